#include "core/products/ProductStore.h"

#include "core/search/TermTable.h"
#include "core/store/RowSeal.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"
#include "core/text/SearchTerms.h"

#include <algorithm>

namespace zg {

namespace {

QStringList termsOf(const Product& product) {
    return productTerms({product.name, product.code, product.barcodes});
}

std::vector<ProductId> idsWhere(Connection& connection, std::string_view sql, const QString& value) {
    std::vector<ProductId> ids;
    auto select = connection.prepare(sql);
    select.bindAll(value);
    while (select.step()) ids.push_back(select.id<ProductId>(0));
    return ids;
}

Product loaded(Connection& connection, ProductId id) {
    auto product = ProductStore::load(connection, id);
    if (!product) throw StoreError(ErrorCode::ProductNotFound, id.toString());
    return *std::move(product);
}

void writeOver(Connection& connection, const Product& before, const Product& after) {
    connection
        .prepare(R"(
        UPDATE product SET code = ?, name = ?, category_id = ?, unit = ?, price = ?, cost = ?, active = ?, updated_at = ?
        WHERE id = ?)")
        .runWith(after.code, after.name, after.category, after.unit, after.price, after.cost, after.active,
                 after.updatedAt, after.id);
    if (before.barcodes != after.barcodes) {
        connection.prepare("DELETE FROM product_barcode WHERE product_id = ?").runWith(after.id);
        auto insert = connection.prepare("INSERT INTO product_barcode (barcode, product_id) VALUES (?, ?)");
        for (const QString& barcode : after.barcodes) insert.runWith(barcode, after.id);
    }
    seal(connection, kSealedProducts, after.id.value);
    changeTerms(connection, kProductTerms, after.id.value, termsOf(before), termsOf(after));
}

} // namespace

void ProductStore::update(Connection& connection, Product& product, Instant now) {
    const Product before = loaded(connection, product.id);
    product.createdAt = before.createdAt;
    product.import = before.import;
    product.updatedAt = std::max(now, Instant{before.updatedAt.ms + 1});
    writeOver(connection, before, product);
}

void ProductStore::restore(Connection& connection, const Product& product) {
    writeOver(connection, loaded(connection, product.id), product);
}

void ProductStore::erase(Connection& connection, ProductId id) {
    changeTerms(connection, kProductTerms, id.value, termsOf(loaded(connection, id)), {});
    connection.prepare("DELETE FROM product WHERE id = ?").runWith(id); // barcodes go with it
}

std::optional<Product> ProductStore::load(Connection& connection, ProductId id) {
    auto select = connection.prepare(R"(
        SELECT code, name, category_id, unit, price, cost, active, created_at, updated_at, import_id FROM product WHERE id = ?)");
    select.bindAll(id);
    if (!select.step()) return {};
    Product product;
    product.id = id;
    product.code = select.text(0);
    product.name = select.text(1);
    product.category = select.id<CategoryId>(2);
    product.unit = select.text(3);
    product.price = select.unitPrice(4);
    if (!select.isNull(5)) product.cost = select.unitPrice(5);
    product.active = select.integer(6) != 0;
    product.createdAt = select.instant(7);
    product.updatedAt = select.instant(8);
    product.import = select.id<ImportId>(9);
    auto barcodes = connection.prepare("SELECT barcode FROM product_barcode WHERE product_id = ? ORDER BY barcode");
    barcodes.bindAll(id);
    while (barcodes.step()) product.barcodes.append(barcodes.text(0));
    product.barcodes.sort(); // as tidyProduct sorts, whatever the database's collation
    return product;
}

std::vector<ProductId> ProductStore::byCode(Connection& connection, const QString& code) {
    return idsWhere(connection, "SELECT id FROM product WHERE code = ? ORDER BY id", code);
}

std::vector<ProductId> ProductStore::byBarcode(Connection& connection, const QString& barcode) {
    return idsWhere(connection, "SELECT product_id FROM product_barcode WHERE barcode = ? ORDER BY product_id",
                    barcode);
}

Result<ProductId> ProductStore::find(Connection& connection, QStringView typed) {
    const QString word = exactCode(typed.toString());
    if (word.isEmpty()) return fail(ErrorCode::ProductNotFound);
    ProductId best;
    int bestRank = 0;
    for (std::int64_t owner : ownersOfTerm(connection, kProductTerms, boundedTerm(word))) {
        const auto product = load(connection, ProductId{owner});
        if (!product) continue;
        const bool code = exactCode(product->code) == word;
        const bool barcode =
            std::ranges::any_of(product->barcodes, [&](const QString& b) { return exactCode(b) == word; });
        if (!code && !barcode) continue;
        const int rank = 1 + code + 2 * product->active + 4 * (product->code == typed); // other shops tell a from A
        if (rank > bestRank) best = product->id, bestRank = rank;
    }
    if (best.isNull()) return fail(ErrorCode::ProductNotFound);
    return best;
}

std::optional<ProductStore::OwnPrice> ProductStore::ownPrice(Connection& connection, ProductId product) {
    auto select = connection.prepare("SELECT price, cost, category_id FROM product WHERE id = ?");
    select.bindAll(product);
    if (!select.step()) return std::nullopt;
    return OwnPrice{select.unitPrice(0), select.isNull(1) ? std::nullopt : std::optional(select.unitPrice(1)),
                    select.id<CategoryId>(2)};
}

std::vector<Category> ProductStore::categories(Connection& connection) {
    std::vector<Category> all;
    auto select = connection.prepare("SELECT id, name FROM category ORDER BY name");
    while (select.step()) all.push_back({select.id<CategoryId>(0), select.text(1)});
    return all;
}

CategoryId ProductStore::categoryNamed(Connection& connection, const QString& name) {
    const QString tidy = name.simplified().left(100);
    if (tidy.isEmpty()) return {};
    auto select = connection.prepare("SELECT id FROM category WHERE name = ?");
    select.bindAll(tidy);
    if (select.step()) return select.id<CategoryId>(0);
    const auto id = nextId<CategoryId>(connection);
    connection.prepare("INSERT INTO category (id, name) VALUES (?, ?)").runWith(id, tidy);
    return id;
}

} // namespace zg
