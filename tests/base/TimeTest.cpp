#include "core/base/Time.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace zg;

TEST_CASE("A business day begins at the cut-off", "[time]") {
    const BusinessCalendar shanghai(QTimeZone("Asia/Shanghai"), 4 * 60);
    const auto day = [&](int h, int m) {
        return shanghai.dayOf(shanghai.instantOf(QDate(2026, 2, 17), QTime(h, m))).toIso();
    };
    CHECK(day(3, 59) == "2026-02-16");
    CHECK(day(4, 0) == "2026-02-17");
    CHECK(day(23, 59) == "2026-02-17");
}

TEST_CASE("Days and hours agree with QDateTime through changes of clocks", "[time][property]") {
    std::mt19937_64 random(3);
    for (const char* name : {"Asia/Shanghai", "Europe/London", "America/New_York", "Australia/Lord_Howe", "UTC"}) {
        const QTimeZone zone(name);
        const BusinessCalendar calendar(zone, 0);
        for (int i = 0; i < 3000; ++i) {
            const Instant instant{static_cast<std::int64_t>(random() % 2'000'000'000) * 1000};
            const QDateTime expected = QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
            const LocalMoment moment = calendar.momentOf(instant);
            REQUIRE(moment.day.toDate() == expected.date());
            REQUIRE(moment.hour == expected.time().hour());
            const Instant back = calendar.instantOf(expected.date(), expected.time());
            REQUIRE(calendar.localTime(back).time() == expected.time()); // may differ by the repeated hour only
        }
    }
}

TEST_CASE("In the hour that occurs twice the first is meant", "[time]") {
    const BusinessCalendar london(QTimeZone("Europe/London"), 0);
    const Instant first = london.instantOf(QDate(2011, 10, 30), QTime(1, 30));
    CHECK(QDateTime::fromMSecsSinceEpoch(first.ms, QTimeZone::utc()).time() == QTime(0, 30));
}
