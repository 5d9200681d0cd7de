#pragma once

#include "ui/dashboard/DashboardFigures.h"

#include <QtWidgets/QWidget>

namespace zg {

// Categories by net sales: name, bar, amount, change. ↑↓ choose one, a click or Enter opens it.
class CategoryBars : public QWidget {
    Q_OBJECT
public:
    explicit CategoryBars(QWidget* parent = nullptr);

    void setBars(std::vector<CategoryBar> bars, const Currency& currency);
    const std::vector<CategoryBar>& bars() const { return m_bars; }
    QByteArray csv() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void describe();
    void moveTo(int index);
    int rowHeight() const;
    int indexAt(const QPoint& position) const;

    int m_current = -1; // under the mouse or the keyboard
    std::vector<CategoryBar> m_bars;
    Currency m_currency;
};

} // namespace zg
