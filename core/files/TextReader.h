#pragma once

#include "core/files/Encoding.h"
#include "core/files/Table.h"

#include <csv.h>

#include <string>

namespace zg {

// The delimiter under which the first lines fall into the same number of cells, the more the better: one of , tab ; |.
// A first line "sep=;", which Excel writes, decides. Comma when nothing speaks for another.
char detectDelimiter(std::string_view sample);

// Comma, tab, semicolon or bar separated text by RFC 4180, in blocks. A blank line is a row of one empty cell, as the
// RFC has it. A row whose width differs from the header's is reported as WrongWidth; extra cells that are all empty are
// not counted.
class TextReader final : public RowReader {
public:
    // headerLine as in TableOptions; 0 or absent: no width is expected.
    static Result<std::unique_ptr<TextReader>> open(const QString& path, const QString& encoding, char delimiter,
                                                    std::int64_t headerLine);
    ~TextReader() override;

    Result<bool> next(Row& row) override;
    std::int64_t position() const override { return m_source->position(); }
    std::int64_t size() const override { return m_source->size(); }

private:
    struct Cell {
        size_t begin, length;
    };
    struct Parsed {
        size_t firstCell, cellCount;
        std::int64_t line, lastLine;
        RowProblem problem;
    };

    TextReader() = default;
    static void cellRead(void* data, size_t length, void* self);
    static void rowRead(int terminator, void* self);
    void endRow(RowProblem problem);
    Done fill();
    Done parse(std::string_view block);
    Done finish();
    void skipToLineEnd(std::string_view& block);
    void readWrapped(std::string_view& block);
    void pushWrapped();
    void check(Row& row, const Parsed& parsed);

    std::unique_ptr<TextSource> m_source;
    csv_parser m_parser{};
    bool m_parserOpen = false;
    char m_delimiter = ',';
    std::int64_t m_headerLine = 0;
    size_t m_width = 0; // cells of the header; 0: not known
    size_t m_named = 0; // … without trailing cells that name nothing

    std::string m_text;         // of the rows read but not handed out
    std::vector<Cell> m_cells;  // in m_text
    std::vector<Parsed> m_rows; // complete
    size_t m_nextRow = 0;
    size_t m_openCell = 0; // first cell of the row that is not complete yet

    std::int64_t m_line = 1;    // physical line the parser is on
    std::int64_t m_rowLine = 1; // … and where the row began
    bool m_afterCr = false;     // a line feed now belongs to the line before
    // ="0012", which spreadsheets are fed to keep digits, is no RFC 4180 but in many exports: one cell, as it stands.
    enum class Wrapped { No, Inside, Closed } m_wrapped = Wrapped::No;
    size_t m_wrappedBegin = 0;  // in m_text
    bool m_cellPending = false; // a delimiter has been taken behind it: another cell follows, be it empty
    bool m_skipping = false;    // to the end of a line with a lone quote
    bool m_atStart = true, m_ended = false, m_quotes = false;
};

} // namespace zg
