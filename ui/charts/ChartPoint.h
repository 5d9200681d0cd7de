#pragma once

#include "core/base/Money.h"

#include <QtCore/QString>

#include <optional>

namespace zg {

// One place on a chart's horizontal axis, with its texts ready.
struct ChartPoint {
    QString label; // on the axis: 9/26
    QString title; // in the tip: 9月26日 周六
    Money value;
    std::optional<Money> before; // the same place of the previous period
    QString beforeTitle;         // which day that was: 上期 9/25

    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

} // namespace zg
