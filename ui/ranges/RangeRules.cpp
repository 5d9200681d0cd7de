#include "ui/ranges/RangeRules.h"

namespace zg {

DayRange rangeOf(RangeKind kind, BusinessDay today, const std::optional<DayRange>& recorded) {
    const QDate date = today.toDate();
    const QDate month(date.year(), date.month(), 1);
    switch (kind) {
    case RangeKind::Today:
    case RangeKind::Custom: break;
    case RangeKind::Days7: return {today + -6, today};
    case RangeKind::Days30: return {today + -29, today};
    case RangeKind::ThisMonth: return {BusinessDay::fromDate(month), today};
    case RangeKind::LastMonth: return {BusinessDay::fromDate(month.addMonths(-1)), BusinessDay::fromDate(month) + -1};
    case RangeKind::ThisYear: return {BusinessDay::fromDate(QDate(date.year(), 1, 1)), today};
    case RangeKind::All: return recorded.value_or(DayRange{today, today});
    }
    return {today, today};
}

} // namespace zg
