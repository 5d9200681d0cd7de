#include "core/verify/SummaryChecks.h"

#include "core/store/Statement.h"
#include "core/visits/Visits.h"

#include <array>
#include <map>

namespace zg {

namespace {

constexpr SummaryCheck kChecks[] = {
    {"sale", // documents add up: header, lines, discounts, payments
     R"(SELECT s.id, COALESCE(l.gross, 0), COALESCE(l.discount, 0), COALESCE(d.amount, 0), COALESCE(p.amount, 0)
        FROM sale s
        LEFT JOIN (SELECT sale_id, SUM(gross) AS gross, SUM(discount) AS discount FROM sale_line GROUP BY sale_id) l
               ON l.sale_id = s.id
        LEFT JOIN (SELECT sale_id, SUM(amount) AS amount FROM sale_discount GROUP BY sale_id) d ON d.sale_id = s.id
        LEFT JOIN (SELECT sale_id, SUM(amount) AS amount FROM sale_payment GROUP BY sale_id) p ON p.sale_id = s.id)",
     "SELECT id, gross, discount, discount, gross - discount FROM sale"},
    {"refund",
     R"(SELECT r.id, COALESCE(l.amount, 0), COALESCE(p.amount, 0)
        FROM refund r
        LEFT JOIN (SELECT refund_id, SUM(amount) AS amount FROM refund_line GROUP BY refund_id) l ON l.refund_id = r.id
        LEFT JOIN (SELECT refund_id, SUM(amount) AS amount FROM refund_payment GROUP BY refund_id) p
               ON p.refund_id = r.id)",
     "SELECT id, amount, amount FROM refund"},
    {"refund_line", // never more than was sold, never above what was paid
     R"(SELECT r.sale_id, l.sale_line
        FROM refund r JOIN refund_line l ON l.refund_id = r.id WHERE r.sale_id IS NOT NULL
        GROUP BY r.sale_id, l.sale_line)",
     R"(SELECT r.sale_id, l.sale_line
        FROM refund r JOIN refund_line l ON l.refund_id = r.id
        JOIN sale_line s ON s.sale_id = r.sale_id AND s.line = l.sale_line
        GROUP BY r.sale_id, l.sale_line, s.quantity, s.gross, s.discount
        HAVING SUM(l.quantity) <= s.quantity AND SUM(l.amount) <= s.gross - s.discount)"},
    {"day_sales",
     R"(WITH live AS (SELECT * FROM sale WHERE id NOT IN (SELECT sale_id FROM sale_void)),
             sold AS (
                 SELECT s.business_day AS day, COUNT(*) AS orders, SUM(gross) AS gross, SUM(discount) AS discount,
                        SUM(CASE WHEN member_id IS NULL THEN 0 ELSE 1 END) AS member_orders,
                        SUM(CASE WHEN member_id IS NULL THEN 0 ELSE gross - discount END) AS member_net
                 FROM live s GROUP BY s.business_day),
             sold_lines AS (
                 SELECT s.business_day AS day, SUM(l.quantity) AS units, SUM(COALESCE(l.cost, 0)) AS cost
                 FROM live s JOIN sale_line l ON l.sale_id = s.id GROUP BY s.business_day),
             back AS (
                 SELECT business_day AS day, COUNT(*) AS count, SUM(amount) AS amount,
                        SUM(CASE WHEN member_id IS NULL THEN 0 ELSE amount END) AS member_amount
                 FROM refund GROUP BY business_day),
             back_lines AS (
                 SELECT r.business_day AS day, SUM(l.quantity) AS units
                 FROM refund r JOIN refund_line l ON l.refund_id = r.id GROUP BY r.business_day),
             days AS (SELECT day FROM sold UNION SELECT day FROM back)
        SELECT days.day, COALESCE(orders, 0), COALESCE(gross, 0), COALESCE(discount, 0), COALESCE(amount, 0),
               COALESCE(count, 0), COALESCE(sold_lines.units, 0), COALESCE(back_lines.units, 0),
               COALESCE(member_orders, 0), COALESCE(member_net, 0) - COALESCE(member_amount, 0), COALESCE(cost, 0)
        FROM days LEFT JOIN sold ON sold.day = days.day LEFT JOIN sold_lines ON sold_lines.day = days.day
        LEFT JOIN back ON back.day = days.day LEFT JOIN back_lines ON back_lines.day = days.day)",
     R"(SELECT day, orders, gross, discount, refunds, refund_count, units_sold, units_refunded, member_orders, member_net,
               cost
        FROM day_sales)"},
    {"day_hour",
     R"(SELECT business_day, hour, SUM(orders), SUM(net) FROM (
            SELECT business_day, hour, 1 AS orders, gross - discount AS net FROM sale
            WHERE id NOT IN (SELECT sale_id FROM sale_void)
            UNION ALL SELECT business_day, hour, 0, -amount FROM refund) t
        GROUP BY business_day, hour HAVING SUM(orders) <> 0 OR SUM(net) <> 0)",
     "SELECT day, hour, orders, net FROM day_hour"},
    {"day_category",
     R"(SELECT day, category, SUM(gross), SUM(discount), SUM(refunds), SUM(sold), SUM(back) FROM (
            SELECT s.business_day AS day, COALESCE(l.category_id, 0) AS category, l.gross, l.discount, 0 AS refunds,
                   l.quantity AS sold, 0 AS back
            FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.id NOT IN (SELECT sale_id FROM sale_void)
            UNION ALL
            SELECT r.business_day, COALESCE(l.category_id, 0), 0, 0, l.amount, 0, l.quantity
            FROM refund r JOIN refund_line l ON l.refund_id = r.id) t
        GROUP BY day, category)",
     "SELECT day, category_id, gross, discount, refunds, units_sold, units_refunded FROM day_category"},
    {"day_product",
     R"(SELECT day, product, SUM(gross), SUM(discount), SUM(refunds), SUM(sold), SUM(back) FROM (
            SELECT s.business_day AS day, l.product_id AS product, l.gross, l.discount, 0 AS refunds,
                   l.quantity AS sold, 0 AS back
            FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.id NOT IN (SELECT sale_id FROM sale_void)
            UNION ALL
            SELECT r.business_day, l.product_id, 0, 0, l.amount, 0, l.quantity
            FROM refund r JOIN refund_line l ON l.refund_id = r.id) t
        GROUP BY day, product)",
     "SELECT day, product_id, gross, discount, refunds, units_sold, units_refunded FROM day_product"},
    {"day_payment",
     R"(SELECT day, method, SUM(count), SUM(amount), SUM(refunded) FROM (
            SELECT s.business_day AS day, p.method, 1 AS count, p.amount, 0 AS refunded
            FROM sale s JOIN sale_payment p ON p.sale_id = s.id WHERE s.id NOT IN (SELECT sale_id FROM sale_void)
            UNION ALL
            SELECT r.business_day, p.method, 0, 0, p.amount
            FROM refund r JOIN refund_payment p ON p.refund_id = r.id) t
        GROUP BY day, method HAVING SUM(count) <> 0 OR SUM(amount) <> 0 OR SUM(refunded) <> 0)",
     "SELECT day, method, count, amount, refunded FROM day_payment"},
    {"day_cashier",
     R"(SELECT day, cashier, SUM(orders), SUM(gross), SUM(discount), SUM(refunds), SUM(units) FROM (
            SELECT s.business_day AS day, COALESCE(s.cashier_id, 0) AS cashier, 1 AS orders, s.gross, s.discount,
                   0 AS refunds, (SELECT SUM(quantity) FROM sale_line l WHERE l.sale_id = s.id) AS units
            FROM sale s WHERE s.id NOT IN (SELECT sale_id FROM sale_void)
            UNION ALL
            SELECT business_day, COALESCE(cashier_id, 0), 0, 0, 0, amount, 0 FROM refund) t
        GROUP BY day, cashier HAVING SUM(orders) <> 0 OR SUM(refunds) <> 0 OR SUM(gross) <> 0)",
     "SELECT day, cashier_id, orders, gross, discount, refunds, units_sold FROM day_cashier"},
    {"day_discount",
     R"(SELECT s.business_day, d.kind, COUNT(*), SUM(d.amount)
        FROM sale s JOIN sale_discount d ON d.sale_id = s.id WHERE s.id NOT IN (SELECT sale_id FROM sale_void)
        GROUP BY s.business_day, d.kind)",
     "SELECT day, kind, count, amount FROM day_discount"},
    {"member_day",
     // A sale is wholly refunded when as many units went back as were sold; a line never gives back more than itself.
     R"(WITH sold AS (
            SELECT s.id, s.member_id, s.business_day AS day, s.gross - s.discount AS net,
                   CASE WHEN r.units IS NOT NULL
                             AND r.units = (SELECT SUM(quantity) FROM sale_line l WHERE l.sale_id = s.id)
                        THEN 0 ELSE 1 END AS stands
            FROM sale s
            LEFT JOIN (SELECT r.sale_id, SUM(l.quantity) AS units
                       FROM refund r JOIN refund_line l ON l.refund_id = r.id
                       WHERE r.sale_id IS NOT NULL GROUP BY r.sale_id) r ON r.sale_id = s.id
            WHERE s.member_id IS NOT NULL AND s.id NOT IN (SELECT sale_id FROM sale_void))
        SELECT COALESCE(x.merged_into, t.member_id), day, SUM(stands), SUM(net) FROM (
            SELECT member_id, day, stands, net FROM sold
            UNION ALL
            SELECT member_id, business_day, 0, -amount FROM refund WHERE member_id IS NOT NULL) t
        LEFT JOIN member x ON x.id = t.member_id
        GROUP BY 1, day HAVING SUM(stands) <> 0 OR SUM(net) <> 0)",
     "SELECT member_id, day, sales, net FROM member_day"},
    {"member_stat",
     // What is kept by member counts for whoever the member was merged into.
     R"(SELECT COALESCE(x.merged_into, t.member_id), SUM(orders), SUM(net) FROM (
            SELECT member_id, 1 AS orders, gross - discount AS net FROM sale
            WHERE member_id IS NOT NULL AND id NOT IN (SELECT sale_id FROM sale_void)
            UNION ALL SELECT member_id, 0, -amount FROM refund WHERE member_id IS NOT NULL) t
        LEFT JOIN member x ON x.id = t.member_id
        GROUP BY 1 HAVING SUM(orders) <> 0 OR SUM(net) <> 0)",
     "SELECT member_id, orders, net FROM member_stat WHERE orders <> 0 OR net <> 0"},
    {"member_merge", // every alias leads to the end of its merges, and a merged member keeps nothing of its own
     R"(WITH RECURSIVE way(id, keeper) AS (
            SELECT merged_id, keeper_id FROM member_merge
            UNION SELECT way.id, m.keeper_id FROM way JOIN member_merge m ON m.merged_id = way.keeper)
        SELECT id, keeper, 0 FROM way WHERE keeper NOT IN (SELECT merged_id FROM member_merge))",
     R"(SELECT id, merged_into, (SELECT COUNT(*) FROM member_stat s WHERE s.member_id = member.id)
        FROM member WHERE merged_into IS NOT NULL)"},
    {"document_ref", "SELECT 1, id, receipt FROM sale UNION ALL SELECT 2, id, receipt FROM refund",
     "SELECT kind, document, ref FROM document_ref"},
};

// Column names and values of the row a statement stands on, for a finding.
QString describe(const Statement& row) {
    QStringList parts;
    for (int column = 0; column < row.columns(); ++column) parts << row.text(column);
    return parts.join(u", ");
}

// Rows of `left` that `right` lacks.
std::int64_t surplus(Connection& connection, const char* left, const char* right, const char* say, QString& example) {
    // Both texts are constants of this file: nothing a person typed is ever put together into SQL.
    const std::string sql = std::string("SELECT * FROM (") + left + ") EXCEPT SELECT * FROM (" + right + ")";
    auto select = connection.prepare(sql);
    std::int64_t n = 0;
    while (select.step())
        if (++n == 1 && example.isEmpty()) example = QString::fromLatin1(say) + describe(select);
    return n;
}

using Cells = VisitCounts::Cells;

VerifyCheck compareCells(Connection& connection, const char* name, const char* sql, Cells& expected) {
    VerifyCheck check{QString::fromLatin1(name), 0, 0, {}};
    const auto differ = [&](std::int64_t a, std::int64_t b, std::int64_t rebuilt, std::int64_t kept) {
        if (++check.differences == 1)
            check.example = QStringLiteral("(%1, %2): rebuilt %3, kept %4").arg(a).arg(b).arg(rebuilt).arg(kept);
    };
    auto select = connection.prepare(sql);
    while (select.step()) {
        ++check.rows;
        const auto key =
            std::pair(static_cast<std::int32_t>(select.integer(0)), static_cast<std::int32_t>(select.integer(1)));
        const auto found = expected.find(key);
        const std::int64_t rebuilt = found == expected.end() ? 0 : found->second;
        if (rebuilt != select.integer(2)) differ(key.first, key.second, rebuilt, select.integer(2));
        if (found != expected.end()) expected.erase(found);
    }
    for (const auto& [key, n] : expected)
        if (n != 0) differ(key.first, key.second, n, 0);
    return check;
}

} // namespace

std::span<const SummaryCheck> summaryChecks() {
    return kChecks;
}

VerifyCheck compare(Connection& connection, const SummaryCheck& check) {
    VerifyCheck result{QString::fromLatin1(check.name), 0, 0, {}};
    {
        const std::string sql = std::string("SELECT COUNT(*) FROM (") + check.kept + ")";
        auto count = connection.prepare(sql);
        if (count.step()) result.rows = count.integer(0);
    }
    result.differences = surplus(connection, check.expected, check.kept, "rebuilt, not kept: ", result.example) +
                         surplus(connection, check.kept, check.expected, "kept, not rebuilt: ", result.example);
    return result;
}

VerifyCheck compareBalances(Connection& connection, const Ledger& ledger) {
    const std::string table = ledger.table, balance = ledger.balance; // constants of the program
    const std::string expected = "SELECT COALESCE(k.keeper_id, e.member_id), SUM(e.delta) FROM " + table +
                                 " e LEFT JOIN member_keeper k ON k.member_id = e.member_id"
                                 " GROUP BY 1 HAVING SUM(e.delta) <> 0";
    const std::string kept = "SELECT member_id, " + balance + " FROM member_stat WHERE " + balance + " <> 0";
    return compare(connection, {ledger.name, expected.c_str(), kept.c_str()});
}

std::vector<VerifyCheck> compareVisits(Connection& connection) {
    VisitCounts counts;
    VerifyCheck stats{QStringLiteral("member_stat visits"), 0, 0, {}};
    {
        auto stat = connection.prepare(
            "SELECT visits, first_day, second_day, prev_day, last_day FROM member_stat WHERE member_id = ?");
        std::vector<BusinessDay> days;
        std::int64_t member = 0;
        const auto close = [&] {
            if (days.empty()) return;
            counts.addHistory(days, +1);
            const BusinessDay none = BusinessDay::none();
            const size_t n = days.size();
            stat.bindAll(member);
            const bool found = stat.step();
            ++stats.rows;
            if (!found || stat.integer(0) != static_cast<std::int64_t>(n) || stat.day(1) != days[0] ||
                stat.day(2) != (n > 1 ? days[1] : none) || stat.day(3) != (n > 1 ? days[n - 2] : none) ||
                stat.day(4) != days[n - 1])
                if (++stats.differences == 1) stats.example = QStringLiteral("member id %1").arg(member);
            stat.reset();
            days.clear();
        };
        auto select =
            connection.prepare("SELECT member_id, day FROM member_day WHERE sales > 0 ORDER BY member_id, day");
        while (select.step()) {
            if (select.integer(0) != member) close();
            member = select.integer(0);
            days.push_back(select.day(1));
        }
        close();
    }
    {
        // Statistics of visits for members without any.
        auto select = connection.prepare(R"(
            SELECT COUNT(*) FROM member_stat s WHERE s.visits <> 0
            AND NOT EXISTS (SELECT 1 FROM member_day d WHERE d.member_id = s.member_id AND d.sales > 0))");
        if (select.step()) stats.differences += select.integer(0);
    }
    return {stats, compareCells(connection, "day_gap1", "SELECT day, prev_day, n FROM day_gap1", counts.gap1),
            compareCells(connection, "day_gap2", "SELECT day, prev2_day, n FROM day_gap2", counts.gap2),
            compareCells(connection, "first_second", "SELECT first_day, second_day, n FROM first_second",
                         counts.firstSecond),
            compareCells(connection, "month_cohort", "SELECT first_month, month, n FROM month_cohort", counts.cohort)};
}

VerifyCheck compareMonthProducts(Connection& connection) {
    using Sums = std::array<std::int64_t, 5>;
    std::map<std::pair<std::int64_t, std::int64_t>, Sums> expected;
    const auto read = [](Statement& row, int from) {
        Sums sums;
        for (int i = 0; i < 5; ++i) sums[static_cast<size_t>(i)] = row.integer(from + i);
        return sums;
    };
    auto days = connection.prepare(
        "SELECT day, product_id, gross, discount, refunds, units_sold, units_refunded FROM day_product");
    while (days.step()) {
        Sums& sums = expected[{monthOf(days.day(0)), days.integer(1)}];
        const Sums part = read(days, 2);
        for (size_t i = 0; i < sums.size(); ++i) sums[i] += part[i];
    }
    VerifyCheck check{QStringLiteral("month_product"), 0, 0, {}};
    auto months = connection.prepare(
        "SELECT month, product_id, gross, discount, refunds, units_sold, units_refunded FROM month_product");
    while (months.step()) {
        ++check.rows;
        const auto found = expected.find({months.integer(0), months.integer(1)});
        if (found == expected.end() || found->second != read(months, 2)) {
            if (++check.differences == 1)
                check.example = QStringLiteral("month %1, product id %2").arg(months.integer(0)).arg(months.integer(1));
        }
        if (found != expected.end()) expected.erase(found);
    }
    for (const auto& [key, sums] : expected)
        if (sums != Sums{} && ++check.differences == 1)
            check.example = QStringLiteral("month %1, product id %2 missing").arg(key.first).arg(key.second);
    return check;
}

} // namespace zg
