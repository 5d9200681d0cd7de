#include "core/products/ProductService.h"

#include "core/products/ProductRules.h"
#include "core/products/ProductStore.h"
#include "core/access/Permit.h"
#include "core/store/Catching.h"
#include "core/store/Journal.h"

namespace zg {

namespace {

void journalProduct(Connection& connection, const char* kind, const Product& product, const Clock& clock,
                    StaffId actor) {
    ContentDigest digest(connection);
    digest.add(kind);
    digest.add(product.id);
    digest.add(product.code);
    digest.add(product.name);
    digest.add(product.price.tenThousandths);
    journal(connection, {kind, product.id.value, 1, digest.finish(), clock.now(), actor});
}

Category namedCategory(Connection& connection, const QString& name, const Clock& clock, StaffId actor) {
    const Category category{ProductStore::categoryNamed(connection, name), name.left(100)};
    ContentDigest digest(connection);
    digest.add(category.id);
    digest.add(category.name);
    journal(connection, {"category", category.id.value, 1, digest.finish(), clock.now(), actor});
    return category;
}

// Journals only a category that is made now.
void takeCategory(Connection& connection, Product& product, const QString& name, const Clock& clock, StaffId actor) {
    const QString tidy = name.simplified();
    if (tidy.isEmpty()) return;
    for (const Category& category : ProductStore::categories(connection)) {
        if (category.name != tidy.left(100)) continue;
        product.category = category.id;
        return;
    }
    product.category = namedCategory(connection, tidy, clock, actor).id;
}

} // namespace

// store(Connection&, Product&) after the product is tidy and has its category; then the journal and the notice.
template <class Store>
QFuture<Result<Product>> ProductService::keep(const char* kind, const Product& product, const QString& category,
                                              Store store) {
    return m_shop.database().write(
        [=, this, actor = m_shop.session().actor()](Connection& connection, Changes& changes) -> Result<Product> {
            require(permit(actor, Permission::Products));
            auto tidy = tidyProduct(product);
            if (!tidy) return tidy;
            takeCategory(connection, *tidy, category, m_clock, actor.staff.id);
            store(connection, *tidy);
            journalProduct(connection, kind, *tidy, m_clock, actor.staff.id);
            changes.touch(Topic::Products);
            return tidy;
        });
}

QFuture<Result<Product>> ProductService::create(Product product, const QString& category) {
    return keep("product", product, category, [now = m_clock.now()](Connection& connection, Product& tidy) {
        ProductStore::insert(connection, tidy, now);
    });
}

QFuture<Result<Product>> ProductService::update(Product product, const QString& category) {
    return keep("product-edit", product, category, [now = m_clock.now()](Connection& connection, Product& tidy) {
        ProductStore::update(connection, tidy, now);
    });
}

QFuture<Result<Product>> ProductService::get(ProductId product) {
    return m_shop.database().read([=](Connection& connection) -> Result<Product> {
        auto loaded = ProductStore::load(connection, product);
        if (!loaded) return fail(ErrorCode::ProductNotFound, product.toString());
        return *std::move(loaded);
    });
}

QFuture<Result<std::vector<ProductHit>>> ProductService::search(const QString& typed, int limit) {
    return m_shop.database().read([=](Connection& connection) { return searchProducts(connection, typed, limit); });
}

QFuture<Result<ProductId>> ProductService::find(const QString& typed) {
    return m_shop.database().read([=](Connection& connection) { return ProductStore::find(connection, typed); });
}

QFuture<Result<ProductPage>> ProductService::list(const ProductQuery& query, const std::optional<ProductRow>& after,
                                                  int limit) {
    return m_shop.database().read(
        [=](Connection& connection) { return listProducts(connection, query, after, limit); });
}

QFuture<Result<std::vector<CategoryCount>>> ProductService::counts() {
    return m_shop.database().read([](Connection& connection) { return countByCategory(connection); });
}

QFuture<Result<std::vector<ProductRow>>> ProductService::sharing(const Product& product) {
    return m_shop.database().read([=](Connection& connection) -> Result<std::vector<ProductRow>> {
        auto tidy = tidyProduct(product);
        if (!tidy) return tl::unexpected<Error>(tidy.error());
        return productsSharing(connection, *tidy);
    });
}

QFuture<Result<std::vector<Category>>> ProductService::categories() {
    return m_shop.database().read([](Connection& connection) { return ProductStore::categories(connection); });
}

QFuture<Result<Category>> ProductService::addCategory(const QString& name) {
    return m_shop.database().write(
        [=, this, actor = m_shop.session().actor()](Connection& connection, Changes& changes) -> Result<Category> {
            require(permit(actor, Permission::Products));
            const QString tidy = name.simplified();
            if (tidy.isEmpty()) return fail(ErrorCode::NameMissing);
            const Category category = namedCategory(connection, tidy, m_clock, actor.staff.id);
            changes.touch(Topic::Products);
            return category;
        });
}

} // namespace zg
