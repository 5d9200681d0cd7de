#pragma once

#include "core/base/Result.h"
#include "ui/dashboard/DashboardData.h"
#include "ui/dashboard/DashboardFigures.h"

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

class QLabel;
class QStackedLayout;

namespace zg {

class CategoryBars;
class ChartLegend;
class EmptyState;
class HourChart;
class KpiCard;
class RfmChart;
class SalesChart;

// The dashboard's cards for one DashboardData; asks nothing. Setting new data changes what differs, in place.
class DashboardView : public QWidget {
    Q_OBJECT
public:
    explicit DashboardView(const Currency& currency, QWidget* parent = nullptr);

    void setData(const DashboardData& data);
    void setRfm(const DashboardRfm& rfm);
    // A shop without a single document: one sentence and one action instead of empty axes.
    void setShopEmpty(bool shopEmpty);
    const std::vector<KpiCard*>& kpiCards() const { return m_kpis; }
    SalesChart& salesChart() { return *m_sales; }
    CategoryBars& categoryBars() { return *m_categories; }
    RfmChart& rfmChart() { return *m_rfm; }

signals:
    void importWanted();
    void wished(const zg::Wish& wish); // the rows behind a figure
    void saved(const zg::Done& done, const QString& path);

private:
    void speak();
    void connectFigures();
    void showRfm();

    const Currency& m_currency;
    std::optional<DashboardData> m_data;
    std::optional<DashboardRfm> m_rfmData;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    std::vector<KpiCard*> m_kpis;
    SalesChart* m_sales;
    HourChart* m_hours;
    CategoryBars* m_categories;
    RfmChart* m_rfm;
    QLabel *m_salesTitle, *m_salesUnit, *m_hoursTitle, *m_hoursUnit, *m_categoriesTitle, *m_categoriesUnit, *m_rfmTitle,
        *m_rfmUnit;
    ChartLegend* m_legend;
};

} // namespace zg
