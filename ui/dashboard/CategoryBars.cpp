#include "ui/dashboard/CategoryBars.h"

#include "ui/common/Paint.h"
#include "ui/common/Retranslate.h"

namespace zg {

CategoryBars::CategoryBars(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    retranslated(this, [this] { describe(); });
}

void CategoryBars::setBars(std::vector<CategoryBar> bars, const Currency& currency) {
    if (bars == m_bars && currency == m_currency) return;
    m_bars = std::move(bars);
    m_currency = currency;
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
        const int height = qMin(px(44), this->height() / qMax(1, count));
        const QRect row(0, i * height, width(), height);
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
