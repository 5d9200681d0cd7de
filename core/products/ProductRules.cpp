#include "core/products/ProductRules.h"

#include "core/base/Text.h"

namespace zg {

namespace {
constexpr int kCode = 64, kName = 200, kUnit = 20, kBarcode = 64, kBarcodes = 20;
} // namespace

Result<Product> tidyProduct(Product product) {
    product.code = tidyLine(product.code);
    product.name = tidyLine(product.name);
    product.unit = tidyLine(product.unit);
    if (product.code.isEmpty() && product.name.isEmpty()) return fail(ErrorCode::NameMissing);
    if (product.name.isEmpty()) product.name = product.code;
    if (product.code.size() > kCode) return fail(ErrorCode::OutOfRange, QStringLiteral("code"));
    if (product.name.size() > kName) return fail(ErrorCode::OutOfRange, QStringLiteral("name"));
    if (product.unit.size() > kUnit) return fail(ErrorCode::OutOfRange, QStringLiteral("unit"));

    for (QString& barcode : product.barcodes) barcode = tidyLine(barcode).remove(u' ');
    product.barcodes.removeAll(QString());
    product.barcodes.sort();
    product.barcodes.removeDuplicates();
    if (product.barcodes.size() > kBarcodes) return fail(ErrorCode::OutOfRange, QStringLiteral("barcode"));
    for (const QString& barcode : product.barcodes)
        if (barcode.size() > kBarcode) return fail(ErrorCode::OutOfRange, QStringLiteral("barcode"));

    if (product.price < UnitPrice{0}) return fail(ErrorCode::OutOfRange, QStringLiteral("price"));
    if (product.cost && *product.cost < UnitPrice{0}) return fail(ErrorCode::OutOfRange, QStringLiteral("cost"));
    return product;
}

} // namespace zg
