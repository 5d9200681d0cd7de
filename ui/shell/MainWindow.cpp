#include "ui/shell/MainWindow.h"

#include "core/receipts/ReceiptService.h"
#include "core/reports/ReportService.h"
#include "ui/common/WhenReady.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/imports/ImportPage.h"
#include "ui/members/MembersPage.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/products/ProductsPage.h"
#include "ui/receipts/ReceiptsPage.h"
#include "ui/reports/ReportsPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/till/ScannerFilter.h"
#include "ui/till/TillPage.h"

namespace zg {

MainWindow::MainWindow(const WindowServices& services, Theme& theme, QSettings& settings, QWidget* parent)
    : Shell(theme, settings, services.clock, services.shop.calendar(), services.shop.currency, parent),
      m_reports(services.reports), m_scanner(new ScannerFilter(this)) {
    const BusinessCalendar calendar = services.shop.calendar();
    addTill(services, settings);
    m_members = new MembersPage(services.members, services.memberBulk, services.clock, calendar, services.shop.currency,
                                settings);
    m_dashboard = new DashboardPage(services.reports, services.clock, calendar, services.shop.currency, settings);
    addPage({"members", NavGroup::Front, "members", [] { return tr("会员"); }}, m_members);
    addReceipts(services, settings);
    connectPrinter();
    addPage({"dashboard", NavGroup::Back, "dashboard", [] { return tr("总览"); }}, m_dashboard);
    m_products = new ProductsPage(services.products, services.shop.currency, settings);
    addPage({"products", NavGroup::Back, "box", [] { return tr("商品"); }}, m_products);
    m_reportsPage = new ReportsPage(services.reports, services.clock, services.shop, settings);
    addPage({"reports", NavGroup::Back, "report", [] { return tr("报表"); }}, m_reportsPage);
    m_imports = new ImportPage(services.imports, calendar, services.shop.currency);
    addPage({"import", NavGroup::Back, "import", [] { return tr("导入"); }}, m_imports);
    addSettings(settings);
    connect(m_dashboard, &DashboardPage::importWanted, this, [this] { openPage("import"); });
    connect(m_dashboard, &DashboardPage::wished, this, [this](const Wish& wish) {
        m_reportsPage->open(wish.report, wish.range, wish.filter);
        openPage("reports");
    });
    setShopName(services.shop.name);

    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &MainWindow::refreshToday);
    connect(this, &Shell::refreshed, &m_soon, qOverload<>(&QTimer::start));
    restorePage();
    refreshToday();
}

void MainWindow::addTill(const WindowServices& services, QSettings& settings) {
    m_till = new TillPage({services.till, services.members, services.products, services.sales}, services.clock,
                          services.shop.calendar(), services.shop.currency, settings);
    addPage({"till", NavGroup::Front, "till", [] { return tr("收银"); }}, m_till);
    connect(m_scanner, &ScannerFilter::scanned, this, &MainWindow::scanned);
    m_till->setRefunding([this] { openPage("receipts"); });
}

void MainWindow::addSettings(QSettings& settings) {
    m_scanner->setProfile(loadScanner(settings));
    auto* page = new SettingsPage(*m_printer, *m_scanner, settings);
    addPage({"settings", NavGroup::Back, "settings", [] { return tr("设置"); }}, page);
    connect(page, &SettingsPage::keysChanged, m_till, &TillPage::setKeys);
}

void MainWindow::connectPrinter() {
    const auto wire = [this] {
        if (m_printer->isOff())
            m_till->setPrinting({});
        else
            m_till->setPrinting([this](const QString& receipt, bool again) { m_printer->print(receipt, again); });
    };
    connect(m_printer, &ReceiptPrinter::changed, m_till, wire);
    wire();
}

void MainWindow::scanned(const QString& code) {
    if (!isActiveWindow() || currentPage()->scanned(code)) return;
    if (currentPage() != m_till) openPage("till");
    m_till->scan(code);
}

void MainWindow::addReceipts(const WindowServices& services, QSettings& settings) {
    m_printer = new ReceiptPrinter(services.receipts, services.shop, settings, this);
    m_receipts = new ReceiptsPage(services.receipts, services.sales, *m_printer, services.shop.calendar(),
                                  services.shop.currency);
    addPage({"receipts", NavGroup::Front, "receipt", [] { return tr("小票"); }}, m_receipts);
    connect(m_printer, &ReceiptPrinter::failed, this, [this](int job, const QString& why) {
        if (job == 0) {
            toast(why);
        } else {
            toast(why, tr("重试"), [this, job] { m_printer->retry(job); });
        }
    });
}

void MainWindow::refreshToday() {
    const BusinessDay today = m_reports.today();
    whenReady(m_reports.salesByDay({today, today}), this, [this](const Result<std::vector<DaySales>>& days) {
        if (!days) return; // the page in front says what is wrong
        StatusLine::Today now;
        for (const DaySales& day : *days) now = {day.totals.orders, day.totals.net()};
        status().setToday(now);
    });
}

} // namespace zg
