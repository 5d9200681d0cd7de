// Every number of the reports against plain SQL over the documents, by the words of the definitions: DISTINCT, EXISTS
// and lag() where the reports read summaries.
#include "core/reports/BreakdownReport.h"
#include "core/reports/DocumentReport.h"
#include "core/reports/RetentionReport.h"
#include "core/reports/RfmReport.h"
#include "core/reports/SalesReport.h"
#include "core/store/Statement.h"
#include "tests/reports/ReportShop.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

using namespace zg;

namespace {

using Row = std::vector<std::int64_t>;

// All rows of a query whose parameters are ?1 = first day, ?2 = last day and, where used, ?3 and ?4.
std::vector<Row> query(Connection& connection, std::string_view sql, DayRange range,
                       std::vector<std::int64_t> more = {}) {
    auto select = connection.prepare(sql);
    select.bindAll(range.from, range.to);
    for (size_t i = 0; i < more.size(); ++i) select.bind(static_cast<int>(i) + 3, more[i]);
    std::vector<Row> rows;
    while (select.step()) {
        Row row;
        for (int c = 0; c < 8; ++c) row.push_back(select.integer(c)); // columns that are not there read 0
        rows.push_back(row);
    }
    return rows;
}

std::vector<DayRange> ranges(unsigned seed, int days) {
    std::mt19937_64 random(seed);
    std::vector<DayRange> all = {{kFirstDay + -500, kFirstDay + 5000}, // all time
                                 {kFirstDay, kFirstDay + (days - 1)},
                                 {kFirstDay + -30, kFirstDay + -1}, // before the first sale
                                 {kFirstDay + days, kFirstDay + days},
                                 {BusinessDay::fromDate({2025, 2, 1}), BusinessDay::fromDate({2025, 2, 28})},
                                 {BusinessDay::fromDate({2025, 2, 1}), BusinessDay::fromDate({2025, 4, 30})}};
    for (int i = 0; i < 12; ++i) {
        const BusinessDay from = kFirstDay + static_cast<int>(random() % static_cast<unsigned>(days));
        all.push_back({from, from + (i < 3 ? 0 : static_cast<int>(random() % 60))});
    }
    return all;
}

std::optional<Rate> medianOf(std::vector<Row> sorted) {
    if (sorted.empty()) return std::nullopt;
    return Rate{sorted[(sorted.size() - 1) / 2][0] + sorted[sorted.size() / 2][0], 2};
}

template <class Check> void forRandomShops(Check check) {
    using Shape = RandomHistory::Shape;
    const Shape shapes[] = {{}, {.members = 3, .products = 4, .days = 20}, {.members = 6, .days = 400}};
    for (const Shape& shape : shapes) {
        const ReportShop shop(static_cast<unsigned>(shape.days), shape);
        for (const DayRange range : ranges(static_cast<unsigned>(shape.days), shape.days)) {
            INFO(shape.days << " days, " << range.from.toIso().toStdString() << " to "
                            << range.to.toIso().toStdString());
            check(*shop.connection, range, shape);
        }
    }
}

} // namespace

TEST_CASE("Totals, days and hours equal plain SQL over the documents", "[reports][property]") {
    forRandomShops([](Connection& c, DayRange range, const RandomHistory::Shape&) {
        const SalesTotals totals = salesTotals(c, range);
        const Row sales = query(c,
                                "SELECT count(*), sum(gross), sum(discount), count(member_id), "
                                "sum(CASE WHEN member_id IS NOT NULL THEN gross - discount END) "
                                "FROM live WHERE business_day BETWEEN ?1 AND ?2",
                                range)[0];
        const Row refunds = query(c,
                                  "SELECT count(*), sum(amount), sum(CASE WHEN member_id IS NOT NULL THEN amount END) "
                                  "FROM refund WHERE business_day BETWEEN ?1 AND ?2",
                                  range)[0];
        const Row sold = query(c,
                               "SELECT sum(quantity) FROM live JOIN sale_line ON sale_id = id "
                               "WHERE business_day BETWEEN ?1 AND ?2",
                               range)[0];
        const Row back = query(c,
                               "SELECT sum(quantity) FROM refund JOIN refund_line ON refund_id = id "
                               "WHERE business_day BETWEEN ?1 AND ?2",
                               range)[0];
        REQUIRE(totals == SalesTotals{sales[0], Money{sales[1]}, Money{sales[2]}, Money{refunds[1]}, refunds[0],
                                      Quantity{sold[0]}, Quantity{back[0]}, sales[3], Money{sales[4] - refunds[2]}});
        REQUIRE(totals.averageOrder().has_value() == (sales[0] > 0));

        SalesTotals sum;
        for (const DaySales& day : salesByDay(c, range)) {
            REQUIRE(day.totals == salesTotals(c, {day.day, day.day}));
            sum += day.totals;
        }
        REQUIRE(sum == totals);

        const HoursOfDay hours = salesByHour(c, range);
        for (int h = 0; h < 24; ++h) {
            const Row row =
                query(c,
                      "SELECT (SELECT count(*) FROM live WHERE business_day BETWEEN ?1 AND ?2 AND hour = ?3),"
                      "coalesce((SELECT sum(gross - discount) FROM live "
                      " WHERE business_day BETWEEN ?1 AND ?2 AND hour = ?3), 0) - "
                      "coalesce((SELECT sum(amount) FROM refund "
                      " WHERE business_day BETWEEN ?1 AND ?2 AND hour = ?3), 0)",
                      range, {h})[0];
            REQUIRE(hours[static_cast<size_t>(h)] == HourSales{row[0], Money{row[1]}});
        }
        const HoursOfWeek week = salesByWeekdayAndHour(c, range);
        HoursOfWeek expected{};
        for (const Row& row : query(c,
                                    "SELECT business_day, hour, gross - discount FROM live "
                                    "WHERE business_day BETWEEN ?1 AND ?2",
                                    range)) {
            const int weekday = BusinessDay{static_cast<std::int32_t>(row[0])}.toDate().dayOfWeek();
            HourSales& cell = expected[static_cast<size_t>(weekday - 1)][static_cast<size_t>(row[1])];
            ++cell.orders;
            cell.net += Money{row[2]};
        }
        for (const Row& row : query(c,
                                    "SELECT business_day, hour, amount FROM refund "
                                    "WHERE business_day BETWEEN ?1 AND ?2",
                                    range)) {
            const int weekday = BusinessDay{static_cast<std::int32_t>(row[0])}.toDate().dayOfWeek();
            expected[static_cast<size_t>(weekday - 1)][static_cast<size_t>(row[1])].net -= Money{row[2]};
        }
        REQUIRE(week == expected);
    });
}

TEST_CASE("Members' figures equal DISTINCT and lag() over the visits", "[reports][property]") {
    forRandomShops([](Connection& c, DayRange range, const RandomHistory::Shape& size) {
        const BusinessDay today = kFirstDay + (size.days * 3 / 4);
        const int n = 20;
        const MemberFigures figures = memberFigures(c, range, today, n);
        const auto count = [&](std::string_view sql) { return query(c, sql, range)[0][0]; };
        REQUIRE(figures.buyers == count("SELECT count(DISTINCT member_id) FROM visit WHERE day BETWEEN ?1 AND ?2"));
        REQUIRE(figures.newBuyers ==
                count("SELECT count(*) FROM (SELECT min(day) AS first FROM visit GROUP BY member_id) "
                      "WHERE first BETWEEN ?1 AND ?2"));
        REQUIRE(figures.repeatBuyers == count("SELECT count(*) FROM (SELECT 1 FROM visit WHERE day BETWEEN ?1 AND ?2 "
                                              "GROUP BY member_id HAVING count(*) >= 2)"));
        REQUIRE(figures.visits == count("SELECT count(*) FROM visit WHERE day BETWEEN ?1 AND ?2"));
        REQUIRE(
            figures.medianIntervalDays ==
            medianOf(query(c,
                           "SELECT day - before FROM (SELECT day, lag(day) OVER (PARTITION BY member_id ORDER BY day) "
                           "AS before FROM visit) WHERE before IS NOT NULL AND day BETWEEN ?1 AND ?2 ORDER BY 1",
                           range)));

        const BusinessDay lastSale{
            static_cast<std::int32_t>(count("SELECT max(business_day) FROM live WHERE ?1 <= ?2"))};
        const Row expected =
            query(c,
                  "SELECT count(*), coalesce(sum(EXISTS (SELECT 1 FROM visit AS v WHERE v.member_id = f.member_id "
                  "AND v.day > first AND v.day <= first + ?3)), 0) "
                  "FROM (SELECT member_id, min(day) AS first FROM visit GROUP BY member_id) AS f "
                  "WHERE first BETWEEN ?1 AND ?2 AND first <= ?4 - ?3",
                  range, {n, std::min(today, lastSale).days})[0];
        REQUIRE(figures.returnRate == ReturnRate{n, expected[0], expected[1]});

        std::int64_t members = 0, visits = 0;
        Money net;
        for (const FrequencyClass& frequency : purchaseFrequency(c, range)) {
            REQUIRE(frequency.members == query(c,
                                               "SELECT count(*) FROM (SELECT 1 FROM visit WHERE day BETWEEN ?1 AND ?2 "
                                               "GROUP BY member_id HAVING count(*) = ?3)",
                                               range, {frequency.visits})[0][0]);
            members += frequency.members;
            visits += frequency.visits * frequency.members;
            net += frequency.net;
        }
        REQUIRE(members == figures.buyers);
        REQUIRE(visits == figures.visits);
    });
}

TEST_CASE("Top members and RFM equal plain SQL", "[reports][property]") {
    const char* activity = R"(
        SELECT m.id,
               (SELECT count(*) FROM visit AS v WHERE v.member_id = m.id AND v.day BETWEEN ?1 AND ?2) AS visits,
               coalesce((SELECT sum(gross - discount) FROM live WHERE member_id = m.id AND business_day BETWEEN ?1 AND ?2), 0)
               - coalesce((SELECT sum(amount) FROM refund WHERE member_id = m.id AND business_day BETWEEN ?1 AND ?2), 0) AS net,
               (SELECT max(day) FROM visit AS v WHERE v.member_id = m.id AND v.day BETWEEN ?1 AND ?2)
        FROM member AS m WHERE visits > 0 ORDER BY net DESC, m.id)";
    forRandomShops([&](Connection& c, DayRange range, const RandomHistory::Shape&) {
        const std::vector<Row> expected = query(c, activity, range);
        const std::vector<MemberActivity> top = topMembers(c, range, 7);
        REQUIRE(top.size() == std::min<size_t>(7, expected.size()));
        for (size_t i = 0; i < top.size(); ++i)
            REQUIRE(top[i] == MemberActivity{MemberId{expected[i][0]}, expected[i][1], Money{expected[i][2]},
                                             BusinessDay{static_cast<std::int32_t>(expected[i][3])}});

        RfmSettings settings;
        settings.windowDays = range.length();
        const std::vector<RfmMember> scored = rfm(c, range.to, settings);
        REQUIRE(scored.size() == expected.size());
        std::map<std::int64_t, Row> byId;
        for (const Row& row : expected) byId[row[0]] = row;
        const auto share = [&](auto smaller) { // of the members, how many are at most as good
            return static_cast<double>(std::count_if(scored.begin(), scored.end(), smaller)) /
                   static_cast<double>(scored.size());
        };
        std::int64_t mapped = 0;
        for (const auto& row : rfmMap(scored))
            for (const RfmCell& cell : row) mapped += cell.members;
        REQUIRE(mapped == std::ssize(scored));
        for (const RfmMember& m : scored) {
            const Row& row = byId.at(m.member.value);
            REQUIRE(m.visits == row[1]);
            REQUIRE(m.net.minor == row[2]);
            REQUIRE(m.recencyDays == range.to.days - row[3]);
            // The score by its meaning: value lies above the k-th quintile if at least k fifths lie strictly below it.
            int frequency = 1, monetary = 1, recency = 5;
            for (int k = 1; k <= 4; ++k) {
                frequency += share([&](const RfmMember& o) { return o.visits < m.visits; }) >= k / 5.0;
                monetary += share([&](const RfmMember& o) { return o.net < m.net; }) >= k / 5.0;
                recency -= share([&](const RfmMember& o) { return o.recencyDays < m.recencyDays; }) >= k / 5.0;
            }
            REQUIRE(m.frequency == frequency);
            REQUIRE(m.monetary == monetary);
            REQUIRE(m.recency == recency);
        }
    });
}

TEST_CASE("Categories, products, payments, cashiers and discounts equal plain SQL", "[reports][property]") {
    forRandomShops([](Connection& c, DayRange range, const RandomHistory::Shape&) {
        const char* byItem = R"(
            SELECT item, sum(gross), sum(discount), sum(refunds), sum(sold), sum(back) FROM (
                SELECT CASE ?3 WHEN 1 THEN product_id ELSE coalesce(category_id, 0) END AS item, l.gross, l.discount,
                       0 AS refunds, l.quantity AS sold, 0 AS back
                FROM live AS s JOIN sale_line AS l ON l.sale_id = s.id WHERE s.business_day BETWEEN ?1 AND ?2
                UNION ALL
                SELECT CASE ?3 WHEN 1 THEN product_id ELSE coalesce(category_id, 0) END, 0, 0, l.amount, 0, l.quantity
                FROM refund AS r JOIN refund_line AS l ON l.refund_id = r.id WHERE r.business_day BETWEEN ?1 AND ?2)
            GROUP BY item ORDER BY sum(gross) - sum(discount) - sum(refunds) DESC, item)";
        const auto itemOf = [](const Row& r) {
            return ItemSales{Quantity{r[4]}, Quantity{r[5]}, Money{r[1]}, Money{r[2]}, Money{r[3]}};
        };
        const std::vector<Row> categories = query(c, byItem, range, {0});
        const std::vector<CategorySales> byCategory = salesByCategory(c, range);
        REQUIRE(byCategory.size() == categories.size());
        for (size_t i = 0; i < categories.size(); ++i) {
            REQUIRE(byCategory[i].category.value == categories[i][0]);
            REQUIRE(byCategory[i].sales == itemOf(categories[i]));
        }
        const std::vector<Row> products = query(c, byItem, range, {1});
        const ProductList all = salesByProduct(c, range), top = salesByProduct(c, range, 3);
        REQUIRE(all.products == std::ssize(products));
        REQUIRE(all.top.size() == products.size());
        ItemSales sum;
        for (size_t i = 0; i < products.size(); ++i) {
            REQUIRE(all.top[i].product.value == products[i][0]);
            REQUIRE(all.top[i].name == QStringLiteral("商品%1").arg(products[i][0]));
            REQUIRE(all.top[i].sales == itemOf(products[i]));
            sum += all.top[i].sales;
        }
        REQUIRE(all.total == sum);
        REQUIRE(top.total == sum);
        REQUIRE(std::equal(top.top.begin(), top.top.end(), all.top.begin()));
        REQUIRE(top.top.size() == std::min<size_t>(3, all.top.size()));

        const std::vector<Row> payments = query(c, R"(
            SELECT method, sum(paid), sum(amount), sum(refunded) FROM (
                SELECT method, 1 AS paid, amount, 0 AS refunded
                FROM live JOIN sale_payment ON sale_id = id WHERE business_day BETWEEN ?1 AND ?2
                UNION ALL
                SELECT p.method, 0, 0, p.amount
                FROM refund AS r JOIN refund_payment AS p ON refund_id = id WHERE business_day BETWEEN ?1 AND ?2)
            GROUP BY method ORDER BY sum(amount) - sum(refunded) DESC, method)",
                                                range);
        const std::vector<PaymentSales> byPayment = salesByPayment(c, range);
        REQUIRE(byPayment.size() == payments.size());
        for (size_t i = 0; i < payments.size(); ++i)
            REQUIRE(byPayment[i] == PaymentSales{static_cast<int>(payments[i][0]), payments[i][1],
                                                 Money{payments[i][2]}, Money{payments[i][3]}});

        Money byCashierNet;
        std::int64_t orders = 0;
        for (const CashierSales& cashier : salesByCashier(c, range)) {
            byCashierNet += cashier.net();
            orders += cashier.orders;
            REQUIRE(cashier.orders == query(c,
                                            "SELECT count(*) FROM live WHERE business_day BETWEEN ?1 AND ?2 "
                                            "AND coalesce(cashier_id, 0) = ?3",
                                            range, {cashier.cashier.value})[0][0]);
        }
        REQUIRE(byCashierNet == salesTotals(c, range).net());
        REQUIRE(orders == salesTotals(c, range).orders);

        const std::vector<Row> kinds =
            query(c,
                  "SELECT kind, count(*), sum(amount) FROM live JOIN sale_discount ON sale_id = id "
                  "WHERE business_day BETWEEN ?1 AND ?2 GROUP BY kind ORDER BY sum(amount) DESC, kind",
                  range);
        const std::vector<DiscountSum> discounts = discountsByKind(c, range);
        REQUIRE(discounts.size() == kinds.size());
        for (size_t i = 0; i < kinds.size(); ++i)
            REQUIRE(discounts[i] == DiscountSum{static_cast<int>(kinds[i][0]), kinds[i][1], Money{kinds[i][2]}});
    });
}

TEST_CASE("Cohorts equal counting members month by month", "[reports][property]") {
    forRandomShops([](Connection& c, DayRange range, const RandomHistory::Shape& size) {
        const BusinessDay today = kFirstDay + size.days;
        std::map<std::int64_t, std::vector<YearMonth>> months; // by member, in order, of the visits
        for (const Row& row :
             query(c, "SELECT member_id, day FROM visit WHERE ?1 <= ?2 ORDER BY member_id, day", range))
            months[row[0]].push_back(YearMonth::of(BusinessDay{static_cast<std::int32_t>(row[1])}));
        std::map<std::pair<YearMonth, int>, std::int64_t> expected;
        for (auto& [member, list] : months) {
            list.erase(std::unique(list.begin(), list.end()), list.end());
            for (const YearMonth month : list)
                if (list[0] >= YearMonth::of(range.from) && list[0] <= YearMonth::of(range.to))
                    ++expected[{list[0], month.index - list[0].index}];
        }
        std::map<std::pair<YearMonth, int>, std::int64_t> got;
        for (const Cohort& cohort : cohorts(c, range, today, 99)) {
            REQUIRE(YearMonth{cohort.month.index + static_cast<int>(cohort.seen.size()) - 1} ==
                    YearMonth::of(endOfObservation(c, today)));
            for (int k = 0; k < std::ssize(cohort.seen); ++k)
                if (cohort.seen[static_cast<size_t>(k)] != 0)
                    got[{cohort.month, k}] = cohort.seen[static_cast<size_t>(k)];
        }
        REQUIRE(got == expected);
    });
}

TEST_CASE("The lists of receipts and refunds hold every document with its state", "[reports][property]") {
    forRandomShops([](Connection& c, DayRange range, const RandomHistory::Shape&) {
        const std::vector<DocumentRow> rows = receipts(c, range, true);
        const auto count = [&](std::string_view sql) { return query(c, sql, range)[0][0]; };
        REQUIRE(std::ssize(rows) == count("SELECT (SELECT count(*) FROM sale WHERE business_day BETWEEN ?1 AND ?2) + "
                                          "(SELECT count(*) FROM refund WHERE business_day BETWEEN ?1 AND ?2)"));
        std::map<DocumentState, std::int64_t> states;
        for (const DocumentRow& row : rows) {
            if (row.kind == DocumentKind::Sale) ++states[row.state];
            REQUIRE(row.memberName.isEmpty() == row.memberNumber.isEmpty());
        }
        REQUIRE(states[DocumentState::Voided] == count("SELECT count(*) FROM sale JOIN sale_void ON sale_id = id "
                                                       "WHERE business_day BETWEEN ?1 AND ?2"));
        REQUIRE(
            states[DocumentState::WhollyRefunded] ==
            count(
                "SELECT count(*) FROM live WHERE business_day BETWEEN ?1 AND ?2 AND id NOT IN (SELECT id FROM kept)"));
        REQUIRE(states[DocumentState::PartlyRefunded] == count("SELECT count(*) FROM kept WHERE business_day BETWEEN "
                                                               "?1 AND ?2 AND id IN (SELECT sale_id FROM refund)"));
        REQUIRE(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
        for (const DocumentRow& row : receipts(c, range)) REQUIRE(row.memberName.isEmpty());

        const std::vector<DocumentRow> first = receipts(c, range, true, 5);
        REQUIRE(first.size() == std::min<size_t>(5, rows.size()));
        REQUIRE(std::equal(first.begin(), first.end(), rows.begin()));
        REQUIRE(std::ssize(refunds(c, range)) == salesTotals(c, range).refundCount);
    });
}
