#include "core/reports/RetentionReport.h"

#include "core/reports/MemberReport.h"
#include "core/store/Statement.h"

#include <algorithm>

namespace zg {

YearMonth YearMonth::of(BusinessDay day) {
    const QDate date = day.toDate();
    return {date.year() * 12 + date.month() - 1};
}

QString YearMonth::toIso() const {
    return firstDay().toDate().toString(QStringLiteral("yyyy-MM"));
}

std::vector<Cohort> cohorts(Connection& connection, DayRange range, BusinessDay today, int months) {
    const BusinessDay end = endOfObservation(connection, today);
    if (end.isNone()) return {};
    const YearMonth lastMonth = YearMonth::of(end);
    auto select = connection.prepare(R"(
        SELECT first_month, month, n FROM month_cohort WHERE first_month BETWEEN ? AND ? ORDER BY first_month, month)");
    select.bindAll(YearMonth::of(range.from).index, std::min(YearMonth::of(range.to), lastMonth).index);
    std::vector<Cohort> all;
    while (select.step()) {
        const YearMonth month{static_cast<std::int32_t>(select.integer(0))};
        const auto k = static_cast<int>(select.integer(1)) - month.index;
        if (all.empty() || all.back().month != month) {
            const int length = std::min(months, lastMonth.index - month.index) + 1;
            all.push_back({month, std::vector<std::int64_t>(static_cast<size_t>(length))});
        }
        auto& seen = all.back().seen;
        if (k >= 0 && k < std::ssize(seen)) seen[static_cast<size_t>(k)] = select.integer(2);
    }
    std::erase_if(all, [](const Cohort& cohort) { return cohort.size() == 0; });
    return all;
}

} // namespace zg
