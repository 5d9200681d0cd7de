#pragma once

#include "core/base/Result.h"
#include "core/settings/ShopSettings.h"

#include <QtCore/QFuture>

namespace zg {

class Shop;

// Changes what makes the shop this shop. What is saved holds at once, for the next verb and the next sentence on the
// screen; days and amounts already written never change.
class SettingsService {
public:
    SettingsService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {}

    // For the owner. InvalidArgument names the field; CurrencyFixed once there is a sale: its amounts are minor units
    // of that currency.
    QFuture<Done> save(const ShopSettings& settings);
    // Whether the currency may still change.
    QFuture<Result<bool>> currencyIsFree();
    ShopSettings current() const;

private:
    Shop& m_shop;
    const Clock& m_clock;
};

} // namespace zg
