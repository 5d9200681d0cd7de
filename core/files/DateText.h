#pragma once

#include <QtCore/QDate>
#include <QtCore/QTime>

#include <optional>
#include <string_view>

namespace zg {

// How a column writes 3/4/2016. Texts that begin with the year mean the same in either.
enum class DateOrder { MonthFirst, DayFirst };

// A day, with a wall clock time if one is written, with an offset if that is written too.
struct DateText {
    QDate date;
    QTime time = QTime(0, 0);
    bool hasTime = false;
    std::optional<int> utcOffsetSeconds;

    friend bool operator==(const DateText&, const DateText&) = default;
};

// "2016/8/1 11:05", "2018-01-01 星期五", "2011-12-01T08:26:00Z", "2026年2月3日 下午3时", "20160801", "1 Dec 2011", "Dec
// 1, 2011 8:26 AM", "12/1/10 8:26" (by order), and Excel serials from 20,000 to 80,000 ("42583.4618"). Years 1900 to
// 2199. Nothing when any part of the text is not understood.
std::optional<DateText> dateTimeIn(std::string_view cell, DateOrder order = DateOrder::MonthFirst);
// A time of day alone: "11:05", "3:07:05 PM", "下午3点5分".
std::optional<QTime> timeIn(std::string_view cell);

// What a column's cells, shown one after another, say about its order: 13/1 can only be a day, 1/13 only a month in
// front.
class DateOrderEvidence {
public:
    void add(std::string_view cell);
    bool speaksForDayFirst() const { return m_firstAbove12 > 0; }
    bool speaksForMonthFirst() const { return m_secondAbove12 > 0; }
    DateOrder order(DateOrder whenSilent = DateOrder::MonthFirst) const;

private:
    std::int64_t m_firstAbove12 = 0, m_secondAbove12 = 0;
};

} // namespace zg
