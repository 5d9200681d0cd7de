#pragma once

#include "core/base/Time.h"

namespace zg {

inline constexpr BusinessDay kToday{20'454};      // 2026-01-01
inline constexpr Instant kNow{1'767'232'800'000}; // in Shanghai 10:00 of that day

} // namespace zg
