#pragma once

#include "core/store/Connection.h"

#include <QtCore/QByteArray>

#include <optional>

namespace zg {

// A table whose rows may be changed, but by this program alone: each row keeps a keyed BLAKE2b-256 of what money rests
// on in it, so that verify tells a price that was changed by another hand. What is written once is proved by the journal
// instead.
struct SealedTable {
    const char* name;
    const char* row;  // SQL of what is sealed of the row of an id
    const char* keep; // SQL that keeps a seal (1) of an id (2)
    const char* all;  // SQL of all ids and their seals
};

inline constexpr SealedTable kSealedProducts{
    "product", "SELECT id, code, name, category_id, unit, price, cost, active, updated_at FROM product WHERE id = ?",
    "UPDATE product SET seal = ? WHERE id = ?", "SELECT id, seal FROM product ORDER BY id"};

// The seal of the row as it is now; none: there is no such row.
std::optional<QByteArray> sealOf(Connection& connection, const SealedTable& table, std::int64_t id);
// Seals the row as it is now: after each writing of it, in the same transaction.
void seal(Connection& connection, const SealedTable& table, std::int64_t id);

} // namespace zg
