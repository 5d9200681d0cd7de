#include "core/visits/MemberRecount.h"

#include "core/ledger/LedgerStore.h"
#include "core/store/Statement.h"
#include "core/visits/VisitTables.h"

namespace zg {

namespace {

std::vector<BusinessDay> visitDays(Connection& connection, MemberId member) {
    std::vector<BusinessDay> days;
    auto select = connection.prepare("SELECT day FROM member_day WHERE member_id = ? AND sales > 0 ORDER BY day");
    select.bindAll(member);
    while (select.step()) days.push_back(select.day(0));
    return days;
}

bool isMerged(Connection& connection, MemberId member) {
    auto select = connection.prepare("SELECT 1 FROM member WHERE id = ? AND merged_into IS NOT NULL");
    select.bindAll(member);
    return select.step();
}

// A sale is a visit unless as much went back of it as was sold.
void writeDays(Connection& connection, MemberId keeper) {
    connection
        .prepare(R"(
        WITH document AS (
                 SELECT s.business_day AS day, s.gross - s.discount AS net,
                        CASE WHEN (SELECT SUM(l.quantity) FROM refund r JOIN refund_line l ON l.refund_id = r.id
                                   WHERE r.sale_id = s.id)
                                  = (SELECT SUM(l.quantity) FROM sale_line l WHERE l.sale_id = s.id)
                             THEN 0 ELSE 1 END AS stands
                 FROM member_keeper k CROSS JOIN sale s ON s.member_id = k.member_id
                 WHERE k.keeper_id = ?1 AND NOT EXISTS (SELECT 1 FROM sale_void v WHERE v.sale_id = s.id)
                 UNION ALL
                 SELECT r.business_day, -r.amount, 0
                 FROM member_keeper k CROSS JOIN refund r ON r.member_id = k.member_id WHERE k.keeper_id = ?1)
        INSERT INTO member_day (member_id, day, sales, net)
        SELECT ?1, day, SUM(stands), SUM(net) FROM document GROUP BY day HAVING SUM(stands) <> 0 OR SUM(net) <> 0)")
        .runWith(keeper);
}

struct Sums {
    std::int64_t orders = 0, net = 0;
};

Sums sumsOf(Connection& connection, MemberId keeper) {
    auto select = connection.prepare(R"(
        SELECT
            (SELECT COUNT(*) FROM member_keeper k CROSS JOIN sale s ON s.member_id = k.member_id
             WHERE k.keeper_id = ?1 AND NOT EXISTS (SELECT 1 FROM sale_void v WHERE v.sale_id = s.id)),
            (SELECT COALESCE(SUM(s.gross - s.discount), 0)
             FROM member_keeper k CROSS JOIN sale s ON s.member_id = k.member_id
             WHERE k.keeper_id = ?1 AND NOT EXISTS (SELECT 1 FROM sale_void v WHERE v.sale_id = s.id))
            - (SELECT COALESCE(SUM(r.amount), 0) FROM member_keeper k CROSS JOIN refund r ON r.member_id = k.member_id
               WHERE k.keeper_id = ?1))");
    select.bindAll(keeper);
    select.step();
    return {select.integer(0), select.integer(1)};
}

void writeStat(Connection& connection, MemberId keeper, const std::vector<BusinessDay>& days) {
    const BusinessDay none = BusinessDay::none();
    const std::size_t n = days.size();
    const Sums sums = sumsOf(connection, keeper);
    connection
        .prepare(R"(
        INSERT INTO member_stat (member_id, visits, orders, net, first_day, second_day, prev_day, last_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))")
        .runWith(keeper, static_cast<std::int64_t>(n), sums.orders, sums.net, n > 0 ? days[0] : none,
                 n > 1 ? days[1] : none, n > 1 ? days[n - 2] : none, n > 0 ? days[n - 1] : none);
    for (const Ledger* ledger : kLedgers) LedgerStore::restoreBalance(connection, *ledger, keeper);
}

} // namespace

void MemberRecount::before() {
    VisitCounts visits;
    for (const MemberId member : m_members) {
        visits.addHistory(visitDays(m_connection, member), -1);
        m_connection.prepare("DELETE FROM member_day WHERE member_id = ?").runWith(member);
        m_connection.prepare("DELETE FROM member_stat WHERE member_id = ?").runWith(member);
    }
    writeVisits(m_connection, visits);
}

void MemberRecount::after() {
    VisitCounts visits;
    for (const MemberId member : m_members) {
        if (isMerged(m_connection, member)) continue;
        writeDays(m_connection, member);
        const std::vector<BusinessDay> days = visitDays(m_connection, member);
        visits.addHistory(days, +1);
        writeStat(m_connection, member, days);
    }
    writeVisits(m_connection, visits);
}

} // namespace zg
