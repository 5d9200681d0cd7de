#include "core/members/MemberService.h"
#include "core/reports/ReportService.h"
#include "core/sales/SaleService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Gui.h"
#include "tests/ui/Screens.h"
#include "ui/charts/ChartMenu.h"
#include "ui/charts/RfmChart.h"
#include "ui/charts/SalesChart.h"
#include "ui/dashboard/CategoryBars.h"
#include "ui/dashboard/DashboardFigures.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/dashboard/DashboardView.h"
#include "ui/dashboard/KpiCard.h"
#include "ui/ranges/RangeControl.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"

#include <QtCore/QSettings>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace zg;

namespace {

BusinessDay day(int y, int m, int d) {
    return BusinessDay::fromDate(QDate(y, m, d));
}

void sell(TestShop& shop, QDate date, int hour, std::int64_t minor, const QString& member = {}) {
    SaleService sales(shop.shop(), shop.clock());
    Order order;
    order.member = member;
    order.at = shop.shop().settings().calendar().instantOf(date, QTime(hour, 0));
    order.lines.push_back({QStringLiteral("T1"), QStringLiteral("茶"), Quantity::whole(1), UnitPrice{minor * 100}, {}});
    order.tenders.push_back({PaymentMethod::Cash, {minor}});
    REQUIRE(await(sales.complete(order)).has_value());
}

QString join(TestShop& shop, const QString& name) {
    Member member;
    member.name = name;
    return await(MemberService(shop.shop(), shop.clock()).create(member)).value().number;
}

// The map as the rows of the report add up to it.
RfmMap mapOf(const ReportTable& table) {
    RfmMap map{};
    for (const std::vector<Cell>& row : table.rows) { // number, days, visits, net, R, F, M
        const auto recency = static_cast<std::size_t>(std::get<std::int64_t>(row[4]));
        const auto frequency = static_cast<std::size_t>(std::get<std::int64_t>(row[5]));
        ++map[recency - 1][frequency - 1].members;
        map[recency - 1][frequency - 1].net += std::get<Money>(row[3]);
    }
    return map;
}

void press(DashboardPage& page, const QString& name) {
    for (QPushButton* button : page.range().findChildren<QPushButton*>())
        if (button->accessibleName() == name || button->text() == name) QTest::keyClick(button, Qt::Key_Space);
}

QString value(DashboardPage& page, int card) {
    return page.view().kpiCards()[static_cast<std::size_t>(card)]->kpi().value;
}

} // namespace

TEST_CASE("A choice of range means these days", "[ui][dashboard]") {
    const BusinessDay today = day(2026, 3, 15);
    CHECK(rangeOf(RangeKind::Today, today, {}) == DayRange{today, today});
    CHECK(rangeOf(RangeKind::Days7, today, {}).length() == 7);
    CHECK(rangeOf(RangeKind::Days30, today, {}) == DayRange{day(2026, 2, 14), today});
    CHECK(rangeOf(RangeKind::ThisMonth, today, {}) == DayRange{day(2026, 3, 1), today});
    CHECK(rangeOf(RangeKind::LastMonth, today, {}) == DayRange{day(2026, 2, 1), day(2026, 2, 28)});
    CHECK(rangeOf(RangeKind::LastMonth, day(2026, 1, 1), {}) == DayRange{day(2025, 12, 1), day(2025, 12, 31)});
    CHECK(rangeOf(RangeKind::ThisYear, today, {}) == DayRange{day(2026, 1, 1), today});
    const DayRange recorded{day(2020, 5, 1), day(2026, 3, 14)};
    CHECK(rangeOf(RangeKind::All, today, recorded) == recorded);
    CHECK(rangeOf(RangeKind::All, today, {}) == DayRange{today, today});
}

TEST_CASE("A range without data shows a dash, never zero per cent", "[ui][dashboard]") {
    DashboardData data;
    data.range = {day(2026, 3, 1), day(2026, 3, 10)};
    data.previous = data.range.previous();
    for (const Kpi& kpi : kpisOf(data, Currency{})) {
        CHECK(kpi.value == "—");
        CHECK(kpi.delta.text.isEmpty());
    }
    CHECK(salesPoints(data).size() == 10);
    CHECK(hourPoints(data).empty());
}

TEST_CASE("Bars of categories add up to all of them", "[ui][dashboard]") {
    const DashboardData data = fiction::dashboard({day(2026, 3, 1), day(2026, 3, 10)});
    Money all, shown;
    for (const CategorySales& category : data.categories) all += category.sales.net();
    const std::vector<CategoryBar> bars = categoryBars(data, 4);
    CHECK(bars.size() == 4);
    for (const CategoryBar& bar : bars) shown += bar.net;
    CHECK(shown == all);
    CHECK(categoryBars(data, 7).size() == 7);
}

TEST_CASE("The dashboard follows the shop and the range", "[ui][dashboard]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    TestShop shop; // it is 10:00 on 1 January 2026
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    sell(shop, QDate(2025, 12, 31), 12, 5000);
    sell(shop, QDate(2026, 1, 1), 9, 1234);
    ReportService reports(shop.shop(), shop.clock());
    const LiveShop live(shop.shop().settings());
    DashboardPage page(reports, shop.clock(), live, settings);
    page.resize(1100, 900);
    page.show();
    page.entered();
    REQUIRE(eventually([&] { return value(page, 0) == "¥62.34"; }));
    CHECK(value(page, 1) == "2");
    CHECK(value(page, 2) == "¥31.17");
    CHECK(page.view().salesChart().points().size() == 30);

    // Today, by the keyboard.
    for (QPushButton* button : page.range().findChildren<QPushButton*>()) {
        if (button->accessibleName() != "今天") continue;
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    REQUIRE(eventually([&] { return value(page, 0) == "¥12.34"; }));
    CHECK(page.view().salesChart().points().size() == 24); // a day is shown by its hours
    CHECK(page.view().kpiCards()[0]->kpi().delta.text == "▼75.3%");

    sell(shop, QDate(2026, 1, 1), 10, 766);
    page.tell({Topic::Sales, {}});
    REQUIRE(eventually([&] { return value(page, 0) == "¥20.00"; }));
}

TEST_CASE("Each figure of the dashboard opens the rows that make it up", "[ui][dashboard]") {
    DashboardData data = fiction::dashboard({day(2026, 3, 1), day(2026, 3, 10)});
    CHECK(wishOf(data, 0) == Wish{Report::Days, data.range, {}});
    CHECK(wishOf(data, 3) == Wish{Report::TopMembers, data.range, {.buyers = BuyerKind::Repeat}});
    CHECK(wishOf(data, 4) == Wish{Report::TopMembers, data.range, {.buyers = BuyerKind::New}});
    CHECK(salesWish(data, 3) == Wish{Report::Receipts, {day(2026, 3, 4), day(2026, 3, 4)}, {}});
    CHECK(hourWish(data, 0) == Wish{Report::Receipts, data.range, {.hour = 8}}); // the first with sales
    const std::vector<CategoryBar> bars = categoryBars(data, 4);
    CHECK(categoryWish(data, bars[0]) == Wish{Report::Products, data.range, {.category = CategoryId{1}}});
    CHECK(categoryWish(data, bars[3]) == Wish{Report::Categories, data.range, {}}); // all that remain
    data.range.to = data.range.from;
    CHECK(wishOf(data, 0) == Wish{Report::Receipts, data.range, {}});
    CHECK(salesWish(data, 17) == Wish{Report::Receipts, data.range, {.hour = 17}});
}

TEST_CASE("Cards, points and bars are opened by mouse and keyboard", "[ui][dashboard]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    const Currency currency;
    DashboardView view(currency);
    view.resize(1100, 800);
    const DashboardData data = fiction::dashboard({day(2026, 3, 1), day(2026, 3, 10)});
    view.setData(data);
    view.show();
    REQUIRE(QTest::qWaitForWindowExposed(&view));
    std::vector<Wish> wishes;
    QObject::connect(&view, &DashboardView::wished, &view, [&](const Wish& wish) { wishes.push_back(wish); });
    QTest::mouseClick(view.kpiCards()[4], Qt::LeftButton);
    QTest::keyClick(view.kpiCards()[3], Qt::Key_Return);
    QTest::keyClick(&view.salesChart(), Qt::Key_Home);
    QTest::keyClick(&view.salesChart(), Qt::Key_Return);
    QTest::keyClick(&view.categoryBars(), Qt::Key_Down);
    QTest::keyClick(&view.categoryBars(), Qt::Key_Enter);
    QTest::mouseClick(&view.categoryBars(), Qt::LeftButton, {}, QPoint(40, 5));
    REQUIRE(wishes.size() == 5);
    CHECK(wishes[0] == wishOf(data, 4));
    CHECK(wishes[1] == wishOf(data, 3));
    CHECK(wishes[2] == salesWish(data, 0));
    CHECK(wishes[3].filter.category == CategoryId{1});
    CHECK(wishes[4] == wishes[3]);

    const QImage picture = chartImage(view.salesChart());
    CHECK(picture.size() == view.salesChart().size() * 3);
    const QByteArray csv = view.salesChart().csv(Currency{});
    CHECK(csv.count("\r\n") == 11);
    CHECK(csv.contains("," + toDecimal(data.days[0].totals.net(), 2).toUtf8() + ","));
    CHECK(view.categoryBars().csv().count("\r\n") == 7);
}

TEST_CASE("The same period last year has as many days and says which", "[ui][dashboard]") {
    CHECK(comparedRange({day(2026, 3, 1), day(2026, 3, 10)}, true) == DayRange{day(2025, 3, 1), day(2025, 3, 10)});
    CHECK(comparedRange({day(2024, 2, 29), day(2024, 2, 29)}, true) == DayRange{day(2023, 2, 28), day(2023, 2, 28)});
    CHECK(comparedRange({day(2024, 2, 1), day(2024, 3, 1)}, true).length() == 30);
    const DayRange range{day(2026, 3, 1), day(2026, 3, 10)};
    CHECK(comparedRange(range, false) == range.previous());

    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    TestShop shop; // it is 10:00 on 1 January 2026
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    sell(shop, QDate(2025, 1, 1), 12, 1000);
    sell(shop, QDate(2025, 12, 2), 12, 400); // before the last 30 days
    sell(shop, QDate(2026, 1, 1), 9, 1500);
    ReportService reports(shop.shop(), shop.clock());
    const LiveShop live(shop.shop().settings());
    DashboardPage page(reports, shop.clock(), live, settings);
    page.resize(1100, 900);
    page.show();
    page.entered();
    REQUIRE(eventually([&] { return value(page, 0) == "¥15.00"; }));
    CHECK(page.view().kpiCards()[0]->kpi().delta.text == "▲275.0%");
    page.comparison().setCurrentIndex(1);
    emit page.comparison().activated(1);
    REQUIRE(eventually([&] { return page.view().kpiCards()[0]->kpi().delta.text == "▲50.0%"; }));
    CHECK(page.view().kpiCards()[0]->kpi().note == "较去年同期");
}

TEST_CASE("The RFM map of the dashboard is the report's and follows the shop and the range", "[ui][dashboard]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    TestShop shop; // it is 10:00 on 1 January 2026
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    const QString often = join(shop, "王芳"), once = join(shop, "李强"), late = join(shop, "赵敏");
    sell(shop, QDate(2025, 12, 29), 12, 5000, often);
    sell(shop, QDate(2025, 12, 30), 12, 700, often);
    sell(shop, QDate(2025, 11, 3), 12, 1100, once);
    sell(shop, QDate(2026, 1, 1), 9, 1300, late);
    sell(shop, QDate(2026, 1, 1), 9, 9900); // nobody's
    ReportService reports(shop.shop(), shop.clock());
    const LiveShop live(shop.shop().settings());
    DashboardPage page(reports, shop.clock(), live, settings);
    page.resize(1100, 900);
    page.show();
    page.entered();
    REQUIRE(eventually([&] { return !page.isAsking(); }));
    RfmChart& chart = page.view().rfmChart();
    const BusinessDay today = day(2026, 1, 1);
    const auto reported = [&](const ReportFilter& filter) {
        const ReportParameters parameters{.range = {today, today}, .filter = filter};
        return await(reports.make(Report::Rfm, parameters)).value();
    };
    const RfmMap first = mapOf(reported({}));
    CHECK(chart.map() == first);
    std::int64_t members = 0;
    Money net;
    for (const auto& row : first) {
        for (const RfmCell& cell : row) {
            members += cell.members;
            net += cell.net;
        }
    }
    CHECK(members == 3);
    CHECK(net == Money{8100});

    sell(shop, QDate(2026, 1, 1), 10, 2000, once);
    page.tell({Topic::Sales, {}});
    REQUIRE(eventually([&] { return chart.map() != first && !page.isAsking(); }));
    CHECK(chart.map() == mapOf(reported({})));

    std::optional<Wish> wished;
    QObject::connect(&page, &Page::wanted, &page, [&](const Destination& to) { wished = std::get<ShowReport>(to); });
    press(page, "近 7 天"); // ends on the same day
    REQUIRE(eventually([&] { return page.view().salesChart().points().size() == 7 && !page.isAsking(); }));
    CHECK(chart.map() == mapOf(reported({})));
    const auto cellOf = [&](RfmPlace at) {
        return chart.map()[static_cast<std::size_t>(at.recency - 1)][static_cast<std::size_t>(at.frequency - 1)];
    };
    RfmPlace place;
    for (int recency = 1; recency <= 5; ++recency)
        for (int frequency = 1; frequency <= 5; ++frequency)
            if (cellOf({recency, frequency}).members > 0) place = {recency, frequency};
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.cellRect(place).center());
    REQUIRE(wished.has_value());
    CHECK(*wished == Wish{Report::Rfm, {today + -6, today}, {.rfm = place}});
    CHECK(std::ssize(reported(wished->filter).rows) == cellOf(place).members);

    // Another last day is another map: that of November knows one member.
    page.range().setCustom({day(2025, 11, 1), day(2025, 11, 30)});
    emit page.range().changed();
    REQUIRE(eventually([&] { return page.view().salesChart().points().size() == 30 && !page.isAsking(); }));
    members = 0;
    for (const auto& row : chart.map())
        for (const RfmCell& cell : row) members += cell.members;
    CHECK(members == 1);
}

TEST_CASE("The days of one's own are there again after a restart", "[ui][dashboard]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    TestShop shop; // it is 10:00 on 1 January 2026
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    sell(shop, QDate(2025, 11, 3), 12, 1100);
    sell(shop, QDate(2026, 1, 1), 9, 1300);
    ReportService reports(shop.shop(), shop.clock());
    const LiveShop live(shop.shop().settings());
    const auto make = [&] {
        auto page = std::make_unique<DashboardPage>(reports, shop.clock(), live, settings);
        page->resize(1100, 900);
        page->show();
        page->entered();
        return page;
    };
    const DayRange november{day(2025, 11, 1), day(2025, 11, 30)};
    {
        const auto page = make();
        REQUIRE(eventually([&] { return value(*page, 0) == "¥13.00"; }));
        press(*page, "自定义…");
        const QList<QDateEdit*> dates = page->range().findChildren<QDateEdit*>();
        REQUIRE(dates.size() == 2);
        for (QDateEdit* edit : dates)
            edit->setDate((edit->accessibleName() == "开始日期" ? november.from : november.to).toDate());
        press(*page, "查看(&V)");
        REQUIRE(eventually([&] { return value(*page, 0) == "¥11.00"; }));
    }
    {
        const auto again = make();
        CHECK(again->range().kind() == RangeKind::Custom);
        CHECK(again->range().custom() == november);
        CHECK(eventually([&] { return value(*again, 0) == "¥11.00"; }));
    }
    settings.setValue("dashboard/to", "2025-10-01"); // before the first day: edited by hand
    CHECK(make()->range().kind() == RangeKind::Days30);
}
