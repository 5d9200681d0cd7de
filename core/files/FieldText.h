#pragma once

#include "core/base/Money.h"

#include <optional>
#include <string_view>

// What people and programs put into cells, as UTF-8. All of these take the cell as it stands in the file.
namespace zg {

// Without surrounding white space of any width, the ="…" and leading ' that keep Excel from changing a number, and a
// stray mark of byte order. A view into the cell.
std::string_view trimmedCell(std::string_view cell);
QString cellText(std::string_view cell); // trimmedCell as text
// Nothing said: empty, ?, -, —, /, N/A, NA, NULL, None, NaN, #N/A, \N, 无, 暂无.
bool isBlankCell(std::string_view cell);

// A decimal number with its currency sign, thousands separators, accounting parentheses, unit or footnote taken off:
// "¥1,234.50", "１２元", "(12.00)", "499.00（系统计算中）", "1.2万". value = mantissa ÷ 10^scale; decimals that no
// rounding to 9 or fewer digits could see are cut off. InvalidArgument if it is no number, OutOfRange beyond 15 digits
// before the point.
struct DecimalNumber {
    std::int64_t mantissa = 0;
    int scale = 0; // 0..18, trailing zeros dropped

    friend bool operator==(const DecimalNumber&, const DecimalNumber&) = default;
};
Result<DecimalNumber> decimalIn(std::string_view cell);

// Rounded half up (away from zero when negative) to the currency's digits.
Result<Money> moneyIn(std::string_view cell, int currencyDigits);
// Exact: more than 4 decimals, or for a quantity more than 3, are OutOfRange. A unit may follow a quantity: "2.5kg", "3
// 件".
Result<UnitPrice> unitPriceIn(std::string_view cell);
Result<Quantity> quantityIn(std::string_view cell);

// 是/否, yes/no, true/false, 1/0, √/×, ….
std::optional<bool> yesNoIn(std::string_view cell);
// 1 female, 2 male, as members store it; 0 when not said. Nothing for other words.
std::optional<int> genderIn(std::string_view cell);

} // namespace zg
