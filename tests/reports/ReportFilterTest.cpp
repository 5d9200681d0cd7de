// A filtered list is the rows behind a figure: it must add up to that figure.
#include "core/reports/BreakdownReport.h"
#include "core/reports/DocumentReport.h"
#include "core/reports/MemberReport.h"
#include "core/reports/ReportBuilder.h"
#include "core/reports/RfmReport.h"
#include "core/reports/SalesReport.h"
#include "tests/reports/ReportShop.h"

#include <catch2/catch_test_macros.hpp>

using namespace zg;

TEST_CASE("The products of a category add up to the category", "[reports]") {
    const ReportShop shop(21);
    for (const DayRange range : {DayRange{kFirstDay, kFirstDay + 119}, DayRange{kFirstDay + 20, kFirstDay + 75}}) {
        std::vector<CategorySales> categories = salesByCategory(*shop.connection, range);
        REQUIRE_FALSE(categories.empty());
        for (const CategorySales& category : categories) {
            CAPTURE(category.category.value);
            const ProductList list = salesByProduct(*shop.connection, range, 0, category.category);
            CHECK(list.total == category.sales);
            ReportParameters parameters{.range = range};
            parameters.filter.category = category.category;
            const ReportTable table = makeReport(*shop.connection, Report::Products, parameters, kContext);
            CHECK(table.filterCategory == category.name);
            CHECK(std::ssize(table.rows) == list.products);
        }
    }
}

TEST_CASE("A list of documents that is cut says so, and its total is still that of all", "[reports]") {
    const ReportShop shop(23);
    ReportParameters parameters{.range = {kFirstDay, kFirstDay + 119}};
    for (const Report report : {Report::Receipts, Report::Refunds}) {
        CAPTURE(reportName(report));
        parameters.limit = 0;
        const ReportTable whole = makeReport(*shop.connection, report, parameters, kContext);
        parameters.limit = 3;
        const ReportTable cut = makeReport(*shop.connection, report, parameters, kContext);
        CHECK(std::ssize(cut.rows) == 3);
        CHECK(cut.rowsInAll == std::ssize(whole.rows));
        CHECK(cut.totals == whole.totals);
        const auto amountOf = [&](const std::vector<Cell>& row) {
            return std::get<Money>(row[row.size() - (report == Report::Receipts ? 2 : 1)]);
        };
        Money sum;
        for (const std::vector<Cell>& row : whole.rows)
            if (row.back() != Cell(Term::Voided)) sum += amountOf(row);
        CHECK(amountOf(whole.totals) == sum);
    }
}

TEST_CASE("The receipts of an hour add up to the hour", "[reports]") {
    const ReportShop shop(22);
    const DayRange range{kFirstDay, kFirstDay + 119};
    const HoursOfDay hours = salesByHour(*shop.connection, range);
    std::size_t documents = 0;
    for (int hour = 0; hour < 24; ++hour) {
        CAPTURE(hour);
        Money net;
        std::int64_t orders = 0;
        for (const DocumentRow& row : receipts(*shop.connection, range, false, 0, hour)) {
            ++documents;
            if (row.state == DocumentState::Voided) continue;
            net += row.kind == DocumentKind::Sale ? row.amount : -row.amount;
            orders += row.kind == DocumentKind::Sale;
        }
        CHECK(net == hours[static_cast<std::size_t>(hour)].net);
        CHECK(orders == hours[static_cast<std::size_t>(hour)].orders);
    }
    CHECK(documents == receipts(*shop.connection, range).size());
}

TEST_CASE("New, returning and repeating members are as many as the figures say", "[reports]") {
    const ReportShop shop(23);
    for (int first = 0; first < 90; first += 3) { // some begin on the day of someone's first visit
        const DayRange range{kFirstDay + first, kFirstDay + first + 29};
        const MemberFigures figures = memberFigures(*shop.connection, range, kContext.today);
        REQUIRE(figures.buyers > 0);
        const auto count = [&](BuyerKind buyers) {
            ReportParameters parameters{.range = range, .limit = 3};
            parameters.filter.buyers = buyers;
            const ReportTable table = makeReport(*shop.connection, Report::TopMembers, parameters, kContext);
            CHECK(table.rows.size() == static_cast<std::size_t>(std::min<std::int64_t>(3, table.rowsInAll)));
            return table.rowsInAll;
        };
        CHECK(count(BuyerKind::All) == figures.buyers);
        CHECK(count(BuyerKind::New) == figures.newBuyers);
        CHECK(count(BuyerKind::Returning) == figures.returningBuyers());
        CHECK(count(BuyerKind::Repeat) == figures.repeatBuyers);
    }
}

TEST_CASE("The members of a cell of the RFM map add up to the cell", "[reports]") {
    const ReportShop shop(24);
    const ReportParameters all{.range = {kFirstDay, kFirstDay + 119}};
    const RfmMap map = makeReport(*shop.connection, Report::Rfm, all, kContext).rfmMap.value();
    std::int64_t members = 0;
    for (int recency = 1; recency <= 5; ++recency) {
        for (int frequency = 1; frequency <= 5; ++frequency) {
            CAPTURE(recency, frequency);
            ReportParameters parameters = all;
            parameters.filter.rfm = RfmPlace{recency, frequency};
            const ReportTable table = makeReport(*shop.connection, Report::Rfm, parameters, kContext);
            RfmCell cell;
            for (const std::vector<Cell>& row : table.rows) { // number, days, visits, net, R, F, M
                ++cell.members;
                cell.net += std::get<Money>(row[3]);
                CHECK(std::get<std::int64_t>(row[4]) == recency);
                CHECK(std::get<std::int64_t>(row[5]) == frequency);
            }
            CHECK(cell == map[static_cast<std::size_t>(recency - 1)][static_cast<std::size_t>(frequency - 1)]);
            CHECK(table.rowsInAll == cell.members);
            CHECK(table.rfmMap == map);
            members += cell.members;
        }
    }
    CHECK(members > 0);
}
