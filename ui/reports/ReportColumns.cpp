#include "ui/reports/ReportColumns.h"

#include "ui/reports/ReportLanguage.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace zg {

namespace {

constexpr double kLargestText = 8.5, kSmallestText = 6;
constexpr size_t kMeasuredRows = 3000; // widths follow these; a longer text further down is elided

// A heading may take two lines, if it has a place to break.
double headingWidth(const QFontMetricsF& metrics, const QString& text) {
    const double whole = metrics.horizontalAdvance(text);
    double longest = text.size() > 4 && text[0].script() == QChar::Script_Han ? 0 : whole;
    if (text.contains(' ')) {
        longest = 0;
        for (const QString& word : text.split(' ')) longest = std::max(longest, metrics.horizontalAdvance(word));
    }
    return std::max(longest, whole * 0.56);
}

// What each column would like.
std::vector<double> naturalWidths(const ReportTable& table, const ReportLanguage& language, double points,
                                  const PageScale& scale) {
    const QFontMetricsF metrics(scale.font(points));
    const QFontMetricsF bold(scale.font(points, QFont::DemiBold));
    std::vector<double> widths(table.columns.size());
    for (size_t c = 0; c < widths.size(); ++c) {
        double& width = widths[c];
        for (size_t r = 0; r < std::min(table.rows.size(), kMeasuredRows); ++r)
            width = std::max(width, metrics.horizontalAdvance(columnText(table, language, table.rows[r][c], c)));
        if (!table.totals.empty())
            width = std::max(width, bold.horizontalAdvance(columnText(table, language, table.totals[c], c)));
        width = std::max(width, headingWidth(bold, language.heading(table.columns[c].heading, table.columns[c].index)));
        width += scale(10) + columnInset(table, c, scale);
        if (isFigureList(table) && c > 0) width = std::max(width, scale(76));
    }
    return widths;
}

double sum(const std::vector<double>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

// Room to spare goes to all columns alike, but no column grows beyond what reads as one table.
void spread(std::vector<double>& widths, double room, bool figures, const PageScale& scale) {
    if (figures) { // the first column also carries the formulas
        widths.front() += room;
        return;
    }
    const double each = std::min(room / static_cast<double>(widths.size()), scale(60));
    for (double& width : widths) width += each;
}

ReportColumns columnsAt(double points, const ReportTable& table, const ReportLanguage& language, double width,
                        const PageScale& scale) {
    ReportColumns columns{points, naturalWidths(table, language, points, scale), true};
    const double excess = sum(columns.widths) - width;
    if (excess <= 0) {
        spread(columns.widths, -excess, isFigureList(table), scale);
        return columns;
    }
    // Names may be cut: each gives in proportion to what it can give.
    std::vector<double> least = columns.widths;
    for (size_t c = 0; c < least.size(); ++c)
        if (table.columns[c].kind == CellKind::Text) least[c] = std::min(least[c], scale(70));
    const double give = sum(columns.widths) - sum(least);
    for (size_t c = 0; c < least.size(); ++c)
        columns.widths[c] -= give > 0 ? (columns.widths[c] - least[c]) * std::min(1.0, excess / give) : 0;
    columns.fit = sum(least) <= width;
    if (!columns.fit)
        for (double& each : columns.widths) each *= width / sum(least);
    return columns;
}

} // namespace

bool isNumber(CellKind kind) {
    return kind != CellKind::Text && kind != CellKind::Day && kind != CellKind::Month && kind != CellKind::Time;
}

bool isFigureList(const ReportTable& table) {
    return table.columns.front().heading == Heading::Figure;
}

// Text after numbers needs air: they end where it begins.
double columnInset(const ReportTable& table, size_t column, const PageScale& scale) {
    const bool crowded =
        column > 1 && !isNumber(table.columns[column].kind) && isNumber(table.columns[column - 1].kind);
    return crowded ? scale(14) : 0;
}

QString columnText(const ReportTable& table, const ReportLanguage& language, const Cell& cell, size_t column) {
    const bool withCurrency = table.columns[column].kind == CellKind::Figure;
    return language.cell(cell, table, withCurrency);
}

ReportColumns fitColumns(const ReportTable& table, const ReportLanguage& language, double width,
                         const PageScale& scale) {
    ReportColumns columns;
    for (double points = kLargestText; points >= kSmallestText; points -= 0.5)
        if (columns = columnsAt(points, table, language, width, scale); columns.fit) break;
    return columns;
}

} // namespace zg
