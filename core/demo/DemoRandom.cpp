#include "core/demo/DemoRandom.h"

namespace zg {

double DemoRandom::normal() {
    // Marsaglia's polar method; its second number is thrown away, so that a draw depends on nothing before it.
    for (;;) {
        const double x = 2 * unit() - 1, y = 2 * unit() - 1;
        const double s = x * x + y * y;
        if (s < 1 && s > 0) return x * std::sqrt(-2 * std::log(s) / s);
    }
}

double DemoRandom::gamma(double shape) {
    // Marsaglia and Tsang (2000), with their step up for shapes below 1.
    if (shape < 1) {
        const double boost = std::pow(unit(), 1 / shape);
        return gamma(shape + 1) * boost;
    }
    const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double v = 1 + c * x;
        if (v <= 0) continue;
        const double cube = v * v * v;
        if (std::log(unit()) < 0.5 * x * x + d - d * cube + d * std::log(cube)) return d * cube;
    }
}

std::int64_t DemoRandom::poisson(double mean) {
    if (mean <= 0) return 0;
    // Arrivals are counted one by one while they are few; a crowd is normal within what anyone could see.
    if (mean > 60) return std::max<std::int64_t>(0, std::llround(mean + std::sqrt(mean) * normal()));
    std::int64_t count = 0;
    for (double time = exponential(); time < mean; time += exponential()) ++count;
    return count;
}

DemoAlias::DemoAlias(std::span<const double> weights) : m_keep(weights.size()), m_other(weights.size()) {
    double sum = 0;
    for (const double weight : weights) sum += weight;
    std::vector<size_t> small, large;
    for (size_t i = 0; i < weights.size(); ++i) {
        m_keep[i] = weights[i] / sum * static_cast<double>(weights.size());
        m_other[i] = static_cast<int>(i);
        (m_keep[i] < 1 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
        const size_t low = small.back(), high = large.back();
        small.pop_back();
        m_other[low] = static_cast<int>(high);
        m_keep[high] -= 1 - m_keep[low];
        if (m_keep[high] < 1) {
            large.pop_back();
            small.push_back(high);
        }
    }
    for (const size_t i : small) m_keep[i] = 1;
    for (const size_t i : large) m_keep[i] = 1;
}

} // namespace zg
