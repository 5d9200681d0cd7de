#include "core/shop/SettingsService.h"

#include "core/settings/ShopSettingsStore.h"
#include "core/shop/SettingsRecord.h"
#include "core/shop/Shop.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

bool hasSales(Connection& connection) {
    auto select = connection.prepare("SELECT 1 FROM sale LIMIT 1");
    return select.step();
}

} // namespace

QFuture<Done> SettingsService::save(const ShopSettings& settings) {
    return m_shop.write(m_clock, [this, settings](Write& write) -> Done {
        write.permit(Permission::ShopSettings);
        ShopSettings tidy = settings;
        tidy.name = tidy.name.simplified();
        tidy.till = write.settings().till;
        if (const Done sound = checkSettings(tidy); !sound) return sound;
        if (tidy.currency != loadShopSettings(write).currency && hasSales(write)) return fail(ErrorCode::CurrencyFixed);
        saveShopSettings(write, tidy);
        recordSettings(write);
        // Whoever is told finds them: the shop has them before the telling, and not before they are durable.
        write.afterCommit([&shop = m_shop, tidy] { shop.setSettings(tidy); });
        write.touch(Topic::Settings);
        return {};
    });
}

QFuture<Result<bool>> SettingsService::currencyIsFree() {
    return m_shop.database().read([](Connection& connection) { return !hasSales(connection); });
}

ShopSettings SettingsService::current() const {
    return m_shop.settings();
}

} // namespace zg
