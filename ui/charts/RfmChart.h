#pragma once

#include "core/reports/ReportFilter.h"
#include "core/reports/RfmReport.h"

#include <QtWidgets/QWidget>

#include <optional>

namespace zg {

class ChartTip;

// Members by how lately and how often they came: recency upwards, frequency to the right, the best customers top right.
// Arrow keys go from cell to cell, a click or Enter opens one.
class RfmChart : public QWidget {
    Q_OBJECT
public:
    explicit RfmChart(QWidget* parent = nullptr);

    void setMap(const RfmMap& map, const Currency& currency);
    const RfmMap& map() const { return m_map; }
    std::optional<RfmPlace> current() const { return m_current; }
    QRect cellRect(RfmPlace place) const;
    QByteArray csv() const; // a row for each cell
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated(zg::RfmPlace place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void speak();
    void moveTo(std::optional<RfmPlace> place);
    const RfmCell& cellOf(RfmPlace place) const;
    std::optional<RfmPlace> placeAt(const QPoint& position) const;
    QString membersText(RfmPlace place) const;
    QString netText(RfmPlace place) const;

    RfmMap m_map{};
    std::int64_t m_members = 0; // of all cells
    Currency m_currency;
    std::optional<RfmPlace> m_current; // under the mouse or the keyboard
    std::optional<RfmPlace> m_pressed;
    ChartTip* m_tip;
};

} // namespace zg
