#pragma once

#include "ui/theme/Tokens.h"

#include <QtGui/QFont>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtWidgets/QStyleOptionViewItem>

namespace zg {

// The application's font at a design size; weight 400 or 600.
QFont fontOf(int logicalSize, QFont::Weight weight = QFont::Normal);

// One line of text, elided at the end when it does not fit. Returns the width drawn.
int drawText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
             Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

// The rounded ground of a list's row that is selected or under the mouse, with a gap to its neighbours. Returns
// where the row's contents go.
QRect drawRowGround(QPainter& painter, const QStyleOptionViewItem& option, int gap = 2);

// The first letter of a name in a circle.
void drawAvatar(QPainter& painter, const QRect& rect, const QString& name, const QColor& ground, const QColor& ink);

// The same as a picture of its own, in the tokens' accent; `side` in px of the widget, `ratio` its device pixel ratio.
QPixmap avatarPixmap(const QString& name, int side, qreal ratio);

// A ring inside the rectangle of a painted widget that has the keyboard.
void drawFocusRing(QPainter& painter, const QRectF& rect, qreal radius);

} // namespace zg
