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
    if (product.code.size() > kCode) return fail(ErrorCode::OutOfRange, InputField::Code);
    if (product.name.size() > kName) return fail(ErrorCode::OutOfRange, InputField::Name);
    if (product.unit.size() > kUnit) return fail(ErrorCode::OutOfRange, InputField::Unit);

    for (QString& barcode : product.barcodes) barcode = tidyLine(barcode).remove(u' ');
    product.barcodes.removeAll(QString());
    product.barcodes.sort();
    product.barcodes.removeDuplicates();
    if (product.barcodes.size() > kBarcodes) return fail(ErrorCode::OutOfRange, InputField::Barcode);
    for (const QString& barcode : product.barcodes)
        if (barcode.size() > kBarcode) return fail(ErrorCode::OutOfRange, InputField::Barcode);

    if (product.price < UnitPrice{0}) return fail(ErrorCode::OutOfRange, InputField::Price);
    if (product.cost && *product.cost < UnitPrice{0}) return fail(ErrorCode::OutOfRange, InputField::Cost);
    return product;
}

Result<Product> rebased(const Product& now, const Product& before, const Product& after) {
    Product edited = now;
    InputFields conflicts;
    const auto take = [&](auto Product::*part, InputField field) {
        if (before.*part == after.*part || now.*part == after.*part) return;
        if (now.*part == before.*part)
            edited.*part = after.*part;
        else
            conflicts.push_back(field);
    };
    take(&Product::code, InputField::Code);
    take(&Product::name, InputField::Name);
    take(&Product::category, InputField::Category);
    take(&Product::barcodes, InputField::Barcode);
    take(&Product::unit, InputField::Unit);
    take(&Product::price, InputField::Price);
    take(&Product::cost, InputField::Cost);
    take(&Product::active, InputField::Active);
    if (!conflicts.empty()) return tl::unexpected<Error>(Error{ErrorCode::EditConflict, {}, conflicts});
    return edited;
}

} // namespace zg
