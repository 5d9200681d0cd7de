#pragma once

#include "core/base/Result.h"
#include "core/reports/ReportTable.h"

namespace zg {

// A workbook with real numbers and dates, a heading row that stays in sight, totals in bold and no formulas. Beyond a
// million rows it goes on in another sheet. `path` appears (mode 0600) only when it is whole; while it is made,
// everything is in a folder beside it that no one else can read, never in the system's temporary folder. Errors:
// FolderReadOnly, DiskFull, StorageFailed.
Done writeXlsx(const QString& path, const ReportTable& table, const ReportWords& words);

} // namespace zg
