#include "core/files/XlsxReader.h"

#include "core/files/SheetLimits.h"

#include <algorithm>
#include <charconv>

namespace zg {

namespace {

// "BC12" → 54, counted from 0.
std::optional<size_t> columnOf(QStringView reference) {
    size_t column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && i < 4 && reference[i] >= u'A' && reference[i] <= u'Z'; ++i)
        column = column * 26 + static_cast<size_t>(reference[i].unicode() - u'A' + 1);
    if (i == 0 || column > kSheetColumns) return {};
    return column - 1;
}

} // namespace

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QString& path, const QString& sheet) {
    auto archive = ZipArchive::open(path);
    if (!archive) return tl::unexpected(archive.error());
    std::unique_ptr<XlsxReader> reader(new XlsxReader);
    reader->m_archive = std::move(*archive);
    auto book = readXlsxBook(*reader->m_archive);
    if (!book) return tl::unexpected(book.error());
    reader->m_book = std::move(*book);

    const auto& sheets = reader->m_book.sheets;
    auto chosen = std::find_if(sheets.begin(), sheets.end(),
                               [&](const XlsxBook::Sheet& s) { return sheet.isEmpty() ? !s.hidden : s.name == sheet; });
    if (chosen == sheets.end()) {
        if (!sheet.isEmpty()) return fail(ErrorCode::InvalidArgument, QStringLiteral("no such sheet"));
        chosen = sheets.begin();
    }
    reader->m_sheet = chosen->name;
    auto strings = SharedStrings::read(*reader->m_archive, reader->m_book.stringsPart);
    if (!strings) return tl::unexpected(strings.error());
    reader->m_strings = std::move(*strings);
    auto entry = reader->m_archive->entry(chosen->part);
    if (!entry) return tl::unexpected(entry.error());
    reader->m_xml = std::make_unique<SheetXml>(std::move(*entry));
    return reader;
}

Done XlsxReader::readCell(size_t& column) {
    const auto attributes = m_xml->attributes();
    const QStringView reference = attributes.value(QLatin1String("r"));
    if (!reference.isEmpty()) {
        const auto at = columnOf(reference);
        if (!at || *at < column)
            return fail(ErrorCode::FileDamaged, QStringLiteral("row %1: cell position").arg(m_line));
        column = *at;
    } else if (column >= kSheetColumns) {
        return fail(ErrorCode::FileDamaged, QStringLiteral("row %1: cell position").arg(m_line));
    }
    const QString type = attributes.value(QLatin1String("t")).toString();
    const int style = attributes.value(QLatin1String("s")).toInt();
    QString text;
    while (m_xml->next() != QXmlStreamReader::EndDocument && !m_xml->isEnd(QLatin1String("c"))) {
        if (m_xml->isStart(QLatin1String("v")) || m_xml->isStart(QLatin1String("t")))
            text += m_xml->elementText();
        else if (m_xml->isStart(QLatin1String("f")) || m_xml->isStart(QLatin1String("rPh")))
            m_xml->skipElement();
    }
    const size_t begin = m_text.size();
    const QByteArray utf8 = text.toUtf8();
    const std::string_view raw(utf8.constData(), static_cast<size_t>(utf8.size()));
    if (type == QLatin1String("s")) {
        size_t index = 0;
        const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), index);
        if (raw.empty()) {
        } else if (error != std::errc() || end != raw.data() + raw.size() || index >= m_strings.size()) {
            return fail(ErrorCode::FileDamaged, QStringLiteral("row %1: shared string").arg(m_line));
        } else {
            m_text.append(m_strings.at(index));
        }
    } else if (type.isEmpty() || type == QLatin1String("n")) {
        const NumberStyle kind = style >= 0 && static_cast<size_t>(style) < m_book.styles.size()
                                     ? m_book.styles[static_cast<size_t>(style)]
                                     : NumberStyle::Number;
        if (raw.empty()) {
        } else if (kind == NumberStyle::Number) {
            m_text.append(plainNumber(raw));
        } else {
            m_text.append(dateFromSerial(raw, kind, m_book.date1904));
        }
    } else if (type == QLatin1String("b")) {
        m_text.append(raw == "1" ? "TRUE" : raw == "0" ? "FALSE" : raw);
    } else {
        m_text.append(raw); // str, inlineStr, d (ISO 8601) and e (#N/A …) stand as they are
    }
    if (m_text.size() > kSheetRowText) return fail(ErrorCode::FileTooLarge, QStringLiteral("row %1").arg(m_line));
    m_cells.push_back({column, begin, m_text.size() - begin});
    ++column;
    return {};
}

Done XlsxReader::readRow(Row& row) {
    const QStringView number = m_xml->attributes().value(QLatin1String("r"));
    const std::int64_t line = number.isEmpty() ? m_line + 1 : number.toLongLong();
    if (line <= m_line || line > kSheetRows)
        return fail(ErrorCode::FileDamaged, QStringLiteral("row after %1").arg(m_line));
    m_line = line;
    m_text.clear();
    m_cells.clear();
    size_t column = 0;
    while (m_xml->next() != QXmlStreamReader::EndDocument && !m_xml->isEnd(QLatin1String("row"))) {
        if (!m_xml->isStart(QLatin1String("c"))) continue;
        const Done done = readCell(column);
        if (!done) return done;
    }
    row.line = row.lastLine = m_line;
    row.problem = RowProblem::None;
    row.cells.assign(m_cells.empty() ? 0 : m_cells.back().column + 1, std::string_view());
    for (const Cell& cell : m_cells) row.cells[cell.column] = {m_text.data() + cell.begin, cell.length};
    return {};
}

Result<bool> XlsxReader::next(Row& row) {
    if (m_ended) return false;
    while (m_xml->next() != QXmlStreamReader::EndDocument) {
        if (m_xml->isStart(QLatin1String("sheetData"))) {
            m_inside = true;
        } else if (m_xml->isEnd(QLatin1String("sheetData"))) {
            break;
        } else if (m_inside && m_xml->isStart(QLatin1String("row"))) {
            const Done done = readRow(row);
            const std::optional<Error> error = !done ? std::optional(done.error()) : m_xml->failure();
            if (error) {
                m_ended = true;
                return tl::unexpected(*error);
            }
            if (!row.isBlank()) return true;
        }
    }
    m_ended = true;
    if (m_xml->failure()) return tl::unexpected(*m_xml->failure());
    // Damage behind the last row damages the checksum: say so before anyone trusts the rows.
    const Done whole = m_xml->drain();
    if (!whole) return tl::unexpected(whole.error());
    return false;
}

} // namespace zg
