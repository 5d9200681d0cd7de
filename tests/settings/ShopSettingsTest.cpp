#include "core/settings/ShopSettings.h"

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
