#include "core/files/XlsDump.h"

#include "core/files/SheetValue.h"

#include <freexl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <vector>

namespace zg {

namespace {

class Messages {
public:
    explicit Messages(int pipe) : m_pipe(pipe) {}

    void add(std::string_view text) {
        m_body.append(text);
        m_body += '\0';
    }
    void send(char kind) {
        const auto size = static_cast<std::uint32_t>(m_body.size());
        std::array<char, 5> head{kind};
        std::memcpy(head.data() + 1, &size, sizeof size);
        write(head.data(), head.size());
        write(m_body.data(), m_body.size());
        m_body.clear();
    }

private:
    void write(const char* data, size_t size) {
        while (size > 0) {
            const ssize_t n = ::write(m_pipe, data, size);
            if (n <= 0) _exit(1); // nobody listens any more
            data += n;
            size -= static_cast<size_t>(n);
        }
    }

    int m_pipe;
    std::string m_body;
};

std::string numberText(double value) {
    std::array<char, 40> digits;
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 15);
    return error == std::errc() ? plainNumber({digits.data(), static_cast<size_t>(end - digits.data())})
                                : std::string();
}

std::string cellText(const FreeXL_CellValue& value) {
    switch (value.type) {
    case FREEXL_CELL_INT: return std::to_string(value.value.int_value);
    case FREEXL_CELL_DOUBLE: return numberText(value.value.double_value);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME: return value.value.text_value ? value.value.text_value : "";
    default: return {};
    }
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

int selectSheet(const void* workbook, std::string_view wanted, Messages& out) {
    unsigned count = 0;
    freexl_get_info(workbook, FREEXL_BIFF_SHEET_COUNT, &count);
    int chosen = -1;
    std::vector<std::string> names;
    for (unsigned i = 0; i < count && i < 1000; ++i) {
        const char* name = nullptr;
        freexl_get_worksheet_name(workbook, static_cast<unsigned short>(i), &name);
        names.emplace_back(name ? name : "");
        if (chosen < 0 && (wanted.empty() || names.back() == wanted)) chosen = static_cast<int>(i);
    }
    unsigned rows = 0;
    unsigned short columns = 0;
    if (chosen >= 0) {
        int status = freexl_select_active_worksheet(workbook, static_cast<unsigned short>(chosen));
        if (status == FREEXL_OK) status = freexl_worksheet_dimensions(workbook, &rows, &columns);
        if (status != FREEXL_OK) return status;
    }
    out.add(std::to_string(rows));
    out.add(std::to_string(chosen));
    for (const std::string& name : names) out.add(name);
    out.send(XlsMessage::kSheets);
    for (unsigned row = 0; row < rows; ++row) {
        std::vector<std::string> cells;
        bool blank = true;
        for (unsigned short column = 0; column < columns; ++column) {
            FreeXL_CellValue value{};
            const int status = freexl_get_cell_value(workbook, row, column, &value);
            if (status != FREEXL_OK) return status;
            cells.push_back(cellText(value));
            blank = blank && isBlank(cells.back());
        }
        if (blank) continue;
        out.add(std::to_string(row + 1));
        for (const std::string& cell : cells) out.add(cell);
        out.send(XlsMessage::kRow);
    }
    return FREEXL_OK;
}

} // namespace

void dumpXls(const char* path, std::string_view sheet, int pipe) {
    Messages out(pipe);
    const void* workbook = nullptr;
    int status = freexl_open(path, &workbook);
    if (status == FREEXL_OK) {
        unsigned obfuscated = 0;
        freexl_get_info(workbook, FREEXL_BIFF_PASSWORD, &obfuscated);
        status =
            obfuscated == FREEXL_BIFF_OBFUSCATED ? FREEXL_BIFF_WORKBOOK_NOT_FOUND : selectSheet(workbook, sheet, out);
    }
    if (status == FREEXL_OK) {
        out.send(XlsMessage::kEnd);
    } else {
        out.add(std::to_string(status));
        out.send(XlsMessage::kFailed);
    }
}

} // namespace zg
