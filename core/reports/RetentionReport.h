#pragma once

#include "core/base/Time.h"
#include "core/reports/Rate.h"

#include <optional>
#include <vector>

namespace zg {

class Connection;

// A calendar month as year × 12 + month − 1, as the summaries keep it.
struct YearMonth {
    std::int32_t index = 0;

    static YearMonth of(BusinessDay day);
    int year() const { return index / 12; }
    int month() const { return index % 12 + 1; }
    YearMonth next() const { return {index + 1}; }
    YearMonth previous() const { return {index - 1}; }
    BusinessDay firstDay() const { return BusinessDay::fromDate(QDate(year(), month(), 1)); }
    BusinessDay lastDay() const { return next().firstDay() + -1; }
    QString toIso() const; // "2026-02"
    friend constexpr auto operator<=>(YearMonth, YearMonth) = default;
};

// Members whose first visit was in `month`, and how many of them came in that month and each of the following.
struct Cohort {
    YearMonth month;
    std::vector<std::int64_t>
        seen; // [k]: with a visit in month + k; [0] is the size; ends with the month of the end of observation

    std::int64_t size() const { return seen.empty() ? 0 : seen.front(); }
    // Nothing for months that have not begun.
    std::optional<Rate> retention(int k) const {
        if (k < 0 || k >= std::ssize(seen)) return std::nullopt;
        return Rate::of(seen[static_cast<size_t>(k)], size());
    }
    friend bool operator==(const Cohort&, const Cohort&) = default;
};

// One cohort for each month of the range (whole months: those its ends fall into) that has new members, up to `months`
// months on.
std::vector<Cohort> cohorts(Connection& connection, DayRange range, BusinessDay today, int months = 12);

} // namespace zg
