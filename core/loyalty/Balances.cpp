#include "core/loyalty/Balances.h"

#include "core/store/Sequence.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

void documentOrNull(Statement& statement, int parameter, std::int64_t document) {
    if (document)
        statement.bind(parameter, document);
    else
        statement.bind(parameter, nullptr);
}

} // namespace

void addStoredValue(Connection& connection, const BalanceEntry& entry, Money delta) {
    auto insert = connection.prepare(R"(
        INSERT INTO stored_value_entry (id, member_id, at, delta, kind, document, import_id)
        VALUES (?, ?, ?, ?, ?, ?, ?))");
    insert.bindAll(nextNumbers(connection, "stored_value_entry", 1), entry.member, entry.at, delta, entry.kind);
    documentOrNull(insert, 6, entry.document);
    insert.bind(7, entry.import);
    insert.run();

    auto keep = connection.prepare(R"(
        INSERT INTO member_stat (member_id, stored_value) VALUES (?, ?)
        ON CONFLICT (member_id) DO UPDATE SET stored_value = member_stat.stored_value + excluded.stored_value
        RETURNING stored_value)");
    keep.bindAll(entry.member, delta);
    if (keep.step() && keep.money(0) < Money{}) throw StoreError(ErrorCode::InsufficientStoredValue);
}

void addPoints(Connection& connection, const BalanceEntry& entry, Points delta) {
    auto insert = connection.prepare(R"(
        INSERT INTO points_entry (id, member_id, at, delta, kind, document, import_id)
        VALUES (?, ?, ?, ?, ?, ?, ?))");
    insert.bindAll(nextNumbers(connection, "points_entry", 1), entry.member, entry.at, delta, entry.kind);
    documentOrNull(insert, 6, entry.document);
    insert.bind(7, entry.import);
    insert.run();

    auto keep = connection.prepare(R"(
        INSERT INTO member_stat (member_id, points) VALUES (?, ?)
        ON CONFLICT (member_id) DO UPDATE SET points = member_stat.points + excluded.points)");
    keep.runWith(entry.member, delta);
}

} // namespace zg
