#include "core/reports/CsvWriter.h"

#include "core/base/Overloaded.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kRateDecimals = 4;

bool startsFormula(QChar c) {
    switch (c.unicode()) {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xFF1D: // full-width, which Chinese spreadsheets read alike
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
    case 0xFE66: // small forms
    case 0xFE62:
    case 0xFE63:
    case 0xFE6B:
    case 0x2212: return true; // minus sign
    default: return false;
    }
}

bool isInvisible(QChar c) {
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

QString plainText(const Cell& cell, const ReportTable& table, const ReportWords& words) {
    return std::visit(
        Overloaded{
            [](std::monostate) { return QString(); },
            [](const QString& text) { return neutralised(text); },
            [&](Term term) { return neutralised(words.term(term)); },
            [&](const FigureName& figure) { return neutralised(words.heading(figure.heading, figure.index)); },
            [&](Money money) { return toDecimal(money, table.currency.digits); },
            [](Quantity quantity) { return toDecimal(quantity); },
            [](std::int64_t integer) { return QString::number(integer); },
            [](const Percent& percent) { return toDecimal(percent.rate, kRateDecimals); },
            [](const Decimal& decimal) { return toDecimal(decimal.rate, kRateDecimals); },
            [](BusinessDay day) { return day.toIso(); },
            [](YearMonth month) { return month.toIso(); },
            [](const WallTime& at) { return at.time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")); },
        },
        cell);
}

} // namespace

QString neutralised(const QString& text) {
    const auto first = std::find_if_not(text.begin(), text.end(), isInvisible);
    const bool formula = first != text.end() && startsFormula(*first);
    const bool control = !text.isEmpty() && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n');
    return formula || control ? '\'' + text : text;
}

QString csvField(const QString& text) {
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) {
        // A semicolon or a tab separates fields where the comma is the decimal sign.
        return c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';' || c == '\t';
    });
    const bool padded = !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
    if (plain && !padded) return text;
    return '"' + QString(text).replace('"', QStringLiteral("\"\"")) + '"';
}

QByteArray toCsv(const ReportTable& table, const ReportWords& words) {
    QByteArray out("\xEF\xBB\xBF");
    const auto writeRow = [&](auto&& fields, auto&& textOf) {
        bool first = true;
        for (const auto& field : fields) {
            if (!first) out += ',';
            first = false;
            out += csvField(textOf(field)).toUtf8();
        }
        out += "\r\n";
    };
    writeRow(table.columns,
             [&](const ReportColumn& column) { return neutralised(words.heading(column.heading, column.index)); });
    for (const auto& row : table.rows) writeRow(row, [&](const Cell& cell) { return plainText(cell, table, words); });
    return out;
}

} // namespace zg
