#include "core/shop/Shop.h"

#include "core/access/StaffStore.h"
#include "core/settings/ShopSettingsStore.h"
#include "core/shop/SettingsRecord.h"
#include "core/store/Migrations.h"
#include "core/write/OldEntries.h"

namespace zg {

Result<std::unique_ptr<Shop>> Shop::create(const QString& folder, const QString& passphrase, const NewShop& what,
                                           const Clock& clock, KeyCost cost, ShopLimits limits) {
    if (const Done sound = checkSettings(what.settings); !sound) return tl::unexpected<Error>(sound.error());
    return proven(
        start(Vault::create(folder, passphrase, cost,
                            [&](Connection& connection) {
                                saveShopSettings(connection, what.settings);
                                const StaffId owner = addStaff(connection, what.ownerName, Role::Owner);
                                const Actor founder{{owner, what.ownerName, Role::Owner, true}, true};
                                WriteQueue::runNow(connection, {founder, clock, what.settings}, recordSettings);
                            }),
              limits));
}

Result<std::unique_ptr<Shop>> Shop::openWithPassphrase(const QString& folder, const QString& passphrase,
                                                       ShopLimits limits) {
    return proven(start(Vault::openWithPassphrase(folder, passphrase), limits));
}

Result<std::unique_ptr<Shop>> Shop::openWithRecoveryCode(const QString& folder, const QString& code,
                                                         ShopLimits limits) {
    return proven(start(Vault::openWithRecoveryCode(folder, code), limits));
}

Result<std::unique_ptr<Shop>> Shop::openWithDevice(const QString& folder, Keyring& keyring, ShopLimits limits) {
    return start(Vault::openWithDevice(folder, keyring), limits);
}

// Whoever opened it has just typed what only the owner has.
Result<std::unique_ptr<Shop>> Shop::proven(Result<std::unique_ptr<Shop>> shop) {
    if (shop) (*shop)->m_session->prove();
    return shop;
}

Done Shop::prove(const QString& secret) {
    Done right = m_vault.prove(secret);
    if (right) m_session->prove();
    return right;
}

ShopSettings Shop::settings() const {
    const std::lock_guard lock(m_settingsMutex);
    return m_settings;
}

void Shop::setSettings(const ShopSettings& settings) {
    const std::lock_guard lock(m_settingsMutex);
    m_settings = settings;
}

Result<std::unique_ptr<Shop>> Shop::start(Result<Vault> vault, ShopLimits limits) {
    if (!vault) return tl::unexpected<Error>(vault.error());
    std::unique_ptr<Shop> shop(new Shop(std::move(*vault)));
    const Vault& keys = shop->m_vault;
    CacheSize readerCache = limits.readerCache;
    Result<std::unique_ptr<Database>> database = Database::open(
        [&] {
            auto connection = keys.connect(Access::ReadWrite, limits.writerCache);
            migrate(*connection);
            sealOldEntries(*connection);
            shop->m_settings = loadShopSettings(*connection);
            const auto owner = firstOwner(*connection);
            if (!owner) throw StoreError(ErrorCode::ShopDamaged, QStringLiteral("no owner"));
            shop->m_session = std::make_unique<Session>(*owner);
            return connection;
        },
        [&] {
            auto connection = keys.connect(Access::ReadOnly, readerCache);
            readerCache.kibibytes = limits.readerCache.kibibytes / 4;
            return connection;
        },
        limits.readers);
    if (!database) return tl::unexpected<Error>(database.error());
    shop->m_database = std::move(*database);
    shop->m_writes = std::make_unique<WriteQueue>(*shop->m_database);
    return shop;
}

} // namespace zg
