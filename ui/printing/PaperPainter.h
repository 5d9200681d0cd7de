#pragma once

#include "core/receipts/ReceiptPaper.h"

#include <QtCore/QSizeF>

class QColor;
class QPainter;

namespace zg {

// Paints a receipt on its grid, the same on the screen, in a PDF and on a system printer. In dots of a receipt printer
// (8 a millimetre): a column is 12 wide, so 58 mm paper has 384 of them; scale the painter for anything else.
QSizeF paperSize(const ReceiptPaper& paper);
void paintPaper(QPainter& painter, const ReceiptPaper& paper, const QColor& ink);

// One page as long as the receipt, on paper of its width with its margins.
QByteArray paperPdf(const ReceiptPaper& paper, const QString& title);
// The page's size in millimetres.
QSizeF pageSize(const ReceiptPaper& paper);
// Paints on a page of that size at `dotsPerMm` of the device.
void paintPage(QPainter& painter, const ReceiptPaper& paper, qreal dotsPerMm);

} // namespace zg
