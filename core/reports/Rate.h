#pragma once

#include "core/base/Money.h"

#include <QtCore/QString>

#include <optional>

namespace zg {

// An exact fraction: shares, frequencies, medians. Rounded only when it is printed. denominator > 0.
struct Rate {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    // Nothing when there is nothing to divide by: "—", never 0 % or NaN.
    static std::optional<Rate> of(std::int64_t numerator, std::int64_t denominator) {
        if (denominator <= 0) return std::nullopt;
        return Rate{numerator, denominator};
    }

    // The nearest floating point number, for charts and for JSON.
    double toDouble() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }

    // Equal as numbers: 1/2 == 2/4.
    friend bool operator==(const Rate& a, const Rate& b) {
        return static_cast<Int128>(a.numerator) * b.denominator == static_cast<Int128>(b.numerator) * a.denominator;
    }
};

// rate × 10^decimals, rounded half away from zero. decimals 0..9.
std::int64_t scaledHalfUp(Rate rate, int decimals);

// "0.6552": exactly `decimals` decimals, rounded half away from zero.
QString toDecimal(Rate rate, int decimals);

// total ÷ count rounded half away from zero to the minor unit; nothing when count is not positive.
std::optional<Money> averageHalfUp(Money total, std::int64_t count);

} // namespace zg
