#include "core/files/SheetXml.h"

namespace zg {

namespace {

constexpr std::int64_t kMaxToken = 2 << 20;
constexpr int kMaxDepth = 100;
constexpr qsizetype kMaxText = 1 << 20;

} // namespace

QXmlStreamReader::TokenType SheetXml::next() {
    if (m_failure) return QXmlStreamReader::EndDocument;
    m_entry->allow(kMaxToken);
    const auto token = m_xml.readNext();
    if (token == QXmlStreamReader::StartElement && ++m_depth > kMaxDepth)
        m_failure = Error{ErrorCode::FileDamaged, QStringLiteral("xml depth")};
    else if (token == QXmlStreamReader::EndElement)
        --m_depth;
    else if (token == QXmlStreamReader::DTD)
        m_failure = Error{ErrorCode::FileDamaged, QStringLiteral("xml with a DTD")};
    else if (token == QXmlStreamReader::Invalid)
        m_failure = m_entry->failure().value_or(
            Error{ErrorCode::FileDamaged,
                  QStringLiteral("xml error %1 at %2").arg(m_xml.error()).arg(m_xml.characterOffset())});
    return m_failure ? QXmlStreamReader::EndDocument : token;
}

QString SheetXml::elementText() {
    QString text;
    int depth = 1;
    while (depth > 0) {
        switch (next()) {
        case QXmlStreamReader::StartElement: ++depth; break;
        case QXmlStreamReader::EndElement: --depth; break;
        case QXmlStreamReader::Characters:
            if (depth == 1) text.append(m_xml.text());
            if (text.size() > kMaxText) {
                m_failure = Error{ErrorCode::FileTooLarge, QStringLiteral("cell")};
                return {};
            }
            break;
        case QXmlStreamReader::EndDocument: return text;
        default: break;
        }
    }
    return text;
}

void SheetXml::skipElement() {
    int depth = 1;
    while (depth > 0) {
        switch (next()) {
        case QXmlStreamReader::StartElement: ++depth; break;
        case QXmlStreamReader::EndElement: --depth; break;
        case QXmlStreamReader::EndDocument: return;
        default: break;
        }
    }
}

} // namespace zg
