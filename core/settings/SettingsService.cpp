#include "core/settings/SettingsService.h"

#include "core/settings/ShopSettingsStore.h"
#include "core/staff/Permit.h"
#include "core/store/Catching.h"
#include "core/store/Journal.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

bool hasSales(Connection& connection) {
    auto select = connection.prepare("SELECT 1 FROM sale LIMIT 1");
    return select.step();
}

} // namespace

QFuture<Done> SettingsService::save(const ShopSettings& settings) {
    ShopSettings tidy = settings;
    tidy.name = tidy.name.simplified();
    tidy.till = m_shop.settings().till;
    QFuture<Done> saving =
        m_shop.database().write([=, this, actor = m_shop.session().actor()](Connection& connection, Changes&) -> Done {
            require(permit(actor, Permission::ShopSettings));
            if (const Done sound = checkSettings(tidy); !sound) return sound;
            if (tidy.currency != loadShopSettings(connection).currency && hasSales(connection))
                return fail(ErrorCode::CurrencyFixed);
            saveShopSettings(connection, tidy);
            ContentDigest content(connection);
            content.add(tidy.currency.code);
            content.add(tidy.zone);
            content.add(tidy.cutoffMinutes);
            journal(connection, {"shop", 0, 1, content.finish(), m_clock.now(), actor.staff.id});
            return {};
        });
    // Whoever is told must find them: so the shop has them before the telling, and not before they are durable.
    return saving.then(QtFuture::Launch::Sync, [&shop = m_shop, tidy](const Done& done) {
        if (!done) return done;
        shop.setSettings(tidy);
        Changes changes;
        changes.touch(Topic::Settings);
        emit shop.database().notifier().changed(changes);
        return done;
    });
}

QFuture<Result<bool>> SettingsService::currencyIsFree() {
    return m_shop.database().read([](Connection& connection) { return !hasSales(connection); });
}

} // namespace zg
