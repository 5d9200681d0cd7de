#include "ui/charts/SalesChart.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/theme/Tokens.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

namespace zg {

namespace {
constexpr std::size_t kMostPoints = 800; // more than a line can show, and slow
}

SalesChart::SalesChart(QWidget* parent) : ChartFrame(parent), m_now(new QLineSeries), m_before(new QLineSeries) {
    // The first series is the one the cross-hair measures by; the previous period is drawn below it.
    for (QLineSeries* series : {m_now, m_before}) {
        chart()->addSeries(series);
        series->attachAxis(valueAxis());
        series->attachAxis(pointAxis());
    }
    redressed(this, [this] { dress(); });
    retranslated(this, [this] { setAccessibleName(tr("净销售额走势图，用左右方向键逐点查看")); });
}

void SalesChart::setData(std::vector<ChartPoint> points, const Currency& currency) {
    m_currency = currency;
    setPoints(std::move(points), currency, false);
    std::vector<QPointF> now, before;
    for (std::size_t i = 0; i < this->points().size(); ++i) {
        const ChartPoint& point = this->points()[i];
        now.emplace_back(static_cast<double>(i), unit().of(point.value));
        if (point.before) before.emplace_back(static_cast<double>(i), unit().of(*point.before));
    }
    const auto list = [](const std::vector<QPointF>& all) {
        const std::vector<QPointF> kept = downsampled(all, kMostPoints);
        return QList<QPointF>(kept.begin(), kept.end());
    };
    m_now->replace(list(now));
    m_before->replace(list(before));
    m_now->setPointsVisible(now.size() == 1);
}

void SalesChart::dress() {
    const Tokens& t = currentTokens();
    m_now->setPen(QPen(t.series[0], 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPen behind(t.text3, 1.2);
    behind.setDashPattern({5, 3});
    m_before->setPen(behind);
    dressAxes();
}

QString SalesChart::strongText(const ChartPoint& point) const {
    return tr("净销售额 %1").arg(moneyText(point.value, m_currency));
}

QString SalesChart::quietText(const ChartPoint& point) const {
    if (!point.before) return {};
    const Delta delta = deltaOf(point.value.minor, point.before->minor);
    QString text = point.beforeTitle + ' ' + moneyText(*point.before, m_currency);
    if (!delta.text.isEmpty()) text += QStringLiteral(" (%1)").arg(delta.text);
    return text;
}

} // namespace zg
