#pragma once

#include "core/imports/ImportPreset.h"

namespace zg {

// What a table without a preset most likely is: its kind and the columns that names (Chinese or English) and values
// give away. The preset has no name; a person looks it over.
ImportPreset guessPreset(const TableInfo& table);

// The same for a known kind.
ImportPreset guessPreset(const TableInfo& table, TableKind kind);

} // namespace zg
