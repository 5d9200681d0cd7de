#include "core/reports/BreakdownReport.h"
#include "core/reports/ReportTables.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

constexpr int kBars = 15; // as many as a chart can name legibly

Term paymentTerm(int method) {
    constexpr Term kTerms[] = {Term::Cash, Term::WeChat, Term::Alipay, Term::Card, Term::StoredValue};
    return method >= 1 && method <= 5 ? kTerms[method - 1] : Term::OtherPayment;
}

Term discountTerm(int kind) {
    constexpr Term kTerms[] = {Term::Manual, Term::Promotion, Term::Coupon, Term::PointsRedeemed};
    return kind >= 1 && kind <= 4 ? kTerms[kind - 1] : Term::Manual;
}

std::vector<ReportColumn> itemColumns(std::vector<ReportColumn> columns) {
    for (const Heading heading : {Heading::Gross, Heading::Discount, Heading::Refunds, Heading::Net})
        columns.push_back({heading, CellKind::Money});
    columns.push_back({Heading::Share, CellKind::Percent});
    return columns;
}

void appendItem(std::vector<Cell>& row, const ItemSales& sales, Money whole) {
    row.insert(row.end(),
               {sales.units(), sales.gross, sales.discount, sales.refunds, sales.net(), shareOf(sales.net(), whole)});
}

} // namespace

ReportTable categoriesTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    table.columns = itemColumns({{Heading::Category, CellKind::Text}, {Heading::Units, CellKind::Quantity}});
    const std::vector<CategorySales> categories = salesByCategory(connection, parameters.range);
    ItemSales sum;
    for (const CategorySales& category : categories) sum += category.sales;
    for (const CategorySales& category : categories) {
        std::vector<Cell> row = {category.category ? Cell(category.name) : Cell(Term::Uncategorised)};
        appendItem(row, category.sales, sum.net());
        table.rows.push_back(std::move(row));
    }
    table.totals = {Term::Total};
    appendItem(table.totals, sum, sum.net());
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Units}, {Heading::Gross}, {Heading::Discount}, {Heading::Net}};
    table.chart = {ChartKind::Bars, 0, {5}, kBars};
    return table;
}

ReportTable productsTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    table.columns = itemColumns(
        {{Heading::Code, CellKind::Text}, {Heading::Product, CellKind::Text}, {Heading::Units, CellKind::Quantity}});
    const ProductList products =
        salesByProduct(connection, parameters.range, parameters.limit, parameters.filter.category);
    if (parameters.filter.category) {
        table.filter.category = parameters.filter.category;
        auto name = connection.prepare("SELECT name FROM category WHERE id = ?");
        name.bindAll(parameters.filter.category->value);
        if (name.step()) table.filterCategory = name.text(0);
    }
    for (const ProductSales& product : products.top) {
        std::vector<Cell> row = {product.code, product.name};
        appendItem(row, product.sales, products.total.net());
        table.rows.push_back(std::move(row));
    }
    table.rowsInAll = products.products;
    table.totals = {Term::Total, {}};
    appendItem(table.totals, products.total, products.total.net());
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Units}, {Heading::Gross}, {Heading::Discount}, {Heading::Net}};
    table.chart = {ChartKind::Bars, 1, {6}, kBars};
    return table;
}

ReportTable paymentsTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    table.columns = {{Heading::Method, CellKind::Text},  {Heading::Count, CellKind::Integer},
                     {Heading::Amount, CellKind::Money}, {Heading::Refunded, CellKind::Money},
                     {Heading::Net, CellKind::Money},    {Heading::Share, CellKind::Percent}};
    const std::vector<PaymentSales> payments = salesByPayment(connection, parameters.range);
    PaymentSales sum;
    for (const PaymentSales& payment : payments) {
        sum.count += payment.count;
        sum.amount += payment.amount;
        sum.refunded += payment.refunded;
    }
    for (const PaymentSales& payment : payments) {
        table.rows.push_back({paymentTerm(payment.method), payment.count, payment.amount, payment.refunded,
                              payment.net(), shareOf(payment.net(), sum.net())});
    }
    table.totals = {Term::Total, sum.count, sum.amount, sum.refunded, sum.net(), shareOf(sum.net(), sum.net())};
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Amount}, {Heading::Refunded}};
    table.chart = {ChartKind::Bars, 0, {4}, kBars};
    return table;
}

ReportTable cashiersTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    table.columns = {{Heading::Cashier, CellKind::Text},      {Heading::Orders, CellKind::Integer},
                     {Heading::Gross, CellKind::Money},       {Heading::Discount, CellKind::Money},
                     {Heading::Refunds, CellKind::Money},     {Heading::Net, CellKind::Money},
                     {Heading::AverageOrder, CellKind::Money}};
    CashierSales sum;
    const auto cells = [](Cell label, const CashierSales& c) {
        return std::vector<Cell>{std::move(label),
                                 c.orders,
                                 c.gross,
                                 c.discount,
                                 c.refunds,
                                 c.net(),
                                 cellOf(averageHalfUp(c.net(), c.orders))};
    };
    for (const CashierSales& cashier : salesByCashier(connection, parameters.range)) {
        table.rows.push_back(cells(cashier.cashier ? Cell(cashier.name) : Cell(Term::NoCashier), cashier));
        sum.orders += cashier.orders;
        sum.gross += cashier.gross;
        sum.discount += cashier.discount;
        sum.refunds += cashier.refunds;
    }
    table.totals = cells(Term::Total, sum);
    table.hasData = !table.rows.empty();
    table.definitions = {
        {Heading::Orders}, {Heading::Gross}, {Heading::Discount}, {Heading::Net}, {Heading::AverageOrder}};
    table.chart = {ChartKind::Bars, 0, {5}, kBars};
    return table;
}

ReportTable discountsTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    table.columns = {{Heading::Kind, CellKind::Text},
                     {Heading::Count, CellKind::Integer},
                     {Heading::Amount, CellKind::Money},
                     {Heading::Share, CellKind::Percent}};
    const std::vector<DiscountSum> discounts = discountsByKind(connection, parameters.range);
    DiscountSum sum;
    for (const DiscountSum& discount : discounts) {
        sum.count += discount.count;
        sum.amount += discount.amount;
    }
    for (const DiscountSum& discount : discounts) {
        table.rows.push_back(
            {discountTerm(discount.kind), discount.count, discount.amount, shareOf(discount.amount, sum.amount)});
    }
    table.totals = {Term::Total, sum.count, sum.amount, shareOf(sum.amount, sum.amount)};
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Discount}};
    table.chart = {ChartKind::Bars, 0, {2}, kBars};
    return table;
}

} // namespace zg
