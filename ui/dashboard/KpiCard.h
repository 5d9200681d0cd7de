#pragma once

#include "ui/dashboard/Kpi.h"

#include <QtWidgets/QWidget>

namespace zg {

// A card with one figure, its change and its shape. Focusable: its definition is read out.
class KpiCard : public QWidget {
    Q_OBJECT
public:
    explicit KpiCard(QWidget* parent = nullptr);

    void setKpi(const Kpi& kpi);
    const Kpi& kpi() const { return m_kpi; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintShape(QPainter& painter, const QRectF& room) const;

    Kpi m_kpi;
};

} // namespace zg
