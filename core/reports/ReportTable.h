#pragma once

#include "core/base/Money.h"
#include "core/base/Time.h"
#include "core/reports/Rate.h"
#include "core/reports/ReportFilter.h"
#include "core/reports/ReportNames.h"
#include "core/reports/RetentionReport.h"
#include "core/reports/RfmReport.h"

#include <QtCore/QDateTime>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace zg {

struct Percent { // 13/20 reads 65 %
    Rate rate;

    friend bool operator==(const Percent&, const Percent&) = default;
};

struct Decimal { // 13/20 reads 0.65
    Rate rate;

    friend bool operator==(const Decimal&, const Decimal&) = default;
};

// The name of a figure, as the first cell of its row.
struct FigureName {
    Heading heading;
    int index = 0;

    friend bool operator==(const FigureName&, const FigureName&) = default;
};

struct WallTime { // the shop's wall clock
    QDateTime time;

    friend bool operator==(const WallTime&, const WallTime&) = default;
};

// One value of a report; monostate is "no data": "—" for people, null for machines.
using Cell = std::variant<std::monostate, QString, Term, FigureName, Money, Quantity, std::int64_t, Percent, Decimal,
                          BusinessDay, YearMonth, WallTime>;

// What a column's cells are; Figure: the row says.
enum class CellKind { Text, Money, Quantity, Integer, Percent, Decimal, Day, Month, Time, Figure };

struct ReportColumn {
    Heading heading;
    CellKind kind;
    int index = 0; // of the heading

    friend bool operator==(const ReportColumn&, const ReportColumn&) = default;
};

// How the rows are best looked at.
enum class ChartKind { None, Line, Bars, Columns, Heat };

struct ChartHint {
    ChartKind kind = ChartKind::None;
    int label = 0;           // column of the labels
    std::vector<int> values; // columns drawn, the first is the main one
    int limit = 0;           // draw the first so many rows; 0: all

    friend bool operator==(const ChartHint&, const ChartHint&) = default;
};

// A report as one value, which CSV, XLSX, JSON, PDF and the screen all render.
struct ReportTable {
    Report report = Report::Sales;
    DayRange range;
    ReportFilter filter;
    QString filterCategory;           // the name of filter.category; empty for the null id
    std::optional<DayRange> compared; // what `previous` columns are about
    Currency currency;
    bool hasData = false;  // false: people see "—" in place of zeros
    bool personal = false; // has members' names
    std::vector<ReportColumn> columns;
    std::vector<std::vector<Cell>> rows; // each as long as columns
    std::vector<Cell> totals;            // empty, or as long as columns
    std::int64_t rowsInAll = 0;          // more than rows.size() when a limit cut the list
    std::vector<FigureName> definitions; // figures whose formula belongs under the table
    ChartHint chart;
    std::optional<RfmMap> rfmMap; // of the RFM report: all its members, also those a limit or a filter cut off

    friend bool operator==(const ReportTable&, const ReportTable&) = default;
};

// The words of one language, made in ui/reports/ReportText; core has only the stable names.
struct ReportWords {
    std::function<QString(Report)> title = [](Report r) { return reportName(r); };
    std::function<QString(Heading, int)> heading = [](Heading h, int index) { return headingName(h, index); };
    std::function<QString(Term)> term = [](Term t) { return termName(t); };
};

} // namespace zg
