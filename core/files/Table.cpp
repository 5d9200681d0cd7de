#include "core/files/Table.h"

#include "core/files/ColumnTypes.h"
#include "core/files/FieldText.h"
#include "core/files/OdsReader.h"
#include "core/files/TextReader.h"
#include "core/files/XlsReader.h"
#include "core/files/XlsxReader.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace zg {

namespace {

constexpr size_t kSampleRows = 200;
constexpr size_t kShownRows = 50;
constexpr qsizetype kMaxShownCell = 200;

Result<TableFormat> detectFormat(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable);
    const QByteArray head = file.read(512);
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
        file.close();
        const auto archive = ZipArchive::open(path);
        if (!archive) return tl::unexpected(archive.error());
        if ((*archive)->contains(QStringLiteral("xl/workbook.xml"))) return TableFormat::Xlsx;
        if ((*archive)->contains(QStringLiteral("content.xml"))) {
            const auto kind = (*archive)->head(QStringLiteral("mimetype"));
            if (kind && kind->contains("spreadsheet")) return TableFormat::Ods;
        }
        return fail(ErrorCode::FileFormatUnknown, QStringLiteral("zip"));
    }
    if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return TableFormat::Xls;
    // Web pages saved as .xls, pictures, PDFs, archives: none of them may pass for text.
    const QByteArray start = head.trimmed().left(16).toLower();
    for (const char* other : {"%pdf", "<!doctype", "<html", "<table", "<?xml", "{\\rtf", "\x89png", "gif8", "\x1f\x8b",
                              "rar!", "7z\xbc\xaf", "sqlite format"})
        if (start.startsWith(other)) return fail(ErrorCode::FileFormatUnknown, QStringLiteral("not a table"));
    return TableFormat::Text;
}

Done completeText(const QString& path, TableOptions& options) {
    if (options.encoding.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable);
        const auto encoding = detectEncoding(file);
        if (!encoding) return tl::unexpected(encoding.error());
        options.encoding = *encoding;
    }
    if (options.delimiter == 0) {
        auto source = TextSource::open(path, options.encoding);
        if (!source) return tl::unexpected(source.error());
        const auto block = (*source)->next();
        if (!block) return tl::unexpected(block.error());
        options.delimiter = detectDelimiter(block->substr(0, 64 << 10));
    }
    return {};
}

Result<std::unique_ptr<RowReader>> openComplete(const QString& path, const TableOptions& options) {
    const auto asReader = [](auto opened) -> Result<std::unique_ptr<RowReader>> {
        if (!opened) return tl::unexpected(opened.error());
        return std::unique_ptr<RowReader>(std::move(*opened));
    };
    switch (*options.format) {
    case TableFormat::Text:
        return asReader(TextReader::open(path, options.encoding, options.delimiter, options.headerLine.value_or(0)));
    case TableFormat::Xlsx: return asReader(XlsxReader::open(path, options.sheet));
    case TableFormat::Ods: return asReader(OdsReader::open(path, options.sheet));
    case TableFormat::Xls: return asReader(XlsReader::open(path, options.sheet));
    }
    return fail(ErrorCode::FileFormatUnknown);
}

Result<TableOptions> complete(const QString& path, TableOptions options) {
    const auto format = detectFormat(path);
    if (!format) return tl::unexpected(format.error());
    if (!options.format) options.format = *format;
    if (options.format == TableFormat::Text) {
        const Done done = completeText(path, options);
        if (!done) return tl::unexpected(done.error());
    }
    return options;
}

struct Sampled {
    std::vector<QStringList> rows;
    std::vector<std::int64_t> lines;
};

Result<Sampled> readSample(RowReader& reader) {
    Sampled sample;
    Row row;
    while (sample.rows.size() < kSampleRows) {
        const auto more = reader.next(row);
        if (!more) return tl::unexpected(more.error());
        if (!*more) break;
        if (row.problem != RowProblem::None || row.isBlank()) continue;
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).left(kMaxShownCell));
        sample.rows.push_back(std::move(cells));
        sample.lines.push_back(row.line);
    }
    return sample;
}

Done describeSheets(const QString& path, const RowReader& reader, TableInfo& info) {
    if (const auto* xlsx = dynamic_cast<const XlsxReader*>(&reader)) {
        for (const auto& sheet : xlsx->book().sheets) info.sheets.append(sheet.name);
        info.sheet = xlsx->sheet();
    } else if (const auto* xls = dynamic_cast<const XlsReader*>(&reader)) {
        info.sheets = xls->sheets();
        info.sheet = xls->sheet();
    } else if (const auto* ods = dynamic_cast<const OdsReader*>(&reader)) {
        const auto names = OdsReader::sheetNames(path);
        if (!names) return tl::unexpected(names.error());
        info.sheets = *names;
        info.sheet = ods->sheet();
    }
    return {};
}

} // namespace

bool Row::isBlank() const {
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell.find_first_not_of(" \t\r\n") == std::string_view::npos;
    });
}

TableOptions TableInfo::toOptions() const {
    return {format, encoding, delimiter, sheet, headerLine};
}

Result<std::unique_ptr<RowReader>> openTable(const QString& path, const TableOptions& options) {
    const auto completed = complete(path, options);
    if (!completed) return tl::unexpected(completed.error());
    return openComplete(path, *completed);
}

Result<TableInfo> inspectTable(const QString& path, const TableOptions& options) {
    const auto completed = complete(path, options);
    if (!completed) return tl::unexpected(completed.error());
    const auto reader = openComplete(path, *completed);
    if (!reader) return tl::unexpected(reader.error());

    TableInfo info;
    info.format = *completed->format;
    info.encoding = info.format == TableFormat::Text ? completed->encoding : QString();
    info.delimiter = info.format == TableFormat::Text ? completed->delimiter : '\0';
    info.fileSize = QFileInfo(path).size();
    const Done sheets = describeSheets(path, **reader, info);
    if (!sheets) return tl::unexpected(sheets.error());
    auto sample = readSample(**reader);
    if (!sample) return tl::unexpected(sample.error());

    size_t first = 0; // of the rows below the header
    if (options.headerLine) {
        info.headerLine = *options.headerLine;
        while (first < sample->lines.size() && sample->lines[first] <= info.headerLine) ++first;
        const bool found = first > 0 && sample->lines[first - 1] == info.headerLine;
        if (info.headerLine > 0 && !found) return fail(ErrorCode::InvalidArgument, QStringLiteral("header line"));
    } else if (const int at = findHeader(sample->rows); at >= 0) {
        info.headerLine = sample->lines[static_cast<size_t>(at)];
        first = static_cast<size_t>(at) + 1;
    }
    if (info.headerLine > 0)
        for (const QString& name : sample->rows[first - 1]) info.header.append(cellText(name.toStdString()));
    std::vector<QStringList> below(sample->rows.begin() + static_cast<std::ptrdiff_t>(first), sample->rows.end());
    qsizetype width = info.header.size();
    for (const QStringList& row : below) width = std::max(width, row.size());
    for (qsizetype column = 0; column < width; ++column) info.types.push_back(columnType(below, column));
    if (below.size() > kShownRows) below.resize(kShownRows);
    info.sample = std::move(below);
    return info;
}

} // namespace zg
