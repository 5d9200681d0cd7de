#pragma once

#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <optional>

// How numbers, money and days are written for people. Functions of a locale (the program's by default); no widget in
// sight.
namespace zg {

// Stands wherever there is no number to show: never 0 % or NaN.
QString noValue();

// ¥1,234.50; −¥15.00 with a true minus sign. Currencies without a well-known sign are written by code: "CHF 12.00".
QString moneyText(Money amount, const Currency& currency, const QLocale& locale = QLocale());
// Without the sign, as in a column whose heading names it: 1,234.50.
QString amountText(Money amount, int currencyDigits, const QLocale& locale = QLocale());
// For figures read at a glance, three digits long: ¥28.4万, ¥1.26亿; ¥284k, ¥1.26M in English. In full below 10,000.
QString shortMoneyText(Money amount, const Currency& currency, const QLocale& locale = QLocale());
QString shortCountText(std::int64_t count, const QLocale& locale = QLocale());
QString countText(std::int64_t count, const QLocale& locale = QLocale());
QString quantityText(Quantity quantity, const QLocale& locale = QLocale());
QString currencySign(const Currency& currency);

// part ÷ whole as "41.6%"; noValue() when whole is 0.
QString percentText(std::int64_t part, std::int64_t whole, const QLocale& locale = QLocale());
QString percentText(std::optional<double> ratio, const QLocale& locale = QLocale());

// How a figure moved against the comparison period. Neutral by design: in China red means up, in Europe it means down.
struct Delta {
    int direction = 0; // -1, 0, 1
    QString text;      // "▲8.2%", "▼1.4pt", "±0%"; empty when there is nothing to compare with
    friend bool operator==(const Delta&, const Delta&) = default;
};
Delta deltaOf(std::int64_t now, std::int64_t before, const QLocale& locale = QLocale());
Delta deltaOfRatios(std::optional<double> now, std::optional<double> before,
                    const QLocale& locale = QLocale()); // in points

QString dayText(BusinessDay day, const QLocale& locale = QLocale());      // 2026年9月26日 / 26 Sep 2026
QString weekdayText(BusinessDay day, const QLocale& locale = QLocale());  // 9月26日 周六 / Sat 26 Sep
QString shortDayText(BusinessDay day, const QLocale& locale = QLocale()); // 9/26 / 26 Sep
QString rangeText(DayRange range, const QLocale& locale = QLocale());
QString momentText(const QDateTime& local, const QLocale& locale = QLocale()); // day and time of day
QString timeText(const QTime& time);                                           // 18:42

} // namespace zg
