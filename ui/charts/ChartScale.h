#pragma once

#include "core/base/Money.h"

#include <QtCore/QLocale>
#include <QtCore/QPointF>
#include <QtCore/QString>

#include <vector>

namespace zg {

// An axis that ends on round numbers: 0, 0.4, 0.8, ... Values are in units of the axis (万元, k).
struct AxisScale {
    double from = 0, to = 1, step = 0.25;
    int decimals = 0;
};
AxisScale scaleFor(double least, double most, int wantedSteps = 4);

// In what an axis counts, on the screen and on paper: the labels stay bare, the unit stands above the chart. Charts
// place pixels, so floating point is right here and only here.
struct AxisUnit {
    double divisor = 1;
    QString name; // 万, 亿 / k, M; empty below 10,000
};
AxisUnit axisUnitFor(double largest, const QLocale& locale);

// The same for amounts, on the screen.
struct MoneyUnit {
    double minorPerUnit = 100;
    QString name; // 元, 万元, 亿元 / k, M; empty in English below 10,000

    double of(Money amount) const { return static_cast<double>(amount.minor) / minorPerUnit; }
};
MoneyUnit unitFor(Money largest, const Currency& currency, const QLocale& locale = QLocale());

// At most `count` of the points, keeping those that shape the line (largest triangle three buckets); first and last
// always.
std::vector<QPointF> downsampled(const std::vector<QPointF>& points, std::size_t count);

} // namespace zg
