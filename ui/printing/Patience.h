#pragma once

namespace zg {

inline constexpr int kPatienceMs = 8000; // without one byte taken
inline constexpr int kLookMs = 200;      // how often `stop` is looked at

} // namespace zg
