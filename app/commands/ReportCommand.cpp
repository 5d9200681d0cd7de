#include "app/CommandLine.h"
#include "app/commands/Commands.h"
#include "core/reports/CsvWriter.h"
#include "core/reports/JsonWriter.h"
#include "core/reports/ReportFile.h"
#include "core/reports/ReportService.h"
#include "core/reports/XlsxWriter.h"
#include "ui/reports/ReportDocument.h"
#include "ui/reports/ReportText.h"

#include <cstdio>

namespace zg {

namespace {

constexpr const char* kFormats = "csv, json, xlsx, pdf";

QString reportNameList() {
    QStringList names;
    for (const Report report : allReports()) names << reportName(report);
    return names.join(QStringLiteral(", "));
}

// The given ends of the range; what is not given is the first or last day with a document.
Result<DayRange> rangeOf(const CommandLine& line, ReportService& reports) {
    auto recorded = reports.recordedDays().takeResult();
    if (!recorded) return tl::unexpected<Error>(recorded.error());
    DayRange range = recorded->value_or(DayRange{reports.today(), reports.today()});
    const auto read = [&](const char* option, BusinessDay& day) -> Done {
        if (!line.isSet(QLatin1String(option))) return {};
        const auto parsed = parseDay(line.value(QLatin1String(option)));
        if (!parsed) return tl::unexpected<Error>(parsed.error());
        day = *parsed;
        return {};
    };
    if (const Done from = read("from", range.from); !from) return tl::unexpected<Error>(from.error());
    if (const Done to = read("to", range.to); !to) return tl::unexpected<Error>(to.error());
    return range;
}

Done writeBytes(const QString& path, const QByteArray& bytes) {
    if (!path.isEmpty()) return saveExport(path, bytes);
    if (std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout) !=
            static_cast<size_t>(bytes.size()) ||
        std::fflush(stdout) != 0)
        return fail(ErrorCode::StorageFailed, QStringLiteral("standard output"));
    return {};
}

Done write(const ReportTable& table, const QString& format, const QString& path, const ShopSettings& settings,
           Instant now) {
    if (format == QLatin1String("json")) return writeBytes(path, toJson(table));
    if (format == QLatin1String("csv")) return writeBytes(path, toCsv(table, reportWords()));
    if (format == QLatin1String("xlsx")) return writeXlsx(path, table, reportWords());
    return saveExport(path, reportPdf(table, {settings.name, settings.calendar().localTime(now)}));
}

} // namespace

int runReport(CommandLine& line) {
    line.addShopOptions();
    line.addPositional(QStringLiteral("NAME"), reportNameList());
    line.addOption(QStringLiteral("from"),
                   QStringLiteral("First business day, YYYY-MM-DD (default: the first with a sale)"),
                   QStringLiteral("DAY"));
    line.addOption(QStringLiteral("to"), QStringLiteral("Last business day, included (default: the last with a sale)"),
                   QStringLiteral("DAY"));
    line.addOption(QStringLiteral("format"), QString::fromLatin1(kFormats), QStringLiteral("FORMAT"),
                   QStringLiteral("csv"));
    line.addOption(QStringLiteral("output"),
                   QStringLiteral("File to write (default: standard output; xlsx and pdf need one)"),
                   QStringLiteral("FILE"));
    line.addOption(QStringLiteral("limit"), QStringLiteral("Lists: at most so many rows (default: all)"),
                   QStringLiteral("N"), QStringLiteral("0"));
    line.addOption(QStringLiteral("return-days"), QStringLiteral("N of the N-day return rate"), QStringLiteral("N"),
                   QStringLiteral("90"));
    line.addOption(QStringLiteral("names"), QStringLiteral("Write members' names, not only their numbers"));
    if (!line.parse(1, 1)) return line.exitCode();

    const auto report = reportNamed(line.positional().first());
    if (!report) return line.wrongUsage(QStringLiteral("no such report; there are %1").arg(reportNameList()));
    const QString format = line.value(QStringLiteral("format"));
    const QString output = line.value(QStringLiteral("output"));
    if (!QString::fromLatin1(kFormats).split(QStringLiteral(", ")).contains(format))
        return line.wrongUsage(QStringLiteral("--format is one of %1").arg(QLatin1String(kFormats)));
    if (output.isEmpty() && (format == QLatin1String("xlsx") || format == QLatin1String("pdf")))
        return line.wrongUsage(QStringLiteral("--format %1 needs --output FILE").arg(format));
    bool limitIsNumber = false, daysIsNumber = false;
    ReportParameters parameters;
    parameters.limit = line.value(QStringLiteral("limit")).toInt(&limitIsNumber);
    parameters.returnDays = line.value(QStringLiteral("return-days")).toInt(&daysIsNumber);
    if (!limitIsNumber || parameters.limit < 0 || !daysIsNumber || parameters.returnDays < 1)
        return line.wrongUsage(QStringLiteral("--limit and --return-days are numbers"));
    parameters.names = line.isSet(QStringLiteral("names"));

    const auto shop = line.openShop();
    if (!shop) return line.refuse(shop.error());
    const SystemClock clock;
    ReportService reports(**shop, clock);
    const auto range = rangeOf(line, reports);
    if (!range) return line.refuse(range.error());
    parameters.range = *range;
    const auto table = reports.make(*report, parameters).takeResult();
    if (!table) return line.refuse(table.error());
    const Done written = write(*table, format, output, (*shop)->settings(), clock.now());
    return written ? kDone : line.refuse(written.error());
}

} // namespace zg
