#pragma once

#include "core/receipts/ReceiptPaper.h"

#include <QtCore/QByteArray>

namespace zg {

// The paper as the bytes of an ESC/POS printer with a GB18030 font (Epson's commands, which nearly all of them speak):
// ESC @, ESC a, ESC E, GS !, GS ( k for the QR code, GS V. Characters the fonts lack become □, accented Latin letters
// their base letter, in the same number of columns.
//
// openDrawer: kicks the cash drawer's pin 2 first, so that it is open while the paper still runs.
QByteArray escPos(const ReceiptPaper& paper, bool openDrawer = false);

// One line's text in GB18030, as many columns as columnsOf() says.
QByteArray gbText(const QString& text);

} // namespace zg
