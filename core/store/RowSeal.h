#pragma once

#include "core/store/Connection.h"

#include <QtCore/QByteArray>

#include <optional>

namespace zg {

// A table whose rows may be changed, but by this program alone: each row keeps a keyed BLAKE2b-256 of what must not
// change behind its back (who somebody is, what something costs), so that verify tells a row that was changed by
// another hand. What is written once is proved by the journal instead.
struct SealedTable {
    const char* name;
    const char* row;  // SQL of what is sealed of the row of an id
    const char* keep; // SQL that keeps a seal (1) of an id (2)
    const char* all;  // SQL of all ids and their seals
};

inline constexpr SealedTable kSealedStaff{"staff", "SELECT id, name, role, active FROM staff WHERE id = ?",
                                          "UPDATE staff SET seal = ? WHERE id = ?",
                                          "SELECT id, seal FROM staff ORDER BY id"};
// Without tags, which may be given to a hundred thousand at a time, and without merged_into, which follows from
// member_merge.
inline constexpr SealedTable kSealedMembers{
    "member",
    R"(SELECT id, number, name, card, gender, birth_calendar, birth_year, birth_month, birth_day, email, wechat, address,
              source, note, alert, consent, joined_day,
              (SELECT group_concat(phone, char(10))
               FROM (SELECT phone FROM member_phone WHERE member_id = m.id ORDER BY position)),
              (SELECT group_concat(field_id || ' ' || value, char(10))
               FROM (SELECT field_id, value FROM member_field WHERE member_id = m.id ORDER BY field_id))
       FROM member m WHERE id = ?)",
    "UPDATE member SET seal = ? WHERE id = ?", "SELECT id, seal FROM member ORDER BY id"};
inline constexpr SealedTable kSealedProducts{
    "product",
    R"(SELECT id, code, name, category_id, unit, price, cost, active, updated_at,
              (SELECT group_concat(barcode, char(10))
               FROM (SELECT barcode FROM product_barcode WHERE product_id = p.id ORDER BY barcode))
       FROM product p WHERE id = ?)",
    "UPDATE product SET seal = ? WHERE id = ?", "SELECT id, seal FROM product ORDER BY id"};

// All of them: what verify checks, and what an older shop has sealed when it is opened.
inline constexpr const SealedTable* kSealedTables[] = {&kSealedStaff, &kSealedMembers, &kSealedProducts};

// The seal of the row as it is now; none: there is no such row.
std::optional<QByteArray> sealOf(Connection& connection, const SealedTable& table, std::int64_t id);
// Seals the row as it is now: after each writing of it and of what hangs on it, in the same transaction.
void seal(Connection& connection, const SealedTable& table, std::int64_t id);

} // namespace zg
