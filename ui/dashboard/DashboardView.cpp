#include "ui/dashboard/DashboardView.h"

#include "ui/charts/ChartLegend.h"
#include "ui/charts/ChartMenu.h"
#include "ui/charts/HourChart.h"
#include "ui/charts/RfmChart.h"
#include "ui/charts/SalesChart.h"
#include "ui/common/CardGrid.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/dashboard/CategoryBars.h"
#include "ui/dashboard/KpiCard.h"
#include "ui/reports/ReportText.h"

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
      m_categories(new CategoryBars), m_rfm(new RfmChart), m_salesTitle(makeLabel("heading")),
      m_salesUnit(makeLabel("secondary")), m_hoursTitle(makeLabel("heading")), m_hoursUnit(makeLabel("secondary")),
      m_categoriesTitle(makeLabel("heading")), m_categoriesUnit(makeLabel("secondary")),
      m_rfmTitle(makeLabel("heading")), m_rfmUnit(makeLabel("secondary")), m_legend(new ChartLegend) {
    auto* body = new QWidget(this);
    auto* kpis = new CardGrid(170, kKpiCount, body);
    for (int i = 0; i < kKpiCount; ++i) {
        m_kpis.push_back(new KpiCard(kpis));
        kpis->addCard(m_kpis.back());
    }
    auto* upper = new CardGrid(300, 3, body);
    upper->addCard(chartCard(m_salesTitle, m_salesUnit, m_legend, m_sales), 2);
    upper->addCard(chartCard(m_rfmTitle, m_rfmUnit, nullptr, m_rfm));
    auto* lower = new CardGrid(360, 2, body);
    lower->addCard(chartCard(m_hoursTitle, m_hoursUnit, nullptr, m_hours));
    lower->addCard(chartCard(m_categoriesTitle, m_categoriesUnit, nullptr, m_categories));
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(kpis);
    layout->addWidget(upper, 3);
    layout->addWidget(lower, 2);

    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::acted, this, &DashboardView::importWanted);
    connectFigures();
    retranslated(this, [this] { speak(); });
}

void DashboardView::connectFigures() {
    for (int i = 0; i < kKpiCount; ++i) {
        connect(m_kpis[static_cast<std::size_t>(i)], &KpiCard::activated, this, [this, i] {
            if (m_data) emit wished(wishOf(*m_data, i));
        });
    }
    connect(m_sales, &ChartFrame::activated, this, [this](int point) { emit wished(salesWish(*m_data, point)); });
    connect(m_hours, &ChartFrame::activated, this, [this](int point) { emit wished(hourWish(*m_data, point)); });
    connect(m_categories, &CategoryBars::activated, this, [this](int index) {
        emit wished(categoryWish(*m_data, m_categories->bars()[static_cast<std::size_t>(index)]));
    });
    connect(m_rfm, &RfmChart::activated, this, [this](RfmPlace place) {
        if (m_rfmData) emit wished(rfmWish(*m_rfmData, place));
    });
    const auto menu = [this](QWidget* chart, QLabel* title, std::function<QByteArray()> csv, Report details) {
        installChartMenu(chart,
                         {[this, title] {
                              return m_data ? QString(title->text() + ' ' + m_data->range.from.toIso() + ' ' +
                                                      m_data->range.to.toIso())
                                            : title->text();
                          },
                          std::move(csv),
                          [this, details] {
                              if (m_data) emit wished({details, m_data->range, {}});
                          }},
                         [this](const Done& done, const QString& path) { emit saved(done, path); });
    };
    menu(
        m_sales, m_salesTitle, [this] { return m_sales->csv(m_currency); }, Report::Days);
    menu(
        m_hours, m_hoursTitle, [this] { return m_hours->csv(m_currency); }, Report::Hours);
    menu(
        m_categories, m_categoriesTitle, [this] { return m_categories->csv(); }, Report::Categories);
    menu(
        m_rfm, m_rfmTitle, [this] { return m_rfm->csv(); }, Report::Rfm);
}

void DashboardView::setData(const DashboardData& data) {
    if (m_data == data) return;
    m_data = data;
    speak();
}

void DashboardView::setRfm(const DashboardRfm& rfm) {
    if (m_rfmData == rfm) return;
    m_rfmData = rfm;
    showRfm();
}

void DashboardView::showRfm() {
    if (!m_rfmData) return;
    m_rfm->setMap(m_rfmData->map, m_currency);
    m_rfmUnit->setText(tr("会员数 · 截至 %1").arg(shortDayText(m_rfmData->range.to)));
}

void DashboardView::setShopEmpty(bool shopEmpty) {
    m_stack->setCurrentIndex(shopEmpty ? 1 : 0);
}

void DashboardView::speak() {
    m_empty->setTexts(tr("还没有销售"), tr("从原来的系统导入订单，这里就会有数字和走势。"), tr("导入数据"));
    m_salesTitle->setText(tr("净销售额走势"));
    m_hoursTitle->setText(tr("分时段销售"));
    m_categoriesTitle->setText(tr("品类排行"));
    m_rfmTitle->setText(tr("RFM 客户地图"));
    const QString definition = definitionText(Heading::RecencyScore).toHtmlEscaped();
    for (QLabel* label : {m_rfmTitle, m_rfmUnit})
        label->setToolTip(QStringLiteral("<p>%1</p>").arg(definition)); // as rich text it wraps
    showRfm();
    if (!m_data) return;

    const std::vector<Kpi> kpis = kpisOf(*m_data, m_currency);
    for (std::size_t i = 0; i < m_kpis.size(); ++i) m_kpis[i]->setKpi(kpis[i]);
    m_sales->setData(salesPoints(*m_data), m_currency);
    m_hours->setData(hourPoints(*m_data), m_currency);
    m_categories->setBars(zg::categoryBars(*m_data, 6), m_currency);

    const auto subtitle = [](const QString& what, const QString& unit) {
        return unit.isEmpty() ? what : QString(what + QStringLiteral(" · ") + unit);
    };
    m_salesUnit->setText(subtitle(m_data->range.length() == 1 ? tr("按小时") : tr("按日"), m_sales->unit().name));
    m_hoursUnit->setText(subtitle(tr("按小时"), m_hours->unit().name));
    m_categoriesUnit->setText(subtitle(tr("净额"), comparisonText(*m_data)));
    std::vector<ChartLegend::Entry> legend = {{tr("本期"), false}};
    if (m_data->compared) {
        const QString days = rangeText(m_data->previous);
        legend.push_back({m_data->lastYear ? tr("去年同期 %1").arg(days) : tr("上期 %1").arg(days), true});
    }
    m_legend->setEntries(std::move(legend));
}

} // namespace zg
