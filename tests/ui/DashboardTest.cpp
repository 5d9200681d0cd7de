#include "core/reports/ReportService.h"
#include "core/sales/SaleService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Gui.h"
#include "tests/ui/Screens.h"
#include "ui/charts/SalesChart.h"
#include "ui/dashboard/DashboardFigures.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/dashboard/DashboardView.h"
#include "ui/dashboard/KpiCard.h"
#include "ui/dashboard/RangeControl.h"
#include "ui/theme/Theme.h"

#include <QtCore/QSettings>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace zg;

namespace {

BusinessDay day(int y, int m, int d) {
    return BusinessDay::fromDate(QDate(y, m, d));
}

void sell(TestShop& shop, QDate date, int hour, std::int64_t minor) {
    SaleService sales(shop.shop(), shop.clock());
    Order order;
    order.at = shop.shop().settings().calendar().instantOf(date, QTime(hour, 0));
    order.lines.push_back({QStringLiteral("T1"), QStringLiteral("茶"), Quantity::whole(1), UnitPrice{minor * 100}, {}});
    order.tenders.push_back({PaymentMethod::Cash, {minor}});
    REQUIRE(await(sales.complete(order)).has_value());
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
    DashboardPage page(reports, shop.clock(), shop.shop().settings().calendar(), Currency{}, settings);
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
    page.dataChanged();
    REQUIRE(eventually([&] { return value(page, 0) == "¥20.00"; }));
}
