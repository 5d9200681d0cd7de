#pragma once

#include "core/reports/ReportTable.h"

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QFont>

class QPainter;

namespace zg {

class ReportLanguage;

// Sizes of a page: everything is drawn in device pixels, because fonts placed on scaled coordinates lose their spacing.
struct PageScale {
    double pixelsPerPoint = 1;
    bool traditional = false; // which Chinese letters are written

    double operator()(double points) const { return points * pixelsPerPoint; }
    QFont font(double points, QFont::Weight weight = QFont::Normal) const;
};

// How high the chart of a report wants to be at this width; 0: it has none, or fewer than two values to compare.
double chartHeight(const ReportTable& table, double width, const PageScale& scale);

// Draws it as vectors: line by day, columns by hour, bars by name, RFM map.
void drawChart(QPainter& painter, const QRectF& area, const ReportTable& table, const ReportLanguage& language,
               const PageScale& scale);

// Ground of a heat cell for 0 (nothing) to 1 (the most), and the ink that can be read on it.
QColor heatGround(double share);
QColor heatInk(double share);

} // namespace zg
