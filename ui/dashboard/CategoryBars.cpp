#include "ui/dashboard/CategoryBars.h"

#include "core/reports/CsvWriter.h"
#include "ui/common/Paint.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>

namespace zg {

CategoryBars::CategoryBars(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    retranslated(this, [this] { describe(); });
}

void CategoryBars::setBars(std::vector<CategoryBar> bars, const Currency& currency) {
    if (bars == m_bars && currency == m_currency) return;
    m_bars = std::move(bars);
    m_currency = currency;
    if (m_current >= static_cast<int>(m_bars.size())) m_current = -1;
    describe();
    updateGeometry();
    update();
}

void CategoryBars::describe() {
    QStringList rows;
    for (const CategoryBar& bar : m_bars) {
        rows << QStringList{bar.name, moneyText(bar.net, m_currency), bar.delta.text}.join(' ').trimmed();
    }
    setAccessibleName(tr("品类排行"));
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
}

QByteArray CategoryBars::csv() const {
    QString text = QChar(0xFEFF) + tr("品类") + ',' + tr("净销售额") + ',' + tr("变化") + QStringLiteral("\r\n");
    for (const CategoryBar& bar : m_bars) {
        text += csvField(neutralised(bar.name)) + ',' + toDecimal(bar.net, m_currency.digits) + ',' +
                csvField(neutralised(bar.delta.text)) + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

int CategoryBars::rowHeight() const {
    return qMin(px(44), height() / qMax(1, static_cast<int>(m_bars.size())));
}

int CategoryBars::indexAt(const QPoint& position) const {
    const int index = rowHeight() > 0 ? position.y() / rowHeight() : -1;
    return rect().contains(position) && index < static_cast<int>(m_bars.size()) ? index : -1;
}

void CategoryBars::moveTo(int index) {
    if (index == m_current) return;
    m_current = index;
    setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void CategoryBars::mouseMoveEvent(QMouseEvent* event) {
    moveTo(indexAt(event->position().toPoint()));
}

void CategoryBars::mouseReleaseEvent(QMouseEvent* event) {
    const int index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0) emit activated(index);
}

void CategoryBars::leaveEvent(QEvent*) {
    moveTo(-1);
}

void CategoryBars::focusOutEvent(QFocusEvent*) {
    moveTo(-1);
    update();
}

void CategoryBars::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_bars.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: moveTo(m_current < 0 ? last : qMax(0, m_current - 1)); break;
    case Qt::Key_Down: moveTo(qMin(last, m_current + 1)); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) emit activated(m_current);
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    if (m_current < 0) return;
    const CategoryBar& bar = m_bars[static_cast<std::size_t>(m_current)];
    announceToReaders(this, QStringList{bar.name, moneyText(bar.net, m_currency), bar.delta.text}.join(' '));
}

QSize CategoryBars::sizeHint() const {
    return QSize(px(300), px(200));
}

QSize CategoryBars::minimumSizeHint() const {
    return QSize(px(240), px(34) * static_cast<int>(qMax<std::size_t>(4, m_bars.size())));
}

void CategoryBars::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont body = fontOf(13), small = fontOf(12);
    int names = 0, amounts = 0, deltas = 0;
    Money most;
    for (const CategoryBar& bar : m_bars) {
        names = qMax(names, QFontMetrics(body).horizontalAdvance(bar.name));
        amounts = qMax(amounts, QFontMetrics(body).horizontalAdvance(shortMoneyText(bar.net, m_currency)));
        deltas = qMax(deltas, QFontMetrics(small).horizontalAdvance(bar.delta.text) + px(4));
        most = std::max(most, bar.net);
    }
    names = qMin(names, width() * 3 / 10);
    const int gap = px(12), left = names + gap;
    const int track = qMax(px(20), width() - left - amounts - deltas - 2 * gap);
    const int count = static_cast<int>(m_bars.size());
    for (int i = 0; i < count; ++i) {
        const CategoryBar& bar = m_bars[static_cast<std::size_t>(i)];
        const int height = rowHeight();
        const QRect row(0, i * height, width(), height);
        if (i == m_current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.sunken);
            painter.drawRoundedRect(row.adjusted(-px(6), px(2), px(6), -px(2)) & rect(), 6, 6);
        }
        drawText(painter, QRect(0, row.y(), names, height), bar.name, body, t.text);
        const double share = most.minor > 0 && bar.net.minor > 0
                                 ? static_cast<double>(bar.net.minor) / static_cast<double>(most.minor)
                                 : 0;
        const int length = qMax(2, static_cast<int>(share * track));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.series[0]);
        painter.drawRoundedRect(QRectF(left, row.center().y() - px(6), length, px(12)), 2, 2);
        drawText(painter, QRect(left + length + px(8), row.y(), amounts + px(4), height),
                 shortMoneyText(bar.net, m_currency), body, t.text);
        drawText(painter, QRect(width() - deltas, row.y(), deltas, height), bar.delta.text, small, t.text2,
                 Qt::AlignRight | Qt::AlignVCenter);
    }
    if (hasFocus()) drawFocusRing(painter, rect(), 6);
}

} // namespace zg
