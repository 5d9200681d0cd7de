#include "ui/dashboard/DashboardView.h"

#include "ui/charts/ChartLegend.h"
#include "ui/charts/HourChart.h"
#include "ui/charts/SalesChart.h"
#include "ui/common/CardGrid.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/dashboard/CategoryBars.h"
#include "ui/dashboard/KpiCard.h"

#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {

QFrame* chartCard(QLabel* title, QLabel* unit, QWidget* corner, QWidget* chart) {
    QFrame* card = makeCard();
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(unit);
    head->addStretch();
    if (corner) head->addWidget(corner);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(chart, 1);
    return card;
}

} // namespace

DashboardView::DashboardView(const Currency& currency, QWidget* parent)
    : QWidget(parent), m_currency(currency), m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState("receipt", this)), m_sales(new SalesChart), m_hours(new HourChart),
      m_categories(new CategoryBars), m_salesTitle(makeLabel("heading")), m_salesUnit(makeLabel("secondary")),
      m_hoursTitle(makeLabel("heading")), m_hoursUnit(makeLabel("secondary")), m_categoriesTitle(makeLabel("heading")),
      m_categoriesUnit(makeLabel("secondary")), m_legend(new ChartLegend) {
    auto* body = new QWidget(this);
    auto* kpis = new CardGrid(170, kKpiCount, body);
    for (int i = 0; i < kKpiCount; ++i) {
        m_kpis.push_back(new KpiCard(kpis));
        kpis->addCard(m_kpis.back());
    }
    auto* lower = new CardGrid(360, 2, body);
    lower->addCard(chartCard(m_hoursTitle, m_hoursUnit, nullptr, m_hours));
    lower->addCard(chartCard(m_categoriesTitle, m_categoriesUnit, nullptr, m_categories));
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(kpis);
    layout->addWidget(chartCard(m_salesTitle, m_salesUnit, m_legend, m_sales), 3);
    layout->addWidget(lower, 2);

    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::acted, this, &DashboardView::importWanted);
    retranslated(this, [this] { speak(); });
}

void DashboardView::setData(const DashboardData& data) {
    if (m_data == data) return;
    m_data = data;
    speak();
}

void DashboardView::setShopEmpty(bool shopEmpty) {
    m_stack->setCurrentIndex(shopEmpty ? 1 : 0);
}

void DashboardView::speak() {
    m_empty->setTexts(tr("还没有销售"), tr("从原来的系统导入订单,这里就会有数字和走势。"), tr("导入数据"));
    m_salesTitle->setText(tr("净销售额走势"));
    m_hoursTitle->setText(tr("分时段销售"));
    m_categoriesTitle->setText(tr("品类排行"));
    if (!m_data) return;

    const std::vector<Kpi> kpis = kpisOf(*m_data, m_currency);
    for (std::size_t i = 0; i < m_kpis.size(); ++i) m_kpis[i]->setKpi(kpis[i]);
    m_sales->setData(salesPoints(*m_data), m_currency);
    m_hours->setData(hourPoints(*m_data), m_currency);
    m_categories->setBars(categoryBars(*m_data, 6), m_currency);

    const auto subtitle = [](const QString& what, const QString& unit) {
        return unit.isEmpty() ? what : QString(what + QStringLiteral(" · ") + unit);
    };
    m_salesUnit->setText(subtitle(m_data->range.length() == 1 ? tr("按小时") : tr("按日"), m_sales->unit().name));
    m_hoursUnit->setText(subtitle(tr("按小时"), m_hours->unit().name));
    m_categoriesUnit->setText(m_data->compared ? tr("净额 · 较上期") : tr("净额"));
    std::vector<ChartLegend::Entry> legend = {{tr("本期"), false}};
    if (m_data->compared) legend.push_back({tr("上期 %1").arg(rangeText(m_data->previous)), true});
    m_legend->setEntries(std::move(legend));
}

} // namespace zg
