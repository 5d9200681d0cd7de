#include "core/demo/DemoVisits.h"

#include "core/demo/DemoRandom.h"

#include <algorithm>

namespace zg {

namespace {

// Members who join per day grow from 0.6 to 1.4 of the average, after a rush in the opening fortnight.
constexpr double kOpeningShare = 0.03, kOpeningDays = 14;
constexpr double kFirstPace = 0.6, kLastPace = 1.4;

double joinTime(DemoRandom& random, double tradeTime) {
    const double u = random.unit();
    if (random.chance(kOpeningShare)) return u * std::min(kOpeningDays, tradeTime);
    // The inverse of x·first + x²·(last − first)/2 on [0, 1], whose value at 1 is 1.
    const double slope = kLastPace - kFirstPace;
    return tradeTime * (std::sqrt(kFirstPace * kFirstPace + 2 * slope * u) - kFirstPace) / slope;
}

struct Event {
    std::uint16_t day;
    DemoVisit visit;
};

} // namespace

bool DemoVisits::everBuys(int member, std::uint64_t seed) {
    return !DemoRandom(seed, DemoRandom::Visits, static_cast<std::uint64_t>(member)).chance(kNeverBoughtShare);
}

DemoVisits::DemoVisits(const DemoSeasons& seasons, int members, std::uint64_t seed, const RepeatModel& model) {
    const double end = seasons.tradeTime();
    m_joined.reserve(static_cast<size_t>(members));
    for (int i = 0; i < members; ++i) {
        DemoRandom random(seed, DemoRandom::People, static_cast<std::uint64_t>(i) << 1);
        m_joined.push_back(std::min(joinTime(random, end), std::nextafter(end, 0.0)));
    }
    std::sort(m_joined.begin(), m_joined.end());

    std::vector<Event> events;
    events.reserve(static_cast<size_t>(members) * 11);
    const auto add = [&](double tradeTime, std::uint32_t member) {
        const DemoSeasons::Moment moment = seasons.momentAt(tradeTime);
        events.push_back(
            {static_cast<std::uint16_t>(moment.index), {static_cast<std::uint32_t>(moment.second), member}});
    };
    for (int member = 1; member <= members; ++member) {
        DemoRandom random(seed, DemoRandom::Visits, static_cast<std::uint64_t>(member));
        if (random.chance(kNeverBoughtShare)) continue;
        ++m_buyers;
        const double rate = random.gamma(model.r) / model.alpha, leaving = random.beta(model.a, model.b);
        double time = joinedAt(member);
        add(time, static_cast<std::uint32_t>(member));
        for (;;) {
            time += random.exponential() / rate;
            if (!(time < end)) break;
            add(time, static_cast<std::uint32_t>(member));
            ++m_repeats;
            if (random.chance(leaving)) break;
        }
    }

    // Walk-ins come as the season has it, a little more as the shop gets known.
    const double perDay = static_cast<double>(events.size()) * kWalkInShare / (1 - kWalkInShare) / end;
    for (int day = 0; day < seasons.days(); ++day) {
        DemoRandom random(seed, DemoRandom::WalkIns, static_cast<std::uint64_t>(seasons.day(day).days));
        const double from = seasons.tradeTimeBefore(day), length = seasons.tradeTimeBefore(day + 1) - from;
        const double pace = 0.8 + 0.4 * (from + length / 2) / end;
        for (std::int64_t n = random.poisson(perDay * pace * length); n > 0; --n)
            add(std::min(from + random.unit() * length, std::nextafter(end, 0.0)), 0);
    }

    // By day with one counting pass, then by time within the day.
    m_dayStart.assign(static_cast<size_t>(seasons.days()) + 1, 0);
    for (const Event& event : events) ++m_dayStart[event.day + 1u];
    for (size_t i = 1; i < m_dayStart.size(); ++i) m_dayStart[i] += m_dayStart[i - 1];
    m_visits.resize(events.size());
    std::vector<size_t> next(m_dayStart.begin(), m_dayStart.end() - 1);
    for (const Event& event : events) m_visits[next[event.day]++] = event.visit;
    for (size_t i = 0; i + 1 < m_dayStart.size(); ++i)
        std::sort(m_visits.begin() + static_cast<std::ptrdiff_t>(m_dayStart[i]),
                  m_visits.begin() + static_cast<std::ptrdiff_t>(m_dayStart[i + 1]));
}

} // namespace zg
