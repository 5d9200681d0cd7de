#include "core/members/MemberHistory.h"

#include "core/ledger/Ledger.h"
#include "core/store/Statement.h"

#include <algorithm>
#include <string>

namespace zg {

namespace {

constexpr int kHabitDays = 365;
constexpr int kUsualBuys = 8;
constexpr std::size_t kFewestVisits = 3;

std::vector<HistoryLine> linesOf(Connection& connection, HistoryKind kind, std::int64_t document) {
    std::vector<HistoryLine> lines;
    auto select = kind == HistoryKind::Sale ? connection.prepare(R"(
        SELECT COALESCE(p.name, ''), l.quantity, l.gross - l.discount
        FROM sale_line l LEFT JOIN product p ON p.id = l.product_id WHERE l.sale_id = ? ORDER BY l.line)")
                                            : connection.prepare(R"(
        SELECT COALESCE(p.name, ''), l.quantity, l.amount
        FROM refund_line l LEFT JOIN product p ON p.id = l.product_id WHERE l.refund_id = ? ORDER BY l.line)");
    select.bindAll(document);
    while (select.step()) lines.push_back({select.text(0), select.quantity(1), select.money(2)});
    return lines;
}

// Ledgers rank by their place in kLedgers.
constexpr int kSaleRank = 1000, kRefundRank = 1001;

int rankOf(const HistoryEntry& entry) {
    switch (entry.kind) {
    case HistoryKind::Sale: return kSaleRank;
    case HistoryKind::Refund: return kRefundRank;
    case HistoryKind::Posting: break;
    }
    return static_cast<int>(std::ranges::find(kLedgers, entry.ledger) - std::begin(kLedgers));
}

// (rank, id, at, receipt or reason, amount or delta, voided), the newest first.
std::string historySql() {
    std::string sql = R"(
        WITH who AS (SELECT member_id AS id FROM member_keeper WHERE keeper_id = ?1)
        SELECT rank, id, at, word, amount, voided FROM (
            SELECT ?6 AS rank, s.id, s.at, s.receipt AS word, s.gross - s.discount AS amount,
                   v.sale_id IS NOT NULL AS voided
            FROM sale s LEFT JOIN sale_void v ON v.sale_id = s.id WHERE s.member_id IN who
            UNION ALL
            SELECT ?7, id, at, receipt, amount, 0 FROM refund WHERE member_id IN who)";
    for (std::size_t i = 0; i < std::size(kLedgers); ++i) { // constants of the program
        sql.append(" UNION ALL SELECT ").append(std::to_string(i));
        sql.append(", id, at, kind, delta, 0 FROM ").append(kLedgers[i]->table).append(" WHERE member_id IN who");
    }
    sql.append(R"() AS entry
        WHERE (at, rank, id) < (?2, ?3, ?4)
        ORDER BY at DESC, rank DESC, id DESC LIMIT ?5)");
    return sql;
}

// Of sorted numbers.
Rate median(const std::vector<int>& sorted) {
    const std::size_t middle = sorted.size() / 2;
    if (sorted.size() % 2 == 1) return {sorted[middle], 1};
    return {std::int64_t{sorted[middle - 1]} + sorted[middle], 2};
}

} // namespace

HistoryPage memberHistory(Connection& connection, MemberId member, const std::optional<HistoryKey>& after, int limit) {
    HistoryPage page;
    // One member has thousands of rows at most: they are gathered and sorted for each page.
    static const std::string sql = historySql();
    auto select = connection.prepare(sql);
    const HistoryKey from = after.value_or(HistoryKey{{std::numeric_limits<std::int64_t>::max()}, 0, 0});
    select.bindAll(member, from.at, from.rank, from.id, limit + 1, kSaleRank, kRefundRank);
    while (select.step()) {
        if (std::ssize(page.entries) == limit) {
            const HistoryEntry& last = page.entries.back();
            page.last = HistoryKey{last.at, rankOf(last), last.id};
            break;
        }
        HistoryEntry entry;
        const std::int64_t rank = select.integer(0);
        entry.id = select.integer(1);
        entry.at = select.instant(2);
        if (rank == kSaleRank || rank == kRefundRank) {
            entry.kind = rank == kSaleRank ? HistoryKind::Sale : HistoryKind::Refund;
            entry.receipt = select.text(3);
            entry.amount = select.money(4);
            entry.voided = select.integer(5) != 0;
            entry.lines = linesOf(connection, entry.kind, entry.id);
        } else {
            entry.kind = HistoryKind::Posting;
            entry.ledger = kLedgers[rank];
            entry.reason = select.text(3);
            entry.delta = select.integer(4);
        }
        page.entries.push_back(std::move(entry));
    }
    return page;
}

MemberHabits memberHabits(Connection& connection, MemberId member, BusinessDay today) {
    MemberHabits habits;
    auto buys = connection.prepare(R"(
        SELECT l.product_id, COALESCE(p.name, ''), COUNT(DISTINCT s.id) AS times, SUM(l.quantity), MAX(s.business_day) AS last
        FROM sale s JOIN sale_line l ON l.sale_id = s.id LEFT JOIN product p ON p.id = l.product_id
        WHERE s.member_id IN (SELECT member_id FROM member_keeper WHERE keeper_id = ?1) AND s.business_day > ?2 AND NOT EXISTS (SELECT 1 FROM sale_void v WHERE v.sale_id = s.id)
        GROUP BY l.product_id, p.name ORDER BY times DESC, last DESC, l.product_id LIMIT ?3)");
    buys.bindAll(member, today + -kHabitDays, kUsualBuys);
    while (buys.step())
        habits.buys.push_back({buys.id<ProductId>(0), buys.text(1), buys.integer(2), buys.quantity(3), buys.day(4)});

    std::vector<BusinessDay> visits;
    auto days = connection.prepare("SELECT day FROM member_day WHERE member_id = ? AND sales > 0 ORDER BY day");
    days.bindAll(member);
    while (days.step()) visits.push_back(days.day(0));
    if (visits.size() < kFewestVisits) return habits;
    std::vector<int> gaps;
    for (std::size_t i = 1; i < visits.size(); ++i) gaps.push_back(visits[i] - visits[i - 1]);
    std::ranges::sort(gaps);
    habits.interval = median(gaps);
    habits.due = visits.back() + static_cast<int>(scaledHalfUp(*habits.interval, 0));
    return habits;
}

} // namespace zg
