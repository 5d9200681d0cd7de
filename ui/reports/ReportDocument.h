#pragma once

#include "core/reports/ReportTable.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>

namespace zg {

// What stands on a report's pages besides its table.
struct ReportPage {
    QString shopName;
    QDateTime generatedAt; // the shop's wall clock
};

// The report as an A4 PDF in the program's language: title, range, chart, table with its headings on every page,
// totals, definitions, page x / y. Needs a QGuiApplication (the offscreen platform will do); GUI thread.
QByteArray reportPdf(const ReportTable& table, const ReportPage& page);

} // namespace zg
