#include "core/files/SheetValue.h"

#include <QtCore/QDate>

#include <charconv>
#include <cmath>

namespace zg {

namespace {

constexpr int kSignificant = 15; // what Excel shows and stores faithfully
constexpr int kMaxExponent = 60;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

void roundTo15(std::string& digits, int& point) {
    if (digits.size() <= kSignificant) return;
    const bool up = digits[kSignificant] >= '5';
    digits.resize(kSignificant);
    if (!up) return;
    for (size_t i = digits.size(); i-- > 0;) {
        if (digits[i] != '9') {
            ++digits[i];
            return;
        }
        digits[i] = '0';
    }
    ++point;
    digits.insert(digits.begin(), '1');
}

QString pad(int value) {
    return QString::number(value).rightJustified(2, u'0');
}

} // namespace

std::string plainNumber(std::string_view text) {
    const std::string unchanged(text);
    size_t i = 0;
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) ++i;
    std::string digits; // without leading zeros; value = 0.digits × 10^point
    int point = 0;
    bool fraction = false, any = false, leading = true;
    for (; i < text.size(); ++i) {
        if (text[i] == '.' && !fraction) {
            fraction = true;
        } else if (isDigit(text[i])) {
            any = true;
            if (text[i] != '0') leading = false;
            if (leading) {
                if (fraction) --point;
            } else {
                digits += text[i];
                if (!fraction) ++point;
            }
        } else {
            break;
        }
    }
    if (!any) return unchanged;
    const bool exponent = i < text.size() && (text[i] == 'e' || text[i] == 'E');
    if (exponent) {
        int shift = 0;
        const char* begin = text.data() + i + 1 + (i + 1 < text.size() && text[i + 1] == '+');
        const auto [end, error] = std::from_chars(begin, text.data() + text.size(), shift);
        if (error != std::errc() || end != text.data() + text.size() || std::abs(shift) > kMaxExponent)
            return unchanged;
        point += shift;
    } else if (i < text.size()) {
        return unchanged;
    }
    if (!exponent && (!fraction || digits.size() <= kSignificant)) return unchanged;

    roundTo15(digits, point);
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    if (digits.empty()) return "0";
    std::string plain = negative ? "-" : "";
    const int size = static_cast<int>(digits.size());
    if (point <= 0) return plain + "0." + std::string(static_cast<size_t>(-point), '0') + digits;
    if (point >= size) return plain + digits + std::string(static_cast<size_t>(point - size), '0');
    return plain + digits.substr(0, static_cast<size_t>(point)) + '.' + digits.substr(static_cast<size_t>(point));
}

NumberStyle numberStyle(QStringView code) {
    bool day = false, time = false, month = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"') {
            i = code.indexOf(u'"', i + 1);
            if (i < 0) break;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            // Colours, conditions, locales; also [h], elapsed time, which is a number of hours and no time of day.
            const QChar inside = i + 1 < code.size() ? code[i + 1].toLower() : QChar();
            i = code.indexOf(u']', i);
            if (i < 0) break;
            const bool alone = code[i - 1].toLower() == inside;
            if (alone && (inside == u'h' || inside == u'm' || inside == u's')) return NumberStyle::Number;
        } else if (c == u';') {
            break; // the first section speaks for positive numbers
        } else if (c == u'y' || c == u'd') {
            day = true;
        } else if (c == u'h' || c == u's') {
            time = true;
        } else if (c == u'm') {
            month = true;
        } else if (c == u'0' || c == u'#' || c == u'@' || code.mid(i).startsWith(u"General", Qt::CaseInsensitive)) {
            if (!time) return NumberStyle::Number; // "ss.000" has digits too
        }
    }
    if (day || (month && !time)) return time ? NumberStyle::DateTime : NumberStyle::Date;
    return time ? NumberStyle::Time : NumberStyle::Number;
}

NumberStyle builtInStyle(int id) {
    if (id == 22) return NumberStyle::DateTime;
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return NumberStyle::Date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47) return NumberStyle::Time;
    return NumberStyle::Number;
}

std::string dateFromSerial(std::string_view serial, NumberStyle style, bool date1904) {
    // A time of day is kept to the second, for which a double has digits to spare.
    double value = 0;
    const auto [end, error] = std::from_chars(serial.data(), serial.data() + serial.size(), value);
    if (error != std::errc() || end != serial.data() + serial.size() || !(value >= 0) || value >= 2958466)
        return plainNumber(serial);
    auto day = static_cast<std::int64_t>(std::floor(value));
    auto seconds = static_cast<std::int64_t>(std::llround((value - std::floor(value)) * 86400));
    if (seconds == 86400) ++day, seconds = 0;
    const QString time = pad(static_cast<int>(seconds / 3600)) + u':' + pad(static_cast<int>(seconds / 60 % 60)) +
                         u':' + pad(static_cast<int>(seconds % 60));
    if (day == 0 && !date1904 && style != NumberStyle::Date) return time.toStdString();
    // The 1900 system counts a 29 February 1900 that never was, so serials from 61 on are one too high.
    const QDate date = date1904 ? QDate(1904, 1, 1).addDays(day) : QDate(1899, 12, day < 61 ? 31 : 30).addDays(day);
    QString text = date.toString(Qt::ISODate);
    if (seconds != 0 || style == NumberStyle::DateTime) text += u' ' + time;
    return text.toStdString();
}

} // namespace zg
