#pragma once

#include "core/reports/ReportTable.h"

#include <QtCore/QByteArray>

namespace zg {

// Text that a spreadsheet would take for a formula (= + - @, also full-width, after spaces or invisible characters; a
// leading tab or line break) gets an apostrophe in front, which keeps it text: "'+86 138…" can still be read.
QString neutralised(const QString& text);

// One field by RFC 4180: in quotes where it must be. Does not neutralise.
QString csvField(const QString& text);

// UTF-8 with BOM, CRLF, one row of headings, then the rows; without totals, so that it can be read as data. Numbers are
// plain decimals ("1234.50", "0.6552" for 65.52 %), days ISO 8601, nothing where there is no data.
QByteArray toCsv(const ReportTable& table, const ReportWords& words);

} // namespace zg
