#include "core/products/ProductSeal.h"

#include "core/store/Journal.h"

namespace zg {

QByteArray sealOf(Connection& connection, const Product& product) {
    ContentDigest digest(connection);
    digest.add("product-seal"); // no entry of the journal begins like this
    digest.add(product.id);
    digest.add(product.code);
    digest.add(product.name);
    digest.add(product.category);
    digest.add(product.unit);
    digest.add(product.price.tenThousandths);
    if (product.cost)
        digest.add(product.cost->tenThousandths);
    else
        digest.addNull();
    digest.add(product.active);
    digest.add(product.updatedAt.ms);
    return digest.finish();
}

} // namespace zg
