#include "ui/common/Paint.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QGuiApplication>

namespace zg {

QFont fontOf(int logicalSize, QFont::Weight weight) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(px(logicalSize));
    font.setWeight(weight);
    return font;
}

int drawText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
             Qt::Alignment alignment) {
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

QRect drawRowGround(QPainter& painter, const QStyleOptionViewItem& option, int gap) {
    const QRect row = option.rect.adjusted(px(6), px(gap), -px(6), -px(gap));
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected ? currentTokens().accentSoft : currentTokens().sunken);
        painter.drawRoundedRect(row, 8, 8);
    }
    return row;
}

void drawAvatar(QPainter& painter, const QRect& rect, const QString& name, const QColor& ground, const QColor& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(rect);
    // A letter outside the basic plane (rare Chinese characters) is two code units.
    const QString first =
        name.isEmpty() ? QStringLiteral("?") : name.left(name.at(0).isHighSurrogate() ? 2 : 1).toUpper();
    QFont font = QGuiApplication::font();
    font.setPixelSize(rect.height() * 42 / 100);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, first);
    painter.restore();
}

QPixmap avatarPixmap(const QString& name, int side, qreal ratio) {
    QPixmap picture(QSize(side, side) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawAvatar(painter, QRect(0, 0, side, side), name, currentTokens().accentSoft, currentTokens().accentInk);
    return picture;
}

void drawFocusRing(QPainter& painter, const QRectF& rect, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(currentTokens().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace zg
