#pragma once

#include "core/store/Connection.h"
#include "core/till/HeldCart.h"

#include <vector>

namespace zg {

// The SQL of table held_cart, inside the caller's transaction.
namespace HeldCartStore {

HeldCartId insert(Connection& connection, const Cart& cart, Instant now);
std::vector<HeldCart> all(Connection& connection); // the latest first
// The cart, gone from the table; SaleNotFound when another has resumed it meanwhile.
Result<Cart> take(Connection& connection, HeldCartId id);

} // namespace HeldCartStore

} // namespace zg
