#include "core/reports/ReportTables.h"
#include "core/reports/SalesReport.h"

#include <array>
#include <cstdlib>
#include <set>

namespace zg {

namespace {

struct Figure {
    FigureName name;
    Cell value;
};

std::vector<Figure> salesFigures(const SalesSummary& s) {
    const SalesTotals& t = s.totals;
    const MemberFigures& m = s.members;
    return {
        {{Heading::Gross}, t.gross},
        {{Heading::Discount}, t.discount},
        {{Heading::Refunds}, t.refunds},
        {{Heading::Net}, t.net()},
        {{Heading::Orders}, t.orders},
        {{Heading::Units}, t.units()},
        {{Heading::AverageOrder}, cellOf(t.averageOrder())},
        {{Heading::RefundCount}, t.refundCount},
        {{Heading::RefundRate}, percentOf(t.refundRate())},
        {{Heading::MemberOrders}, t.memberOrders},
        {{Heading::MemberShare}, percentOf(t.memberShare())},
        {{Heading::SpendPerCustomer}, cellOf(s.spendPerCustomer())},
        {{Heading::Buyers}, m.buyers},
        {{Heading::NewBuyers}, m.newBuyers},
        {{Heading::ReturningBuyers}, m.returningBuyers()},
        {{Heading::RepurchaseRate}, percentOf(m.repurchaseRate())},
        {{Heading::ReturnRate, m.returnRate.days}, percentOf(m.returnRate.rate())},
        {{Heading::PurchaseFrequency}, decimalOf(m.purchaseFrequency())},
        {{Heading::MedianInterval}, decimalOf(m.medianIntervalDays)},
    };
}

std::vector<Figure> memberFiguresOf(const SalesSummary& s, const std::vector<ReturnRate>& returnRates) {
    const MemberFigures& m = s.members;
    std::vector<Figure> figures = {
        {{Heading::Buyers}, m.buyers},
        {{Heading::NewBuyers}, m.newBuyers},
        {{Heading::ReturningBuyers}, m.returningBuyers()},
        {{Heading::Visits}, m.visits},
        {{Heading::RepeatBuyers}, m.repeatBuyers},
        {{Heading::RepurchaseRate}, percentOf(m.repurchaseRate())},
        {{Heading::PurchaseFrequency}, decimalOf(m.purchaseFrequency())},
        {{Heading::MedianInterval}, decimalOf(m.medianIntervalDays)},
    };
    for (const ReturnRate& rate : returnRates)
        figures.push_back({{Heading::ReturnRate, rate.days}, percentOf(rate.rate())});
    figures.push_back({{Heading::MemberOrders}, s.totals.memberOrders});
    figures.push_back({{Heading::MemberNet}, s.totals.memberNet});
    figures.push_back({{Heading::MemberShare}, percentOf(s.totals.memberShare())});
    figures.push_back({{Heading::SpendPerCustomer}, cellOf(s.spendPerCustomer())});
    return figures;
}

std::optional<std::int64_t> countable(const Cell& cell) {
    if (const auto* money = std::get_if<Money>(&cell)) return money->minor;
    if (const auto* quantity = std::get_if<Quantity>(&cell)) return quantity->thousandths;
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return *integer;
    return std::nullopt;
}

// By how much the value grew; rates are set beside each other without one.
Cell changeOf(const Cell& value, const Cell& previous) {
    const auto now = countable(value), before = countable(previous);
    if (!now || !before || *before == 0) return {};
    return percentOf(Rate::of(checkedSub(*now, *before), std::abs(*before)));
}

// A period without data compares as "—", not as zeros.
void clear(std::vector<Figure>& figures) {
    for (Figure& figure : figures) figure.value = {};
}

// previous: empty without comparison.
ReportTable figureTable(const std::vector<Figure>& figures, const std::vector<Figure>& previous) {
    ReportTable table;
    table.columns = {{Heading::Figure, CellKind::Text}, {Heading::Value, CellKind::Figure}};
    if (!previous.empty()) {
        table.columns.push_back({Heading::Previous, CellKind::Figure});
        table.columns.push_back({Heading::Change, CellKind::Percent});
    }
    for (size_t i = 0; i < figures.size(); ++i) {
        std::vector<Cell> row = {figures[i].name, figures[i].value};
        if (!previous.empty()) {
            row.push_back(previous[i].value);
            row.push_back(changeOf(figures[i].value, previous[i].value));
        }
        table.rows.push_back(std::move(row));
        table.definitions.push_back(figures[i].name);
    }
    return table;
}

} // namespace

ReportTable salesTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context) {
    const auto summaryOf = [&](DayRange range) {
        return salesSummary(connection, range, context.today, parameters.returnDays);
    };
    const SalesSummary summary = summaryOf(parameters.range);
    std::vector<Figure> previous;
    if (parameters.compare) {
        const SalesSummary before = summaryOf(parameters.range.previous());
        previous = salesFigures(before);
        if (!before.totals.hasData()) clear(previous);
    }
    ReportTable table = figureTable(salesFigures(summary), previous);
    if (parameters.compare) table.compared = parameters.range.previous();
    table.hasData = summary.totals.hasData();
    return table;
}

ReportTable membersTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context) {
    const std::set<int> returnDays = {30, parameters.returnDays, 180};
    const auto figuresOf = [&](const SalesSummary& summary) {
        std::vector<ReturnRate> rates;
        for (const int days : returnDays) rates.push_back(returnRate(connection, summary.range, context.today, days));
        return memberFiguresOf(summary, rates);
    };
    const auto summaryOf = [&](DayRange range) {
        return salesSummary(connection, range, context.today, parameters.returnDays);
    };
    const SalesSummary summary = summaryOf(parameters.range);
    std::vector<Figure> previous;
    if (parameters.compare) {
        const SalesSummary before = summaryOf(parameters.range.previous());
        previous = figuresOf(before);
        if (!before.totals.hasData()) clear(previous);
    }
    ReportTable table = figureTable(figuresOf(summary), previous);
    if (parameters.compare) table.compared = parameters.range.previous();
    table.hasData = summary.members.buyers != 0 || summary.totals.memberNet.minor != 0;
    return table;
}

ReportTable daysTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    table.columns = {{Heading::Day, CellKind::Day},        {Heading::Orders, CellKind::Integer},
                     {Heading::Units, CellKind::Quantity}, {Heading::Gross, CellKind::Money},
                     {Heading::Discount, CellKind::Money}, {Heading::Refunds, CellKind::Money},
                     {Heading::Net, CellKind::Money},      {Heading::AverageOrder, CellKind::Money}};
    const auto cells = [](Cell label, const SalesTotals& t) {
        return std::vector<Cell>{std::move(label), t.orders,  t.units(), t.gross,
                                 t.discount,       t.refunds, t.net(),   cellOf(t.averageOrder())};
    };
    SalesTotals sum;
    for (const DaySales& day : salesByDay(connection, parameters.range)) {
        table.rows.push_back(cells(day.day, day.totals));
        sum += day.totals;
    }
    table.totals = cells(Term::Total, sum);
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Gross},  {Heading::Discount}, {Heading::Net},
                         {Heading::Orders}, {Heading::Units},    {Heading::AverageOrder}};
    table.chart = {ChartKind::Line, 0, {6}, 0};
    return table;
}

ReportTable hoursTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    table.columns = {{Heading::Hour, CellKind::Integer},
                     {Heading::Orders, CellKind::Integer},
                     {Heading::Net, CellKind::Money},
                     {Heading::Share, CellKind::Percent}};
    const HoursOfDay hours = salesByHour(connection, parameters.range);
    HourSales sum;
    for (const HourSales& hour : hours) {
        sum.orders += hour.orders;
        sum.net += hour.net;
    }
    for (size_t h = 0; h < hours.size(); ++h) {
        if (!hours[h].hasData()) continue;
        table.rows.push_back(
            {static_cast<std::int64_t>(h), hours[h].orders, hours[h].net, shareOf(hours[h].net, sum.net)});
    }
    table.totals = {Term::Total, sum.orders, sum.net, shareOf(sum.net, sum.net)};
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Orders}, {Heading::Net}};
    table.chart = {ChartKind::Columns, 0, {2}, 0};
    return table;
}

ReportTable weekdaysTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    const HoursOfWeek week = salesByWeekdayAndHour(connection, parameters.range);
    table.columns = {{Heading::Hour, CellKind::Integer}};
    for (int d = 0; d < 7; ++d) {
        table.columns.push_back({Heading::Weekday, CellKind::Money, d});
        table.chart.values.push_back(d + 1);
    }
    table.columns.push_back({Heading::Net, CellKind::Money});
    std::array<Money, 8> sums{};
    for (size_t h = 0; h < 24; ++h) {
        std::vector<Cell> row = {static_cast<std::int64_t>(h)};
        Money sum;
        bool hasData = false;
        for (size_t d = 0; d < 7; ++d) {
            const HourSales& cell = week[d][h];
            row.push_back(cell.hasData() ? Cell(cell.net) : Cell());
            hasData = hasData || cell.hasData();
            sums[d] += cell.net;
            sum += cell.net;
        }
        sums[7] += sum;
        row.push_back(sum);
        if (hasData) table.rows.push_back(std::move(row));
    }
    table.totals = {Term::Total};
    table.totals.insert(table.totals.end(), sums.begin(), sums.end());
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Net}};
    table.chart.kind = ChartKind::Heat;
    return table;
}

} // namespace zg
