#pragma once

#include "core/base/Result.h"
#include "ui/reports/ReportDocument.h"

#include <QtCore/QString>

namespace zg {

enum class ExportFormat { Csv, Xlsx, Pdf };

QString exportSuffix(ExportFormat format); // "csv"

// "每日销售 2026-01-01 至 2026-01-30": what the report, its filter and its days are, fit for a file's name; without a
// suffix.
QString exportName(const ReportTable& table);

// Writes the report: whole or not at all, readable by its owner only. A PDF reports its pages and can be cancelled
// between two. On any thread. Errors: FolderReadOnly, DiskFull, StorageFailed, Cancelled.
Done writeReport(const ReportPages& pages, ExportFormat format, const QString& path, const Progress& progress = {});

} // namespace zg
