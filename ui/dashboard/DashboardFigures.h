#pragma once

#include "ui/charts/ChartPoint.h"
#include "ui/dashboard/DashboardData.h"
#include "ui/dashboard/Kpi.h"

namespace zg {

// Report values as the dashboard shows them. Pure; in the program's language.

inline constexpr int kKpiCount = 5;
std::vector<Kpi> kpisOf(const DashboardData& data, const Currency& currency);

// A point a day, days without documents as 0; of a single day, a point an hour.
std::vector<ChartPoint> salesPoints(const DashboardData& data);
// From the first to the last hour with sales, so that the night takes no room.
std::vector<ChartPoint> hourPoints(const DashboardData& data);

struct CategoryBar {
    QString name;
    Money net;
    Delta delta;
    friend bool operator==(const CategoryBar&, const CategoryBar&) = default;
};
// The largest `count`; the rest as one bar.
std::vector<CategoryBar> categoryBars(const DashboardData& data, std::size_t count);

} // namespace zg
