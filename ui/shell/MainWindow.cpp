#include "ui/shell/MainWindow.h"

#include "core/receipts/ReceiptService.h"
#include "core/reports/ReportService.h"
#include "ui/backup/BackupSchedule.h"
#include "ui/common/Format.h"
#include "ui/common/WhenReady.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/imports/ImportPage.h"
#include "ui/lock/IdleWatch.h"
#include "ui/lock/LockScreen.h"
#include "ui/manual/ManualKey.h"
#include "ui/members/MembersPage.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/products/ProductsPage.h"
#include "ui/receipts/ReceiptsPage.h"
#include "ui/reports/ReportsPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/JobArea.h"
#include "ui/shell/ShopPalette.h"
#include "ui/staff/Clearance.h"
#include "ui/till/ScannerFilter.h"
#include "ui/till/TillPage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>

#include <utility>

namespace zg {

MainWindow::MainWindow(const WindowServices& services, Theme& theme, QSettings& settings, QWidget* parent)
    : Shell(theme, settings, services.clock, services.shop.calendar(), services.shop.currency, parent),
      m_staff(services.staff), m_reports(services.reports), m_clock(services.clock),
      m_calendar(services.shop.calendar()), m_scanner(new ScannerFilter(this)) {
    const BusinessCalendar calendar = services.shop.calendar();
    addTill(services, settings);
    m_members = new MembersPage(services.members, services.memberBulk, services.duplicates, services.clock, calendar,
                                services.shop.currency, settings);
    m_dashboard = new DashboardPage(services.reports, services.clock, calendar, services.shop.currency, settings);
    addPage({"members", NavGroup::Front, "members", [] { return tr("会员"); }}, m_members);
    connect(m_members, &Page::scanPassedOn, this, &MainWindow::sell);
    addReceipts(services, settings);
    linkPages();
    connectPrinter(services.receipts);
    addPage({"dashboard", NavGroup::Back, "dashboard", [] { return tr("总览"); }}, m_dashboard);
    m_products = new ProductsPage(services.products, services.shop.currency, settings);
    addPage({"products", NavGroup::Back, "box", [] { return tr("商品"); }}, m_products);
    m_reportsPage = new ReportsPage(services.reports, services.clock, services.shop, settings);
    addPage({"reports", NavGroup::Back, "report", [] { return tr("报表"); }}, m_reportsPage);
    m_imports = new ImportPage(services.imports, calendar, services.shop.currency);
    addPage({"import", NavGroup::Back, "import", [] { return tr("导入"); }}, m_imports);
    addBackups(services, settings);
    addSettings(services, theme, settings);
    connect(m_dashboard, &DashboardPage::importWanted, this, [this] { openPage("import"); });
    connect(m_dashboard, &DashboardPage::wished, this, [this](const Wish& wish) {
        m_reportsPage->open(wish.report, wish.range, wish.filter);
        openPage("reports");
    });
    setShopName(services.shop.name);
    addLock(services, settings);
    addPaletteSources(services);
    addDevices();

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

void MainWindow::addBackups(const WindowServices& services, QSettings& settings) {
    m_backups = new BackupSchedule(services.backups, services.shopUuid, services.clock, m_calendar, settings, this);
    connect(m_backups, &BackupSchedule::jobStarted, this, [this](Job* job) { status().jobs().follow(job); });
    connect(m_backups, &BackupSchedule::failed, this,
            [this](const QString& why) { toast(tr("没有备份成：%1").arg(why)); });
}

void MainWindow::addSettings(const WindowServices& services, Theme& theme, QSettings& settings) {
    m_scanner->setProfile(loadScanner(settings));
    m_settingsPage = new SettingsPage({*m_printer, *m_scanner, *m_backups, services.staff, services.shopSettings,
                                       services.shop, services.security, services.shopUuid, theme},
                                      settings);
    addPage({"settings", NavGroup::Foot, "settings", [] { return tr("设置"); }}, m_settingsPage);
    connect(m_settingsPage, &SettingsPage::keysChanged, m_till, &TillPage::setKeys);
    connect(m_settingsPage, &SettingsPage::shopChanged, this, &MainWindow::shopChanged);
    connect(m_settingsPage, &SettingsPage::licencesWanted, &manual(),
            [this] { manual().openAt(QStringLiteral("licences")); });
}

void MainWindow::addLock(const WindowServices& services, QSettings& settings) {
    m_lock = new LockScreen(services.staff, services.security.prove, services.shop.name, this);
    m_lock->hide();
    connect(m_lock, &LockScreen::unlocked, this, &MainWindow::signIn);
    m_clearance = new Clearance(services.staff, services.security.prove, this);
    m_idle = new IdleWatch(this);
    m_idle->setDelay(loadIdleMinutes(settings) * 60'000);
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(m_settingsPage, &SettingsPage::idleChanged, m_idle,
            [this](int minutes) { m_idle->setDelay(minutes * 60'000); });
    connect(addFoot(
                "lock", [] { return tr("锁屏"); }, QKeySequence(QStringLiteral("Ctrl+L"))),
            &QAbstractButton::clicked, this, &MainWindow::lock);
}

void MainWindow::signIn(const Staff& staff) {
    m_user = staff;
    m_staff.signIn(staff);
    m_till->setCashier(staff.id);
    m_clearance->setAsker(staff.name);
    m_members->setRole(staff.role);
    m_settingsPage->setRole(staff.role);
    status().setUser(staff.name);
    const bool back = staff.role != Role::Cashier;
    const char* backPages[] = {"dashboard", "products", "reports", "import", "settings"};
    for (const char* name : backPages) {
        if (!back && currentName() == QLatin1String(name)) openPage("till");
    }
    for (const char* name : backPages) setPageVisible(name, back);
    if (back)
        setRailSetting("window/rail", false);
    else
        setRailSetting("window/rail-cashier", true);
    m_scanner->setActive(true);
    m_clearance->setResting(false);
    uncover();
}

void MainWindow::lock() {
    if (isCovered()) return;
    m_scanner->setActive(false);
    m_clearance->setResting(true);
    cover(m_lock);
    m_lock->start(m_user.id);
}

DeviceState MainWindow::backupState() const {
    if (m_backups->isRunning()) return {tr("备份 进行中"), false};
    if (m_backups->problem()) return {tr("备份 没有成功"), true};
    const auto last = m_backups->last();
    if (!last) return {m_backups->plan().isOn() ? tr("备份 还没有过") : tr("备份 未设置"), false};
    const QDateTime at = m_calendar.localTime(*last), now = m_calendar.localTime(m_clock.now());
    const QString when = at.date() == now.date() ? timeText(at.time()) : shortDayText(BusinessDay::fromDate(at.date()));
    return {tr("备份 %1 ✓").arg(when), false};
}

void MainWindow::connectPrinter(ReceiptService& receipts) {
    const auto wire = [this] {
        if (m_printer->isOff())
            m_till->setPrinting({});
        else
            m_till->setPrinting([this](const QString& receipt, bool again) { m_printer->print(receipt, again); });
    };
    connect(m_printer, &ReceiptPrinter::changed, m_till, wire);
    wire();
    ReceiptFilter lately;
    lately.range = {receipts.today() + -30, receipts.today()};
    lately.kind = ReceiptKind::Sales;
    whenReady(receipts.list(lately, std::nullopt, 1), m_till,
              [this](const Result<ReceiptPage>& page) {
                  if (page && !page->rows.empty() && m_till->lastReceipt().isEmpty())
                      m_till->setLastReceipt(page->rows.front().receipt);
              });
}

void MainWindow::addPaletteSources(const WindowServices& services) {
    const Currency& currency = services.shop.currency;
    std::vector<PaletteAction> actions;
    actions.push_back({"plus",
                       [] { return tr("新会员"); },
                       {},
                       [this] {
                           openPage("members");
                           m_members->newMember();
                       }});
    actions.push_back({"plus",
                       [] { return tr("新商品"); },
                       {},
                       [this] {
                           openPage("products");
                           m_products->startNew();
                       },
                       [this] { return m_user.role != Role::Cashier; }});
    actions.push_back({"lock", [] { return tr("锁屏"); }, QKeySequence(QStringLiteral("Ctrl+L")), [this] { lock(); }});
    actions.push_back({"copy",
                       [] { return tr("立即备份"); },
                       {},
                       [this] { m_backups->runNow(); },
                       [this] { return !m_backups->plan().folder.isEmpty() && m_user.role != Role::Cashier; }});
    actions.push_back({"printer",
                       [] { return tr("重打未打印的小票"); },
                       {},
                       [this] { m_printer->retryAll(); },
                       [this] { return m_printer->stuck() > 0; }});
    actions.push_back({"columns", [] { return tr("收起或展开导航"); }, QKeySequence(QStringLiteral("Ctrl+B")),
                       [this] { setRail(!isRail()); }});
    commands().addSource(paletteOfActions(std::move(actions)));
    commands().addSource(paletteOfMembers(services.members, this, [this](MemberId member) {
        openPage("members");
        m_members->openMember(member);
    }));
    commands().addSource(paletteOfProducts(services.products, currency, this, [this](ProductId product) {
        // Whoever may not change goods sells them.
        if (m_user.role == Role::Cashier) {
            openPage("till");
            m_till->addProduct(product);
            return;
        }
        openPage("products");
        m_products->open(product);
    }));
    commands().addSource(paletteOfReceipts(services.receipts, currency, this, [this](const QString& receipt) {
        openPage("receipts");
        m_receipts->open(receipt);
    }));
}

DeviceState MainWindow::scannerState() const {
    return {m_hasScanned ? tr("扫码枪 就绪") : tr("扫码枪 待扫码"), false};
}

DeviceState MainWindow::printerState() const {
    if (m_printer->isOff()) return {tr("小票机 未设置"), false};
    if (const int stuck = m_printer->stuck(); stuck > 0) return {tr("小票机 %n 张未打印", nullptr, stuck), true};
    return {m_printer->isPrinting() ? tr("小票机 打印中") : tr("小票机 就绪"), false};
}

void MainWindow::addDevices() {
    status().addDevice([this] { return scannerState(); }, [this] { openDevice(scannerState()); });
    status().addDevice([this] { return printerState(); }, [this] { openPrinter(); });
    status().addDevice([this] { return backupState(); }, [this] { openDevice(backupState()); });
    connect(m_printer, &ReceiptPrinter::changed, &status(), &StatusLine::refreshDevices);
    connect(m_backups, &BackupSchedule::changed, &status(), &StatusLine::refreshDevices);
}

// Where it is set up; a cashier, who may not go there, is told who may.
void MainWindow::openDevice(const DeviceState& state) {
    if (m_user.role == Role::Cashier)
        toast(tr("%1。要改设置，请找店主或店长。").arg(state.text));
    else
        openPage("settings");
}

void MainWindow::openPrinter() {
    const DeviceState state = printerState();
    if (m_user.role == Role::Cashier && state.trouble)
        toast(state.text, tr("重试"), [this] { m_printer->retryAll(); });
    else
        openDevice(state);
}

void MainWindow::scanned(const QString& code) {
    if (!std::exchange(m_hasScanned, true)) status().refreshDevices();
    if (!isActiveWindow())
        QApplication::beep(); // over a question nothing is sold
    else if (!currentPage()->scanned(code))
        sell(code);
}

void MainWindow::sell(const QString& code) {
    if (currentPage() != m_till) openPage("till");
    m_till->scan(code);
}

void MainWindow::addReceipts(const WindowServices& services, QSettings& settings) {
    m_printer = new ReceiptPrinter(services.receipts, services.shop, services.shopUuid, settings, this);
    m_receipts = new ReceiptsPage(services.receipts, services.sales, *m_printer, services.shop.calendar(),
                                  services.shop.currency);
    addPage({"receipts", NavGroup::Front, "receipt", [] { return tr("小票"); }}, m_receipts);
    connect(m_receipts, &Page::scanPassedOn, this, &MainWindow::sell);
    connect(m_till, &TillPage::receiptScanned, this, [this](const QString& receipt) {
        openPage("receipts");
        m_receipts->open(receipt);
    });
    connect(m_printer, &ReceiptPrinter::failed, this, [this](int job, const QString& why) {
        if (job == 0) {
            toast(why);
        } else {
            toast(why, tr("重试"), [this, job] { m_printer->retry(job); });
        }
    });
}

// From a member to the till and to their receipts, and from a receipt to its member.
void MainWindow::linkPages() {
    connect(m_members, &MembersPage::sellWanted, this, [this](MemberId member) {
        openPage("till");
        m_till->attach(member);
    });
    connect(m_members, &MembersPage::receiptWanted, this, [this](HistoryKind kind, std::int64_t id) {
        openPage("receipts");
        m_receipts->read(kind == HistoryKind::Refund ? DocumentKind::Refund : DocumentKind::Sale, id);
    });
    connect(m_receipts, &ReceiptsPage::memberWanted, this, [this](MemberId member) {
        openPage("members");
        m_members->openMember(member);
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
