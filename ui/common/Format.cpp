#include "ui/common/Format.h"

#include <cmath>
#include <cstdlib>

namespace zg {

namespace {

const QChar kMinus(0x2212);

bool chinese(const QLocale& locale) {
    return locale.language() == QLocale::Chinese;
}
bool traditional(const QLocale& locale) {
    return locale.script() == QLocale::TraditionalChineseScript;
}

std::int64_t powerOfTen(int n) {
    std::int64_t p = 1;
    while (n-- > 0) p *= 10;
    return p;
}

// |value| ÷ 10^digits in plain digits with grouping.
QString grouped(std::int64_t value, int digits, const QLocale& locale) {
    const auto magnitude = value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
    const auto unit = static_cast<quint64>(powerOfTen(digits));
    QString text = locale.toString(static_cast<qulonglong>(magnitude / unit));
    if (digits > 0) {
        text += locale.decimalPoint();
        text += QString::number(static_cast<qulonglong>(magnitude % unit)).rightJustified(digits, '0');
    }
    return text;
}

struct Unit {
    int exponent;
    const char16_t* name;
};

// Three significant digits in the largest unit that fits; empty when the number is small enough to be written in full.
// `value` is in 10^-digits.
QString abbreviated(std::int64_t value, int digits, const QLocale& locale) {
    static constexpr Unit english[] = {{9, u"B"}, {6, u"M"}, {3, u"k"}};
    static constexpr Unit simplified[] = {{8, u"亿"}, {4, u"万"}};
    static constexpr Unit traditionalUnits[] = {{8, u"億"}, {4, u"萬"}};
    std::span<const Unit> units = english;
    if (chinese(locale)) units = traditional(locale) ? std::span<const Unit>(traditionalUnits) : simplified;

    const std::int64_t magnitude = std::abs(value);
    if (magnitude < powerOfTen(digits + 4)) return {};
    const auto inUnit = [&](const Unit& unit, int decimals) {
        return mulDivHalfUp(magnitude, powerOfTen(decimals), powerOfTen(digits + unit.exponent));
    };
    for (const Unit& unit : units) {
        if (magnitude < powerOfTen(digits + unit.exponent)) {
            // 999,950 is 1.00M, not 1,000k: rounding may carry into the unit above.
            const Unit* next = &unit + 1;
            const bool carries =
                next != units.data() + units.size() && inUnit(*next, 0) >= powerOfTen(unit.exponent - next->exponent);
            if (!carries) continue;
        }
        int decimals = 2;
        if (inUnit(unit, 2) >= 1000) decimals = 1;
        if (inUnit(unit, 1) >= 1000) decimals = 0;
        return grouped(inUnit(unit, decimals), decimals, locale) + QString::fromUtf16(unit.name);
    }
    return {};
}

Delta deltaOfTenths(std::int64_t tenths, const QString& unit, const QLocale& locale) {
    Delta delta;
    delta.direction = tenths > 0 ? 1 : tenths < 0 ? -1 : 0;
    const QString size = grouped(tenths, 1, locale) + unit;
    delta.text = delta.direction > 0 ? "▲" + size : delta.direction < 0 ? "▼" + size : "±" + size;
    return delta;
}

} // namespace

QString noValue() {
    return QStringLiteral("—");
}

QString currencySign(const Currency& currency) {
    static const std::pair<const char*, const char16_t*> signs[] = {
        {"CNY", u"¥"},   {"JPY", u"¥"},   {"GBP", u"£"},    {"EUR", u"€"},  {"USD", u"$"},
        {"HKD", u"HK$"}, {"TWD", u"NT$"}, {"MOP", u"MOP$"}, {"SGD", u"S$"}, {"AUD", u"A$"},
        {"CAD", u"C$"},  {"KRW", u"₩"},   {"MYR", u"RM"},   {"THB", u"฿"}};
    for (const auto& [code, sign] : signs) {
        if (currency.code == QLatin1StringView(code)) return QString::fromUtf16(sign);
    }
    return currency.code + QChar(QChar::Nbsp);
}

QString amountText(Money amount, int currencyDigits, const QLocale& locale) {
    const QString text = grouped(amount.minor, currencyDigits, locale);
    return amount.minor < 0 ? kMinus + text : text;
}

QString moneyText(Money amount, const Currency& currency, const QLocale& locale) {
    const QString text = currencySign(currency) + grouped(amount.minor, currency.digits, locale);
    return amount.minor < 0 ? kMinus + text : text;
}

QString shortMoneyText(Money amount, const Currency& currency, const QLocale& locale) {
    const QString brief = abbreviated(amount.minor, currency.digits, locale);
    if (brief.isEmpty()) return moneyText(amount, currency, locale);
    return (amount.minor < 0 ? QString(kMinus) : QString()) + currencySign(currency) + brief;
}

QString shortCountText(std::int64_t count, const QLocale& locale) {
    const QString brief = abbreviated(count, 0, locale);
    if (brief.isEmpty()) return countText(count, locale);
    return (count < 0 ? QString(kMinus) : QString()) + brief;
}

QString countText(std::int64_t count, const QLocale& locale) {
    const QString text = grouped(count, 0, locale);
    return count < 0 ? kMinus + text : text;
}

QString quantityText(Quantity quantity, const QLocale& locale) {
    QString text = grouped(quantity.thousandths, 3, locale);
    while (text.endsWith('0')) text.chop(1);
    if (text.endsWith(locale.decimalPoint())) text.chop(locale.decimalPoint().size());
    return quantity.thousandths < 0 ? kMinus + text : text;
}

QString percentText(std::int64_t part, std::int64_t whole, const QLocale& locale) {
    if (whole == 0) return noValue();
    const std::int64_t tenths = whole > 0 ? mulDivHalfUp(part, 1000, whole) : mulDivHalfUp(-part, 1000, -whole);
    const QString text = grouped(tenths, 1, locale) + u'%';
    return tenths < 0 ? kMinus + text : text;
}

QString percentText(std::optional<double> ratio, const QLocale& locale) {
    if (!ratio || !std::isfinite(*ratio)) return noValue();
    return percentText(std::llround(*ratio * 1000), 1000, locale);
}

Delta deltaOf(std::int64_t now, std::int64_t before, const QLocale& locale) {
    if (before == 0) return {};
    return deltaOfTenths(mulDivHalfUp(checkedSub(now, before), 1000, std::abs(before)), QStringLiteral("%"), locale);
}

Delta deltaOfRatios(std::optional<double> now, std::optional<double> before, const QLocale& locale) {
    if (!now || !before || !std::isfinite(*now) || !std::isfinite(*before)) return {};
    return deltaOfTenths(std::llround((*now - *before) * 1000), QStringLiteral("pt"), locale);
}

// QDate::toString would speak English only; formats differ by more than the names.
QString dayText(BusinessDay day, const QLocale& locale) {
    return locale.toString(day.toDate(),
                           chinese(locale) ? QStringLiteral("yyyy年M月d日") : QStringLiteral("d MMM yyyy"));
}

QString weekdayText(BusinessDay day, const QLocale& locale) {
    if (!chinese(locale)) return locale.toString(day.toDate(), QStringLiteral("ddd d MMM"));
    static constexpr char16_t names[] = u"一二三四五六日";
    const QDate date = day.toDate();
    return locale.toString(date, QStringLiteral("M月d日 ")) + (traditional(locale) ? "週" : "周") +
           QChar(names[date.dayOfWeek() - 1]);
}

QString shortDayText(BusinessDay day, const QLocale& locale) {
    return locale.toString(day.toDate(), chinese(locale) ? QStringLiteral("M/d") : QStringLiteral("d MMM"));
}

QString rangeText(DayRange range, const QLocale& locale) {
    if (range.from == range.to) return dayText(range.from, locale);
    const bool sameYear = range.from.toDate().year() == range.to.toDate().year();
    if (chinese(locale)) {
        return dayText(range.from, locale) + "–" +
               (sameYear ? locale.toString(range.to.toDate(), QStringLiteral("M月d日")) : dayText(range.to, locale));
    }
    return (sameYear ? locale.toString(range.from.toDate(), QStringLiteral("d MMM")) : dayText(range.from, locale)) +
           " – " + dayText(range.to, locale);
}

QString momentText(const QDateTime& local, const QLocale& locale) {
    return dayText(BusinessDay::fromDate(local.date()), locale) + u' ' + timeText(local.time());
}

QString timeText(const QTime& time) {
    return time.toString(QStringLiteral("HH:mm"));
}

} // namespace zg
