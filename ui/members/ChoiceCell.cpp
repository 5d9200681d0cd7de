#include "ui/members/ChoiceCell.h"

#include "ui/common/Paint.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>

namespace zg {

namespace {

// Between words where they fit; an e-mail address or a number that does not is broken.
int wrapFlags(const QFontMetrics& metrics, const QRect& room, const QString& text) {
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter;
    const bool fits = metrics.boundingRect(room, flags | Qt::TextWordWrap, text).width() <= room.width();
    return flags | (fits ? Qt::TextWordWrap : Qt::TextWrapAnywhere);
}

} // namespace

ChoiceCell::ChoiceCell(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect ChoiceCell::textRect(int width) const {
    return {px(34), px(6), std::max(px(20), width - px(34) - px(10)), 0};
}

int ChoiceCell::heightForWidth(int width) const {
    const QRect room = textRect(width).adjusted(0, 0, 0, 10'000);
    // As wide as it is when chosen, so that choosing moves nothing.
    const QFontMetrics metrics(fontOf(14, QFont::DemiBold));
    return std::max(px(36), metrics.boundingRect(room, wrapFlags(metrics, room, text()), text()).height() + px(14));
}

QSize ChoiceCell::sizeHint() const {
    return {px(200), heightForWidth(px(200))};
}

QSize ChoiceCell::minimumSizeHint() const {
    return {px(90), px(36)};
}

void ChoiceCell::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(isChecked() ? t.accent : t.buttonBorder, 1));
    painter.setBrush(isChecked() ? t.accentSoft : underMouse() ? t.sunken : t.surface);
    painter.drawRoundedRect(all, 8, 8);
    const int size = px(16);
    const QRectF ring(px(10), (height() - size) / 2.0, size, size);
    painter.setPen(QPen(isChecked() ? t.accent : t.inputBorder, 1.5));
    painter.setBrush(t.surface);
    painter.drawEllipse(ring);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawEllipse(ring.adjusted(size / 4.0, size / 4.0, -size / 4.0, -size / 4.0));
    }
    painter.setFont(fontOf(14, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isChecked() ? t.accentInk : t.text2);
    QRect room = textRect(width());
    room.setHeight(height() - px(12));
    painter.drawText(room, wrapFlags(painter.fontMetrics(), room, text()), text());
    if (hasFocus()) drawFocusRing(painter, all, 8);
}

void ChoiceCell::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: emit arrow(-1, 0); break;
    case Qt::Key_Right: emit arrow(+1, 0); break;
    case Qt::Key_Up: emit arrow(0, -1); break;
    case Qt::Key_Down: emit arrow(0, +1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit confirmed(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

} // namespace zg
