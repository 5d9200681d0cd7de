#pragma once

#include "core/files/SheetValue.h"
#include "core/files/SheetXml.h"
#include "core/files/Table.h"

namespace zg {

// What a workbook's parts say before its rows are read.
struct XlsxBook {
    struct Sheet {
        QString name, part;
        bool hidden = false;
    };
    std::vector<Sheet> sheets;
    std::vector<NumberStyle> styles; // by cell style
    bool date1904 = false;
    QString stringsPart;
};

Result<XlsxBook> readXlsxBook(const ZipArchive& archive);

// All shared strings in one arena.
class SharedStrings {
public:
    static Result<SharedStrings> read(const ZipArchive& archive, const QString& part);
    size_t size() const { return m_ends.size(); }
    std::string_view at(size_t i) const {
        const std::uint32_t begin = i ? m_ends[i - 1] : 0;
        return std::string_view(m_text).substr(begin, m_ends[i] - begin);
    }

private:
    std::string m_text;
    std::vector<std::uint32_t> m_ends;
};

class XlsxReader final : public RowReader {
public:
    // The named sheet, or the first visible one.
    static Result<std::unique_ptr<XlsxReader>> open(const QString& path, const QString& sheet);

    Result<bool> next(Row& row) override;
    std::int64_t position() const override { return m_xml->position(); }
    std::int64_t size() const override { return m_xml->size(); }
    const XlsxBook& book() const { return m_book; }
    const QString& sheet() const { return m_sheet; }

private:
    XlsxReader() = default;
    Done readRow(Row& row);
    Done readCell(size_t& column);

    std::unique_ptr<ZipArchive> m_archive;
    XlsxBook m_book;
    SharedStrings m_strings;
    QString m_sheet;
    std::unique_ptr<SheetXml> m_xml;
    std::int64_t m_line = 0;
    bool m_inside = false, m_ended = false;

    struct Cell {
        size_t column, begin, length;
    };
    std::string m_text; // of the current row
    std::vector<Cell> m_cells;
};

} // namespace zg
