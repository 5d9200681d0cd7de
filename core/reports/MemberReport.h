#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"
#include "core/reports/Rate.h"
#include "core/reports/ReportFilter.h"

#include <optional>
#include <vector>

namespace zg {

class Connection;

// Of the members whose first visit was long enough ago to be judged, how many came again in time.
struct ReturnRate {
    int days = 90;
    std::int64_t observed = 0; // first visit in the range and at least `days` before the end of observation
    std::int64_t returned = 0; // of those, with a second visit within `days`

    std::optional<Rate> rate() const { return Rate::of(returned, observed); }
    friend bool operator==(const ReturnRate&, const ReturnRate&) = default;
};

// People, counted as people: a visit is a member × business day with a sale not wholly refunded.
struct MemberFigures {
    std::int64_t buyers = 0;       // members with a visit in the range
    std::int64_t newBuyers = 0;    // whose first visit ever is in the range
    std::int64_t repeatBuyers = 0; // with two or more visits in the range
    std::int64_t visits = 0;
    std::optional<Rate> medianIntervalDays; // between consecutive visits, the later one in the range
    ReturnRate returnRate;

    std::int64_t returningBuyers() const { return buyers - newBuyers; }
    std::optional<Rate> repurchaseRate() const { return Rate::of(repeatBuyers, buyers); }
    std::optional<Rate> purchaseFrequency() const { return Rate::of(visits, buyers); }
    friend bool operator==(const MemberFigures&, const MemberFigures&) = default;
};

MemberFigures memberFigures(Connection& connection, DayRange range, BusinessDay today, int returnDays = 90);

// The earlier of today and the last day with a sale; none in a shop without sales.
BusinessDay endOfObservation(Connection& connection, BusinessDay today);

ReturnRate returnRate(Connection& connection, DayRange range, BusinessDay today, int days);

// What one member did in a range.
struct MemberActivity {
    MemberId member;
    std::int64_t visits = 0;
    Money net; // sales less refunds of the range
    BusinessDay lastVisit = BusinessDay::none();

    friend bool operator==(const MemberActivity&, const MemberActivity&) = default;
};

// Every member with a visit in the range, in order of id.
std::vector<MemberActivity> memberActivity(Connection& connection, DayRange range);

// Of those (or of the new, returning or repeating ones among them) the members who spent most, the most first, ties by
// id. `inAll`, if given: how many there are.
std::vector<MemberActivity> topMembers(Connection& connection, DayRange range, int count,
                                       BuyerKind buyers = BuyerKind::All, std::int64_t* inAll = nullptr);

struct FrequencyClass {
    std::int64_t visits = 0; // exactly so many in the range
    std::int64_t members = 0;
    Money net;

    friend bool operator==(const FrequencyClass&, const FrequencyClass&) = default;
};

// Buyers of the range by their number of visits, fewest first; only classes with members.
std::vector<FrequencyClass> purchaseFrequency(Connection& connection, DayRange range);

} // namespace zg
