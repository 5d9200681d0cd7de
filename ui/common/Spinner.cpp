#include "ui/common/Spinner.h"

#include "ui/theme/Tokens.h"

#include <QtCore/QTimerEvent>
#include <QtGui/QPainter>

namespace zg {

Spinner::Spinner(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void Spinner::start() {
    if (m_running) return;
    m_running = true;
    show();
    m_timer.start(200, this);
}

void Spinner::stop() {
    m_running = false;
    m_drawn = false;
    m_timer.stop();
    hide();
}

QSize Spinner::sizeHint() const {
    return QSize(px(20), px(20));
}

void Spinner::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId()) return QWidget::timerEvent(event);
    if (!m_drawn) {
        m_drawn = true;
        m_timer.start(80, this);
    }
    m_angle = (m_angle + 30) % 360;
    update();
}

void Spinner::paintEvent(QPaintEvent*) {
    if (!m_drawn) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = px(2);
    const QRectF ring = QRectF(rect()).adjusted(width, width, -width, -width);
    painter.setPen(QPen(currentTokens().cardBorder, width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(currentTokens().accent, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, -m_angle * 16, 90 * 16);
}

} // namespace zg
