#pragma once

#include "ui/common/Format.h"

#include <optional>
#include <vector>

namespace zg {

// One figure as a card shows it. Texts are ready; what is empty is not shown.
struct Kpi {
    QString title;
    QString value;
    Delta delta;
    QString note;                // beside the delta
    QString definition;          // on hover and for screen readers
    std::vector<double> spark;   // one per day, for its shape only
    std::optional<double> meter; // 0..1, in place of the spark line

    friend bool operator==(const Kpi&, const Kpi&) = default;
};

} // namespace zg
