#pragma once

#include "core/products/Product.h"

#include <vector>

namespace zg {

class Connection;

// A line of the product list.
struct ProductRow {
    ProductId id;
    QString code, name;
    CategoryId category; // null: none
    QString categoryName;
    QString unit;
    UnitPrice price;
    bool active = true;

    friend bool operator==(const ProductRow&, const ProductRow&) = default;
};

// Ties by id; texts by code points. The numbers are kept in the machine's settings; never renumber.
enum class ProductOrder { Name, Code, Cheapest, Dearest, NameBackwards, CodeBackwards };

struct ProductQuery {
    QString typed = {}; // not empty: what the search finds, in its order; `order` and `after` say nothing
    std::optional<CategoryId> category = {}; // the null id: products without one; none: all
    bool inactiveToo = false;
    ProductOrder order = ProductOrder::Name;

    friend bool operator==(const ProductQuery&, const ProductQuery&) = default;
};

struct ProductPage {
    std::vector<ProductRow> rows;
    bool more = false; // ask again after the last of them
};

inline constexpr int kProductsFound = 500; // what a search brings at most

// The next `limit` products after a row, or the first ones: by seeking in an index, never by counting from the start.
ProductPage listProducts(Connection& connection, const ProductQuery& query, const std::optional<ProductRow>& after,
                         int limit);

struct CategoryCount {
    Category category; // the null id and no name: products without one
    std::int64_t active = 0, inactive = 0;

    friend bool operator==(const CategoryCount&, const CategoryCount&) = default;
};

// Every category by name, also those without products; products without one come last, when there are any.
std::vector<CategoryCount> countByCategory(Connection& connection);

// Other products with this one's code or one of its barcodes, at most so many, by id: a warning, never a refusal.
std::vector<ProductRow> productsSharing(Connection& connection, const Product& product, int limit = 3);

} // namespace zg
