#include "core/base/Money.h"

#include <algorithm>
#include <numeric>

namespace zg {

namespace {

constexpr int kPriceDigits = 4;
constexpr int kQuantityDigits = 3;
constexpr int kMaxDigits = 15; // keeps every product of two inputs inside 128 bits and every sum of a year inside 64

std::int64_t power10(int n) {
    std::int64_t p = 1;
    while (n-- > 0) p *= 10;
    return p;
}

QString decimal(std::int64_t value, int digits, int minDecimals) {
    const bool negative = value < 0;
    // Unsigned magnitude, so that INT64_MIN has one too.
    const std::uint64_t magnitude =
        negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    QString text = QString::number(magnitude).rightJustified(digits + 1, u'0');
    if (digits > 0) {
        text.insert(text.size() - digits, u'.');
        int spare = digits - minDecimals;
        while (spare-- > 0 && text.endsWith(u'0')) text.chop(1);
        if (text.endsWith(u'.')) text.chop(1);
    }
    return negative ? u'-' + text : text;
}

Result<std::int64_t> parseScaled(QStringView text, int digits) {
    text = text.trimmed();
    bool negative = false;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        negative = text.front() == u'-';
        text = text.mid(1);
    }
    std::int64_t value = 0;
    int significant = 0, decimals = -1;
    bool any = false;
    for (const QChar c : text) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9') return fail(ErrorCode::InvalidArgument);
        any = true;
        const int digit = c.unicode() - u'0';
        if (decimals >= 0 && ++decimals > digits) {
            // Zeros beyond the last decimal say nothing; anything else would be lost.
            if (digit != 0) return fail(ErrorCode::InvalidArgument);
            decimals = digits;
            continue;
        }
        if (value != 0 || digit != 0) ++significant;
        if (significant > kMaxDigits) return fail(ErrorCode::OutOfRange);
        value = value * 10 + digit;
    }
    if (!any) return fail(ErrorCode::InvalidArgument);
    const int missing = digits - std::max(decimals, 0);
    if (value != 0 && significant + missing > kMaxDigits + kPriceDigits - 1) return fail(ErrorCode::OutOfRange);
    value *= power10(missing);
    return negative ? -value : value;
}

} // namespace

Money amountOf(Quantity quantity, UnitPrice price, int currencyDigits) {
    // 1/1000 × 1/10000 of the major unit is 10^-7; the minor unit is 10^-digits.
    const std::int64_t divisor = power10(kQuantityDigits + kPriceDigits - currencyDigits);
    return {mulDivHalfUp(quantity.thousandths, price.tenThousandths, divisor)};
}

std::vector<Money> splitByWeight(Money total, std::span<const std::int64_t> weights) {
    std::vector<Money> shares(weights.size());
    if (weights.empty()) return shares;
    const Int128 sum = std::accumulate(weights.begin(), weights.end(), static_cast<Int128>(0));
    if (sum == 0) {
        shares.front() = total;
        return shares;
    }
    const bool negative = total.minor < 0;
    const Int128 magnitude = negative ? -static_cast<Int128>(total.minor) : static_cast<Int128>(total.minor);
    std::vector<Int128> remainders(weights.size());
    Int128 left = magnitude;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Int128 product = magnitude * weights[i];
        shares[i].minor = static_cast<std::int64_t>(product / sum);
        remainders[i] = product % sum;
        left -= shares[i].minor;
    }
    std::vector<size_t> order(weights.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return remainders[a] > remainders[b]; });
    for (size_t i = 0; left > 0; ++i, --left) ++shares[order[i]].minor;
    if (negative)
        for (Money& share : shares) share = -share;
    return shares;
}

QString toDecimal(Money amount, int currencyDigits) {
    return decimal(amount.minor, currencyDigits, currencyDigits);
}
QString toDecimal(Quantity quantity) {
    return decimal(quantity.thousandths, kQuantityDigits, 0);
}
QString toDecimal(UnitPrice price, int currencyDigits) {
    return decimal(price.tenThousandths, kPriceDigits, std::min(currencyDigits, kPriceDigits));
}

Result<Money> parseMoney(QStringView text, int currencyDigits) {
    return parseScaled(text, currencyDigits).map([](std::int64_t v) { return Money{v}; });
}

Result<Quantity> parseQuantity(QStringView text) {
    return parseScaled(text, kQuantityDigits).map([](std::int64_t v) { return Quantity{v}; });
}

Result<UnitPrice> parseUnitPrice(QStringView text) {
    return parseScaled(text, kPriceDigits).map([](std::int64_t v) { return UnitPrice{v}; });
}

} // namespace zg
