#pragma once

#include "core/base/Money.h"
#include "core/base/Time.h"
#include "core/reports/MemberReport.h"
#include "core/reports/Rate.h"

#include <array>
#include <optional>
#include <vector>

namespace zg {

class Connection;

// What the documents of a range add up to.
struct SalesTotals {
    std::int64_t orders = 0;
    Money gross, discount, refunds;
    std::int64_t refundCount = 0;
    Quantity unitsSold, unitsRefunded;
    std::int64_t memberOrders = 0;
    Money memberNet;

    Money net() const { return gross - discount - refunds; }
    Quantity units() const { return unitsSold - unitsRefunded; }
    bool hasData() const { return orders != 0 || refundCount != 0; }
    std::optional<Money> averageOrder() const { return averageHalfUp(net(), orders); }
    std::optional<Rate> refundRate() const { return Rate::of(refunds.minor, (gross - discount).minor); }
    std::optional<Rate> memberShare() const { return Rate::of(memberNet.minor, net().minor); }

    SalesTotals& operator+=(const SalesTotals& other);
    friend bool operator==(const SalesTotals&, const SalesTotals&) = default;
};

// Every number of the sales page for one range; definitions.md says what each means.
struct SalesSummary {
    DayRange range;
    SalesTotals totals;
    MemberFigures members;

    std::optional<Money> spendPerCustomer() const { return averageHalfUp(totals.memberNet, members.buyers); }
    friend bool operator==(const SalesSummary&, const SalesSummary&) = default;
};

struct DaySales {
    BusinessDay day;
    SalesTotals totals;

    friend bool operator==(const DaySales&, const DaySales&) = default;
};

struct HourSales {
    std::int64_t orders = 0;
    Money net; // refunds counted in the hour they happened

    bool hasData() const { return orders != 0 || net.minor != 0; }
    friend bool operator==(const HourSales&, const HourSales&) = default;
};

using HoursOfDay = std::array<HourSales, 24>;
using HoursOfWeek = std::array<HoursOfDay, 7>; // Monday first; the weekday is the business day's

SalesTotals salesTotals(Connection& connection, DayRange range);
// `today` ends the observation of the return rate; returnDays is the N of "N-day return rate".
SalesSummary salesSummary(Connection& connection, DayRange range, BusinessDay today, int returnDays = 90);
// Days without documents are left out; in order of days.
std::vector<DaySales> salesByDay(Connection& connection, DayRange range);
HoursOfDay salesByHour(Connection& connection, DayRange range);
HoursOfWeek salesByWeekdayAndHour(Connection& connection, DayRange range);
// From the first to the last day with a document; nothing for a new shop.
std::optional<DayRange> recordedDays(Connection& connection);

} // namespace zg
