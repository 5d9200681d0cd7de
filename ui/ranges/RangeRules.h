#pragma once

#include "core/base/Time.h"

#include <optional>

namespace zg {

// In the order of the control.
enum class RangeKind { Today, Days7, Days30, ThisMonth, LastMonth, ThisYear, All, Custom };
inline constexpr int kRangeKinds = 8;

// The days a choice means on a given day. All: `recorded`, or today in a new shop. Custom has no days of its own:
// today.
DayRange rangeOf(RangeKind kind, BusinessDay today, const std::optional<DayRange>& recorded);

} // namespace zg
