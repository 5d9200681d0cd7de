#pragma once

#include "core/files/ZipArchive.h"

#include <QtCore/QXmlStreamReader>

namespace zg {

// The XML of one zip entry with bounds on what a hostile file can make the parser do: no DTD (so no entities of its
// own), bounded depth and token length.
class SheetXml {
public:
    explicit SheetXml(std::unique_ptr<ZipEntry> entry) : m_entry(std::move(entry)), m_xml(m_entry.get()) {}

    // The next token; EndDocument at the end and after an error.
    QXmlStreamReader::TokenType next();
    bool isStart(QLatin1String name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    bool isEnd(QLatin1String name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    const QXmlStreamReader& token() const { return m_xml; }
    QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    // The text up to the end of the element just begun, at most 1 MiB; elements inside are skipped.
    QString elementText();
    void skipElement();

    const std::optional<Error>& failure() const { return m_failure; }
    Done drain() { return m_failure ? Done(tl::unexpected(*m_failure)) : m_entry->drain(); }
    std::int64_t position() const { return m_entry->position(); }
    std::int64_t size() const { return m_entry->uncompressedSize(); }

private:
    std::unique_ptr<ZipEntry> m_entry;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    std::optional<Error> m_failure;
};

} // namespace zg
