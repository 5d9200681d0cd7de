#include "core/products/ProductService.h"

#include "core/products/ProductRules.h"
#include "core/products/ProductStore.h"
#include "core/products/ProductWriter.h"
#include "core/shop/Shop.h"

namespace zg {

namespace {

Category recordedCategory(Write& write, const QString& name) {
    const Category category{ProductStore::categoryNamed(write, name), name.left(100)};
    ContentDigest digest(write);
    digest.add(category.id);
    digest.add(category.name);
    write.record("category", category.id.value, digest.finish());
    return category;
}

// Records only a category that is made now.
void takeCategory(Write& write, Product& product, const QString& name) {
    const QString tidy = name.simplified();
    if (tidy.isEmpty()) return;
    for (const Category& category : ProductStore::categories(write)) {
        if (category.name != tidy.left(100)) continue;
        product.category = category.id;
        return;
    }
    product.category = recordedCategory(write, tidy).id;
}

} // namespace

QFuture<Result<Product>> ProductService::create(Product product, const QString& category) {
    return m_shop.write(m_clock, [product = std::move(product), category](Write& write) -> Result<Product> {
        write.permit(Permission::Products);
        auto tidy = tidyProduct(product);
        if (!tidy) return tidy;
        takeCategory(write, *tidy, category);
        ProductWriter writer(write);
        writer.insert(*tidy);
        writer.flush();
        write.touch(Topic::Products);
        return tidy;
    });
}

QFuture<Result<Product>> ProductService::update(Product before, Product after, const QString& category) {
    return m_shop.write(
        m_clock, [before = std::move(before), after = std::move(after), category](Write& write) -> Result<Product> {
            write.permit(Permission::Products);
            const auto now = ProductStore::load(write, after.id);
            if (!now) return fail(ErrorCode::ProductNotFound, after.id.toString());
            auto tidy = tidyProduct(after);
            if (!tidy) return tidy;
            takeCategory(write, *tidy, category);
            auto edited = rebased(*now, before, *tidy);
            if (!edited) return edited;
            ProductStore::update(write, *edited, write.now());
            write.record("product-edit", edited->id.value);
            write.touch(Topic::Products);
            return edited;
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

} // namespace zg
