#include "core/files/OdsReader.h"

#include "core/files/SheetLimits.h"
#include "core/files/SheetValue.h"

#include <QtCore/QRegularExpression>

namespace zg {

namespace {

constexpr std::int64_t kMaxCopies = 20'000'000; // a small file can ask for 17 billion filled cells

const QString kContent = QStringLiteral("content.xml");

Result<std::unique_ptr<SheetXml>> openContent(const ZipArchive& archive) {
    auto entry = archive.entry(kContent);
    if (!entry) return tl::unexpected(entry.error());
    return std::make_unique<SheetXml>(std::move(*entry));
}

std::int64_t repeated(const QXmlStreamAttributes& attributes, QLatin1String name) {
    for (const QXmlStreamAttribute& a : attributes)
        if (a.name() == name) return std::max<std::int64_t>(a.value().toLongLong(), 1);
    return 1;
}

QStringView valueOf(const QXmlStreamAttributes& attributes, QLatin1String name) {
    for (const QXmlStreamAttribute& a : attributes)
        if (a.name() == name) return a.value();
    return {};
}

// "PT11H05M00S" → "11:05:00"; what is no such duration stays as it is.
QString timeOfDay(QStringView duration) {
    static const QRegularExpression form(QStringLiteral("^PT(\\d{1,4})H(\\d{1,2})M(\\d{1,2})(?:[.,]\\d+)?S$"));
    const auto match = form.match(duration.toString());
    if (!match.hasMatch()) return duration.toString();
    return match.captured(1).rightJustified(2, u'0') + u':' + match.captured(2).rightJustified(2, u'0') + u':' +
           match.captured(3).rightJustified(2, u'0');
}

} // namespace

Result<QStringList> OdsReader::sheetNames(const QString& path) {
    auto archive = ZipArchive::open(path);
    if (!archive) return tl::unexpected(archive.error());
    auto xml = openContent(**archive);
    if (!xml) return tl::unexpected(xml.error());
    QStringList names;
    while ((*xml)->next() != QXmlStreamReader::EndDocument)
        if ((*xml)->isStart(QLatin1String("table")) && names.size() < 1000)
            names.append(valueOf((*xml)->attributes(), QLatin1String("name")).toString());
    if ((*xml)->failure()) return tl::unexpected(*(*xml)->failure());
    return names;
}

Result<std::unique_ptr<OdsReader>> OdsReader::open(const QString& path, const QString& sheet) {
    auto archive = ZipArchive::open(path);
    if (!archive) return tl::unexpected(archive.error());
    auto xml = openContent(**archive);
    if (!xml) return tl::unexpected(xml.error());
    std::unique_ptr<OdsReader> reader(new OdsReader);
    reader->m_archive = std::move(*archive);
    reader->m_xml = std::move(*xml);
    while (reader->m_xml->next() != QXmlStreamReader::EndDocument) {
        if (!reader->m_xml->isStart(QLatin1String("table"))) continue;
        reader->m_sheet = valueOf(reader->m_xml->attributes(), QLatin1String("name")).toString();
        if (sheet.isEmpty() || reader->m_sheet == sheet) return reader;
    }
    if (reader->m_xml->failure()) return tl::unexpected(*reader->m_xml->failure());
    return sheet.isEmpty() ? fail(ErrorCode::FileDamaged, QStringLiteral("no sheets"))
                           : fail(ErrorCode::InvalidArgument, QStringLiteral("no such sheet"));
}

QString OdsReader::paragraphs() {
    QString text;
    bool first = true;
    int depth = 1;
    while (depth > 0) {
        switch (m_xml->next()) {
        case QXmlStreamReader::StartElement:
            if (m_xml->isStart(QLatin1String("annotation"))) {
                m_xml->skipElement(); // a comment pinned to the cell
                break;
            }
            ++depth;
            if (m_xml->isStart(QLatin1String("p"))) {
                if (!first) text += u'\n';
                first = false;
            } else if (m_xml->isStart(QLatin1String("s"))) {
                const auto spaces = repeated(m_xml->attributes(), QLatin1String("c"));
                text += QString(std::min<std::int64_t>(spaces, 1000), u' ');
            } else if (m_xml->isStart(QLatin1String("tab"))) {
                text += u'\t';
            } else if (m_xml->isStart(QLatin1String("line-break"))) {
                text += u'\n';
            }
            break;
        case QXmlStreamReader::EndElement: --depth; break;
        case QXmlStreamReader::Characters:
            if (depth > 1) text.append(m_xml->token().text()); // between paragraphs is only layout
            break;
        case QXmlStreamReader::EndDocument: return text;
        default: break;
        }
        if (static_cast<size_t>(text.size()) > kSheetRowText) return text;
    }
    return text;
}

Done OdsReader::readCell() {
    const auto attributes = m_xml->attributes();
    const std::int64_t copies = repeated(attributes, QLatin1String("number-columns-repeated"));
    const QString type = valueOf(attributes, QLatin1String("value-type")).toString();
    QString value;
    if (type == QLatin1String("float") || type == QLatin1String("currency") || type == QLatin1String("percentage")) {
        value =
            QString::fromStdString(plainNumber(valueOf(attributes, QLatin1String("value")).toString().toStdString()));
    } else if (type == QLatin1String("date")) {
        value = valueOf(attributes, QLatin1String("date-value")).toString();
        value.replace(u'T', u' ');
    } else if (type == QLatin1String("time")) {
        value = timeOfDay(valueOf(attributes, QLatin1String("time-value")));
    } else if (type == QLatin1String("boolean")) {
        value = valueOf(attributes, QLatin1String("boolean-value")).toString().toUpper();
    }
    const QString text = paragraphs();
    if (type == QLatin1String("string") || type.isEmpty()) value = text;
    if (value.isEmpty()) {
        m_blanks += static_cast<size_t>(std::min(copies, kSheetColumns + 1));
        return {};
    }
    const std::int64_t width = static_cast<std::int64_t>(m_cells.size() + m_blanks) + copies;
    m_copies += copies - 1;
    if (width > kSheetColumns || copies > kSheetColumns)
        return fail(ErrorCode::FileDamaged, QStringLiteral("row too wide"));
    m_cells.insert(m_cells.end(), m_blanks, Cell{m_text.size(), 0});
    m_blanks = 0;
    const QByteArray utf8 = value.toUtf8();
    m_cells.insert(m_cells.end(), static_cast<size_t>(copies), Cell{m_text.size(), static_cast<size_t>(utf8.size())});
    m_text.append(utf8.constData(), static_cast<size_t>(utf8.size()));
    if (m_text.size() > kSheetRowText) return fail(ErrorCode::FileTooLarge, QStringLiteral("row"));
    return {};
}

Done OdsReader::readRow() {
    m_repeats = repeated(m_xml->attributes(), QLatin1String("number-rows-repeated"));
    m_text.clear();
    m_cells.clear();
    m_blanks = 0;
    while (m_xml->next() != QXmlStreamReader::EndDocument && !m_xml->isEnd(QLatin1String("table-row"))) {
        if (!m_xml->isStart(QLatin1String("table-cell")) && !m_xml->isStart(QLatin1String("covered-table-cell")))
            continue;
        const Done done = readCell();
        if (!done) return done;
    }
    if (m_xml->failure()) return tl::unexpected(*m_xml->failure());
    if (m_cells.empty()) {
        m_line += std::min(m_repeats, kSheetRows);
        m_repeats = 0;
        return {};
    }
    if (m_repeats > kSheetRows || m_line + m_repeats > kSheetRows)
        return fail(ErrorCode::FileDamaged, QStringLiteral("too many rows"));
    m_copies += (m_repeats - 1) * static_cast<std::int64_t>(m_cells.size());
    if (m_copies > kMaxCopies) return fail(ErrorCode::FileTooLarge, QStringLiteral("repeated cells"));
    return {};
}

void OdsReader::handOut(Row& row) {
    --m_repeats;
    row.line = row.lastLine = ++m_line;
    row.problem = RowProblem::None;
    row.cells.resize(m_cells.size());
    for (size_t i = 0; i < m_cells.size(); ++i) row.cells[i] = {m_text.data() + m_cells[i].begin, m_cells[i].length};
}

Result<bool> OdsReader::next(Row& row) {
    while (!m_ended && m_repeats == 0) {
        if (m_xml->next() == QXmlStreamReader::EndDocument || m_xml->isEnd(QLatin1String("table"))) {
            m_ended = true;
            if (m_xml->failure()) return tl::unexpected(*m_xml->failure());
            const Done whole = m_xml->drain();
            if (!whole) return tl::unexpected(whole.error());
        } else if (m_xml->isStart(QLatin1String("table-row"))) {
            const Done done = readRow();
            if (!done) {
                m_ended = true;
                m_repeats = 0;
                return tl::unexpected(done.error());
            }
        }
    }
    if (m_repeats == 0) return false;
    handOut(row);
    return true;
}

} // namespace zg
