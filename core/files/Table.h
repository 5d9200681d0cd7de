#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace zg {

enum class TableFormat { Text, Xlsx, Ods, Xls };

// Why the cells of a row cannot be trusted. Such a row is handed out so that it can be reported by its line; never use
// its cells.
enum class RowProblem {
    None,
    LoneQuote,    // a quote inside an unquoted cell, or text after a closing quote
    NulByte,      // a zero byte: half-overwritten or binary
    InvalidBytes, // bytes that are no text in the file's encoding
    WrongWidth,   // more or fewer cells than the header
};

// One row of a table, as UTF-8. The views are valid until the reader's next row.
struct Row {
    std::int64_t line = 0;     // where it begins, from 1: a physical line of a text file, a row of a sheet
    std::int64_t lastLine = 0; // where it ends; differs when a quoted cell holds line breaks
    RowProblem problem = RowProblem::None;
    std::vector<std::string_view> cells;

    std::string_view cell(size_t i) const { return i < cells.size() ? cells[i] : std::string_view(); }
    bool isBlank() const; // nothing but spaces in any cell
};

// Reads a table from its first row on, holding a bounded part of it in memory. Numbers of sheets arrive as plain
// decimals of at most 15 digits, dates as "2016-08-01" or "2016-08-01 11:05:00".
class RowReader {
public:
    virtual ~RowReader() = default;
    // False at the end. An error (FileDamaged, FileTooLarge, FileUnreadable) ends the table: rows already read are not
    // the whole of it.
    virtual Result<bool> next(Row& row) = 0;
    // How far it is, for progress; both in the same unit.
    virtual std::int64_t position() const = 0;
    virtual std::int64_t size() const = 0;
};

// What is not set is found out from the content.
struct TableOptions {
    std::optional<TableFormat> format;
    QString encoding;                       // an ICU name: "UTF-8", "GB18030", "Big5", "windows-1252"; text only
    char delimiter = 0;                     // text only
    QString sheet;                          // name; else the first visible one
    std::optional<std::int64_t> headerLine; // Row::line of the header; 0: the table has none

    friend bool operator==(const TableOptions&, const TableOptions&) = default;
};

enum class ColumnType { Empty, Text, Integer, Decimal, Date, DateTime, Phone, YesNo };

struct TableInfo {
    TableFormat format = TableFormat::Text;
    QString encoding;            // of a text file
    char delimiter = 0;          // of a text file
    QStringList sheets;          // of a workbook
    QString sheet;               // the one described here
    std::int64_t headerLine = 0; // 0: none
    QStringList header;          // trimmed; empty without a header
    std::vector<ColumnType> types;
    std::vector<QStringList> sample; // the first rows after the header
    std::int64_t fileSize = 0;

    // The same findings as options, to open the table without looking again.
    TableOptions toOptions() const;
};

// FileUnreadable; FileFormatUnknown (no table: a picture, a web page, a PDF); FileDamaged; FileTooLarge (expands or
// needs more than is sane); EncodingUnknown (ask the person, then pass it in the options).
Result<std::unique_ptr<RowReader>> openTable(const QString& path, const TableOptions& options = {});
Result<TableInfo> inspectTable(const QString& path, const TableOptions& options = {});

} // namespace zg
