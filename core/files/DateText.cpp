#include "core/files/DateText.h"

#include "core/files/FieldText.h"
#include "core/files/SheetValue.h"

#include <QtCore/QString>

#include <algorithm>
#include <array>
#include <cstring>

namespace zg {

namespace {

constexpr std::array kMonths = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array kLongMonths = {"january", "february", "march",     "april",   "may",      "june",
                                    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array kWeekdays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

// Chinese marks as ASCII: 年 月 become '-', 时 点 分 become ':', 下午 becomes " pm ", weekdays vanish.
std::string asciiForm(std::string_view cell) {
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    for (QChar& c : text)
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E) c = QChar(c.unicode() - 0xFEE0);
    static const std::array weekdays = {u"一", u"二", u"三", u"四", u"五", u"六", u"日", u"天"};
    for (const auto* day : weekdays)
        for (const auto* prefix : {u"星期", u"礼拜", u"周", u"週", u"禮拜"})
            text.remove(QString::fromUtf16(prefix) + QString::fromUtf16(day));
    const std::array<std::pair<const char16_t*, const char*>, 22> marks = {
        {{u"年", "-"},      {u"月", "-"},      {u"日", " "},      {u"号", " "},      {u"號", " "},
         {u"凌晨", " am "}, {u"早上", " am "}, {u"上午", " am "}, {u"中午", " pm "}, {u"下午", " pm "},
         {u"傍晚", " pm "}, {u"晚上", " pm "}, {u"时", ":"},      {u"時", ":"},      {u"点", ":"},
         {u"點", ":"},      {u"分", ":"},      {u"秒", " "},      {u"\u3000", " "},  {u"\u00A0", " "},
         {u"()", " "},      {u"\u202F", " "}}};
    for (const auto& [mark, ascii] : marks) text.replace(QString::fromUtf16(mark), QLatin1String(ascii));
    return text.trimmed().toStdString();
}

// Walks over the text; every take… moves past what it understood.
class Cursor {
public:
    explicit Cursor(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    char peekAt(size_t i) const { return i < m_rest.size() ? m_rest[i] : '\0'; }
    std::string_view rest() const { return m_rest; }
    void skipSpaces() {
        while (peek() == ' ' || peek() == '\t') m_rest.remove_prefix(1);
    }
    bool take(char c) {
        if (peek() != c) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    std::string_view digits() {
        size_t n = 0;
        while (n < m_rest.size() && m_rest[n] >= '0' && m_rest[n] <= '9') ++n;
        return cut(n);
    }
    std::string_view word() {
        size_t n = 0;
        while (n < m_rest.size() && ((m_rest[n] | 32) >= 'a' && (m_rest[n] | 32) <= 'z')) ++n;
        return cut(n);
    }
    std::string_view cut(size_t n) {
        const std::string_view taken = m_rest.substr(0, n);
        m_rest.remove_prefix(n);
        return taken;
    }

private:
    std::string_view m_rest;
};

int number(std::string_view digits) {
    int n = 0;
    for (const char c : digits.substr(0, 9)) n = n * 10 + (c - '0');
    return n;
}

int monthNamed(std::string_view word) {
    const std::string name = lower(word);
    for (size_t i = 0; i < kMonths.size(); ++i)
        if (name == kMonths[i] || name == kLongMonths[i] || (name == "sept" && i == 8)) return static_cast<int>(i) + 1;
    return 0;
}

bool isWeekday(std::string_view word) {
    const std::string name = lower(word);
    return std::any_of(kWeekdays.begin(), kWeekdays.end(), [&](const char* day) {
        return name == day || (name.size() >= 3 && name.size() <= 4 && std::string_view(day).starts_with(name));
    });
}

int fullYear(std::string_view digits) {
    if (digits.size() == 4) return number(digits);
    if (digits.size() == 2) return number(digits) < 70 ? 2000 + number(digits) : 1900 + number(digits);
    return 0;
}

bool isDateSeparator(char c) {
    return c == '-' || c == '/' || c == '.';
}

void skipWeekday(Cursor& at) {
    Cursor probe = at;
    probe.skipSpaces();
    const bool bracket = probe.take('(');
    if (!isWeekday(probe.word())) return;
    if (bracket && !probe.take(')')) return;
    probe.take('.');
    probe.take(',');
    probe.skipSpaces();
    at = probe;
}

enum class Half { None, Am, Pm };

Half takeHalf(Cursor& at) {
    Cursor probe = at;
    probe.skipSpaces();
    const char first = static_cast<char>(probe.peek() | 32);
    if (first != 'a' && first != 'p') return Half::None;
    probe.cut(1);
    probe.take('.');
    if ((probe.peek() | 32) != 'm') return Half::None;
    probe.cut(1);
    probe.take('.');
    at = probe;
    return first == 'a' ? Half::Am : Half::Pm;
}

// "11:05", "11:05:00.123", "3:07 pm", " pm 3:07", "3:" (3点).
bool takeTime(Cursor& at, QTime& time) {
    Half half = takeHalf(at);
    at.skipSpaces();
    const std::string_view hours = at.digits();
    if (hours.empty() || hours.size() > 2) return false;
    int h = number(hours), m = 0, s = 0, ms = 0;
    bool minutes = false;
    if (at.take(':')) {
        at.skipSpaces();
        const std::string_view mm = at.digits();
        if (mm.size() > 2) return false;
        m = number(mm);
        minutes = true;
        if (!mm.empty() && at.take(':')) {
            const std::string_view ss = at.digits();
            if (ss.size() > 2) return false;
            s = number(ss);
            if (!ss.empty() && (at.peek() == '.' || at.peek() == ',') && at.peekAt(1) >= '0' && at.peekAt(1) <= '9') {
                at.cut(1);
                const std::string fraction = (std::string(at.digits()) + "00").substr(0, 3);
                ms = number(fraction);
            }
        }
    }
    if (half == Half::None) half = takeHalf(at);
    if (!minutes && half == Half::None) return false; // a number alone is no time
    if (half != Half::None) {
        if (h > 12 && half == Half::Am) return false;
        if (h < 12 && half == Half::Pm) h += 12;
        if (h == 12 && half == Half::Am) h = 0;
    }
    if (h == 24 && m == 0 && s == 0) return false;
    time = QTime(h, m, s, ms);
    return time.isValid();
}

// "Z", "UTC", "GMT", "+08:00", "-0500", "+8".
std::optional<int> takeOffset(Cursor& at) {
    Cursor probe = at;
    probe.skipSpaces();
    const std::string zone = lower(probe.word());
    const bool named = zone == "z" || zone == "utc" || zone == "gmt";
    if (!named && !zone.empty()) return {};
    const char sign = probe.peek();
    if (sign != '+' && sign != '-') {
        if (!named) return {};
        at = probe;
        return 0;
    }
    probe.cut(1);
    std::string_view digits = probe.digits();
    int minutes = 0;
    if (digits.size() == 4) {
        minutes = number(digits.substr(2));
        digits = digits.substr(0, 2);
    } else if (digits.size() <= 2 && !digits.empty() && probe.take(':')) {
        minutes = number(probe.digits());
    }
    if (digits.empty() || digits.size() > 2 || number(digits) > 14 || minutes > 59) return {};
    at = probe;
    return (sign == '-' ? -1 : 1) * (number(digits) * 3600 + minutes * 60);
}

struct Days {
    int year = 0, month = 0, day = 0;
};

std::optional<Days> takeSlashed(Cursor& at, std::string_view first, DateOrder order) {
    const char separator = at.peek();
    at.cut(1);
    if (const std::string_view name = at.word(); !name.empty()) { // 01-Dec-2011
        const int month = monthNamed(name);
        if (!at.take(separator)) return {};
        return Days{fullYear(at.digits()), month, number(first)};
    }
    const std::string_view second = at.digits();
    if (second.empty() || second.size() > 2) return {};
    if (first.size() == 4) {
        if (!at.take(separator)) return {};
        const std::string_view third = at.digits();
        if (third.size() > 2) return {};
        return Days{number(first), number(second), number(third)};
    }
    if (first.size() > 2 || !at.take(separator)) return {};
    const int year = fullYear(at.digits());
    if (order == DateOrder::DayFirst) return Days{year, number(second), number(first)};
    return Days{year, number(first), number(second)};
}

std::optional<Days> takeNamed(Cursor& at) { // Dec 1, 2011
    const int month = monthNamed(at.word());
    if (month == 0) return {};
    at.take('.');
    at.skipSpaces();
    const std::string_view day = at.digits();
    if (day.empty() || day.size() > 2) return {};
    at.take(',');
    at.skipSpaces();
    return Days{fullYear(at.digits()), month, number(day)};
}

std::optional<DateText> packed(std::string_view digits) { // 20160801, 201608011105, 20160801110500
    DateText when;
    when.date = QDate(number(digits.substr(0, 4)), number(digits.substr(4, 2)), number(digits.substr(6, 2)));
    if (digits.size() > 8) {
        when.hasTime = true;
        when.time = QTime(number(digits.substr(8, 2)), number(digits.substr(10, 2)),
                          digits.size() == 14 ? number(digits.substr(12, 2)) : 0);
    }
    return when;
}

bool isSound(const DateText& when) {
    return when.date.isValid() && when.time.isValid() && when.date.year() >= 1900 && when.date.year() < 2200;
}

std::optional<DateText> fromSerial(std::string_view text) {
    const size_t whole = text.find('.');
    if ((whole == std::string_view::npos ? text.size() : whole) != 5) return {};
    if (text.find_first_not_of("0123456789.") != std::string_view::npos || text.substr(0, 5) < "20000" ||
        text.substr(0, 5) > "80000")
        return {};
    const std::string iso = dateFromSerial(text, NumberStyle::Date, false);
    if (iso.size() < 10 || iso[4] != '-') return {};
    return dateTimeIn(iso);
}

std::optional<DateText> parse(std::string_view text, DateOrder order) {
    Cursor at(text);
    skipWeekday(at);
    std::optional<Days> days;
    if (at.peek() >= '0' && at.peek() <= '9') {
        const std::string_view first = at.digits();
        if (at.atEnd() && (first.size() == 8 || first.size() == 12 || first.size() == 14)) return packed(first);
        if (first.size() == 5) return fromSerial(text);
        if (isDateSeparator(at.peek())) {
            days = takeSlashed(at, first, order);
        } else if (first.size() == 8 && at.peek() == ' ') {
            days = Days{number(first.substr(0, 4)), number(first.substr(4, 2)), number(first.substr(6, 2))};
        } else if (first.size() <= 2) { // 1 Dec 2011
            at.skipSpaces();
            const int month = monthNamed(at.word());
            at.take('.');
            at.take(',');
            at.skipSpaces();
            days = Days{fullYear(at.digits()), month, number(first)};
        }
    } else {
        days = takeNamed(at);
    }
    if (!days) return {};
    DateText when;
    when.date = QDate(days->year, days->month, days->day);
    at.take(',');
    skipWeekday(at);
    at.skipSpaces();
    if (!at.atEnd()) {
        if ((at.peek() == 'T' || at.peek() == 't') && at.peekAt(1) >= '0' && at.peekAt(1) <= '9') at.cut(1);
        if (!takeTime(at, when.time)) return {};
        when.hasTime = true;
        when.utcOffsetSeconds = takeOffset(at);
        skipWeekday(at);
        at.skipSpaces();
    }
    if (!at.atEnd()) return {};
    return when;
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

std::optional<DateText> dateTimeIn(std::string_view cell, DateOrder order) {
    const std::string_view text = trimmedCell(cell);
    if (text.size() < 5 || text.size() > 60) return {};
    const auto when = isAscii(text) ? parse(text, order) : parse(asciiForm(text), order);
    if (!when || !isSound(*when)) return {};
    return when;
}

std::optional<QTime> timeIn(std::string_view cell) {
    const std::string_view text = trimmedCell(cell);
    if (text.empty() || text.size() > 40) return {};
    const std::string ascii = isAscii(text) ? std::string(text) : asciiForm(text);
    Cursor at(ascii);
    QTime time;
    if (!takeTime(at, time)) return {};
    at.skipSpaces();
    if (!at.atEnd()) return {};
    return time;
}

void DateOrderEvidence::add(std::string_view cell) {
    Cursor at(trimmedCell(cell));
    skipWeekday(at);
    const std::string_view first = at.digits();
    if (first.empty() || first.size() > 2 || !isDateSeparator(at.peek())) return;
    const char separator = at.peek();
    at.cut(1);
    const std::string_view second = at.digits();
    if (second.empty() || second.size() > 2 || at.peek() != separator) return;
    if (number(first) > 12) ++m_firstAbove12;
    if (number(second) > 12) ++m_secondAbove12;
}

DateOrder DateOrderEvidence::order(DateOrder whenSilent) const {
    if (m_firstAbove12 == m_secondAbove12) return whenSilent;
    return m_firstAbove12 > m_secondAbove12 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

} // namespace zg
