#include "app/bench/DashboardBench.h"

#include "core/reports/ReportService.h"
#include "core/shop/Shop.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

constexpr int kTopProducts = 10;

// Voided sales are none; a visit is a member × day with a sale that was not wholly refunded.
constexpr const char* kPlain[] = {
    R"(SELECT COUNT(*), SUM(gross), SUM(discount), COUNT(member_id) FROM sale
       WHERE business_day BETWEEN ?1 AND ?2 AND id NOT IN (SELECT sale_id FROM sale_void))",
    R"(SELECT COUNT(*), SUM(amount) FROM refund WHERE business_day BETWEEN ?1 AND ?2)",
    R"(SELECT SUM(l.quantity), SUM(l.cost) FROM sale s JOIN sale_line l ON l.sale_id = s.id
       WHERE s.business_day BETWEEN ?1 AND ?2 AND s.id NOT IN (SELECT sale_id FROM sale_void))",
    R"(SELECT business_day, COUNT(*), SUM(gross - discount) FROM sale
       WHERE business_day BETWEEN ?1 AND ?2 AND id NOT IN (SELECT sale_id FROM sale_void) GROUP BY business_day)",
    R"(SELECT business_day, SUM(amount) FROM refund WHERE business_day BETWEEN ?1 AND ?2 GROUP BY business_day)",
    R"(SELECT (business_day + 3) % 7, hour, COUNT(*), SUM(gross - discount) FROM sale
       WHERE business_day BETWEEN ?1 AND ?2 AND id NOT IN (SELECT sale_id FROM sale_void) GROUP BY 1, 2)",
    R"(SELECT l.category_id, SUM(l.quantity), SUM(l.gross), SUM(l.discount)
       FROM sale s JOIN sale_line l ON l.sale_id = s.id
       WHERE s.business_day BETWEEN ?1 AND ?2 AND s.id NOT IN (SELECT sale_id FROM sale_void) GROUP BY 1)",
    R"(SELECT l.product_id, SUM(l.quantity), SUM(l.gross - l.discount) AS net
       FROM sale s JOIN sale_line l ON l.sale_id = s.id
       WHERE s.business_day BETWEEN ?1 AND ?2 AND s.id NOT IN (SELECT sale_id FROM sale_void)
       GROUP BY 1 ORDER BY net DESC LIMIT 10)",
    R"(SELECT p.method, COUNT(*), SUM(p.amount) FROM sale s JOIN sale_payment p ON p.sale_id = s.id
       WHERE s.business_day BETWEEN ?1 AND ?2 AND s.id NOT IN (SELECT sale_id FROM sale_void) GROUP BY 1)",
    R"(WITH visit AS (
           SELECT DISTINCT s.member_id, s.business_day AS day FROM sale s
           WHERE s.member_id IS NOT NULL AND s.business_day <= ?2 AND s.id NOT IN (SELECT sale_id FROM sale_void)
             AND EXISTS (SELECT 1 FROM sale_line l WHERE l.sale_id = s.id AND l.quantity > COALESCE((
                 SELECT SUM(b.quantity) FROM refund r JOIN refund_line b ON b.refund_id = r.id
                 WHERE r.sale_id = s.id AND b.sale_line = l.line), 0))),
       buyer AS (
           SELECT member_id, MIN(day) AS first, SUM(day >= ?1) AS visits FROM visit GROUP BY member_id
           HAVING MAX(day) >= ?1)
       SELECT COUNT(*), SUM(first >= ?1), SUM(visits), SUM(visits >= 2) FROM buyer)",
};

template <class R> Done settled(QFuture<R> future) {
    future.waitForFinished();
    const R answer = future.takeResult();
    if (!answer) return tl::unexpected<Error>(answer.error());
    return {};
}

Done dashboard(ReportService& reports, DayRange range) {
    // Asked together, as the page does: readers answer side by side.
    auto figures = reports.salesSummary(range), before = reports.salesSummary(range.previous());
    auto days = reports.salesByDay(range);
    auto hours = reports.salesByWeekdayAndHour(range);
    auto categories = reports.categories(range);
    auto products = reports.products(range, kTopProducts);
    auto payments = reports.payments(range);
    for (const Done& done : {settled(figures), settled(before), settled(days), settled(hours), settled(categories),
                             settled(products), settled(payments)})
        if (!done) return done;
    return {};
}

} // namespace

Result<Timings> timeDashboard(Shop& shop, const Clock& clock, DayRange range, int rounds) {
    ReportService reports(shop, clock);
    Timings timings;
    for (int i = 0; i < rounds; ++i) {
        Done done;
        timings.time([&] { done = dashboard(reports, range); });
        if (!done) return tl::unexpected<Error>(done.error());
    }
    return timings;
}

Result<Timings> timePlainDashboard(Shop& shop, DayRange range, int rounds) {
    auto future = shop.database().read([=](Connection& connection) {
        Timings timings;
        for (int i = 0; i < rounds; ++i)
            timings.time([&] {
                for (const char* sql : kPlain) {
                    auto select = connection.prepare(sql);
                    select.bindAll(range.from, range.to);
                    while (select.step()) (void)select.integer(0);
                }
            });
        return timings;
    });
    future.waitForFinished();
    return future.takeResult();
}

} // namespace zg
