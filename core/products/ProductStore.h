#pragma once

#include "core/base/Result.h"
#include "core/products/Product.h"

#include <QtCore/QStringView>

#include <vector>

namespace zg {

class Connection;

// The SQL of products and categories. Works inside the caller's transaction and keeps the search terms in step;
// journals nothing. New ones: ProductWriter.
namespace ProductStore {

// Writes every field but createdAt and import; updatedAt is later than it was. ProductNotFound.
void update(Connection& connection, Product& product, Instant now);
// Writes a product exactly as it was, times included: takes back an update.
void restore(Connection& connection, const Product& product);
// Takes the product away: only for undoing the import that brought it.
void erase(Connection& connection, ProductId product);

std::optional<Product> load(Connection& connection, ProductId product);

// Exact, as stored, by id; several are possible.
std::vector<ProductId> byCode(Connection& connection, const QString& code);
std::vector<ProductId> byBarcode(Connection& connection, const QString& barcode);

// The product of a whole code or barcode, whatever its spacing, width or case: first an active one, first by code, then
// the oldest. ProductNotFound.
Result<ProductId> find(Connection& connection, QStringView typed);

// What a product costs now; none: there is no such product.
struct OwnPrice {
    UnitPrice price;
    std::optional<UnitPrice> cost;
    CategoryId category;
};
std::optional<OwnPrice> ownPrice(Connection& connection, ProductId product);

std::vector<Category> categories(Connection& connection); // by name
// The category of that name, made when there is none; the null id for an empty name.
CategoryId categoryNamed(Connection& connection, const QString& name);

} // namespace ProductStore

} // namespace zg
