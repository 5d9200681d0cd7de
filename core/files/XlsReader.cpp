#include "core/files/XlsReader.h"

#include "core/files/SheetValue.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <freexl.h>

#include <array>
#include <charconv>

namespace zg {

namespace {

constexpr qint64 kMaxFile = 64LL << 20; // several times what 65,536 full rows take

ErrorCode codeOf(int status) {
    switch (status) {
    case FREEXL_FILE_NOT_FOUND: return ErrorCode::FileUnreadable;
    case FREEXL_INSUFFICIENT_MEMORY: return ErrorCode::FileTooLarge;
    case FREEXL_CFBF_INVALID_SIGNATURE:
    // An OLE file without a workbook is a Word document, an installer or an encrypted .xlsx.
    case FREEXL_BIFF_WORKBOOK_NOT_FOUND: return ErrorCode::FileFormatUnknown;
    default: return ErrorCode::FileDamaged;
    }
}

void appendNumber(std::string& text, double value) {
    std::array<char, 40> digits;
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 15);
    if (error == std::errc()) text += plainNumber({digits.data(), static_cast<size_t>(end - digits.data())});
}

} // namespace

Result<std::unique_ptr<XlsReader>> XlsReader::open(const QString& path, const QString& sheet) {
    if (QFileInfo(path).size() > kMaxFile) return fail(ErrorCode::FileTooLarge, QStringLiteral("xls"));
    std::unique_ptr<XlsReader> reader(new XlsReader);
    int status = freexl_open(QFile::encodeName(path).constData(), &reader->m_handle);
    if (status != FREEXL_OK) {
        return fail(codeOf(status), QStringLiteral("freexl %1").arg(status));
    }
    unsigned count = 0, obfuscated = 0;
    freexl_get_info(reader->m_handle, FREEXL_BIFF_PASSWORD, &obfuscated);
    if (obfuscated == FREEXL_BIFF_OBFUSCATED)
        return fail(ErrorCode::FileFormatUnknown, QStringLiteral("xls with a password"));
    freexl_get_info(reader->m_handle, FREEXL_BIFF_SHEET_COUNT, &count);
    int chosen = -1;
    for (unsigned i = 0; i < count && i < 1000; ++i) {
        const char* name = nullptr;
        freexl_get_worksheet_name(reader->m_handle, static_cast<unsigned short>(i), &name);
        reader->m_sheets.append(QString::fromUtf8(name ? name : ""));
        if (chosen < 0 && (sheet.isEmpty() || reader->m_sheets.back() == sheet)) chosen = static_cast<int>(i);
    }
    if (chosen < 0)
        return sheet.isEmpty() ? fail(ErrorCode::FileDamaged, QStringLiteral("no sheets"))
                               : fail(ErrorCode::InvalidArgument, QStringLiteral("no such sheet"));
    reader->m_sheet = reader->m_sheets[chosen];
    status = freexl_select_active_worksheet(reader->m_handle, static_cast<unsigned short>(chosen));
    if (status == FREEXL_OK)
        status = freexl_worksheet_dimensions(reader->m_handle, &reader->m_rows, &reader->m_columns);
    if (status != FREEXL_OK) return fail(ErrorCode::FileDamaged, QStringLiteral("freexl %1").arg(status));
    return reader;
}

XlsReader::~XlsReader() {
    if (m_handle) freexl_close(m_handle);
}

Result<bool> XlsReader::next(Row& row) {
    while (m_next < m_rows) {
        const unsigned at = m_next++;
        m_text.clear();
        m_cells.clear();
        for (unsigned short column = 0; column < m_columns; ++column) {
            FreeXL_CellValue value{};
            const int status = freexl_get_cell_value(m_handle, at, column, &value);
            if (status != FREEXL_OK) {
                m_next = m_rows;
                return fail(ErrorCode::FileDamaged, QStringLiteral("row %1: freexl %2").arg(at + 1).arg(status));
            }
            const size_t begin = m_text.size();
            switch (value.type) {
            case FREEXL_CELL_INT: m_text += std::to_string(value.value.int_value); break;
            case FREEXL_CELL_DOUBLE: appendNumber(m_text, value.value.double_value); break;
            case FREEXL_CELL_TEXT:
            case FREEXL_CELL_SST_TEXT:
            case FREEXL_CELL_DATE:
            case FREEXL_CELL_DATETIME:
            case FREEXL_CELL_TIME:
                if (value.value.text_value) m_text += value.value.text_value;
                break;
            default: break;
            }
            m_cells.emplace_back(begin, m_text.size() - begin);
        }
        row.line = row.lastLine = at + 1;
        row.problem = RowProblem::None;
        row.cells.resize(m_cells.size());
        for (size_t i = 0; i < m_cells.size(); ++i)
            row.cells[i] = {m_text.data() + m_cells[i].first, m_cells[i].second};
        if (!row.isBlank()) return true;
    }
    return false;
}

} // namespace zg
