#include "ui/reports/ReportExport.h"

#include "core/reports/CsvWriter.h"
#include "core/reports/ReportFile.h"
#include "core/reports/XlsxWriter.h"
#include "ui/reports/ReportText.h"

#include <QtCore/QCoreApplication>

namespace zg {

namespace {

struct ReportExport {
    Q_DECLARE_TR_FUNCTIONS(ReportExport)
};

} // namespace

QString exportSuffix(ExportFormat format) {
    switch (format) {
    case ExportFormat::Csv: return QStringLiteral("csv");
    case ExportFormat::Xlsx: return QStringLiteral("xlsx");
    case ExportFormat::Pdf: return QStringLiteral("pdf");
    }
    return {};
}

QString exportName(const ReportTable& table) {
    const DayRange range = table.range;
    const QString days = range.from == range.to
                             ? range.from.toIso()
                             : ReportExport::tr("%1 至 %2").arg(range.from.toIso(), range.to.toIso());
    const QString filter = filterText(table.filter, table.filterCategory);
    QString name = QStringList{reportTitle(table.report), filter, days}.join(' ').simplified();
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|")) name.replace(forbidden, '-');
    return name;
}

Done writeReport(const ReportPages& pages, ExportFormat format, const QString& path, const Progress& progress) {
    switch (format) {
    case ExportFormat::Csv: return saveExport(path, toCsv(pages.table(), pages.language().words()));
    case ExportFormat::Xlsx: return writeXlsx(path, pages.table(), pages.language().words());
    case ExportFormat::Pdf: break;
    }
    const QByteArray pdf = pages.pdf(progress);
    if (pdf.isEmpty()) return fail(ErrorCode::Cancelled);
    return saveExport(path, pdf);
}

} // namespace zg
