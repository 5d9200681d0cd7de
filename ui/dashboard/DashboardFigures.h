#pragma once

#include "ui/charts/ChartPoint.h"
#include "ui/dashboard/DashboardData.h"
#include "ui/dashboard/Kpi.h"
#include "ui/page/Destination.h"

namespace zg {

// Report values as the dashboard shows them. Pure; in the program's language.

inline constexpr int kKpiCount = 5;
std::vector<Kpi> kpisOf(const DashboardData& data, const Currency& currency);

// "较上期", "较去年同期"; empty without a comparison.
QString comparisonText(const DashboardData& data);

// The days a range is compared with, as many of them: those just before, or those that begin a year earlier.
DayRange comparedRange(DayRange range, bool lastYear);

// A point a day, days without documents as 0; of a single day, a point an hour.
std::vector<ChartPoint> salesPoints(const DashboardData& data);
// From the first to the last hour with sales, so that the night takes no room.
std::vector<ChartPoint> hourPoints(const DashboardData& data);

struct CategoryBar {
    QString name;
    Money net;
    Delta delta;
    std::optional<CategoryId> category; // none: the rest
    friend bool operator==(const CategoryBar&, const CategoryBar&) = default;
};
// The rows that make up a figure: of a card, of a point of the sales or the hours chart, of a category's bar,
// of a cell of the RFM map.
using Wish = ShowReport;
Wish wishOf(const DashboardData& data, int kpi);
Wish salesWish(const DashboardData& data, int point);
Wish hourWish(const DashboardData& data, int point);
Wish categoryWish(const DashboardData& data, const CategoryBar& bar);
Wish rfmWish(const DashboardRfm& rfm, RfmPlace place);

// The largest `count`; the rest as one bar.
std::vector<CategoryBar> categoryBars(const DashboardData& data, std::size_t count);

} // namespace zg
