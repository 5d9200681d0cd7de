#include "core/reports/DocumentReport.h"

#include "core/store/Statement.h"

#include <algorithm>
#include <limits>

namespace zg {

namespace {

std::int64_t rowsAllowed(int limit) {
    return limit > 0 ? limit : std::numeric_limits<std::int64_t>::max();
}

DocumentState stateOf(Statement& row, int voided, int sold, int refunded) {
    if (row.integer(voided) != 0) return DocumentState::Voided;
    if (row.integer(refunded) == 0) return DocumentState::Completed;
    return row.integer(refunded) >= row.integer(sold) ? DocumentState::WhollyRefunded : DocumentState::PartlyRefunded;
}

std::vector<DocumentRow> sales(Connection& connection, DayRange range, bool withNames, int limit,
                               std::optional<int> hour) {
    // The sums of quantities are looked up only for sales that have a refund at all.
    auto select = connection.prepare(R"(
        SELECT s.id, s.receipt, s.at, s.business_day, coalesce(m.number, ''), coalesce(m.name, ''), s.gross - s.discount,
               CASE WHEN v.sale_id IS NULL THEN 0 ELSE 1 END,
               CASE WHEN EXISTS (SELECT 1 FROM refund AS r WHERE r.sale_id = s.id)
                    THEN (SELECT sum(l.quantity) FROM sale_line AS l WHERE l.sale_id = s.id) ELSE 0 END,
               coalesce((SELECT sum(l.quantity) FROM refund AS r JOIN refund_line AS l ON l.refund_id = r.id
                         WHERE r.sale_id = s.id), 0)
        FROM sale AS s
        LEFT JOIN member AS e ON e.id = s.member_id
        LEFT JOIN member AS m ON m.id = coalesce(e.merged_into, e.id)
        LEFT JOIN sale_void AS v ON v.sale_id = s.id
        WHERE s.business_day BETWEEN ? AND ? AND (? < 0 OR s.hour = ?) ORDER BY s.business_day, s.at, s.id LIMIT ?)");
    select.bindAll(range.from, range.to, hour.value_or(-1), hour.value_or(-1), rowsAllowed(limit));
    std::vector<DocumentRow> rows;
    while (select.step()) {
        rows.push_back({DocumentKind::Sale,
                        select.integer(0),
                        select.text(1),
                        select.instant(2),
                        select.day(3),
                        select.text(4),
                        withNames ? select.text(5) : QString(),
                        select.money(6),
                        stateOf(select, 7, 8, 9),
                        {}});
    }
    return rows;
}

// The order the statements give, so that limiting each of them limits the merged list.
bool earlier(const DocumentRow& a, const DocumentRow& b) {
    if (a.day != b.day) return a.day < b.day;
    if (a.at != b.at) return a.at < b.at;
    return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
}

} // namespace

std::vector<DocumentRow> refunds(Connection& connection, DayRange range, bool withNames, int limit,
                                 std::optional<int> hour) {
    auto select = connection.prepare(R"(
        SELECT r.id, r.receipt, r.at, r.business_day, coalesce(m.number, ''), coalesce(m.name, ''), r.amount,
               coalesce(s.receipt, '')
        FROM refund AS r
        LEFT JOIN member AS e ON e.id = r.member_id
        LEFT JOIN member AS m ON m.id = coalesce(e.merged_into, e.id)
        LEFT JOIN sale AS s ON s.id = r.sale_id
        WHERE r.business_day BETWEEN ? AND ? AND (? < 0 OR r.hour = ?) ORDER BY r.business_day, r.at, r.id LIMIT ?)");
    select.bindAll(range.from, range.to, hour.value_or(-1), hour.value_or(-1), rowsAllowed(limit));
    std::vector<DocumentRow> rows;
    while (select.step()) {
        rows.push_back({DocumentKind::Refund, select.integer(0), select.text(1), select.instant(2), select.day(3),
                        select.text(4), withNames ? select.text(5) : QString(), select.money(6),
                        DocumentState::Completed, select.text(7)});
    }
    return rows;
}

std::vector<DocumentRow> receipts(Connection& connection, DayRange range, bool withNames, int limit,
                                  std::optional<int> hour) {
    std::vector<DocumentRow> rows = sales(connection, range, withNames, limit, hour);
    const std::vector<DocumentRow> returned = refunds(connection, range, withNames, limit, hour);
    rows.insert(rows.end(), returned.begin(), returned.end());
    std::sort(rows.begin(), rows.end(), earlier);
    if (limit > 0 && std::ssize(rows) > limit) rows.resize(static_cast<size_t>(limit));
    return rows;
}

DocumentTotals documentTotals(Connection& connection, DayRange range, std::optional<int> hour) {
    DocumentTotals totals;
    auto sold = connection.prepare(R"(
        SELECT count(*), coalesce(sum(CASE WHEN v.sale_id IS NULL THEN s.gross - s.discount END), 0)
        FROM sale AS s LEFT JOIN sale_void AS v ON v.sale_id = s.id
        WHERE s.business_day BETWEEN ? AND ? AND (? < 0 OR s.hour = ?))");
    sold.bindAll(range.from, range.to, hour.value_or(-1), hour.value_or(-1));
    sold.step();
    totals.sales = sold.integer(0);
    totals.sold = sold.money(1);
    auto refunded = connection.prepare(R"(
        SELECT count(*), coalesce(sum(amount), 0) FROM refund WHERE business_day BETWEEN ? AND ? AND (? < 0 OR hour = ?))");
    refunded.bindAll(range.from, range.to, hour.value_or(-1), hour.value_or(-1));
    refunded.step();
    totals.refunds = refunded.integer(0);
    totals.refunded = refunded.money(1);
    return totals;
}

} // namespace zg
