#include "core/sales/SaleLimits.h"

#include "core/sales/SaleRules.h"

namespace zg {

std::optional<Permission> permissionToDiscount(Money off, Money full) {
    if (off <= percentOf(full, kCashierDiscount)) return std::nullopt;
    return off <= percentOf(full, kManagerDiscount) ? Permission::Discount : Permission::LargeDiscount;
}

Permission permissionToRefund(Money amount, int currencyDigits) {
    std::int64_t most = kManagerRefund;
    for (int i = 0; i < currencyDigits; ++i) most *= 10;
    return amount.minor <= most ? Permission::Refund : Permission::LargeRefund;
}

} // namespace zg
