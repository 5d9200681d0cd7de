#pragma once

#include "core/access/Permission.h"
#include "core/base/Money.h"

#include <optional>

namespace zg {

// How far a role goes alone; beyond it stands another permission.
inline constexpr int kCashierDiscount = 1'000; // basis points of what the goods cost by their own prices
inline constexpr int kManagerDiscount = 3'000;
inline constexpr std::int64_t kManagerRefund = 2'000; // whole units of the currency

// What giving `off` of `full` asks for; none: everybody may.
std::optional<Permission> permissionToDiscount(Money off, Money full);
Permission permissionToRefund(Money amount, int currencyDigits);

} // namespace zg
