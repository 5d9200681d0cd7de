#pragma once

#include "core/settings/ShopSettings.h"

#include <optional>

namespace zg {

class Connection;

// Throws ShopDamaged when the file holds none that can be.
ShopSettings loadShopSettings(Connection& connection);
void saveShopSettings(Connection& connection, const ShopSettings& settings);

// Single values of other rooms; a key is "room.name".
std::optional<QString> settingValue(Connection& connection, const char* key);
void setSettingValue(Connection& connection, const char* key, const QString& value);

} // namespace zg
