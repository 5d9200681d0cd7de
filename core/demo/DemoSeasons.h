#pragma once

#include "core/base/Time.h"

#include <array>
#include <cstdint>
#include <vector>

namespace zg {

// What is sold more on some days.
enum class DemoSeason { Ordinary, Summer, Winter, BeforeSpringFestival, DragonBoat, MidAutumn, Lantern };
inline constexpr int kDemoSeasons = 7;

// How busy a neighbourhood shop is: seasons, Spring Festival, weekends, the weather, the hours of the day.
//
// Time is told on a second clock that runs fast on busy days and stands while the shop is closed: "trade time", in days
// of average trade. Purchases are a plain Poisson process on it, so that what is known of such processes (the expected
// number of repeat purchases) holds exactly whatever the season does.
class DemoSeasons {
public:
    // `today` may be partly over: trade ends at `now`.
    DemoSeasons(DayRange range, int closingSecond, std::uint64_t seed);

    int days() const { return m_range.length(); }
    BusinessDay day(int index) const { return m_range.from + index; }
    double weight(int index) const { return m_weight[static_cast<size_t>(index)]; } // 1: an average day; 0: closed
    DemoSeason season(int index) const { return m_season[static_cast<size_t>(index)]; }
    bool isWeekend(int index) const { return day(index).toDate().dayOfWeek() >= 6; }

    double tradeTime() const { return m_started.back(); } // of the whole range, today's part included
    double tradeTimeBefore(int index) const { return m_started[static_cast<size_t>(index)]; }

    struct Moment {
        int index = 0;  // of the day in the range
        int second = 0; // of the day, wall clock
    };
    Moment momentAt(double tradeTime) const; // 0 <= tradeTime < tradeTime()

private:
    // Cumulated share of a day's trade by quarter of an hour from opening on; ordinary days and weekends.
    struct Profile {
        std::vector<double> cumulated;

        int secondAt(double share) const;
        double shareAt(int second) const;
    };
    static Profile makeProfile(bool weekend);

    DayRange m_range;
    std::array<Profile, 2> m_profiles;
    std::vector<double> m_weight, m_started;
    std::vector<DemoSeason> m_season;
    double m_lastShare = 1; // how much of today's trade is over
};

} // namespace zg
