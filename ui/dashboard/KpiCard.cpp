#include "ui/dashboard/KpiCard.h"

#include "ui/common/Paint.h"
#include "ui/theme/Icons.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace zg {

KpiCard::KpiCard(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void KpiCard::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) emit activated();
}

void KpiCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        emit activated();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void KpiCard::enterEvent(QEnterEvent*) {
    update();
}

void KpiCard::leaveEvent(QEvent*) {
    update();
}

void KpiCard::setKpi(const Kpi& kpi) {
    if (kpi == m_kpi) return;
    m_kpi = kpi;
    setToolTip(QStringLiteral("<p style='white-space:pre-wrap'><b>%1</b><br>%2</p>")
                   .arg(kpi.title.toHtmlEscaped(), kpi.definition.toHtmlEscaped()));
    setAccessibleName(QStringList{kpi.title, kpi.value, kpi.delta.text, kpi.note}.join(' ').simplified());
    setAccessibleDescription(kpi.definition);
    update();
}

QSize KpiCard::sizeHint() const {
    return QSize(px(210), px(134));
}

QSize KpiCard::minimumSizeHint() const {
    return QSize(px(150), px(134));
}

void KpiCard::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(underMouse() ? t.accent : t.cardBorder, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);

    const int pad = px(16), width = this->width() - 2 * pad;
    drawText(painter, QRect(pad, px(12), width - px(18), px(20)), m_kpi.title, fontOf(13), t.text2);
    const int sign = px(14);
    icon("info", &Tokens::text3).paint(&painter, QRect(this->width() - pad - sign, px(15), sign, sign));
    // A figure too long for its card gets smaller rather than losing digits.
    int size = 26;
    while (size > 16 && QFontMetrics(fontOf(size, QFont::DemiBold)).horizontalAdvance(m_kpi.value) > width) --size;
    drawText(painter, QRect(pad, px(32), width, px(38)), m_kpi.value, fontOf(size, QFont::DemiBold), t.text);

    QRect line(pad, px(71), width, px(20));
    if (!m_kpi.delta.text.isEmpty()) {
        const int used = drawText(painter, line, m_kpi.delta.text, fontOf(13, QFont::DemiBold), t.text2);
        line.adjust(used + px(6), 0, 0, 0);
    }
    drawText(painter, line, m_kpi.note, fontOf(12), t.text3);
    paintShape(painter, QRectF(pad, px(97), width, px(22)));
    if (hasFocus()) drawFocusRing(painter, rect(), 10);
}

void KpiCard::paintShape(QPainter& painter, const QRectF& room) const {
    const Tokens& t = currentTokens();
    if (m_kpi.meter) {
        const qreal height = px(6);
        const QRectF bar(room.x(), room.center().y() - height / 2, room.width(), height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.sunken);
        painter.drawRoundedRect(bar, height / 2, height / 2);
        const qreal filled = bar.width() * std::clamp(*m_kpi.meter, 0.0, 1.0);
        if (filled >= height) {
            painter.setBrush(t.series[0]);
            painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(filled, height)), height / 2, height / 2);
        }
        return;
    }
    if (m_kpi.spark.size() < 2) return;
    const auto [least, most] = std::minmax_element(m_kpi.spark.begin(), m_kpi.spark.end());
    const double span = *most - *least > 0 ? *most - *least : 1;
    const QRectF plot = room.adjusted(1, 2, -4, -2);
    QPolygonF points;
    for (std::size_t i = 0; i < m_kpi.spark.size(); ++i) {
        const double x = static_cast<double>(i) / static_cast<double>(m_kpi.spark.size() - 1);
        points << QPointF(plot.left() + x * plot.width(),
                          plot.bottom() - (m_kpi.spark[i] - *least) / span * plot.height());
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.series[0], 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.series[0]);
    painter.drawEllipse(points.last(), 2.6, 2.6);
}

} // namespace zg
