#pragma once

#include "ui/charts/ChartFrame.h"

class QLineSeries;

namespace zg {

// Net sales as a line, with the previous period behind it as a thin dashed one.
class SalesChart : public ChartFrame {
    Q_OBJECT
public:
    explicit SalesChart(QWidget* parent = nullptr);

    void setData(std::vector<ChartPoint> points, const Currency& currency);

protected:
    QString strongText(const ChartPoint& point) const override;
    QString quietText(const ChartPoint& point) const override;
    void dress() override;

private:
    Currency m_currency;
    QLineSeries* m_now;
    QLineSeries* m_before;
};

} // namespace zg
