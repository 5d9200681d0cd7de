#pragma once

#include "core/sales/SaleService.h"
#include "core/settings/ShopSettings.h"
#include "core/access/Session.h"
#include "core/store/Changes.h"
#include "core/store/Connection.h"

namespace zg {

// Turns what another program names by text into what this shop knows, inside the sale's own transaction: the member of
// a number, card or phone (a phone nobody has yet enrols its owner), the product of a code or barcode (a new code with
// a name makes the product). Throws StoreError: MemberNotFound, MemberAmbiguous, ProductNotFound,
// NotPermitted to make a product.
SaleDraft resolve(Connection& connection, Changes& changes, const Order& order, const ShopSettings& settings,
                  const Actor& actor, Instant now);

} // namespace zg
