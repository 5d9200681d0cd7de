#pragma once

#include "core/base/Checked.h"
#include "core/base/Result.h"

#include <QtCore/QString>

#include <compare>
#include <span>
#include <vector>

namespace zg {

// The shop has one currency; `digits` is its number of decimals (2 for CNY and GBP, 0 for JPY).
struct Currency {
    QString code = QStringLiteral("CNY"); // ISO 4217
    int digits = 2;

    friend bool operator==(const Currency&, const Currency&) = default;
};

// An amount in minor units (分, pence). Sums are checked.
struct Money {
    std::int64_t minor = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
    friend Money operator+(Money a, Money b) { return {checkedAdd(a.minor, b.minor)}; }
    friend Money operator-(Money a, Money b) { return {checkedSub(a.minor, b.minor)}; }
    friend Money operator-(Money a) { return {checkedSub(0, a.minor)}; }
    Money& operator+=(Money b) { return *this = *this + b; }
    Money& operator-=(Money b) { return *this = *this - b; }
};

// A count or a weight in 1/1000 of the product's unit.
struct Quantity {
    std::int64_t thousandths = 0;

    static constexpr Quantity whole(std::int64_t n) { return {n * 1000}; }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend Quantity operator+(Quantity a, Quantity b) { return {checkedAdd(a.thousandths, b.thousandths)}; }
    friend Quantity operator-(Quantity a, Quantity b) { return {checkedSub(a.thousandths, b.thousandths)}; }
    friend Quantity operator-(Quantity a) { return {checkedSub(0, a.thousandths)}; }
    Quantity& operator+=(Quantity b) { return *this = *this + b; }
    Quantity& operator-=(Quantity b) { return *this = *this - b; }
};

// A price per unit in 1/10000 of the major unit, whatever the currency: wholesale and fuel prices carry more decimals
// than money.
struct UnitPrice {
    std::int64_t tenThousandths = 0;

    friend constexpr auto operator<=>(UnitPrice, UnitPrice) = default;
};

struct Points {
    std::int64_t value = 0;

    friend constexpr auto operator<=>(Points, Points) = default;
    friend Points operator+(Points a, Points b) { return {checkedAdd(a.value, b.value)}; }
    friend Points operator-(Points a, Points b) { return {checkedSub(a.value, b.value)}; }
};

// quantity × price, rounded half up to the minor unit (half away from zero when one of them is negative).
Money amountOf(Quantity quantity, UnitPrice price, int currencyDigits);

// `total` divided over `weights` in proportion by the largest remainder method (Hamilton); shares add up to `total`
// exactly. Ties go to the earlier weight. Weights are >= 0; if all are 0 the whole amount goes to the first. `total`
// may be negative.
std::vector<Money> splitByWeight(Money total, std::span<const std::int64_t> weights);

// Plain decimals as machines exchange them: "-1234.50", no grouping, exactly the currency's digits.
QString toDecimal(Money amount, int currencyDigits);
QString toDecimal(Quantity quantity);                   // shortest: "2", "0.5", "1.125"
QString toDecimal(UnitPrice price, int currencyDigits); // at least the currency's digits, at most 4

// The reverse: an optional sign, digits, an optional point and decimals. More decimals than fit, other characters or
// more than 15 digits give InvalidArgument or OutOfRange.
Result<Money> parseMoney(QStringView text, int currencyDigits);
Result<Quantity> parseQuantity(QStringView text);
Result<UnitPrice> parseUnitPrice(QStringView text);

} // namespace zg
