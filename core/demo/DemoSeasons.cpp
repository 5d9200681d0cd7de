#include "core/demo/DemoSeasons.h"

#include "core/demo/DemoRandom.h"
#include "core/text/Lunar.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kOpeningHour = 7, kClosingHour = 22;
constexpr int kQuarter = 15 * 60;
constexpr double kWeatherSpread = 0.08; // of the logarithm

// By hour from opening on: people buy breakfast, before lunch, and most on the way home.
constexpr double kWorkday[] = {0.35, 0.75, 0.75, 0.80, 1.10, 1.00, 0.65, 0.50,
                               0.55, 0.80, 1.45, 1.80, 1.40, 0.95, 0.50};
constexpr double kWeekend[] = {0.25, 0.60, 1.05, 1.35, 1.35, 1.00, 0.70, 0.70,
                               0.85, 1.10, 1.35, 1.45, 1.20, 0.90, 0.55};
static_assert(std::size(kWorkday) == kClosingHour - kOpeningHour && std::size(kWeekend) == std::size(kWorkday));

constexpr double kByWeekday[] = {0.92, 0.92, 0.94, 0.95, 1.05, 1.14, 1.08};                             // from Monday
constexpr double kByMonth[] = {1.02, 0.95, 0.93, 0.96, 1.00, 1.06, 1.10, 1.08, 1.00, 0.97, 0.97, 1.04}; // from January

// Days from `date` to the nearest occurrence of a lunar day in the solar years around it; negative before it.
int daysFromLunar(QDate date, int month, int day) {
    int nearest = 1000;
    for (int year = date.year() - 1; year <= date.year(); ++year)
        if (const auto feast = fromLunar({year, month, day})) {
            const auto apart = static_cast<int>(feast->daysTo(date));
            if (std::abs(apart) < std::abs(nearest)) nearest = apart;
        }
    return nearest;
}

// The fortnight before is the year's rush; the shop closes on the eve's afternoon and for three days; then people are
// away until the Lantern Festival.
double springFestivalFactor(int daysAfter) {
    if (daysAfter >= -14 && daysAfter < -1) return 1.15 + 0.07 * (14 + daysAfter);
    if (daysAfter == -1) return 0.8;
    if (daysAfter >= 0 && daysAfter <= 2) return 0;
    if (daysAfter <= 6 && daysAfter > 2) return 0.45;
    if (daysAfter <= 13 && daysAfter > 2) return 0.75;
    return 1;
}

double factorOf(QDate date) {
    double factor = kByWeekday[date.dayOfWeek() - 1] * kByMonth[date.month() - 1];
    factor *= springFestivalFactor(daysFromLunar(date, 1, 1));
    const int midAutumn = daysFromLunar(date, 8, 15), dragonBoat = daysFromLunar(date, 5, 5);
    if (midAutumn >= -8 && midAutumn <= -1) factor *= 1.25;
    if (dragonBoat >= -5 && dragonBoat <= -1) factor *= 1.15;
    if (date.month() == 10 && date.day() <= 3) factor *= 0.88; // the National Day trips
    return factor;
}

DemoSeason seasonOf(QDate date) {
    const int spring = daysFromLunar(date, 1, 1);
    if (spring >= -18 && spring <= -1) return DemoSeason::BeforeSpringFestival;
    if (spring >= 3 && spring <= 15) return DemoSeason::Lantern;
    const int dragonBoat = daysFromLunar(date, 5, 5), midAutumn = daysFromLunar(date, 8, 15);
    if (dragonBoat >= -12 && dragonBoat <= 0) return DemoSeason::DragonBoat;
    if (midAutumn >= -20 && midAutumn <= 0) return DemoSeason::MidAutumn;
    if (date.month() >= 6 && date.month() <= 8) return DemoSeason::Summer;
    if (date.month() == 12 || date.month() <= 2) return DemoSeason::Winter;
    return DemoSeason::Ordinary;
}

} // namespace

DemoSeasons::Profile DemoSeasons::makeProfile(bool weekend) {
    const auto& hours = weekend ? kWeekend : kWorkday;
    Profile profile{{0}};
    for (const double hour : hours)
        for (int quarter = 0; quarter < 4; ++quarter) profile.cumulated.push_back(profile.cumulated.back() + hour);
    for (double& share : profile.cumulated) share /= profile.cumulated.back();
    profile.cumulated.back() = 1;
    return profile;
}

int DemoSeasons::Profile::secondAt(double share) const {
    const auto after = std::upper_bound(cumulated.begin() + 1, cumulated.end() - 1, share);
    const auto quarter = static_cast<int>(after - cumulated.begin()) - 1;
    const double within = (share - *(after - 1)) / (*after - *(after - 1));
    const int second = std::min(static_cast<int>(within * kQuarter), kQuarter - 1);
    return kOpeningHour * 3600 + quarter * kQuarter + second;
}

double DemoSeasons::Profile::shareAt(int second) const {
    const int open = std::clamp(second - kOpeningHour * 3600, 0, (kClosingHour - kOpeningHour) * 3600);
    const auto quarter = static_cast<size_t>(open / kQuarter);
    if (quarter + 1 >= cumulated.size()) return 1;
    const double within = static_cast<double>(open % kQuarter) / kQuarter;
    return cumulated[quarter] + within * (cumulated[quarter + 1] - cumulated[quarter]);
}

DemoSeasons::DemoSeasons(DayRange range, int closingSecond, std::uint64_t seed)
    : m_range(range), m_profiles{makeProfile(false), makeProfile(true)} {
    double sum = 0;
    for (int i = 0; i < days(); ++i) {
        // The weather belongs to the date: a shop of fewer years sees the same days.
        DemoRandom weather(seed, DemoRandom::Weather, static_cast<std::uint64_t>(day(i).days));
        const double factor = factorOf(day(i).toDate()) * std::exp(kWeatherSpread * weather.normal());
        m_weight.push_back(factor);
        m_season.push_back(seasonOf(day(i).toDate()));
        sum += factor;
    }
    m_started.push_back(0);
    m_lastShare = m_profiles[isWeekend(days() - 1)].shareAt(closingSecond);
    for (int i = 0; i < days(); ++i) {
        double& weight = m_weight[static_cast<size_t>(i)];
        weight *= days() / sum;
        m_started.push_back(m_started.back() + weight * (i == days() - 1 ? m_lastShare : 1));
    }
}

DemoSeasons::Moment DemoSeasons::momentAt(double tradeTime) const {
    auto after = std::upper_bound(m_started.begin() + 1, m_started.end() - 1, tradeTime);
    int index = static_cast<int>(after - m_started.begin()) - 1;
    const double weightOfDay = weight(index);
    const double share = weightOfDay > 0 ? (tradeTime - tradeTimeBefore(index)) / weightOfDay : 0;
    const double last = index == days() - 1 ? m_lastShare : 1;
    return {index, m_profiles[isWeekend(index)].secondAt(std::clamp(share, 0.0, last))};
}

} // namespace zg
