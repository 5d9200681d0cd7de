#include "core/settings/ShopSettings.h"

#include "core/shop/SettingsService.h"
#include "core/verify/Verify.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

using namespace zg;

TEST_CASE("Currencies carry the digits of ISO 4217", "[settings]") {
    CHECK(currencyOf("cny") == Currency{"CNY", 2});
    CHECK(currencyOf("GBP") == Currency{"GBP", 2});
    CHECK(currencyOf("JPY") == Currency{"JPY", 0});
    CHECK(currencyOf("KWD") == Currency{"KWD", 3});
    for (const char* none : {"", "XY", "QQQ", "CNYY", "¥", "C\nY"}) CHECK_FALSE(currencyOf(none).has_value());
}

TEST_CASE("Settings that cannot be are refused by name", "[settings]") {
    ShopSettings settings;
    settings.name = "店";
    CHECK(checkSettings(settings).has_value());
    const auto refused = [&](auto change) {
        ShopSettings changed = settings;
        change(changed);
        return checkSettings(changed).error().detail;
    };
    CHECK(refused([](auto& s) { s.name = "  "; }) == "name");
    CHECK(refused([](auto& s) { s.currency.code = "QQQ"; }) == "currency");
    CHECK(refused([](auto& s) { s.currency.digits = 3; }) == "currency");
    CHECK(refused([](auto& s) { s.zone = "Asia/Nowhere"; }) == "zone");
    CHECK(refused([](auto& s) { s.zone = ""; }) == "zone");
    CHECK(refused([](auto& s) { s.cutoffMinutes = 1440; }) == "cutoff");
    CHECK(refused([](auto& s) { s.cutoffMinutes = -1; }) == "cutoff");
}

TEST_CASE("Settings come back as they were saved", "[settings]") {
    TestShopOptions options;
    options.currency = {"JPY", 0};
    options.zone = "Europe/London";
    options.cutoffMinutes = 0;
    TestShop shop(options);
    const ShopSettings made = shop.shop().settings();
    shop.reopen();
    CHECK(shop.shop().settings() == made);
    CHECK(made.currency == options.currency);
    CHECK(made.calendar().zone() == QTimeZone("Europe/London"));
    CHECK(made.calendar().cutoffMinutes() == 0);
}

TEST_CASE("Saved settings hold from the next opening on, and the currency is fixed by the first sale", "[settings]") {
    TestShop shop;
    SettingsService service(shop.shop(), shop.clock());
    ShopSettings next = shop.shop().settings();
    next.name = QStringLiteral("  转角 杂货铺 ");
    next.currency = {"JPY", 0};
    next.zone = "Europe/London";
    next.cutoffMinutes = 90;
    CHECK(await(service.currencyIsFree()) == true);
    REQUIRE(await(service.save(next)));
    CHECK(shop.shop().settings().currency == Currency()); // what is open goes on as it was
    shop.reopen();
    next.name = QStringLiteral("转角 杂货铺");
    CHECK(shop.shop().settings() == next);

    RandomHistory(shop, 1).run(3);
    SettingsService later(shop.shop(), shop.clock());
    CHECK(await(later.currencyIsFree()) == false);
    ShopSettings other = next;
    other.currency = {"CNY", 2};
    CHECK(await(later.save(other)).error().code == ErrorCode::CurrencyFixed);
    other = next;
    other.zone = "Mars/Olympus";
    CHECK(await(later.save(other)).error().code == ErrorCode::InvalidArgument);
    shop.reopen();
    CHECK(shop.shop().settings() == next);
    const auto report = await(shop.database().read([](Connection& connection) { return verify(connection); }));
    REQUIRE(report);
    for (const VerifyCheck& check : report->checks) {
        if (check.name == "search terms") continue; // the history's people have none
        CAPTURE(check.name.toStdString(), check.example.toStdString());
        CHECK(check.differences == 0);
    }
}
