#include "core/products/ProductList.h"

#include "core/products/ProductSearch.h"
#include "core/products/ProductStore.h"
#include "core/store/Statement.h"

#include <map>
#include <set>
#include <string>

namespace zg {

namespace {

ProductRow rowOf(Statement& select) {
    return {select.id<ProductId>(0), select.text(1), select.text(2),      select.id<CategoryId>(3),
            select.text(4),          select.text(5), select.unitPrice(6), select.integer(7) != 0};
}

constexpr const char* kRows = R"(
    SELECT p.id, p.code, p.name, p.category_id, coalesce(c.name, ''), p.unit, p.price, p.active
    FROM product AS p LEFT JOIN category AS c ON c.id = p.category_id)";

std::optional<ProductRow> rowWithId(Connection& connection, ProductId id) {
    auto select = connection.prepare(std::string(kRows) + " WHERE p.id = ?");
    select.bindAll(id);
    if (!select.step()) return {};
    return rowOf(select);
}

// Both filters are parameters: −1 stands for every category, 0 for none.
struct Filter {
    std::int64_t inactiveToo, category;

    explicit Filter(const ProductQuery& query)
        : inactiveToo(query.inactiveToo), category(query.category ? query.category->value : -1) {}
};

// `key`: of the row it goes on after. From the start it is none; backwards that is a blob, which SQLite sorts after
// every text and number, forwards it is `least`.
template <class Key>
Statement seek(Connection& connection, const ProductQuery& query, const char* column, bool backwards,
               const std::optional<Key>& key, const Key& least, ProductId id, int limit) {
    const std::string by = std::string("p.") + column;
    const std::string way = backwards ? " DESC" : "";
    auto select = connection.prepare(
        std::string(kRows) + " WHERE (" + by + ", p.id) " + (backwards ? "<" : ">") +
        " (coalesce(?, x''), ?) AND (? <> 0 OR p.active = 1) AND (? < 0 OR coalesce(p.category_id, 0) = ?) ORDER BY " +
        by + way + ", p.id" + way + " LIMIT ?");
    const Filter filter(query);
    select.bindAll(backwards || key ? key : std::optional<Key>(least), id.value, filter.inactiveToo, filter.category,
                   filter.category, limit);
    return select;
}

Statement firstTo(Connection& connection, const ProductQuery& query, const std::optional<ProductRow>& after,
                  int limit) {
    const ProductId id = after ? after->id : ProductId{};
    const auto key = [&](auto field) { return after ? std::optional((*after).*field) : std::nullopt; };
    const ProductOrder order = query.order;
    switch (order) {
    case ProductOrder::Name:
    case ProductOrder::NameBackwards:
        return seek(connection, query, "name", order == ProductOrder::NameBackwards, key(&ProductRow::name), QString(),
                    id, limit);
    case ProductOrder::Code:
    case ProductOrder::CodeBackwards:
        return seek(connection, query, "code", order == ProductOrder::CodeBackwards, key(&ProductRow::code), QString(),
                    id, limit);
    case ProductOrder::Cheapest:
    case ProductOrder::Dearest: break;
    }
    return seek(connection, query, "price", order == ProductOrder::Dearest, key(&ProductRow::price), UnitPrice{-1}, id,
                limit);
}

ProductPage found(Connection& connection, const ProductQuery& query) {
    ProductPage page;
    for (const ProductHit& hit : searchProducts(connection, query.typed, kProductsFound)) {
        const auto row = rowWithId(connection, hit.id);
        if (!row || (!row->active && !query.inactiveToo) || (query.category && row->category != *query.category))
            continue;
        page.rows.push_back(*row);
    }
    return page;
}

} // namespace

ProductPage listProducts(Connection& connection, const ProductQuery& query, const std::optional<ProductRow>& after,
                         int limit) {
    if (!query.typed.trimmed().isEmpty()) return after ? ProductPage{} : found(connection, query);
    ProductPage page;
    auto select = firstTo(connection, query, after, limit + 1);
    while (select.step()) page.rows.push_back(rowOf(select));
    page.more = std::ssize(page.rows) > limit;
    if (page.more) page.rows.pop_back();
    return page;
}

std::vector<CategoryCount> countByCategory(Connection& connection) {
    std::map<CategoryId, CategoryCount> counts;
    auto select = connection.prepare("SELECT category_id, active, count(*) FROM product GROUP BY category_id, active");
    while (select.step()) {
        CategoryCount& count = counts[select.id<CategoryId>(0)];
        (select.integer(1) != 0 ? count.active : count.inactive) += select.integer(2);
    }
    std::vector<CategoryCount> all;
    for (const Category& category : ProductStore::categories(connection)) {
        CategoryCount count = counts[category.id];
        count.category = category;
        all.push_back(count);
    }
    if (const auto none = counts.find(CategoryId{}); none != counts.end()) all.push_back(none->second);
    return all;
}

std::vector<ProductRow> productsSharing(Connection& connection, const Product& product, int limit) {
    std::set<ProductId> others;
    const auto add = [&](const std::vector<ProductId>& ids) { others.insert(ids.begin(), ids.end()); };
    if (!product.code.isEmpty()) add(ProductStore::byCode(connection, product.code));
    for (const QString& barcode : product.barcodes) add(ProductStore::byBarcode(connection, barcode));
    others.erase(product.id);
    std::vector<ProductRow> rows;
    for (const ProductId id : others) {
        if (std::ssize(rows) == limit) break;
        if (const auto row = rowWithId(connection, id)) rows.push_back(*row);
    }
    return rows;
}

} // namespace zg
