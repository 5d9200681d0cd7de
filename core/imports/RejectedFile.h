#pragma once

#include "core/imports/Staging.h"

namespace zg {

// Writes every row that was rejected or skipped as CSV (UTF-8 with BOM): line, reason, the cells as they were. Text
// that a spreadsheet would run as a formula is neutralised. The file is readable by its owner only. Returns how many
// rows; FolderReadOnly, DiskFull.
Result<std::int64_t> writeRejectedFile(Staging& staging, const QString& path);

} // namespace zg
