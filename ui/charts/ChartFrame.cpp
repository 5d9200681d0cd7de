#include "ui/charts/ChartFrame.h"

#include "core/reports/CsvWriter.h"
#include "ui/charts/ChartTip.h"
#include "ui/common/Paint.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QValueAxis>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QGraphicsLayout>
#include <QtWidgets/QGraphicsLineItem>

#include <cmath>

namespace zg {

ChartFrame::ChartFrame(QWidget* parent)
    : QChartView(new QChart, parent), m_y(new QValueAxis), m_x(new QCategoryAxis), m_tip(new ChartTip(this)) {
    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins(QMargins(0, 6, 14, 0)); // without the right margin the last label is clipped
    chart()->addAxis(m_y, Qt::AlignLeft);
    chart()->addAxis(m_x, Qt::AlignBottom);
    m_x->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_x->setGridLineVisible(false);
    m_x->setTruncateLabels(false);
    m_y->setTruncateLabels(false);
    m_hair = new QGraphicsLineItem(chart());
    m_hair->setZValue(5);
    m_hair->hide();
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    redressed(this, [this] { setMinimumSize(px(260), px(180)); });
}

void ChartFrame::dressAxes() {
    const Tokens& t = currentTokens();
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_y), static_cast<QAbstractAxis*>(m_x)}) {
        axis->setLabelsFont(fontOf(12));
        axis->setLabelsColor(t.text2);
        axis->setLinePen(QPen(t.cardBorder, 1));
        axis->setGridLinePen(QPen(t.cardBorder, 1));
        axis->setShadesVisible(false);
    }
    m_y->setLineVisible(false);
    m_hair->setPen(QPen(t.text3, 1, Qt::DashLine));
}

void ChartFrame::setPoints(std::vector<ChartPoint> points, const Currency& currency, bool bars) {
    m_points = std::move(points);
    m_bars = bars;
    Money least, most;
    for (const ChartPoint& point : m_points) {
        least = std::min({least, point.value, point.before.value_or(Money{})});
        most = std::max({most, point.value, point.before.value_or(Money{})});
    }
    m_unit = unitFor(std::max(most, -least), currency);
    const AxisScale scale = scaleFor(m_unit.of(least), m_unit.of(most));
    m_y->setRange(scale.from, scale.to);
    m_y->setTickCount(static_cast<int>(std::lround((scale.to - scale.from) / scale.step)) + 1);
    // printf formats drop what is not ASCII: the unit stands in the card's subtitle.
    m_y->setLabelFormat(QStringLiteral("%.%1f").arg(scale.decimals));
    labelPoints();
    if (m_current >= static_cast<int>(m_points.size())) moveTo(-1);
    if (m_current >= 0) moveTo(m_current);
}

QByteArray ChartFrame::csv(const Currency& currency) const {
    QString text = QChar(0xFEFF) + tr("点") + ',' + tr("净销售额") + ',' + tr("对比") + ',' + tr("对比净销售额") +
                   QStringLiteral("\r\n");
    for (const ChartPoint& point : m_points) {
        text += csvField(neutralised(point.title)) + ',' + toDecimal(point.value, currency.digits) + ',' +
                csvField(neutralised(point.beforeTitle)) + ',' +
                (point.before ? toDecimal(*point.before, currency.digits) : QString()) + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

void ChartFrame::labelPoints() {
    const int count = static_cast<int>(m_points.size());
    const double pad = m_bars ? 0.5 : 0;
    for (const QString& label : m_x->categoriesLabels()) m_x->remove(label);
    m_x->setRange(-pad, qMax(1, count - 1) + pad);
    m_x->setStartValue(-pad);
    if (count == 0) return;
    int widest = px(16);
    const QFontMetrics metrics(fontOf(12));
    for (const ChartPoint& point : m_points) widest = qMax(widest, metrics.horizontalAdvance(point.label));
    const int fit = qMax(2, width() / (widest + px(28)));
    int every = qMax(1, static_cast<int>(std::ceil(static_cast<double>(count) / fit)));
    // Two equal labels ("1 Jan" of two years) would be one category to Qt; the second is told apart by what doesn't
    // show.
    QSet<QString> used;
    for (int i = 0; i < count; i += every) {
        QString label = m_points[static_cast<std::size_t>(i)].label;
        while (used.contains(label)) label += QChar(0x200B);
        used.insert(label);
        m_x->append(label, i);
    }
}

int ChartFrame::indexAt(const QPoint& position) const {
    if (m_points.empty()) return -1;
    const QPointF value = chart()->mapToValue(chart()->mapFromScene(mapToScene(position)), chart()->series().value(0));
    const int index = static_cast<int>(std::lround(value.x()));
    return index < 0 || index >= static_cast<int>(m_points.size()) ? -1 : index;
}

void ChartFrame::moveTo(int index) {
    m_current = index;
    if (index < 0 || index >= static_cast<int>(m_points.size()) || chart()->series().isEmpty()) {
        m_hair->hide();
        m_tip->hide();
        return;
    }
    const ChartPoint& point = m_points[static_cast<std::size_t>(index)];
    QAbstractSeries* series = chart()->series().first();
    const QPointF spot = chart()->mapToPosition(QPointF(index, m_unit.of(point.value)), series);
    const QRectF plot = chart()->plotArea();
    m_hair->setLine(spot.x(), plot.top(), spot.x(), plot.bottom());
    m_hair->setVisible(!m_bars);
    m_tip->showAt(mapFromScene(chart()->mapToScene(spot)), point.title, strongText(point), quietText(point));
}

void ChartFrame::mouseMoveEvent(QMouseEvent* event) {
    const int index = indexAt(event->position().toPoint());
    if (index != m_current) moveTo(index);
}

void ChartFrame::mousePressEvent(QMouseEvent* event) {
    const int index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton) {
        QChartView::mousePressEvent(event);
    } else if (index >= 0) {
        emit activated(index);
    }
}

void ChartFrame::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    if (!hasFocus()) moveTo(-1);
}

void ChartFrame::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_points.size()) - 1;
    int to = m_current;
    switch (event->key()) {
    case Qt::Key_Left: to = m_current < 0 ? last : qMax(0, m_current - 1); break;
    case Qt::Key_Right: to = m_current < 0 ? 0 : qMin(last, m_current + 1); break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    case Qt::Key_Escape: to = -1; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) emit activated(m_current);
        return;
    default: QChartView::keyPressEvent(event); return;
    }
    moveTo(to);
    if (to >= 0 && to <= last) {
        const ChartPoint& point = m_points[static_cast<std::size_t>(to)];
        announceToReaders(this,
                          QStringList{point.title, strongText(point), quietText(point)}.join(QStringLiteral(", ")));
    }
}

void ChartFrame::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartFrame::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    moveTo(-1);
    viewport()->update();
}

void ChartFrame::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    labelPoints();
    moveTo(-1);
}

void ChartFrame::paintEvent(QPaintEvent* event) {
    QChartView::paintEvent(event);
    if (!hasFocus()) return;
    QPainter painter(viewport());
    drawFocusRing(painter, viewport()->rect(), 6);
}

} // namespace zg
