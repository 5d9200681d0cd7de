#pragma once

#include "ui/charts/ChartPoint.h"
#include "ui/charts/ChartScale.h"

#include <QtCharts/QChartView>

#include <vector>

class QCategoryAxis;
class QGraphicsLineItem;
class QValueAxis;

namespace zg {

class ChartTip;

// What the money charts share: axes in the theme's colours with bare labels, a cross-hair with a tip for mouse and
// arrow keys, clicks. Its series are replaced in place, never rebuilt: a refresh does not flicker.
class ChartFrame : public QChartView {
    Q_OBJECT
public:
    explicit ChartFrame(QWidget* parent = nullptr);

    const std::vector<ChartPoint>& points() const { return m_points; }
    const MoneyUnit& unit() const { return m_unit; }
    int current() const { return m_current; }
    QByteArray csv(const Currency& currency) const; // a row for each point, amounts in full

signals:
    void activated(int index); // click or Enter on a point

protected:
    // The tip's second and third line.
    virtual QString strongText(const ChartPoint& point) const = 0;
    virtual QString quietText(const ChartPoint& point) const = 0;
    virtual void dress() = 0; // colours of the series

    // Sets points, unit and both axes. Bars stand between the ticks and need half a step of room at both ends.
    void setPoints(std::vector<ChartPoint> points, const Currency& currency, bool bars);
    void dressAxes();
    QValueAxis* valueAxis() const { return m_y; }
    QCategoryAxis* pointAxis() const { return m_x; }

    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void labelPoints();
    int indexAt(const QPoint& position) const;
    void moveTo(int index);

    std::vector<ChartPoint> m_points;
    MoneyUnit m_unit;
    bool m_bars = false;
    QValueAxis* m_y;
    QCategoryAxis* m_x;
    QGraphicsLineItem* m_hair;
    ChartTip* m_tip;
    int m_current = -1;
};

} // namespace zg
