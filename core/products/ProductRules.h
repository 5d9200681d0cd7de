#pragma once

#include "core/base/Result.h"
#include "core/products/Product.h"

namespace zg {

// The product as it is stored: texts tidied, barcodes sorted and each once. NameMissing without code and name; a
// code alone is the name, too. OutOfRange names a text that is too long or an amount below zero.
Result<Product> tidyProduct(Product product);

// What an editor has changed from `before` to `after`, done to the product as it is now: what others have changed
// meanwhile stays. EditConflict with the fields both have changed.
Result<Product> rebased(const Product& now, const Product& before, const Product& after);

} // namespace zg
