#include "ui/charts/ChartScale.h"

#include <cmath>

namespace zg {

AxisScale scaleFor(double least, double most, int wantedSteps) {
    least = std::min(least, 0.0);
    if (most <= least) most = least + 1;
    const double rough = (most - least) / wantedSteps;
    const double magnitude = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * magnitude;
    for (const double nice : {1.0, 2.0, 2.5, 4.0, 5.0}) {
        if (nice * magnitude >= rough * 0.999) {
            step = nice * magnitude;
            break;
        }
    }
    AxisScale scale;
    scale.step = step;
    scale.from = std::floor(least / step + 1e-9) * step;
    scale.to = std::ceil(most / step - 1e-9) * step;
    // As many decimals as the step needs: 2.5 needs one, 0.25 two.
    while (scale.decimals < 4) {
        const double shown = step * std::pow(10.0, scale.decimals);
        if (std::abs(shown - std::round(shown)) < 1e-6 * shown) break;
        ++scale.decimals;
    }
    return scale;
}

AxisUnit axisUnitFor(double largest, const QLocale& locale) {
    if (locale.language() == QLocale::Chinese) {
        const bool traditional = locale.script() == QLocale::TraditionalChineseScript;
        if (largest >= 1e8) return {1e8, traditional ? QStringLiteral("億") : QStringLiteral("亿")};
        if (largest >= 1e4) return {1e4, traditional ? QStringLiteral("萬") : QStringLiteral("万")};
        return {};
    }
    if (largest >= 1e6) return {1e6, QStringLiteral("M")};
    if (largest >= 1e4) return {1e3, QStringLiteral("k")};
    return {};
}

MoneyUnit unitFor(Money largest, const Currency& currency, const QLocale& locale) {
    const double major = std::pow(10.0, currency.digits);
    const AxisUnit unit = axisUnitFor(std::abs(static_cast<double>(largest.minor)) / major, locale);
    const bool chinese = locale.language() == QLocale::Chinese;
    return {major * unit.divisor, chinese ? unit.name + QStringLiteral("元") : unit.name};
}

std::vector<QPointF> downsampled(const std::vector<QPointF>& points, std::size_t count) {
    if (points.size() <= count || count < 3) return points;
    std::vector<QPointF> kept;
    kept.reserve(count);
    kept.push_back(points.front());
    const double bucket = static_cast<double>(points.size() - 2) / static_cast<double>(count - 2);
    std::size_t from = 1;
    for (std::size_t i = 0; i < count - 2; ++i) {
        const auto end = [&](std::size_t n) {
            return std::min(points.size() - 1, static_cast<std::size_t>(static_cast<double>(n) * bucket) + 1);
        };
        const std::size_t to = end(i + 1), next = std::max(end(i + 2), to + 1);
        QPointF middle;
        for (std::size_t k = to; k < next; ++k) middle += points[k];
        middle /= static_cast<double>(next - to);
        const QPointF last = kept.back();
        std::size_t best = from;
        double largest = -1;
        for (std::size_t k = from; k < to; ++k) {
            const double area = std::abs((last.x() - middle.x()) * (points[k].y() - last.y()) -
                                         (last.x() - points[k].x()) * (middle.y() - last.y()));
            if (area > largest) {
                largest = area;
                best = k;
            }
        }
        kept.push_back(points[best]);
        from = to;
    }
    kept.push_back(points.back());
    return kept;
}

} // namespace zg
