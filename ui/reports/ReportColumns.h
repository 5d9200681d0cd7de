#pragma once

#include "core/reports/ReportTable.h"
#include "ui/reports/ReportChart.h"

#include <vector>

namespace zg {

// How the columns of a report's table stand on a page.
struct ReportColumns {
    double text = 0;            // size of the text, in points
    std::vector<double> widths; // in pixels of the scale, air included
    bool fit = false;           // false: even the smallest text is wider than the page, and texts are cut
};

// The largest text at which the numbers fit into `width` pixels, and the columns at that size.
ReportColumns fitColumns(const ReportTable& table, const ReportLanguage& language, double width,
                         const PageScale& scale);

bool isNumber(CellKind kind);
bool isFigureList(const ReportTable& table); // a figure a line, each with its formula, not a table of rows
double columnInset(const ReportTable& table, size_t column, const PageScale& scale); // air before its text, in pixels
QString columnText(const ReportTable& table, const ReportLanguage& language, const Cell& cell, size_t column);

} // namespace zg
