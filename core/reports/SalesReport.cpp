#include "core/reports/SalesReport.h"

#include "core/store/Statement.h"

namespace zg {

namespace {

SalesTotals readTotals(Statement& row, int first) {
    SalesTotals t;
    t.orders = row.integer(first);
    t.gross = row.money(first + 1);
    t.discount = row.money(first + 2);
    t.refunds = row.money(first + 3);
    t.refundCount = row.integer(first + 4);
    t.unitsSold = row.quantity(first + 5);
    t.unitsRefunded = row.quantity(first + 6);
    t.memberOrders = row.integer(first + 7);
    t.memberNet = row.money(first + 8);
    return t;
}

int weekday(BusinessDay day) { // 0 = Monday; 1970-01-01 was a Thursday
    return ((day.days + 3) % 7 + 7) % 7;
}

} // namespace

SalesTotals& SalesTotals::operator+=(const SalesTotals& other) {
    orders += other.orders;
    gross += other.gross;
    discount += other.discount;
    refunds += other.refunds;
    refundCount += other.refundCount;
    unitsSold += other.unitsSold;
    unitsRefunded += other.unitsRefunded;
    memberOrders += other.memberOrders;
    memberNet += other.memberNet;
    return *this;
}

std::vector<DaySales> salesByDay(Connection& connection, DayRange range) {
    auto select = connection.prepare(R"(
        SELECT day, orders, gross, discount, refunds, refund_count, units_sold, units_refunded, member_orders, member_net
        FROM day_sales WHERE day BETWEEN ? AND ? ORDER BY day)");
    select.bindAll(range.from, range.to);
    std::vector<DaySales> days;
    while (select.step()) {
        DaySales day{select.day(0), readTotals(select, 1)};
        if (day.totals.hasData()) days.push_back(day);
    }
    return days;
}

SalesTotals salesTotals(Connection& connection, DayRange range) {
    SalesTotals sum;
    for (const DaySales& day : salesByDay(connection, range)) sum += day.totals;
    return sum;
}

SalesSummary salesSummary(Connection& connection, DayRange range, BusinessDay today, int returnDays) {
    return {range, salesTotals(connection, range), memberFigures(connection, range, today, returnDays)};
}

HoursOfWeek salesByWeekdayAndHour(Connection& connection, DayRange range) {
    auto select = connection.prepare("SELECT day, hour, orders, net FROM day_hour WHERE day BETWEEN ? AND ?");
    select.bindAll(range.from, range.to);
    HoursOfWeek week{};
    while (select.step()) {
        const auto hour = static_cast<size_t>(select.integer(1));
        HourSales& cell = week.at(static_cast<size_t>(weekday(select.day(0)))).at(hour);
        cell.orders += select.integer(2);
        cell.net += select.money(3);
    }
    return week;
}

HoursOfDay salesByHour(Connection& connection, DayRange range) {
    HoursOfDay hours{};
    for (const HoursOfDay& day : salesByWeekdayAndHour(connection, range)) {
        for (size_t h = 0; h < hours.size(); ++h) {
            hours[h].orders += day[h].orders;
            hours[h].net += day[h].net;
        }
    }
    return hours;
}

std::optional<DayRange> recordedDays(Connection& connection) {
    auto select = connection.prepare("SELECT min(day), max(day) FROM day_sales WHERE orders <> 0 OR refund_count <> 0");
    if (!select.step() || select.isNull(0)) return std::nullopt;
    return DayRange{select.day(0), select.day(1)};
}

} // namespace zg
