#pragma once

#include "core/reports/BreakdownReport.h"
#include "core/reports/RfmReport.h"
#include "core/reports/SalesReport.h"

#include <optional>
#include <vector>

namespace zg {

// What one look at the dashboard needs: a range, and the same number of days to compare with.
struct DashboardData {
    DayRange range, previous;
    bool compared = true;  // false: there is nothing before ("all")
    bool lastYear = false; // `previous` is a year earlier, not just before
    SalesSummary now, before;
    std::vector<DaySales> days, daysBefore;
    HoursOfDay hours{}, hoursBefore{};
    std::vector<CategorySales> categories, categoriesBefore;

    friend bool operator==(const DashboardData&, const DashboardData&) = default;
};

// The RFM map that a range ends with. Apart from the rest, because it takes longer.
struct DashboardRfm {
    DayRange range;
    RfmMap map{};

    friend bool operator==(const DashboardRfm&, const DashboardRfm&) = default;
};

} // namespace zg
