#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/products/Product.h"
#include "core/products/ProductList.h"
#include "core/products/ProductSearch.h"

#include <QtCore/QFuture>

namespace zg {

class Shop;

// Products, as screens and commands use them. A verb that writes is one transaction with its journal entry, signed
// by whoever works at the shop; NotPermitted to a cashier. Callable
// from any thread; must not outlive the shop.
class ProductService {
public:
    ProductService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {}

    // The product as it was stored. Refusals: see tidyProduct. A category's name overrides product.category; one that
    // is not there is made in the same transaction.
    QFuture<Result<Product>> create(Product product, const QString& category = {});
    // What was changed from `before`, as it was read, to `after`: what others have changed meanwhile stays.
    // EditConflict (with the fields) when they have changed the same; ProductNotFound. Taking back is the same the
    // other way round.
    QFuture<Result<Product>> update(Product before, Product after, const QString& category = {});

    QFuture<Result<Product>> get(ProductId product);
    QFuture<Result<std::vector<ProductHit>>> search(const QString& typed, int limit = 20);
    QFuture<Result<ProductId>> find(const QString& typed); // a whole code or barcode

    QFuture<Result<ProductPage>> list(const ProductQuery& query, const std::optional<ProductRow>& after, int limit);
    QFuture<Result<std::vector<CategoryCount>>> counts();
    // Others with its code or barcodes, as they would be stored.
    QFuture<Result<std::vector<ProductRow>>> sharing(const Product& product);

    QFuture<Result<std::vector<Category>>> categories();

private:
    Shop& m_shop;
    const Clock& m_clock;
};

} // namespace zg
