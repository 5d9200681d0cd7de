#pragma once

#include "core/demo/DemoSeasons.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace zg {

// How members come back: the BG/NBD model (Fader, Hardie and Lee 2005). A member's first purchase is the day of
// joining; after it, while the member stays, purchases come at random at a rate λ per day, and after each repeat
// purchase the member leaves for good with probability p. λ ~ Gamma(r, scale 1/α), p ~ Beta(a, b). Days are days of
// trade time (see DemoSeasons), whose average is one calendar day.
struct RepeatModel {
    double r = 0.8;
    double alpha = 45;
    double a = 1.2;
    double b = 9;
};

// How much of the trade is not members', and how the shop grows.
inline constexpr double kWalkInShare = 0.35;      // of all orders
inline constexpr double kNeverBoughtShare = 0.02; // of members: registered, but without a purchase

// One customer at the till. Members are numbered from 1 in the order they joined; 0 is a walk-in.
struct DemoVisit {
    std::uint32_t second = 0; // of the day, wall clock
    std::uint32_t member = 0;

    friend auto operator<=>(const DemoVisit&, const DemoVisit&) = default;
};

// Everyone who will come through the door, known before the first sale is written.
class DemoVisits {
public:
    DemoVisits(const DemoSeasons& seasons, int members, std::uint64_t seed, const RepeatModel& model);

    // When member n (from 1) joined, in trade time; ascending.
    double joinedAt(int member) const { return m_joined[static_cast<size_t>(member - 1)]; }
    static bool everBuys(int member, std::uint64_t seed);

    std::int64_t count() const { return static_cast<std::int64_t>(m_visits.size()); }
    std::int64_t repeatPurchases() const { return m_repeats; }
    std::int64_t buyers() const { return m_buyers; }
    // Of one day, by time.
    std::span<const DemoVisit> ofDay(int index) const {
        return {m_visits.data() + m_dayStart[static_cast<size_t>(index)],
                m_visits.data() + m_dayStart[static_cast<size_t>(index) + 1]};
    }

private:
    std::vector<double> m_joined;
    std::vector<DemoVisit> m_visits;
    std::vector<size_t> m_dayStart;
    std::int64_t m_repeats = 0, m_buyers = 0;
};

} // namespace zg
