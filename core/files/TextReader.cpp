#include "core/files/TextReader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace zg {

namespace {

// A cell this long is an opening quote without its end, not data.
constexpr size_t kMaxRow = 4 << 20;
constexpr size_t kCellGrowth = 64 << 10; // libcsv's own 128 bytes make a long cell quadratic
constexpr unsigned char kOptions = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;

int noSpace(unsigned char) {
    return 0;
} // spaces belong to the cell (RFC 4180)

std::int64_t lineBreaks(std::string_view text) {
    std::int64_t n = std::count(text.begin(), text.end(), '\n');
    for (size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
        if (at + 1 >= text.size() || text[at + 1] != '\n') ++n;
    return n;
}

bool isSpace(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::vector<size_t> widths(std::string_view sample, char delimiter) {
    struct Count {
        size_t cells = 0;
        std::vector<size_t> widths;
    } count;
    csv_parser parser;
    if (csv_init(&parser, 0) != 0) return {};
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    csv_set_space_func(&parser, noSpace);
    csv_parse(
        &parser, sample.data(), sample.size(), [](void*, size_t, void* c) { ++static_cast<Count*>(c)->cells; },
        [](int, void* c) {
            auto* state = static_cast<Count*>(c);
            if (state->widths.size() < 100) state->widths.push_back(state->cells);
            state->cells = 0;
        },
        &count);
    if (count.widths.empty() &&
        csv_fini(
            &parser, [](void*, size_t, void* c) { ++static_cast<Count*>(c)->cells; }, [](int, void*) {}, &count) == 0)
        count.widths.push_back(count.cells);
    csv_free(&parser);
    return count.widths;
}

} // namespace

char detectDelimiter(std::string_view sample) {
    if (sample.size() >= 5 && sample.substr(0, 4) == "sep=" && std::strchr(",\t;|", sample[4])) return sample[4];
    char best = ',';
    double bestScore = 0;
    for (const char delimiter : std::array{',', '\t', ';', '|'}) {
        const std::vector<size_t> all = widths(sample, delimiter);
        std::map<size_t, size_t> seen;
        for (const size_t w : all)
            if (w > 1) ++seen[w];
        if (seen.empty()) continue;
        const auto mode =
            std::max_element(seen.begin(), seen.end(), [](auto& a, auto& b) { return a.second < b.second; });
        // Regularity counts most; of two regular ones the wider.
        const double share = static_cast<double>(mode->second) / static_cast<double>(all.size());
        const double score = share * share * (1.0 + 0.05 * static_cast<double>(std::min<size_t>(mode->first, 20)));
        if (score > bestScore) best = delimiter, bestScore = score;
    }
    return best;
}

Result<std::unique_ptr<TextReader>> TextReader::open(const QString& path, const QString& encoding, char delimiter,
                                                     std::int64_t headerLine) {
    auto source = TextSource::open(path, encoding);
    if (!source) return tl::unexpected(source.error());
    std::unique_ptr<TextReader> reader(new TextReader);
    reader->m_source = std::move(*source);
    reader->m_delimiter = delimiter;
    reader->m_headerLine = headerLine;
    return reader;
}

TextReader::~TextReader() {
    if (m_parserOpen) csv_free(&m_parser);
}

void TextReader::cellRead(void* data, size_t length, void* self) {
    auto& r = *static_cast<TextReader*>(self);
    r.m_afterCr = false;
    r.m_cellPending = false;
    const std::string_view text(static_cast<const char*>(data), length);
    r.m_cells.push_back({r.m_text.size(), length});
    if (length == 0) return;
    r.m_text.append(text);
    if (r.m_quotes) r.m_line += lineBreaks(text); // unquoted cells hold none
}

void TextReader::rowRead(int terminator, void* self) {
    auto& r = *static_cast<TextReader*>(self);
    const bool empty = r.m_cells.size() == r.m_openCell;
    if (empty && terminator == '\n' && r.m_afterCr) {
        r.m_afterCr = false;
        return;
    }
    if (empty || r.m_cellPending) r.m_cells.push_back({r.m_text.size(), 0});
    r.m_cellPending = false;
    r.endRow(RowProblem::None);
    if (terminator == '\n' || terminator == '\r') ++r.m_line;
    r.m_rowLine = r.m_line;
    r.m_afterCr = terminator == '\r';
}

void TextReader::endRow(RowProblem problem) {
    m_rows.push_back({m_openCell, m_cells.size() - m_openCell, m_rowLine, m_line, problem});
    m_openCell = m_cells.size();
}

void TextReader::skipToLineEnd(std::string_view& block) {
    const size_t end = block.find_first_of("\r\n");
    if (end == std::string_view::npos) {
        block = {};
        return;
    }
    m_afterCr = block[end] == '\r';
    block.remove_prefix(end + 1);
    m_skipping = false;
    m_rowLine = ++m_line;
}

void TextReader::pushWrapped() {
    m_cells.push_back({m_wrappedBegin, m_text.size() - m_wrappedBegin});
    m_wrapped = Wrapped::No;
}

void TextReader::readWrapped(std::string_view& block) {
    bool sound = true;
    if (m_wrapped == Wrapped::Inside) {
        const size_t end = block.find_first_of("\"\r\n");
        m_text.append(block.substr(0, end));
        block.remove_prefix(std::min(end, block.size()));
        if (block.empty()) return;
        sound = block.front() == '"';
        if (sound) {
            m_text += '"';
            m_wrapped = Wrapped::Closed;
            block.remove_prefix(1);
            return;
        }
    } else {
        const char c = block.front();
        sound = c == m_delimiter || c == '\n' || c == '\r';
        if (sound) {
            pushWrapped();
            if (c == m_delimiter)
                m_cellPending = true;
            else
                rowRead(c, this);
            block.remove_prefix(1);
            return;
        }
    }
    pushWrapped();
    endRow(RowProblem::LoneQuote);
    m_skipping = true;
}

Done TextReader::parse(std::string_view block) {
    if (m_atStart) {
        m_atStart = false;
        if (block.substr(0, 4) == "sep=" && block.size() > 5 && (block[5] == '\n' || block[5] == '\r')) {
            block.remove_prefix(5);
            m_skipping = true;
            skipToLineEnd(block);
        }
    }
    m_quotes = m_quotes || std::memchr(block.data(), '"', block.size());
    while (!block.empty()) {
        if (m_skipping) {
            skipToLineEnd(block);
            continue;
        }
        if (m_wrapped != Wrapped::No) {
            readWrapped(block);
            continue;
        }
        if (!m_parserOpen) {
            if (csv_init(&m_parser, kOptions) != 0) return fail(ErrorCode::FileUnreadable, QStringLiteral("csv_init"));
            csv_set_delim(&m_parser, static_cast<unsigned char>(m_delimiter));
            csv_set_space_func(&m_parser, noSpace);
            csv_set_blk_size(&m_parser, kCellGrowth);
            m_parserOpen = true;
        }
        const size_t used = csv_parse(&m_parser, block.data(), block.size(), cellRead, rowRead, this);
        block.remove_prefix(std::min(used, block.size()));
        if (block.empty()) break;
        if (csv_error(&m_parser) != CSV_EPARSE) return fail(ErrorCode::FileTooLarge, QStringLiteral("cell"));
        // The cell that stopped the parser is not among the cells; it may hold line breaks all the same.
        const std::string_view partial(reinterpret_cast<const char*>(m_parser.entry_buf), m_parser.entry_pos);
        const bool wrapped = partial == "=" && block.front() == '"';
        m_wrappedBegin = m_text.size();
        m_text.append(partial);
        if (wrapped) {
            m_text += '"';
            m_wrapped = Wrapped::Inside;
            m_cellPending = false;
            block.remove_prefix(1);
            csv_free(&m_parser);
            m_parserOpen = false;
            continue;
        }
        m_cells.push_back({m_wrappedBegin, partial.size()});
        m_line += lineBreaks(partial);
        endRow(RowProblem::LoneQuote);
        csv_free(&m_parser);
        m_parserOpen = false;
        m_skipping = true;
    }
    if (m_parserOpen && m_parser.entry_pos > kMaxRow)
        return fail(ErrorCode::FileDamaged, QStringLiteral("line %1: a quote is not closed").arg(m_line));
    if (m_rows.empty() && m_text.size() > 2 * kMaxRow)
        return fail(ErrorCode::FileTooLarge, QStringLiteral("line %1: endless row").arg(m_rowLine));
    return {};
}

Done TextReader::finish() {
    m_ended = true;
    if (m_wrapped != Wrapped::No) {
        const bool closed = m_wrapped == Wrapped::Closed;
        pushWrapped();
        endRow(closed ? RowProblem::None : RowProblem::LoneQuote);
    }
    if (!m_parserOpen && !m_cellPending) return {};
    // What stands open at the end would be everything since that quote: refused, not guessed.
    if (m_parserOpen && csv_fini(&m_parser, cellRead, rowRead, this) != 0)
        return fail(ErrorCode::FileDamaged, QStringLiteral("line %1: a quote is not closed").arg(m_line));
    if (m_cellPending) rowRead(-1, this);
    return {};
}

Done TextReader::fill() {
    // Only the unfinished row's cells stay; they move to the front.
    size_t openText = m_text.size();
    if (m_wrapped != Wrapped::No) openText = m_wrappedBegin;
    if (m_openCell < m_cells.size()) openText = m_cells[m_openCell].begin;
    m_text.erase(0, openText);
    m_cells.erase(m_cells.begin(), m_cells.begin() + static_cast<std::ptrdiff_t>(m_openCell));
    for (Cell& cell : m_cells) cell.begin -= openText;
    m_wrappedBegin -= std::min(m_wrappedBegin, openText);
    m_openCell = 0;
    m_rows.clear();
    m_nextRow = 0;
    while (m_rows.empty() && !m_ended) {
        const auto block = m_source->next();
        if (!block) return tl::unexpected(block.error());
        const Done done = block->empty() ? finish() : parse(*block);
        if (!done) return done;
    }
    return {};
}

void TextReader::check(Row& row, const Parsed& parsed) {
    if (row.problem != RowProblem::None) return;
    const Cell& first = m_cells[parsed.firstCell];
    const Cell& last = m_cells[parsed.firstCell + parsed.cellCount - 1];
    const std::string_view all(m_text.data() + first.begin, last.begin + last.length - first.begin);
    if (!all.empty() && std::memchr(all.data(), 0, all.size()))
        row.problem = RowProblem::NulByte;
    else if (!isCleanUtf8(all))
        row.problem = RowProblem::InvalidBytes;
    if (m_headerLine == 0) return;
    if (row.line == m_headerLine) {
        m_width = m_named = row.cells.size();
        while (m_named > 1 && isSpace(row.cells[m_named - 1])) --m_named;
    } else if (m_width > 0 && row.problem == RowProblem::None && !row.isBlank()) {
        while (row.cells.size() > m_width && isSpace(row.cells.back())) row.cells.pop_back();
        if (row.cells.size() > m_width || row.cells.size() < m_named) row.problem = RowProblem::WrongWidth;
    }
}

Result<bool> TextReader::next(Row& row) {
    if (m_nextRow == m_rows.size()) {
        if (m_ended) return false;
        const Done done = fill();
        if (!done) {
            m_ended = true;
            m_rows.clear();
            m_nextRow = 0;
            return tl::unexpected(done.error());
        }
        if (m_rows.empty()) return false;
    }
    const Parsed& parsed = m_rows[m_nextRow++];
    row.line = parsed.line;
    row.lastLine = parsed.lastLine;
    row.problem = parsed.problem;
    row.cells.resize(parsed.cellCount);
    for (size_t i = 0; i < parsed.cellCount; ++i) {
        const Cell& cell = m_cells[parsed.firstCell + i];
        row.cells[i] = {m_text.data() + cell.begin, cell.length};
    }
    check(row, parsed);
    return true;
}

} // namespace zg
