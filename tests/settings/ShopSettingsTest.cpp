#include "core/settings/ShopSettings.h"

#include "core/shop/SettingsService.h"
#include "core/verify/Verify.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <thread>

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

TEST_CASE("Saved settings hold at once, and the currency is fixed by the first sale", "[settings]") {
    TestShop shop;
    SettingsService service(shop.shop(), shop.clock());
    ShopSettings next = shop.shop().settings();
    next.name = QStringLiteral("  转角 杂货铺 ");
    next.currency = {"JPY", 0};
    next.zone = "Europe/London";
    next.cutoffMinutes = 90;
    CHECK(await(service.currencyIsFree()) == true);
    const auto made = next.till;
    next.till = 77; // drawn, not chosen
    REQUIRE(await(service.save(next)));
    next.name = QStringLiteral("转角 杂货铺");
    next.till = made;
    CHECK(shop.shop().settings() == next);
    CHECK(service.current() == next);
    shop.reopen();
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
    CHECK(shop.shop().settings() == next);
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

TEST_CASE("Whoever is told of new settings finds them, on any thread", "[settings]") {
    TestShop shop;
    SettingsService service(shop.shop(), shop.clock());
    std::atomic<int> told = 0, found = 0;
    std::atomic<int> expected = 0;
    QObject context;
    QObject::connect(
        &shop.database().notifier(), &ChangeNotifier::changed, &context,
        [&](const Changes& changes) {
            if (!(changes.topics & Topic::Settings)) return;
            ++told;
            if (shop.shop().settings().cutoffMinutes == expected) ++found;
        },
        Qt::DirectConnection);
    std::atomic<bool> stop = false;
    bool sound = true; // of every one somebody else took meanwhile
    std::thread asking([&] {
        while (!stop) sound = sound && checkSettings(shop.shop().settings()).has_value();
    });
    constexpr int kTimes = 20;
    for (int i = 1; i <= kTimes; ++i) {
        ShopSettings next = shop.shop().settings();
        next.cutoffMinutes = i;
        expected = i;
        REQUIRE(await(service.save(next)));
    }
    stop = true;
    asking.join();
    CHECK(sound);
    CHECK(told == kTimes);
    CHECK(found == kTimes);
    CHECK(shop.shop().settings().cutoffMinutes == kTimes);
}
