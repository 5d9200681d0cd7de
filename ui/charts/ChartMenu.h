#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtGui/QImage>

#include <functional>

class QWidget;

namespace zg {

// How a chart leaves the program.
struct ChartExport {
    std::function<QString()> name;     // for the file, in the language of the moment
    std::function<QByteArray()> csv;   // its data table
    std::function<void()> openDetails; // the rows behind it
};

// A picture of a widget three times as fine as the screen, on the theme's surface.
QImage chartImage(QWidget& chart);

// A context menu (mouse or menu key) with the picture, the data and the rows behind. told(result, path) is called after
// a file was written.
void installChartMenu(QWidget* chart, ChartExport how, std::function<void(const Done&, const QString& path)> told);

} // namespace zg
