#pragma once

#include "core/till/Cart.h"

#include <QtCore/QByteArray>

namespace zg {

QByteArray cartToJson(const Cart& cart);
// ShopDamaged for what cartToJson cannot have written.
Result<Cart> cartFromJson(const QByteArray& json);

} // namespace zg
