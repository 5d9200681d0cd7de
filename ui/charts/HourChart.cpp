#include "ui/charts/HourChart.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/theme/Tokens.h"

#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QValueAxis>
#include <QtGui/QPen>

namespace zg {

HourChart::HourChart(QWidget* parent) : ChartFrame(parent), m_series(new QBarSeries), m_bars(new QBarSet(QString())) {
    m_series->append(m_bars);
    m_series->setBarWidth(0.68);
    chart()->addSeries(m_series);
    // A category axis of bars elides "10"; bars stand on a plain axis at 0, 1, 2, ... as well.
    m_series->attachAxis(valueAxis());
    m_series->attachAxis(pointAxis());
    redressed(this, [this] { dress(); });
    retranslated(this, [this] { setAccessibleName(tr("分时段销售图，用左右方向键逐点查看")); });
}

void HourChart::setData(std::vector<ChartPoint> points, const Currency& currency) {
    m_currency = currency;
    const bool sameCount = points.size() == this->points().size();
    setPoints(std::move(points), currency, true);
    if (!sameCount) m_bars->remove(0, m_bars->count());
    for (std::size_t i = 0; i < this->points().size(); ++i) {
        const double value = unit().of(this->points()[i].value);
        if (sameCount) {
            m_bars->replace(static_cast<int>(i), value);
        } else {
            m_bars->append(value);
        }
    }
}

void HourChart::dress() {
    m_bars->setColor(currentTokens().series[0]);
    m_bars->setPen(Qt::NoPen);
    dressAxes();
}

QString HourChart::strongText(const ChartPoint& point) const {
    return tr("净销售额 %1").arg(moneyText(point.value, m_currency));
}

QString HourChart::quietText(const ChartPoint&) const {
    return {};
}

} // namespace zg
