#include "core/files/XlsxReader.h"

#include <QtCore/QHash>

namespace zg {

namespace {

constexpr size_t kMaxSharedText = 128 << 20;
constexpr size_t kMaxSharedStrings = 8 << 20;
constexpr size_t kMaxStyles = 1 << 16;
constexpr size_t kMaxSheets = 1000;

QString relationId(const QXmlStreamAttributes& attributes) {
    for (const QXmlStreamAttribute& a : attributes)
        if (a.name() == QLatin1String("id") && !a.prefix().isEmpty()) return a.value().toString();
    return {};
}

// "/xl/worksheets/sheet1.xml" and "worksheets/sheet1.xml" both mean the same part.
QString partPath(QStringView target) {
    if (target.startsWith(u'/')) return target.mid(1).toString();
    return QStringLiteral("xl/") + target.toString();
}

Result<QHash<QString, QString>> readRelations(const ZipArchive& archive, QString& stringsPart) {
    auto entry = archive.entry(QStringLiteral("xl/_rels/workbook.xml.rels"));
    if (!entry) return tl::unexpected(entry.error());
    SheetXml xml(std::move(*entry));
    QHash<QString, QString> targets;
    while (xml.next() != QXmlStreamReader::EndDocument && static_cast<size_t>(targets.size()) < kMaxSheets * 2) {
        if (!xml.isStart(QLatin1String("Relationship"))) continue;
        const auto attributes = xml.attributes();
        const QString target = partPath(attributes.value(QLatin1String("Target")));
        if (attributes.value(QLatin1String("Type")).endsWith(QLatin1String("/sharedStrings"))) stringsPart = target;
        targets.insert(attributes.value(QLatin1String("Id")).toString(), target);
    }
    if (xml.failure()) return tl::unexpected(*xml.failure());
    return targets;
}

Result<std::vector<NumberStyle>> readStyles(const ZipArchive& archive) {
    std::vector<NumberStyle> styles;
    const QString part = QStringLiteral("xl/styles.xml");
    if (!archive.contains(part)) return styles;
    auto entry = archive.entry(part);
    if (!entry) return tl::unexpected(entry.error());
    SheetXml xml(std::move(*entry));
    QHash<int, NumberStyle> formats;
    bool inCells = false;
    while (xml.next() != QXmlStreamReader::EndDocument) {
        if (xml.isStart(QLatin1String("numFmt")) && static_cast<size_t>(formats.size()) < kMaxStyles) {
            const auto attributes = xml.attributes();
            formats.insert(attributes.value(QLatin1String("numFmtId")).toInt(),
                           numberStyle(attributes.value(QLatin1String("formatCode"))));
        } else if (xml.isStart(QLatin1String("cellXfs"))) {
            inCells = true;
        } else if (xml.isEnd(QLatin1String("cellXfs"))) {
            inCells = false;
        } else if (inCells && xml.isStart(QLatin1String("xf"))) {
            if (styles.size() >= kMaxStyles) return fail(ErrorCode::FileTooLarge, QStringLiteral("styles"));
            const int id = xml.attributes().value(QLatin1String("numFmtId")).toInt();
            const auto own = formats.constFind(id);
            styles.push_back(own != formats.constEnd() ? *own : builtInStyle(id));
        }
    }
    if (xml.failure()) return tl::unexpected(*xml.failure());
    return styles;
}

// Excel writes control characters as _x000D_.
void unescape(QString& text) {
    for (qsizetype at = text.indexOf(QLatin1String("_x")); at >= 0; at = text.indexOf(QLatin1String("_x"), at + 1)) {
        if (at + 6 >= text.size() || text[at + 6] != u'_') continue;
        bool ok = false;
        const uint code = QStringView(text).mid(at + 2, 4).toUInt(&ok, 16);
        if (ok) text.replace(at, 7, QChar(code));
    }
}

} // namespace

Result<XlsxBook> readXlsxBook(const ZipArchive& archive) {
    XlsxBook book;
    const auto targets = readRelations(archive, book.stringsPart);
    if (!targets) return tl::unexpected(targets.error());
    auto styles = readStyles(archive);
    if (!styles) return tl::unexpected(styles.error());
    book.styles = std::move(*styles);

    auto entry = archive.entry(QStringLiteral("xl/workbook.xml"));
    if (!entry) return tl::unexpected(entry.error());
    SheetXml xml(std::move(*entry));
    while (xml.next() != QXmlStreamReader::EndDocument) {
        if (xml.isStart(QLatin1String("workbookPr"))) {
            const auto value = xml.attributes().value(QLatin1String("date1904"));
            book.date1904 = value == QLatin1String("1") || value == QLatin1String("true");
        } else if (xml.isStart(QLatin1String("sheet"))) {
            if (book.sheets.size() >= kMaxSheets) return fail(ErrorCode::FileTooLarge, QStringLiteral("sheets"));
            const auto attributes = xml.attributes();
            const auto target = targets->constFind(relationId(attributes));
            if (target == targets->constEnd())
                return fail(ErrorCode::FileDamaged, QStringLiteral("sheet without a part"));
            const auto state = attributes.value(QLatin1String("state"));
            book.sheets.push_back({attributes.value(QLatin1String("name")).toString(), *target,
                                   !state.isEmpty() && state != QLatin1String("visible")});
        }
    }
    if (xml.failure()) return tl::unexpected(*xml.failure());
    if (book.sheets.empty()) return fail(ErrorCode::FileDamaged, QStringLiteral("no sheets"));
    return book;
}

Result<SharedStrings> SharedStrings::read(const ZipArchive& archive, const QString& part) {
    SharedStrings strings;
    if (part.isEmpty() || !archive.contains(part)) return strings;
    auto entry = archive.entry(part);
    if (!entry) return tl::unexpected(entry.error());
    SheetXml xml(std::move(*entry));
    QString text;
    while (xml.next() != QXmlStreamReader::EndDocument) {
        if (xml.isStart(QLatin1String("si"))) {
            text.clear();
        } else if (xml.isStart(QLatin1String("rPh"))) {
            xml.skipElement(); // how to pronounce it
        } else if (xml.isStart(QLatin1String("t"))) {
            text += xml.elementText();
        } else if (xml.isEnd(QLatin1String("si"))) {
            unescape(text);
            const QByteArray utf8 = text.toUtf8();
            if (strings.m_text.size() + static_cast<size_t>(utf8.size()) > kMaxSharedText ||
                strings.m_ends.size() >= kMaxSharedStrings)
                return fail(ErrorCode::FileTooLarge, QStringLiteral("shared strings"));
            strings.m_text.append(utf8.constData(), static_cast<size_t>(utf8.size()));
            strings.m_ends.push_back(static_cast<std::uint32_t>(strings.m_text.size()));
        }
    }
    if (xml.failure()) return tl::unexpected(*xml.failure());
    const Done whole = xml.drain();
    if (!whole) return tl::unexpected(whole.error());
    return strings;
}

} // namespace zg
