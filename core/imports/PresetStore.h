#pragma once

#include "core/imports/ImportPreset.h"

namespace zg {

class Connection;

// The shop's own presets, table import_preset.
namespace PresetStore {

std::vector<ImportPreset> all(Connection& connection); // by name; rows that cannot be read are left out
std::optional<ImportPreset> load(Connection& connection, const QString& name);
void save(Connection& connection, const ImportPreset& preset); // replaces the one of that name
void erase(Connection& connection, const QString& name);

} // namespace PresetStore

} // namespace zg
