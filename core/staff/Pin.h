#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace zg {

inline constexpr int kPinDigits = 6;
inline constexpr int kPinMostFailures = 10; // then only another PIN helps

// WeakPin unless it is six digits, not all the same and not counting up or down.
Done checkPin(const QString& pin);

// How long after so many failures in a row the next try must wait; none: the PIN is locked.
std::optional<std::chrono::seconds> pinDelay(int failures);

} // namespace zg
