#pragma once

#include "core/till/HeldCart.h"

namespace zg {

class Connection;

// The SQL of table held_cart, inside the caller's transaction.
namespace HeldCartStore {

HeldCartId insert(Connection& connection, const Cart& cart, Instant now);
HeldCartList all(Connection& connection);
// The cart, gone from the table; SaleNotFound when another has resumed it meanwhile.
Result<Cart> take(Connection& connection, HeldCartId id);

} // namespace HeldCartStore

} // namespace zg
