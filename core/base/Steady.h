#pragma once

#include <chrono>

namespace zg {

// Time that only passes: nobody sets it.
inline std::chrono::milliseconds steadyNow() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace zg
