#include "core/reports/Rate.h"

namespace zg {

std::int64_t scaledHalfUp(Rate rate, int decimals) {
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    return mulDivHalfUp(rate.numerator, scale, rate.denominator);
}

QString toDecimal(Rate rate, int decimals) {
    return toDecimal(Money{scaledHalfUp(rate, decimals)}, decimals);
}

std::optional<Money> averageHalfUp(Money total, std::int64_t count) {
    if (count <= 0) return std::nullopt;
    return Money{mulDivHalfUp(total.minor, 1, count)};
}

} // namespace zg
