#pragma once

#include "ui/dashboard/DashboardFigures.h"

#include <QtWidgets/QWidget>

namespace zg {

// Categories by net sales: name, bar, amount, change.
class CategoryBars : public QWidget {
    Q_OBJECT
public:
    explicit CategoryBars(QWidget* parent = nullptr);

    void setBars(std::vector<CategoryBar> bars, const Currency& currency);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    std::vector<CategoryBar> m_bars;
    Currency m_currency;
};

} // namespace zg
