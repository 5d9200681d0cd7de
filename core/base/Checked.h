#pragma once

#include <cstdint>
#include <stdexcept>

namespace zg {

__extension__ using Int128 = __int128; // GCC and Clang have it; ISO C++ does not name it

// Thrown when an integer sum leaves 64 bits. Inputs are bounded where they enter, so this is a programming error or a
// damaged file; Database::run turns it into ErrorCode::OutOfRange and rolls back.
struct ArithmeticOverflow : std::overflow_error {
    ArithmeticOverflow() : std::overflow_error("integer overflow") {}
};

inline std::int64_t checkedAdd(std::int64_t a, std::int64_t b) {
    std::int64_t r;
    if (__builtin_add_overflow(a, b, &r)) throw ArithmeticOverflow();
    return r;
}

inline std::int64_t checkedSub(std::int64_t a, std::int64_t b) {
    std::int64_t r;
    if (__builtin_sub_overflow(a, b, &r)) throw ArithmeticOverflow();
    return r;
}

// a × b ÷ d rounded half away from zero ("half up" for positive amounts); d > 0. The product is formed in 128 bits.
inline std::int64_t mulDivHalfUp(std::int64_t a, std::int64_t b, std::int64_t d) {
    const Int128 product = static_cast<Int128>(a) * b;
    const Int128 rounded = product >= 0 ? (2 * product + d) / (2 * static_cast<Int128>(d))
                                        : -((-2 * product + d) / (2 * static_cast<Int128>(d)));
    if (rounded > INT64_MAX || rounded < INT64_MIN) throw ArithmeticOverflow();
    return static_cast<std::int64_t>(rounded);
}

} // namespace zg
