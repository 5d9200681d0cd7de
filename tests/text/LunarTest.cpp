#include "core/text/Lunar.h"

#include "tests/support/SharedData.h"
#include "tests/support/Strings.h"

#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>
#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <cstdlib>
#include <set>

using namespace zg;

TEST_CASE("Published days of the Chinese calendar", "[text][lunar]") {
    CHECK(toLunar(QDate(2025, 7, 25)) == LunarDate{2025, -6, 1}); // Hong Kong Observatory
    CHECK(leapMonthOf(2025) == 6);
    CHECK(fromLunar({2026, 1, 1}) == QDate(2026, 2, 17));
    CHECK(fromLunar({2027, 1, 1}) == QDate(2027, 2, 6));
    CHECK(fromLunar({2030, 1, 1}) == QDate(2030, 2, 3));
    CHECK(leapMonthOf(1987) == 6);
    CHECK(leapMonthOf(2033) == 11);
    CHECK(toLunar(QDate(1978, 9, 17)) == LunarDate{1978, 8, 15}); // Mid-autumn
}

TEST_CASE("Every day converts there and back, each once and in order", "[text][lunar][property]") {
    std::optional<LunarDate> before;
    for (QDate day = *fromLunar({kFirstLunarYear, 1, 1}); toLunar(day); day = day.addDays(1)) {
        const LunarDate lunar = *toLunar(day);
        REQUIRE(fromLunar(lunar) == day);
        REQUIRE(lunar.day <= lunarMonthLength(lunar.year, lunar.month));
        if (before && lunar.day != 1) REQUIRE((lunar.month == before->month && lunar.day == before->day + 1));
        before = lunar;
    }
    REQUIRE(before->year == kLastLunarYear);
    CHECK(std::abs(before->month) == 12);
    CHECK_FALSE(toLunar(QDate(1900, 1, 30)));
    CHECK_FALSE(toLunar(QDate()));
    CHECK_FALSE(fromLunar({2025, -5, 1}));
    CHECK_FALSE(fromLunar({2025, 13, 1}));
    CHECK_FALSE(fromLunar({2025, 0, 1}));
    CHECK_FALSE(fromLunar({1899, 1, 1}));
}

TEST_CASE("The table agrees with the published days of 2024 to 2026", "[text][lunar]") {
    const auto path = sharedData(QStringLiteral("lunar/lunar_daily.csv"));
    if (!path) SKIP("shared data absent");
    QFile file(*path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList months{"正月", "二月", "三月", "四月", "五月",   "六月",
                             "七月", "八月", "九月", "十月", "十一月", "十二月"};
    const QStringList tens{"初", "十", "廿", "三"};
    const QStringList ones{"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    int days = 0;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList columns = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        const LunarDate lunar = toLunar(QDate::fromString(columns[0], QStringLiteral("yyyyMMdd"))).value();
        const QString name = months[std::abs(lunar.month) - 1];
        QString expected;
        if (lunar.day == 1)
            expected = lunar.month < 0 ? QStringLiteral("]閏") + name : QStringLiteral("]") + name;
        else if (lunar.day == 10)
            expected = QStringLiteral("初十");
        else if (lunar.day == 20)
            expected = QStringLiteral("二十");
        else if (lunar.day == 30)
            expected = QStringLiteral("三十");
        else
            expected = tens[lunar.day / 10] + ones[lunar.day % 10];
        CAPTURE(columns[0], columns[1], expected);
        REQUIRE(columns[1].contains(expected));
        ++days;
    }
    CHECK(days == 1096);
}

TEST_CASE("ICU's calendar differs only where it is known to be wrong", "[text][lunar]") {
    // ICU counts in UTC+8 before 1929, and its new moons and leap months slip in these lunar years.
    const std::set<int> known{1906, 1917, 1922, 1954, 1955, 1987, 1998, 2012, 2018, 2027, 2029, 2030, 2057, 2070};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> icu(icu::Calendar::createInstance(icu::TimeZone::createTimeZone("GMT+8"),
                                                                           icu::Locale("zh@calendar=chinese"), status));
    REQUIRE(U_SUCCESS(status));
    std::set<int> different;
    for (QDate day(1900, 2, 1); day < QDate(2101, 1, 1); day = day.addDays(1)) {
        const LunarDate lunar = toLunar(day).value();
        if (lunar.day != 1 && lunar.day != lunarMonthLength(lunar.year, lunar.month)) continue; // both ends fix a month
        icu->setTime(static_cast<double>(day.toJulianDay() - 2440588) * 86400000.0 + 4 * 3600000.0, status);
        const int month = icu->get(UCAL_MONTH, status) + 1;
        const bool leap = icu->get(UCAL_IS_LEAP_MONTH, status) != 0;
        if (icu->get(UCAL_DATE, status) != lunar.day || (leap ? -month : month) != lunar.month)
            different.insert(lunar.year);
    }
    for (int year : different) {
        CAPTURE(year);
        CHECK(known.contains(year));
    }
}

TEST_CASE("Lunar birthdays are kept in the same month, no later than its end", "[text][lunar]") {
    CHECK(nextLunarBirthday(1, 1, QDate(2026, 2, 17)) == QDate(2026, 2, 17));
    CHECK(nextLunarBirthday(1, 1, QDate(2026, 2, 18)) == QDate(2027, 2, 6));
    // Month 12 of 2025 has 29 days: the 30th is kept on the eve of Spring Festival.
    REQUIRE(lunarMonthLength(2025, 12) == 29);
    CHECK(nextLunarBirthday(12, 30, QDate(2026, 1, 1)) == QDate(2026, 2, 16));
    CHECK(nextLunarBirthday(-6, 1, QDate(2025, 6, 1)) == QDate(2025, 7, 25)); // the leap month itself
    CHECK(nextLunarBirthday(-6, 1, QDate(2026, 6, 1)) == fromLunar({2026, 6, 1}));
    CHECK(nextLunarBirthday(6, 1, QDate(2025, 6, 1)) == QDate(2025, 6, 25)); // not in the leap month
    CHECK_FALSE(nextLunarBirthday(13, 1, QDate(2026, 1, 1)));
    CHECK_FALSE(nextLunarBirthday(1, 31, QDate(2026, 1, 1)));
    CHECK_FALSE(nextLunarBirthday(1, 1, QDate(2200, 1, 1)));
}
