#pragma once

#include "core/base/Checked.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace zg {

// Random numbers that are the same with every standard library, which std::gamma_distribution and its kin are not:
// SplitMix64, started from (seed, stream, index), so that any member or day can be drawn alone, in any order.
class DemoRandom {
public:
    enum Stream : std::uint64_t { Catalogue = 1, People, Visits, Weather, WalkIns, Documents, Favourites };

    DemoRandom(std::uint64_t seed, Stream stream, std::uint64_t index)
        : m_state(mixed(mixed(mixed(seed) ^ (static_cast<std::uint64_t>(stream) << 56)) ^ index)) {}

    std::uint64_t next() { return mixed(m_state += kGolden); }
    double unit() { return (static_cast<double>(next() >> 11) + 0.5) * 0x1p-53; } // strictly between 0 and 1
    int below(int n) {                                                            // 0..n-1
        return static_cast<int>((static_cast<Int128>(next() >> 1) * n) >> 63);
    }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(double probability) { return unit() < probability; }
    template <class List> const auto& oneOf(const List& list) {
        return list[static_cast<size_t>(below(static_cast<int>(std::size(list))))];
    }

    double exponential() { return -std::log(unit()); } // mean 1
    double normal();
    double gamma(double shape); // scale 1
    double beta(double a, double b) {
        const double x = gamma(a), y = gamma(b);
        return x / (x + y);
    }
    std::int64_t poisson(double mean);

private:
    static constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15ULL;

    static std::uint64_t mixed(std::uint64_t x) {
        x += kGolden;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31);
    }

    std::uint64_t m_state;
};

// Draws an index in proportion to weights with one number: Walker's alias method, as Vose builds it.
class DemoAlias {
public:
    DemoAlias() = default;
    explicit DemoAlias(std::span<const double> weights);

    int draw(DemoRandom& random) const {
        const double x = random.unit() * static_cast<double>(m_keep.size());
        const auto cell = std::min(static_cast<size_t>(x), m_keep.size() - 1);
        return x - static_cast<double>(cell) < m_keep[cell] ? static_cast<int>(cell) : m_other[cell];
    }

private:
    std::vector<double> m_keep;
    std::vector<int> m_other;
};

} // namespace zg
