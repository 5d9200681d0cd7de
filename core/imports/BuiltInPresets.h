#pragma once

#include "core/imports/ImportPreset.h"

namespace zg {

// What shops, platforms and tills export, by the header rows of their files.
const std::vector<ImportPreset>& builtInPresets();
const ImportPreset* builtInPreset(QStringView name); // null: none

// The preset most of whose columns this header has, all of its distinctive ones among them.
const ImportPreset* recognisePreset(const QStringList& header, const std::vector<ImportPreset>& presets);

} // namespace zg
