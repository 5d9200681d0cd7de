#pragma once

#include "core/products/Product.h"

#include <QtCore/QByteArray>

namespace zg {

// A product as JSON, whole: what an import keeps of how it was, and what a staging file holds.
QByteArray productToJson(const Product& product);
Product productFromJson(const QByteArray& json);

} // namespace zg
