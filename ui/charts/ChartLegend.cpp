#include "ui/charts/ChartLegend.h"

#include "ui/common/Paint.h"

namespace zg {

namespace {
constexpr int kLine = 16, kGap = 6, kBetween = 16;
}

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChartLegend::setEntries(std::vector<Entry> entries) {
    m_entries = std::move(entries);
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const {
    const QFontMetrics metrics(fontOf(12));
    int width = 0;
    for (const Entry& entry : m_entries) width += px(kLine + kGap + kBetween) + metrics.horizontalAdvance(entry.name);
    return QSize(qMax(1, width - px(kBetween) + 2), px(20));
}

void ChartLegend::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    for (const Entry& entry : m_entries) {
        QPen pen(entry.previous ? t.text3 : t.series[0], entry.previous ? 1.2 : 2);
        if (entry.previous) pen.setDashPattern({4, 2.5});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, height() / 2.0), QPointF(x + px(kLine), height() / 2.0));
        x += px(kLine + kGap);
        x += drawText(painter, QRect(x, 0, width() - x, height()), entry.name, fontOf(12), t.text2) + px(kBetween);
    }
}

} // namespace zg
