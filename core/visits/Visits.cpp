#include "core/visits/Visits.h"

namespace zg {

std::int32_t monthOf(BusinessDay day) {
    // Days to civil, after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms": QDate does the same through
    // Julian days, at several times the cost, and this runs for every line of an import.
    const std::int32_t z = day.days + 719468;
    const std::int32_t era = (z >= 0 ? z : z - 146096) / 146097;
    const auto dayOfEra = static_cast<std::uint32_t>(z - era * 146097);
    const std::uint32_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::uint32_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::uint32_t marchMonth = (5 * dayOfYear + 2) / 153;
    const std::int32_t month = static_cast<std::int32_t>(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
    const std::int32_t year = static_cast<std::int32_t>(yearOfEra) + era * 400 + (month <= 2);
    return year * 12 + month - 1;
}

void VisitCounts::addHistory(std::span<const BusinessDay> days, std::int64_t sign) {
    const BusinessDay none = BusinessDay::none();
    BusinessDay prev = none, prev2 = none;
    for (const BusinessDay day : days) {
        gap1[{day.days, prev.days}] += sign;
        gap2[{day.days, prev2.days}] += sign;
        if (prev.isNone() || monthOf(prev) != monthOf(day)) cohort[{monthOf(days.front()), monthOf(day)}] += sign;
        prev2 = prev;
        prev = day;
    }
    if (!days.empty()) firstSecond[{days[0].days, days.size() > 1 ? days[1].days : none.days}] += sign;
}

void VisitCounts::addLatest(BusinessDay first, BusinessDay beforeLast, BusinessDay last, int visits, BusinessDay day) {
    const BusinessDay none = BusinessDay::none();
    gap1[{day.days, last.days}] += 1;
    gap2[{day.days, beforeLast.days}] += 1;
    if (visits == 0) {
        firstSecond[{day.days, none.days}] += 1;
        cohort[{monthOf(day), monthOf(day)}] += 1;
        return;
    }
    if (visits == 1) {
        firstSecond[{first.days, none.days}] -= 1;
        firstSecond[{first.days, day.days}] += 1;
    }
    if (monthOf(last) != monthOf(day)) cohort[{monthOf(first), monthOf(day)}] += 1;
}

} // namespace zg
