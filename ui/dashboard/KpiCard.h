#pragma once

#include "ui/dashboard/Kpi.h"

#include <QtWidgets/QWidget>

namespace zg {

// A card with one figure, its change and its shape. Focusable: its definition is read out; a click or Enter opens its
// rows.
class KpiCard : public QWidget {
    Q_OBJECT
public:
    explicit KpiCard(QWidget* parent = nullptr);

    void setKpi(const Kpi& kpi);
    const Kpi& kpi() const { return m_kpi; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintShape(QPainter& painter, const QRectF& room) const;

    Kpi m_kpi;
};

} // namespace zg
