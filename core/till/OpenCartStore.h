#pragma once

#include "core/till/Cart.h"

namespace zg {

class Connection;

// The SQL of table open_cart, inside the caller's transaction.
namespace OpenCartStore {

// In place of what was kept for this till; an empty cart leaves nothing.
void keep(Connection& connection, const Cart& cart, Instant now);
// Empty when there is none, or when it was paid before anybody could take it away. ShopDamaged.
Result<Cart> load(Connection& connection);

} // namespace OpenCartStore

} // namespace zg
