#pragma once

#include "core/products/Product.h"
#include "core/store/Connection.h"

#include <QtCore/QByteArray>

namespace zg {

// Keyed BLAKE2b-256 of everything about a product that money rests on, kept beside it (product.seal), so that verify
// tells a price that was changed by another hand than this program's.
QByteArray sealOf(Connection& connection, const Product& product);

} // namespace zg
