#include "core/reports/XlsxWriter.h"

#include "core/base/Overloaded.h"
#include "core/store/DurableFile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <numeric>

namespace zg {

namespace {

constexpr size_t kRowsPerSheet = 1'000'000; // a sheet ends at 1,048,576
constexpr qsizetype kCellLimit = 32'767;    // characters of one cell
constexpr qsizetype kSheetNameLimit = 31;

enum class Style { Text, Money, Number, Integer, Percent, Decimal, Day, Month, Time };
constexpr size_t kStyles = 9;

class Workbook {
public:
    Workbook(lxw_workbook* book, const ReportTable& table, const ReportWords& words)
        : m_book(book), m_table(table), m_words(words) {
        for (const bool bold : {false, true})
            for (size_t i = 0; i < kStyles; ++i) m_formats[bold][i] = makeFormat(static_cast<Style>(i), bold);
        m_heading = workbook_add_format(m_book);
        format_set_bold(m_heading);
        format_set_bg_color(m_heading, 0xEEF0F4);
        format_set_bottom(m_heading, LXW_BORDER_THIN);
        format_set_bottom_color(m_heading, 0x828B9C);
        format_set_text_wrap(m_heading);
        format_set_align(m_heading, LXW_ALIGN_VERTICAL_CENTER);
    }

    void write() {
        for (size_t from = 0; from == 0 || from < m_table.rows.size(); from += kRowsPerSheet) addSheet(from);
    }

private:
    // Rows must be written in order: the library keeps only the current one.
    void addSheet(size_t from) {
        const size_t to = std::min(m_table.rows.size(), from + kRowsPerSheet);
        m_sheet = workbook_add_worksheet(m_book, sheetName(from / kRowsPerSheet).constData());
        if (!m_sheet) m_sheet = workbook_add_worksheet(m_book, nullptr);
        const auto columns = static_cast<lxw_col_t>(m_table.columns.size());
        for (lxw_col_t c = 0; c < columns; ++c) worksheet_set_column(m_sheet, c, c, widthOf(c), nullptr);
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
        worksheet_set_paper(m_sheet, 9); // A4
        for (lxw_col_t c = 0; c < columns; ++c) {
            const ReportColumn& column = m_table.columns[c];
            writeText(0, c, m_words.heading(column.heading, column.index), m_heading);
        }
        lxw_row_t row = 1;
        for (size_t i = from; i < to; ++i, ++row) writeRow(row, m_table.rows[i], false);
        if (to > from) worksheet_autofilter(m_sheet, 0, 0, row - 1, static_cast<lxw_col_t>(columns - 1));
        if (to == m_table.rows.size() && !m_table.totals.empty()) writeRow(row, m_table.totals, true);
    }

    void writeRow(lxw_row_t row, const std::vector<Cell>& cells, bool bold) {
        for (size_t c = 0; c < cells.size(); ++c) writeCell(row, static_cast<lxw_col_t>(c), cells[c], bold);
    }

    void writeCell(lxw_row_t row, lxw_col_t column, const Cell& cell, bool bold) {
        const auto format = [&](Style style) { return m_formats[bold][static_cast<size_t>(style)]; };
        const auto number = [&](double value, Style style) {
            worksheet_write_number(m_sheet, row, column, value, format(style));
        };
        const auto text = [&](const QString& value) { writeText(row, column, value, format(Style::Text)); };
        std::visit(Overloaded{
                       [&](std::monostate) { worksheet_write_blank(m_sheet, row, column, format(Style::Text)); },
                       [&](const QString& value) { text(value); },
                       [&](Term term) { text(m_words.term(term)); },
                       [&](const FigureName& name) { text(m_words.heading(name.heading, name.index)); },
                       [&](Money money) {
                           number(static_cast<double>(money.minor) / std::pow(10.0, m_table.currency.digits),
                                  Style::Money);
                       },
                       [&](Quantity quantity) {
                           number(Rate{quantity.thousandths, 1000}.toDouble(), Style::Number);
                       },
                       [&](std::int64_t integer) { number(static_cast<double>(integer), Style::Integer); },
                       [&](const Percent& percent) { number(percent.rate.toDouble(), Style::Percent); },
                       [&](const Decimal& decimal) { number(decimal.rate.toDouble(), Style::Decimal); },
                       [&](BusinessDay day) { writeTime(row, column, day.toDate(), QTime(0, 0), format(Style::Day)); },
                       [&](YearMonth month) {
                           writeTime(row, column, month.firstDay().toDate(), QTime(0, 0), format(Style::Month));
                       },
                       [&](const WallTime& at) {
                           writeTime(row, column, at.time.date(), at.time.time(), format(Style::Time));
                       },
                   },
                   cell);
    }

    void writeText(lxw_row_t row, lxw_col_t column, const QString& text, lxw_format* format) {
        worksheet_write_string(m_sheet, row, column, text.left(kCellLimit).toUtf8().constData(), format);
    }

    void writeTime(lxw_row_t row, lxw_col_t column, QDate date, QTime time, lxw_format* format) {
        if (date.year() < 1900 || date.year() > 9999) { // what a spreadsheet cannot count
            writeText(row, column, date.toString(Qt::ISODate), format);
            return;
        }
        lxw_datetime value{date.year(), date.month(), date.day(), time.hour(), time.minute(), 1.0 * time.second()};
        worksheet_write_datetime(m_sheet, row, column, &value, format);
    }

    lxw_format* makeFormat(Style style, bool bold) {
        lxw_format* format = workbook_add_format(m_book);
        if (bold) {
            format_set_bold(format);
            format_set_top(format, LXW_BORDER_THIN);
        }
        switch (style) {
        case Style::Text:
        case Style::Number: break;
        case Style::Money: {
            const int digits = m_table.currency.digits;
            const QByteArray decimals = digits > 0 ? "." + QByteArray(digits, '0') : QByteArray();
            format_set_num_format(format, ("#,##0" + decimals).constData());
            break;
        }
        case Style::Integer: format_set_num_format(format, "#,##0"); break;
        case Style::Percent: format_set_num_format(format, "0.0%"); break;
        case Style::Decimal: format_set_num_format(format, "0.00"); break;
        case Style::Day: format_set_num_format(format, "yyyy-mm-dd"); break;
        case Style::Month: format_set_num_format(format, "yyyy-mm"); break;
        case Style::Time: format_set_num_format(format, "yyyy-mm-dd hh:mm:ss"); break;
        }
        return format;
    }

    QByteArray sheetName(size_t number) const {
        QString name = m_words.title(m_table.report);
        for (QChar& c : name)
            if (QStringView(u"[]:*?/\\'").contains(c)) c = ' ';
        const QString suffix = number > 0 ? QStringLiteral(" (%1)").arg(number + 1) : QString();
        return (name.left(kSheetNameLimit - suffix.size()) + suffix).toUtf8();
    }

    static int widthOfText(const QString& text) { // a Chinese character is as wide as two digits
        return static_cast<int>(std::accumulate(
            text.begin(), text.end(), 0, [](int sum, QChar c) { return sum + (c.unicode() >= 0x1100 ? 2 : 1); }));
    }

    double widthOf(size_t column) const {
        const ReportColumn& heading = m_table.columns[column];
        int width = std::max(8, widthOfText(m_words.heading(heading.heading, heading.index)));
        const int byKind = heading.kind == CellKind::Money ? 13 : heading.kind == CellKind::Time ? 19 : 10;
        width = std::max(width, byKind);
        for (size_t i = 0; i < std::min<size_t>(m_table.rows.size(), 500); ++i) {
            const Cell& cell = m_table.rows[i][column];
            if (const auto* text = std::get_if<QString>(&cell)) width = std::max(width, widthOfText(*text));
            if (const auto* name = std::get_if<FigureName>(&cell))
                width = std::max(width, widthOfText(m_words.heading(name->heading, name->index)));
        }
        return std::min(width, 50) + 1.5;
    }

    lxw_workbook* m_book;
    lxw_worksheet* m_sheet = nullptr;
    const ReportTable& m_table;
    const ReportWords& m_words;
    std::array<std::array<lxw_format*, kStyles>, 2> m_formats{};
    lxw_format* m_heading = nullptr;
};

} // namespace

Done writeXlsx(const QString& path, const ReportTable& table, const ReportWords& words) {
    const QFileInfo target(path);
    QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.export-XXXXXX")); // mode 0700
    if (!folder.isValid()) return fail(ErrorCode::FolderReadOnly, QStringLiteral("export folder"));
    const QString made = folder.filePath(QStringLiteral("report.xlsx"));
    QByteArray tmpdir = QFile::encodeName(folder.path());
    lxw_workbook_options options{}; // newer versions have more members
    options.constant_memory = LXW_TRUE;
    options.tmpdir = tmpdir.data();
    options.use_zip64 = LXW_TRUE;
    errno = 0;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(made).constData(), &options);
    if (!book) return fail(ErrorCode::StorageFailed, QStringLiteral("workbook"));
    Workbook(book, table, words).write();
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) // frees it, too
        return tl::unexpected<Error>(fileError(errno, QStringLiteral("workbook %1").arg(static_cast<int>(error))));
    if (!QFile::setPermissions(made, QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::StorageFailed, QStringLiteral("permissions"));
    if (const Done synced = syncFile(made); !synced) return synced;
    return renameDurably(made, target.absoluteFilePath());
}

} // namespace zg
