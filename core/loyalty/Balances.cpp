#include "core/loyalty/Balances.h"

#include "core/members/MemberAliases.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"

#include <algorithm>
#include <vector>

namespace zg {

namespace {

void documentOrNull(Statement& statement, int parameter, std::int64_t document) {
    if (document)
        statement.bind(parameter, document);
    else
        statement.bind(parameter, nullptr);
}

struct Part {
    MemberId member;
    std::int64_t delta = 0;
};

// One of the two ledgers, as SQL.
struct Ledger {
    const char* sums; // what each member of keeper ?1 has
    const char* append;
    const char* series; // of its ids
};

constexpr Ledger kStoredValue{
    R"(SELECT member_id, SUM(delta) FROM stored_value_entry
       WHERE member_id = ?1 OR member_id IN (SELECT id FROM member WHERE merged_into = ?1)
       GROUP BY member_id ORDER BY member_id)",
    R"(INSERT INTO stored_value_entry (id, member_id, at, delta, kind, document, import_id)
       VALUES (?, ?, ?, ?, ?, ?, ?))",
    "stored_value_entry"};
constexpr Ledger kPoints{
    R"(SELECT member_id, SUM(delta) FROM points_entry
       WHERE member_id = ?1 OR member_id IN (SELECT id FROM member WHERE merged_into = ?1)
       GROUP BY member_id ORDER BY member_id)",
    R"(INSERT INTO points_entry (id, member_id, at, delta, kind, document, import_id)
       VALUES (?, ?, ?, ?, ?, ?, ?))",
    "points_entry"};

// The balance is the keeper's, the entries are the members': what is drawn comes from the member's own entries first,
// then from those of the members merged with it, so that after a split nobody owes what the other had.
std::vector<Part> partsOf(Connection& connection, const Ledger& ledger, MemberId keeper, MemberId member,
                          std::int64_t delta) {
    std::vector<Part> parts;
    if (delta < 0 && (keeper != member || !MemberAliases::mergedInto(connection, keeper).empty())) {
        std::vector<Part> left;
        auto select = connection.prepare(ledger.sums);
        select.bindAll(keeper);
        while (select.step()) left.push_back({select.id<MemberId>(0), select.integer(1)});
        std::ranges::stable_partition(left, [&](const Part& part) { return part.member == member; });
        for (const Part& part : left) {
            const std::int64_t drawn = std::min(part.delta, -delta);
            if (drawn <= 0) continue;
            parts.push_back({part.member, -drawn});
            delta += drawn;
        }
    }
    if (delta != 0 || parts.empty()) parts.push_back({member, delta});
    return parts;
}

// Returns whose balance it is.
MemberId append(Connection& connection, const Ledger& ledger, const BalanceEntry& entry, std::int64_t delta) {
    const MemberId keeper = MemberAliases::keeperOf(connection, entry.member);
    for (const Part& part : partsOf(connection, ledger, keeper, entry.member, delta)) {
        auto insert = connection.prepare(ledger.append);
        insert.bindAll(nextNumbers(connection, ledger.series, 1), part.member, entry.at, part.delta, entry.kind);
        documentOrNull(insert, 6, entry.document);
        insert.bind(7, entry.import);
        insert.run();
    }
    return keeper;
}

} // namespace

void addStoredValue(Connection& connection, const BalanceEntry& entry, Money delta) {
    const MemberId keeper = append(connection, kStoredValue, entry, delta.minor);
    auto keep = connection.prepare(R"(
        INSERT INTO member_stat (member_id, stored_value) VALUES (?, ?)
        ON CONFLICT (member_id) DO UPDATE SET stored_value = member_stat.stored_value + excluded.stored_value
        RETURNING stored_value)");
    keep.bindAll(keeper, delta);
    if (keep.step() && keep.money(0) < Money{}) throw StoreError(ErrorCode::InsufficientStoredValue);
}

void addPoints(Connection& connection, const BalanceEntry& entry, Points delta) {
    const MemberId keeper = append(connection, kPoints, entry, delta.value);
    auto keep = connection.prepare(R"(
        INSERT INTO member_stat (member_id, points) VALUES (?, ?)
        ON CONFLICT (member_id) DO UPDATE SET points = member_stat.points + excluded.points)");
    keep.runWith(keeper, delta);
}

} // namespace zg
