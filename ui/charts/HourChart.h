#pragma once

#include "ui/charts/ChartFrame.h"

class QBarSeries;
class QBarSet;

namespace zg {

// Bars by hour of the day.
class HourChart : public ChartFrame {
    Q_OBJECT
public:
    explicit HourChart(QWidget* parent = nullptr);

    void setData(std::vector<ChartPoint> points, const Currency& currency);

protected:
    QString strongText(const ChartPoint& point) const override;
    QString quietText(const ChartPoint& point) const override;
    void dress() override;

private:
    Currency m_currency;
    QBarSeries* m_series;
    QBarSet* m_bars;
};

} // namespace zg
