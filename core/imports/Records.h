#pragma once

#include "core/members/Member.h"
#include "core/products/Product.h"

#include <QtCore/QByteArray>

namespace zg {

// Members and products as JSON, whole: what import_before keeps, and what a staging file holds of a table of them.
QByteArray memberToJson(const Member& member);
Member memberFromJson(const QByteArray& json);
QByteArray productToJson(const Product& product);
Product productFromJson(const QByteArray& json);

} // namespace zg
