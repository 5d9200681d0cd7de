#include "core/settings/ShopSettingsStore.h"

#include "core/store/Sequence.h"
#include "core/store/Statement.h"

namespace zg {

std::optional<QString> settingValue(Connection& connection, const char* key) {
    auto select = connection.prepare("SELECT value FROM setting WHERE key = ?");
    select.bindAll(key);
    if (!select.step()) return std::nullopt;
    return select.text(0);
}

void setSettingValue(Connection& connection, const char* key, const QString& value) {
    connection
        .prepare(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .runWith(key, value);
}

ShopSettings loadShopSettings(Connection& connection) {
    const auto value = [&](const char* key) { return settingValue(connection, key).value_or(QString()); };
    ShopSettings settings;
    settings.name = value("shop.name");
    // The digits are kept, not asked of ICU again: a later ICU that counts differently must not move the decimal point.
    settings.currency = {value("shop.currency"), value("shop.currency_digits").toInt()};
    settings.zone = value("shop.zone");
    settings.cutoffMinutes = value("shop.cutoff_minutes").toInt();
    settings.till = tillNumber(connection);
    if (settings.currency.code.isEmpty() || !QTimeZone(settings.zone.toUtf8()).isValid())
        throw StoreError(ErrorCode::ShopDamaged, QStringLiteral("settings"));
    return settings;
}

void saveShopSettings(Connection& connection, const ShopSettings& settings) {
    setSettingValue(connection, "shop.name", settings.name);
    setSettingValue(connection, "shop.currency", settings.currency.code);
    setSettingValue(connection, "shop.currency_digits", QString::number(settings.currency.digits));
    setSettingValue(connection, "shop.zone", settings.zone);
    setSettingValue(connection, "shop.cutoff_minutes", QString::number(settings.cutoffMinutes));
}

} // namespace zg
