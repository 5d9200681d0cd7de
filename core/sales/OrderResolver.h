#pragma once

#include "core/sales/SaleService.h"
#include "core/write/Write.h"

namespace zg {

// Turns what another program names by text into what this shop knows, inside the sale's own transaction: the member of
// a number, card or phone (a phone nobody has yet enrols its owner), the product of a code or barcode (a new code with
// a name makes the product). Throws StoreError: MemberNotFound, MemberAmbiguous, ProductNotFound,
// NotPermitted to make a product.
SaleDraft resolve(Write& write, const Order& order);

} // namespace zg
