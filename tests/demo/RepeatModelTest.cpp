#include "core/demo/DemoRandom.h"
#include "core/demo/DemoVisits.h"

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

// Gauss's series: converges for |z| < 1, slowly near 1.
double hypergeometric(double a, double b, double c, double z) {
    double term = 1, sum = 1;
    for (int n = 0; n < 100'000 && std::abs(term) > 1e-12 * std::abs(sum); ++n) {
        term *= (a + n) * (b + n) / (c + n) / (n + 1) * z;
        sum += term;
    }
    return sum;
}

// Repeat purchases expected of a member who joined t days ago: Fader, Hardie and Lee (2005), equation 9.
double expectedRepeats(double t, const RepeatModel& m) {
    const double z = t / (m.alpha + t);
    return (m.a + m.b - 1) / (m.a - 1) *
           (1 - std::pow(m.alpha / (m.alpha + t), m.r) * hypergeometric(m.r, m.b, m.a + m.b - 1, z));
}

DemoSeasons fiveYears(std::uint64_t seed) {
    return DemoSeasons({BusinessDay::fromDate({2021, 1, 1}), BusinessDay::fromDate({2025, 12, 31})}, 86'399, seed);
}

struct Moments {
    double mean = 0, deviation = 0;
};

template <class Draw> Moments momentsOf(Draw draw) {
    constexpr int kDraws = 40'000;
    double sum = 0, squares = 0;
    for (int i = 0; i < kDraws; ++i) {
        DemoRandom random(5, DemoRandom::People, static_cast<std::uint64_t>(i));
        const double x = draw(random);
        sum += x;
        squares += x * x;
    }
    const double mean = sum / kDraws;
    return {mean, std::sqrt((squares / kDraws - mean * mean) / kDraws)};
}

} // namespace

TEST_CASE("Random numbers have the means of their distributions", "[demo]") {
    const auto near = [](Moments m, double mean) { return std::abs(m.mean - mean) < 4 * m.deviation; };
    CHECK(near(momentsOf([](DemoRandom& r) { return r.unit(); }), 0.5));
    CHECK(near(momentsOf([](DemoRandom& r) { return r.normal(); }), 0));
    CHECK(near(momentsOf([](DemoRandom& r) { return r.exponential(); }), 1));
    CHECK(near(momentsOf([](DemoRandom& r) { return r.gamma(0.8); }), 0.8));
    CHECK(near(momentsOf([](DemoRandom& r) { return r.gamma(4.5); }), 4.5));
    CHECK(near(momentsOf([](DemoRandom& r) { return r.beta(1.2, 9); }), 1.2 / 10.2));
    CHECK(near(momentsOf([](DemoRandom& r) { return static_cast<double>(r.poisson(7)); }), 7));
    CHECK(near(momentsOf([](DemoRandom& r) { return static_cast<double>(r.poisson(700)); }), 700));
    const std::vector<double> weights{1, 0, 5, 2};
    const DemoAlias alias(weights);
    CHECK(near(momentsOf([&](DemoRandom& r) { return alias.draw(r) == 2 ? 1.0 : 0.0; }), 5.0 / 8));
    CHECK(momentsOf([&](DemoRandom& r) { return alias.draw(r) == 1 ? 1.0 : 0.0; }).mean == 0);
}

TEST_CASE("Members come back as the BG/NBD model expects", "[demo]") {
    const RepeatModel model;
    const DemoSeasons seasons = fiveYears(3);
    constexpr int kMembers = 6'000;
    const DemoVisits visits(seasons, kMembers, 3, model);
    std::vector<int> purchases(kMembers + 1);
    for (int day = 0; day < seasons.days(); ++day)
        for (const DemoVisit& visit : visits.ofDay(day)) ++purchases[visit.member];

    double difference = 0, squares = 0;
    int buyers = 0;
    std::int64_t repeats = 0;
    for (int member = 1; member <= kMembers; ++member) {
        const int count = purchases[static_cast<size_t>(member)];
        if (count == 0) continue;
        ++buyers;
        repeats += count - 1;
        const double off = count - 1 - expectedRepeats(seasons.tradeTime() - visits.joinedAt(member), model);
        difference += off;
        squares += off * off;
    }
    CHECK(buyers == visits.buyers());
    CHECK(repeats == visits.repeatPurchases());
    // Within four standard errors; a process without dropout, or of another rate, is dozens away.
    CHECK(std::abs(difference) < 4 * std::sqrt(squares));
    CHECK(repeats > 4 * kMembers);

    const double walkIns = purchases[0];
    const double share = walkIns / static_cast<double>(visits.count());
    CHECK(std::abs(share - kWalkInShare) < 0.02);
}

TEST_CASE("The shop is closed at Spring Festival and busiest before it", "[demo]") {
    const DemoSeasons seasons = fiveYears(1);
    const DemoVisits visits(seasons, 3'000, 1, {});
    const auto index = [&](QDate date) { return BusinessDay::fromDate(date) - seasons.day(0); };
    CHECK(visits.ofDay(index({2024, 2, 10})).empty()); // 正月初一
    CHECK(seasons.weight(index({2024, 2, 7})) > 1.4);
    CHECK(seasons.weight(index({2024, 2, 14})) < 0.7);
    for (int day = 0; day < seasons.days(); ++day)
        for (const DemoVisit& visit : visits.ofDay(day)) {
            REQUIRE(visit.second >= 7 * 3600);
            REQUIRE(visit.second < 22 * 3600);
        }
    // Trade time runs with the calendar on average, and stops at `now`.
    CHECK(std::abs(seasons.tradeTime() - seasons.days()) < 1e-6);
    const DemoSeasons untilNoon({seasons.day(0), seasons.day(99)}, 12 * 3600, 1);
    const DemoVisits today(untilNoon, 3'000, 1, {});
    REQUIRE(!today.ofDay(99).empty());
    for (const DemoVisit& visit : today.ofDay(99)) CHECK(visit.second < 12 * 3600);
}
