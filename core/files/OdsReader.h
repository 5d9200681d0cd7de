#pragma once

#include "core/files/SheetXml.h"
#include "core/files/Table.h"

namespace zg {

// One table of an OpenDocument spreadsheet.
class OdsReader final : public RowReader {
public:
    // The named table, or the first.
    static Result<std::unique_ptr<OdsReader>> open(const QString& path, const QString& sheet);
    // Reads the whole document, since the names stand between the rows.
    static Result<QStringList> sheetNames(const QString& path);

    Result<bool> next(Row& row) override;
    std::int64_t position() const override { return m_xml->position(); }
    std::int64_t size() const override { return m_xml->size(); }
    const QString& sheet() const { return m_sheet; }

private:
    OdsReader() = default;
    Done readRow();
    Done readCell();
    QString paragraphs();
    void handOut(Row& row);

    std::unique_ptr<ZipArchive> m_archive;
    std::unique_ptr<SheetXml> m_xml;
    QString m_sheet;
    std::int64_t m_line = 0;    // of the row last handed out
    std::int64_t m_repeats = 0; // how often the current row is still to be handed out
    std::int64_t m_copies = 0;  // cells that exist only as a repeat count, so far
    bool m_ended = false;

    struct Cell {
        size_t begin, length;
    };
    std::string m_text; // of the current row
    std::vector<Cell> m_cells;
    size_t m_blanks = 0; // empty cells not yet followed by another
};

} // namespace zg
