#pragma once

#include <QtCore/QDate>

#include <optional>

namespace zg {

// A day of the Chinese calendar. `month` is 1..12, negative for a leap month (−6 is 闰六月); `day` is 1..30.
struct LunarDate {
    int year = 0; // the Gregorian year in which this lunar year begins
    int month = 0;
    int day = 0;

    friend bool operator==(const LunarDate&, const LunarDate&) = default;
};

// Lunar years 1900 to 2100, from resources/data/lunar.txt (made by packaging/make-lunar-table; ICU's calendar is wrong
// in several years). Outside of them, and for days that do not exist, there is no answer.
inline constexpr int kFirstLunarYear = 1900;
inline constexpr int kLastLunarYear = 2100;

std::optional<LunarDate> toLunar(QDate date);
std::optional<QDate> fromLunar(LunarDate date);

// The month that is doubled in a year, 1..12; 0 when there is none or the year is not known.
int leapMonthOf(int lunarYear);
// 29 or 30; 0 when the year has no such month.
int lunarMonthLength(int lunarYear, int month);

// The day a lunar birthday is kept in a lunar year. Rule "same month, no later than its end": the 30th of a month with
// 29 days is kept on the 29th; a birthday in a leap month is kept in that leap month where the year has it, else in the
// month of the same number.
std::optional<QDate> lunarBirthdayIn(int lunarYear, int month, int day);
// The first such day on or after `from`.
std::optional<QDate> nextLunarBirthday(int month, int day, QDate from);

} // namespace zg
