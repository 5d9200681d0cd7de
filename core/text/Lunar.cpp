#include "core/text/Lunar.h"

#include <QtCore/QFile>
#include <QtCore/QStringList>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace zg {

namespace {

constexpr int kYears = kLastLunarYear - kFirstLunarYear + 1;

struct LunarYear {
    QDate first;
    int leap = 0;
    int months = 0;
    std::array<int, 13> lengths{};

    // Position of a month in the year, counting from 0; −1 when the year has no such month.
    int indexOf(int month) const {
        const int number = std::abs(month);
        if (number < 1 || number > 12 || (month < 0 && number != leap)) return -1;
        const int shift = leap != 0 && (month < 0 || number > leap) ? 1 : 0;
        return number - 1 + shift;
    }
    int monthAt(int index) const {
        if (leap == 0 || index < leap) return index + 1;
        return index == leap ? -leap : index;
    }
};

using Table = std::array<LunarYear, kYears>;

Table readTable() {
    QFile file(QStringLiteral(":/data/lunar.txt"));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("lunar table missing");
    Table table;
    size_t next = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#')) continue;
        const QList<QByteArray> columns = line.split(' ');
        if (columns.size() != 4 || next == table.size() ||
            columns[0].toInt() != kFirstLunarYear + static_cast<int>(next))
            throw std::runtime_error("lunar table damaged");
        LunarYear& year = table[next++];
        year.first = QDate::fromString(QString::fromLatin1(columns[1]), Qt::ISODate);
        year.leap = columns[2].toInt();
        year.months = static_cast<int>(columns[3].size());
        if (year.months != (year.leap ? 13 : 12)) throw std::runtime_error("lunar table damaged");
        for (int m = 0; m < year.months; ++m) year.lengths[static_cast<size_t>(m)] = columns[3][m] == '1' ? 30 : 29;
    }
    if (next != table.size()) throw std::runtime_error("lunar table damaged");
    return table;
}

const LunarYear* yearOf(int lunarYear) {
    static const Table table = readTable();
    if (lunarYear < kFirstLunarYear || lunarYear > kLastLunarYear) return nullptr;
    return &table[static_cast<size_t>(lunarYear - kFirstLunarYear)];
}

} // namespace

std::optional<LunarDate> toLunar(QDate date) {
    if (!date.isValid()) return {};
    // The lunar year begins in January or February.
    int number = date.year();
    const LunarYear* year = yearOf(number);
    if (!year || date < year->first) year = yearOf(--number);
    if (!year) return {};
    auto offset = year->first.daysTo(date);
    for (int m = 0; m < year->months; ++m) {
        const int length = year->lengths[static_cast<size_t>(m)];
        if (offset < length) return LunarDate{number, year->monthAt(m), static_cast<int>(offset) + 1};
        offset -= length;
    }
    return {}; // after the table's last day
}

std::optional<QDate> fromLunar(LunarDate date) {
    const LunarYear* year = yearOf(date.year);
    const int index = year ? year->indexOf(date.month) : -1;
    if (index < 0 || date.day < 1 || date.day > year->lengths[static_cast<size_t>(index)]) return {};
    int offset = date.day - 1;
    for (int m = 0; m < index; ++m) offset += year->lengths[static_cast<size_t>(m)];
    return year->first.addDays(offset);
}

int leapMonthOf(int lunarYear) {
    const LunarYear* year = yearOf(lunarYear);
    return year ? year->leap : 0;
}

int lunarMonthLength(int lunarYear, int month) {
    const LunarYear* year = yearOf(lunarYear);
    const int index = year ? year->indexOf(month) : -1;
    return index < 0 ? 0 : year->lengths[static_cast<size_t>(index)];
}

std::optional<QDate> lunarBirthdayIn(int lunarYear, int month, int day) {
    if (month < 0 && leapMonthOf(lunarYear) != -month) month = -month;
    const int length = lunarMonthLength(lunarYear, month);
    if (length == 0 || day < 1 || day > 30) return {};
    return fromLunar({lunarYear, month, std::min(day, length)});
}

std::optional<QDate> nextLunarBirthday(int month, int day, QDate from) {
    for (int year = from.year() - 1; year <= from.year() + 1; ++year)
        if (const auto date = lunarBirthdayIn(year, month, day); date && *date >= from) return date;
    return {};
}

} // namespace zg
