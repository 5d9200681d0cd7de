#include "tests/support/PageOf.h"
#include "tests/ui/WindowFixture.h"
#include "ui/common/Notice.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/dashboard/DashboardView.h"
#include "ui/dashboard/KpiCard.h"
#include "ui/lock/LockScreen.h"
#include "ui/ranges/RangeControl.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/Toasts.h"
#include "ui/till/PaymentPanel.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

struct LiveFixture : WindowFixture {
    TillPage& page = pageOf<TillPage>(*window);

    void scanMilk() {
        page.scan(QStringLiteral("6901234567892"));
        REQUIRE(eventually([this] { return page.cart().lines.size() == 1; }));
    }
    // As somebody does it on the settings page, or elsewhere.
    void save(const std::function<void(ShopSettings&)>& change) {
        ShopSettings next = shop.shop().settings();
        change(next);
        REQUIRE(await(shopSettings.save(next)));
        REQUIRE(eventually([&] { return live.settings() == shop.shop().settings(); }));
    }
    bool says(const QWidget& where, const QString& text) const {
        for (const QLabel* label : where.findChildren<QLabel*>())
            if (label->text().contains(text)) return true;
        return false;
    }
};

} // namespace

TEST_CASE("The shop's settings are saved in the window that stands, and hold there at once", "[ui][settings]") {
    LiveFixture fixture;
    MainWindow* window = fixture.window.get();
    fixture.scanMilk();
    const Cart cart = fixture.page.cart();
    window->openPage("settings");
    QLineEdit* name = nullptr;
    for (QLineEdit* edit : window->currentPage()->findChildren<QLineEdit*>())
        if (edit->accessibleName() == "店名") name = edit;
    REQUIRE(name);
    CHECK(name->text() == "测试店");
    name->setText(QStringLiteral("  转角  杂货铺"));
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.says(*window->findChild<Toasts*>(), QStringLiteral("已保存")); }));
    CHECK(fixture.shop.shop().settings().name == "转角 杂货铺");
    CHECK(name->text() == "转角 杂货铺");
    for (const QPushButton* button : window->currentPage()->findChildren<QPushButton*>())
        if (button->accessibleName() == "保存店铺设置") CHECK_FALSE(button->isEnabled());
    CHECK(window->currentName() == "settings");
    CHECK(fixture.says(window->lockScreen(), QStringLiteral("转角 杂货铺")));
    CHECK(fixture.page.cart() == cart);
    fixture.window.reset();
    fixture.shop.reopen();
    CHECK(fixture.shop.shop().settings().name == "转角 杂货铺");
}

TEST_CASE("Settings saved while a payment is under way disturb neither its parts nor the sale",
          "[ui][settings][till]") {
    LiveFixture fixture;
    fixture.scanMilk(); // 58.00
    const Cart cart = fixture.page.cart();
    auto& payment = *fixture.page.findChild<PaymentPanel*>();
    payment.choose(PaymentMethod::Card);
    payment.amount().setText("20");
    payment.confirm();
    payment.choose(PaymentMethod::Cash);
    payment.amount().setText("40");
    fixture.save([](ShopSettings& next) {
        next.name = QStringLiteral("别的店");
        next.zone = "Europe/London";
    });
    CHECK(fixture.page.cart() == cart);
    CHECK(payment.amount().text() == "40");
    payment.confirm();
    // And while the sale is on its way into the books.
    ShopSettings next = fixture.shop.shop().settings();
    next.cutoffMinutes = 90;
    auto saving = fixture.shopSettings.save(next);
    REQUIRE(eventually([&] { return !fixture.page.lastReceipt().isEmpty(); }));
    REQUIRE(await(saving));
    CHECK(fixture.page.cart().isEmpty());
    CHECK(await(fixture.sales.sale(fixture.page.lastReceipt()))->payments ==
          std::vector{SalePayment{PaymentMethod::Card, {2000}, {2000}},
                      SalePayment{PaymentMethod::Cash, {3800}, {4000}}});
}

TEST_CASE("With another cut-off the shop's day is another at once, and so is what the pages show of it",
          "[ui][settings][dashboard]") {
    LiveFixture fixture; // it is 10:00 on 1 January 2026
    fixture.sell();
    auto& dashboard = pageOf<DashboardPage>(*fixture.window);
    dashboard.range().setKind(RangeKind::Today);
    fixture.window->openPage("dashboard");
    const auto orders = [&] { return dashboard.view().kpiCards()[1]->kpi().value; };
    REQUIRE(eventually([&] { return orders() == "1"; }));
    fixture.save([](ShopSettings& next) { next.cutoffMinutes = 11 * 60; });
    CHECK(fixture.reports.today() == BusinessDay::fromDate(QDate(2025, 12, 31)));
    REQUIRE(eventually([&] { return orders() == "—"; })); // that day sold nothing
    fixture.sell();                                       // but sells now
    fixture.window->openPage("dashboard");
    REQUIRE(eventually([&] { return orders() == "1"; }));
    // The same hour is a day later on the other side of the date line.
    fixture.save([](ShopSettings& next) {
        next.cutoffMinutes = 0;
        next.zone = "Pacific/Kiritimati";
    });
    CHECK(fixture.reports.today() == BusinessDay::fromDate(QDate(2026, 1, 1)));
    REQUIRE(eventually([&] { return orders() == "1"; }));
    CHECK(fixture.says(*fixture.window, QStringLiteral("16:00"))); // the clock of the window
}

TEST_CASE("Another currency holds on every page without a new window", "[ui][settings]") {
    LiveFixture fixture;
    fixture.scanMilk();
    REQUIRE(fixture.says(fixture.page, QStringLiteral("¥58.00")));
    fixture.save([](ShopSettings& next) { next.currency = {"USD", 2}; });
    CHECK(fixture.says(fixture.page, QStringLiteral("$58.00")));
    CHECK_FALSE(fixture.says(fixture.page, QStringLiteral("¥")));
}
