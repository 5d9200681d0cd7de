#include "ui/common/Format.h"

#include "tests/support/Strings.h"
#include "ui/common/ErrorText.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace zg;

namespace {
const Currency cny{QStringLiteral("CNY"), 2};
const QLocale zh(QStringLiteral("zh_CN")), tw(QStringLiteral("zh_TW")), en(QStringLiteral("en"));
} // namespace

TEST_CASE("Receipts carry every digit", "[ui][format]") {
    CHECK(moneyText({123450}, cny, zh) == "¥1,234.50");
    CHECK(moneyText({-1500}, cny, zh) == "−¥15.00");
    CHECK(moneyText({5}, cny, en) == "¥0.05");
    CHECK(moneyText({1234567}, {QStringLiteral("JPY"), 0}, en) == "¥1,234,567");
    CHECK(moneyText({1200}, {QStringLiteral("GBP"), 2}, en) == "£12.00");
    CHECK(moneyText({INT64_MIN}, cny, en) == "−¥92,233,720,368,547,758.08");
    CHECK(quantityText({2000}, zh) == "2");
    CHECK(quantityText({1260}, zh) == "1.26");
    CHECK(quantityText({-500}, zh) == "−0.5");
}

TEST_CASE("Figures at a glance keep three digits", "[ui][format]") {
    CHECK(shortMoneyText({8640}, cny, zh) == "¥86.40");
    CHECK(shortMoneyText({999999}, cny, zh) == "¥9,999.99");
    CHECK(shortMoneyText({28'400'000}, cny, zh) == "¥28.4万");
    CHECK(shortMoneyText({28'400'000}, cny, tw) == "¥28.4萬");
    CHECK(shortMoneyText({28'400'000}, cny, en) == "¥284k");
    CHECK(shortMoneyText({-28'400'000}, cny, zh) == "−¥28.4万");
    CHECK(shortMoneyText({12'600'000'000}, cny, zh) == "¥1.26亿");
    CHECK(shortMoneyText({12'600'000'000}, cny, en) == "¥126M");
    // Rounding carries into the next unit instead of showing 10,000 万 or 1,000k, and only then.
    CHECK(shortMoneyText({99'999'600'00}, cny, zh) == "¥1.00亿");
    CHECK(shortMoneyText({99'990'000'00}, cny, zh) == "¥9,999万");
    CHECK(shortMoneyText({999'950'00}, cny, en) == "¥1.00M");
    CHECK(shortMoneyText({995'000'00}, cny, en) == "¥995k");
    CHECK(shortCountText(3287, zh) == "3,287");
    CHECK(shortCountText(1'234'567, zh) == "123万");
}

TEST_CASE("Shares and changes say nothing where there is nothing", "[ui][format]") {
    CHECK(percentText(416, 1000, zh) == "41.6%");
    CHECK(percentText(0, 0, zh) == "—");
    CHECK(percentText(-1, 3, zh) == "−33.3%");
    CHECK(deltaOf(1082, 1000, zh) == Delta{1, QStringLiteral("▲8.2%")});
    CHECK(deltaOf(986, 1000, zh) == Delta{-1, QStringLiteral("▼1.4%")});
    CHECK(deltaOf(1000, 1000, zh) == Delta{0, QStringLiteral("±0.0%")});
    CHECK(deltaOf(5, 0, zh) == Delta{});
}

TEST_CASE("Days are written in the program's language", "[ui][format]") {
    const BusinessDay saturday = BusinessDay::fromDate(QDate(2026, 9, 26));
    CHECK(weekdayText(saturday, zh) == "9月26日 周六");
    CHECK(weekdayText(saturday, tw) == "9月26日 週六");
    CHECK(weekdayText(saturday, en) == "Sat 26 Sep");
    CHECK(dayText(saturday, zh) == "2026年9月26日");
    CHECK(rangeText({saturday, saturday + 10}, zh) == "2026年9月26日–10月6日");
    CHECK(rangeText({saturday, saturday + 10}, en) == "26 Sep – 6 Oct 2026");
}

TEST_CASE("Every error code has its own sentence", "[ui][format]") {
    std::set<QString> sentences;
    int codes = 0;
    for (; errorName(static_cast<ErrorCode>(codes)) != "Unknown"; ++codes) {
        const QString text = errorText(static_cast<ErrorCode>(codes));
        CHECK(text.size() > 5);
        sentences.insert(text);
    }
    CHECK(static_cast<int>(sentences.size()) == codes);
}
