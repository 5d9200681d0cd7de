#pragma once

#include "app/bench/Measure.h"
#include "core/base/Result.h"
#include "core/base/Time.h"

namespace zg {

class Shop;

// What the dashboard asks for one range: figures with those of the period before, days, hours, categories, the first
// ten products, payments. Each round asks for all of it through the report service.
Result<Timings> timeDashboard(Shop& shop, const Clock& clock, DayRange range, int rounds);
// The same figures by plain SQL over sales, lines and payments.
Result<Timings> timePlainDashboard(Shop& shop, DayRange range, int rounds);

} // namespace zg
