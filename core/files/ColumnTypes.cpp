#include "core/files/ColumnTypes.h"

#include "core/files/DateText.h"
#include "core/files/FieldText.h"

#include <QtCore/QSet>

#include <algorithm>
#include <map>

namespace zg {

namespace {

ColumnType typeOf(const std::string& cell) {
    const std::string_view text = trimmedCell(cell);
    if (isBlankCell(text)) return ColumnType::Empty;
    const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits && text.size() == 11 && text[0] == '1' && text[1] >= '3') return ColumnType::Phone;
    // Eight digits are a day only if they spell one; serials need a column that says it holds dates.
    if (!digits || text.size() == 8)
        if (const auto when = dateTimeIn(text)) return when->hasTime ? ColumnType::DateTime : ColumnType::Date;
    if (const auto number = decimalIn(text)) return number->scale == 0 ? ColumnType::Integer : ColumnType::Decimal;
    if (yesNoIn(text)) return ColumnType::YesNo;
    return ColumnType::Text;
}

qsizetype widthOf(const std::vector<QStringList>& rows) {
    std::map<qsizetype, int> seen;
    for (const QStringList& row : rows) ++seen[row.size()];
    const auto mode = std::max_element(seen.begin(), seen.end(), [](auto& a, auto& b) { return a.second <= b.second; });
    return mode == seen.end() ? 0 : mode->first;
}

// A column may well be called F or 有.
bool isWord(ColumnType type) {
    return type == ColumnType::Text || type == ColumnType::YesNo;
}

bool namesColumns(const QStringList& row, qsizetype width) {
    QSet<QString> names;
    qsizetype filled = 0;
    for (const QString& cell : row) {
        const std::string utf8 = cell.toStdString();
        const ColumnType type = typeOf(utf8);
        if (type == ColumnType::Empty) continue;
        ++filled;
        if (!isWord(type) || cell.size() > 60) return false;
        if (names.contains(cell.trimmed())) return false;
        names.insert(cell.trimmed());
    }
    return filled > 0 && filled * 10 >= width * 7;
}

} // namespace

ColumnType columnType(const std::vector<QStringList>& rows, qsizetype column) {
    std::map<ColumnType, int> seen;
    int filled = 0;
    for (const QStringList& row : rows) {
        const ColumnType type = typeOf(row.value(column).toStdString());
        if (type == ColumnType::Empty) continue;
        ++filled;
        ++seen[type];
    }
    if (filled == 0) return ColumnType::Empty;
    // Whole numbers among decimals are decimals, days among moments are moments.
    if (seen.contains(ColumnType::Decimal)) seen[ColumnType::Decimal] += seen[ColumnType::Integer];
    if (seen.contains(ColumnType::DateTime)) seen[ColumnType::DateTime] += seen[ColumnType::Date];
    for (const ColumnType type : {ColumnType::Phone, ColumnType::Decimal, ColumnType::Integer, ColumnType::DateTime,
                                  ColumnType::Date, ColumnType::YesNo})
        if (const auto n = seen.find(type); n != seen.end() && n->second * 10 >= filled * 8) return type;
    return ColumnType::Text;
}

int findHeader(const std::vector<QStringList>& rows) {
    const qsizetype width = widthOf(rows);
    for (size_t i = 0; i < rows.size() && i < 30; ++i) {
        if (rows[i].size() * 10 < width * 7) continue; // a title above the table
        if (!namesColumns(rows[i], width)) {
            // Values before any names: what follows are more values.
            const bool values = std::any_of(rows[i].begin(), rows[i].end(), [](const QString& cell) {
                const ColumnType type = typeOf(cell.toStdString());
                return type != ColumnType::Empty && !isWord(type);
            });
            if (values) return -1;
            continue;
        }
        if (i + 1 == rows.size()) return static_cast<int>(i);
        // A row of words above rows of words is only a header if something else tells them apart.
        const std::vector<QStringList> below(rows.begin() + static_cast<std::ptrdiff_t>(i) + 1, rows.end());
        for (qsizetype column = 0; column < width; ++column) {
            const ColumnType type = columnType(below, column);
            if (type != ColumnType::Text && type != ColumnType::Empty) return static_cast<int>(i);
        }
        return width > 1 && below.size() > 0 && below.front().size() == rows[i].size() ? static_cast<int>(i) : -1;
    }
    return -1;
}

} // namespace zg
