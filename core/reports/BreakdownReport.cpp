#include "core/reports/BreakdownReport.h"

#include "core/reports/RetentionReport.h"
#include "core/store/Statement.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace zg {

namespace {

ItemSales readItem(Statement& row, int first) {
    return {row.quantity(first + 3), row.quantity(first + 4), row.money(first), row.money(first + 1),
            row.money(first + 2)};
}

template <class Row, class Amount>
void sortDescending(std::vector<Row>& rows, Amount amount) { // rows come in order of id, which ties keep
    std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return amount(a) > amount(b); });
}

using ProductSums = std::unordered_map<std::int64_t, ItemSales>;

void addProducts(ProductSums& sums, Statement& rows) {
    while (rows.step()) sums[rows.integer(0)] += readItem(rows, 1);
}

void addProductDays(ProductSums& sums, Connection& connection, DayRange range) {
    if (range.from > range.to) return;
    auto select = connection.prepare(R"(
        SELECT product_id, gross, discount, refunds, units_sold, units_refunded
        FROM day_product WHERE day BETWEEN ? AND ?)");
    select.bindAll(range.from, range.to);
    addProducts(sums, select);
}

void addProductMonths(ProductSums& sums, Connection& connection, YearMonth from, YearMonth to) {
    auto select = connection.prepare(R"(
        SELECT product_id, gross, discount, refunds, units_sold, units_refunded
        FROM month_product WHERE month BETWEEN ? AND ?)");
    select.bindAll(from.index, to.index);
    addProducts(sums, select);
}

// Whole months from month_product, the days before and after them from day_product: thirty times fewer rows for a long
// range.
ProductSums sumProducts(Connection& connection, DayRange range) {
    ProductSums sums;
    const YearMonth first = YearMonth::of(range.from + -1).next();
    const YearMonth last = YearMonth::of(range.to + 1).previous();
    if (first > last) {
        addProductDays(sums, connection, range);
    } else {
        addProductDays(sums, connection, {range.from, first.firstDay() + -1});
        addProductMonths(sums, connection, first, last);
        addProductDays(sums, connection, {last.lastDay() + 1, range.to});
    }
    return sums;
}

// The summaries by product do not tell categories apart: from the documents' lines.
ProductSums sumProductsOf(Connection& connection, DayRange range, CategoryId category) {
    ProductSums sums;
    auto sold = connection.prepare(R"(
        SELECT l.product_id, l.gross, l.discount, 0, l.quantity, 0
        FROM sale AS s JOIN sale_line AS l ON l.sale_id = s.id
        WHERE s.business_day BETWEEN ? AND ? AND coalesce(l.category_id, 0) = ?
          AND NOT EXISTS (SELECT 1 FROM sale_void AS v WHERE v.sale_id = s.id))");
    sold.bindAll(range.from, range.to, category.value);
    addProducts(sums, sold);
    auto returned = connection.prepare(R"(
        SELECT l.product_id, 0, 0, l.amount, 0, l.quantity
        FROM refund AS r JOIN refund_line AS l ON l.refund_id = r.id
        WHERE r.business_day BETWEEN ? AND ? AND coalesce(l.category_id, 0) = ?)");
    returned.bindAll(range.from, range.to, category.value);
    addProducts(sums, returned);
    return sums;
}

} // namespace

ItemSales& ItemSales::operator+=(const ItemSales& other) {
    unitsSold += other.unitsSold;
    unitsRefunded += other.unitsRefunded;
    gross += other.gross;
    discount += other.discount;
    refunds += other.refunds;
    return *this;
}

std::vector<CategorySales> salesByCategory(Connection& connection, DayRange range) {
    // Added up here: SQL would sort the rows to group them.
    std::map<std::int64_t, ItemSales> sums;
    {
        auto select = connection.prepare(R"(
            SELECT category_id, gross, discount, refunds, units_sold, units_refunded
            FROM day_category WHERE day BETWEEN ? AND ?)");
        select.bindAll(range.from, range.to);
        while (select.step()) sums[select.integer(0)] += readItem(select, 1);
    }
    std::vector<CategorySales> rows;
    auto name = connection.prepare("SELECT name FROM category WHERE id = ?");
    for (const auto& [id, sales] : sums) {
        if (sales == ItemSales{}) continue;
        name.bind(1, id);
        rows.push_back({CategoryId{id}, name.step() ? name.text(0) : QString(), sales});
        name.reset();
    }
    sortDescending(rows, [](const CategorySales& row) { return row.sales.net(); });
    return rows;
}

ProductList salesByProduct(Connection& connection, DayRange range, int count, std::optional<CategoryId> category) {
    ProductList list;
    for (const auto& [id, sales] :
         category ? sumProductsOf(connection, range, *category) : sumProducts(connection, range)) {
        if (sales == ItemSales{}) continue;
        list.top.push_back({ProductId{id}, {}, {}, sales});
        list.total += sales;
    }
    list.products = std::ssize(list.top);
    const auto wanted = count > 0 ? std::min<std::ptrdiff_t>(count, std::ssize(list.top)) : std::ssize(list.top);
    const auto middle = list.top.begin() + wanted;
    std::partial_sort(list.top.begin(), middle, list.top.end(), [](const ProductSales& a, const ProductSales& b) {
        const Money left = a.sales.net(), right = b.sales.net();
        return left != right ? left > right : a.product < b.product;
    });
    list.top.erase(middle, list.top.end());
    auto select = connection.prepare("SELECT code, name FROM product WHERE id = ?");
    for (ProductSales& product : list.top) {
        select.bindAll(product.product);
        if (select.step()) {
            product.code = select.text(0);
            product.name = select.text(1);
        }
        select.reset();
    }
    return list;
}

std::vector<PaymentSales> salesByPayment(Connection& connection, DayRange range) {
    auto select = connection.prepare(R"(
        SELECT method, sum(count), sum(amount), sum(refunded)
        FROM day_payment WHERE day BETWEEN ? AND ? GROUP BY method ORDER BY method)");
    select.bindAll(range.from, range.to);
    std::vector<PaymentSales> rows;
    while (select.step()) {
        const PaymentSales row{static_cast<int>(select.integer(0)), select.integer(1), select.money(2),
                               select.money(3)};
        if (row.count != 0 || row.amount.minor != 0 || row.refunded.minor != 0) rows.push_back(row);
    }
    sortDescending(rows, [](const PaymentSales& row) { return row.net(); });
    return rows;
}

std::vector<CashierSales> salesByCashier(Connection& connection, DayRange range) {
    auto select = connection.prepare(R"(
        SELECT d.cashier_id, coalesce(s.name, ''), sum(d.orders), sum(d.gross), sum(d.discount), sum(d.refunds),
               sum(d.units_sold)
        FROM day_cashier AS d LEFT JOIN staff AS s ON s.id = d.cashier_id
        WHERE d.day BETWEEN ? AND ? GROUP BY d.cashier_id, s.name ORDER BY d.cashier_id)");
    select.bindAll(range.from, range.to);
    std::vector<CashierSales> rows;
    while (select.step()) {
        const CashierSales row{select.id<StaffId>(0), select.text(1),  select.integer(2), select.money(3),
                               select.money(4),       select.money(5), select.quantity(6)};
        if (row.orders != 0 || row.gross.minor != 0 || row.refunds.minor != 0) rows.push_back(row);
    }
    sortDescending(rows, [](const CashierSales& row) { return row.net(); });
    return rows;
}

std::vector<DiscountSum> discountsByKind(Connection& connection, DayRange range) {
    auto select = connection.prepare(R"(
        SELECT kind, sum(count), sum(amount)
        FROM day_discount WHERE day BETWEEN ? AND ? GROUP BY kind ORDER BY kind)");
    select.bindAll(range.from, range.to);
    std::vector<DiscountSum> rows;
    while (select.step()) {
        const DiscountSum row{static_cast<int>(select.integer(0)), select.integer(1), select.money(2)};
        if (row.count != 0 || row.amount.minor != 0) rows.push_back(row);
    }
    sortDescending(rows, [](const DiscountSum& row) { return row.amount; });
    return rows;
}

} // namespace zg
