#include "ui/shell/MainWindow.h"

#include "core/reports/ReportService.h"
#include "core/shop/SettingsService.h"
#include "core/staff/StaffService.h"
#include "ui/backup/BackupSchedule.h"
#include "ui/common/Format.h"
#include "ui/common/WhenReady.h"
#include "ui/input/ScannerFilter.h"
#include "ui/jobs/Job.h"
#include "ui/jobs/JobArea.h"
#include "ui/lock/IdleWatch.h"
#include "ui/lock/LockScreen.h"
#include "ui/manual/ManualKey.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/ShopPalette.h"
#include "ui/shop/LiveShop.h"
#include "ui/staff/Clearance.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>

#include <utility>

namespace zg {

MainWindow::MainWindow(const WindowServices& services, Theme& theme, QSettings& settings,
                       std::span<const PageSpec> pages, QWidget* parent)
    : Shell(theme, settings, services.clock, services.shop, parent), m_services(services),
      m_scanner(new ScannerFilter(this)),
      m_printer(new ReceiptPrinter(services.receipts, services.shop, services.shopUuid, settings, this)),
      m_backups(new BackupSchedule(services.backups, services.shopUuid, services.clock, services.shop, settings, this)),
      m_today(services.reports.today()) {
    m_scanner->setProfile(loadScanner(settings));
    connect(m_scanner, &ScannerFilter::scanned, this, &MainWindow::scanned);
    watchPrinter();
    watchBackups();
    const PageParts parts{m_services, m_services.shop, *m_printer, *m_scanner, *m_backups, theme, settings};
    for (const PageSpec& page : pages) addPage(page, page.make(parts));
    addLock(settings);
    addPaletteSources();
    addDevices();

    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &MainWindow::refreshToday);
    connect(&status(), &StatusLine::ticked, this, &MainWindow::rollDay);
    restorePage();
    refreshToday();
}

void MainWindow::watchPrinter() {
    connect(m_printer, &ReceiptPrinter::failed, this, [this](int job, const QString& why) {
        if (job == 0) {
            toast(why);
        } else {
            toast(why, tr("重试"), [this, job] { m_printer->retry(job); });
        }
    });
}

void MainWindow::watchBackups() {
    connect(m_backups, &BackupSchedule::jobStarted, this, [this](Job* job) { status().jobs().follow(job); });
    connect(m_backups, &BackupSchedule::failed, this,
            [this](const QString& why) { toast(tr("没有备份成：%1").arg(why)); });
}

void MainWindow::addLock(QSettings& settings) {
    m_lock = new LockScreen(m_services.staff, m_services.security.prove, this);
    m_lock->setShopName(m_services.shop.name());
    m_lock->hide();
    connect(m_lock, &LockScreen::unlocked, this, &MainWindow::signIn);
    m_clearance = new Clearance(m_services.staff, m_services.security.prove, this);
    m_idle = new IdleWatch(this);
    const auto setDelay = [this, &settings] { m_idle->setDelay(loadIdleMinutes(settings) * 60'000); };
    setDelay();
    connect(this, &Shell::workplaceChanged, m_idle, setDelay);
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(addFoot(
                "lock", [] { return tr("锁屏"); }, QKeySequence(QStringLiteral("Ctrl+L"))),
            &QAbstractButton::clicked, this, &MainWindow::lock);
}

void MainWindow::signIn(const Staff& staff) {
    m_user = staff;
    setStaff(staff);
    m_clearance->setAsker(staff.name);
    status().setUser(staff.name);
    if (staff.role != Role::Cashier)
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

void MainWindow::dataChanged(const Changes& changes) {
    const bool isOther = static_cast<bool>(changes.topics & Topic::Settings);
    if (isOther) takeShop();
    Shell::dataChanged(changes);
    if (isOther) shopChanged();
    if (changes.topics & (Topic::Sales | Topic::Settings)) m_soon.start();
}

// Name, time and money as they hold from now on; what stands on the pages stays.
void MainWindow::takeShop() {
    m_services.shop.set(m_services.shopSettings.current());
    m_today = m_services.reports.today();
    m_lock->setShopName(m_services.shop.name());
}

// A new business day is to the pages what a new calendar would be.
void MainWindow::rollDay() {
    const BusinessDay today = m_services.reports.today();
    if (std::exchange(m_today, today) != today) dataChanged({Topic::Settings, {}});
}

DeviceState MainWindow::backupState() const {
    if (m_backups->isRunning()) return {tr("备份 进行中"), false};
    if (m_backups->problem()) return {tr("备份 没有成功"), true};
    const auto last = m_backups->last();
    if (!last) return {m_backups->plan().isOn() ? tr("备份 还没有过") : tr("备份 未设置"), false};
    const BusinessCalendar& calendar = m_services.shop.calendar();
    const QDateTime at = calendar.localTime(*last), now = calendar.localTime(m_services.clock.now());
    const QString when = at.date() == now.date() ? timeText(at.time()) : shortDayText(BusinessDay::fromDate(at.date()));
    return {tr("备份 %1 ✓").arg(when), false};
}

void MainWindow::addPaletteSources() {
    const Currency& currency = m_services.shop.currency();
    std::vector<PaletteAction> actions;
    actions.push_back({"plus", [] { return tr("新会员"); }, {}, [this] { go(NewMember()); }});
    actions.push_back({"plus",
                       [] { return tr("新商品"); },
                       {},
                       [this] { go(NewProduct()); },
                       [this] { return canGo(NewProduct()); }});
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
    commands().addSource(
        paletteOfMembers(m_services.members, this, [this](MemberId member) { go(ShowMember{member}); }));
    commands().addSource(paletteOfProducts(m_services.products, currency, this, [this](ProductId product) {
        if (!go(ShowProduct{product})) go(SellProduct{product}); // whoever may not change goods sells them
    }));
    commands().addSource(paletteOfReceipts(m_services.receipts, currency, this,
                                           [this](const QString& receipt) { go(ShowReceipt{receipt}); }));
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
        go(SetUp());
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
        go(SellCode{code});
}

void MainWindow::refreshToday() {
    const BusinessDay today = m_services.reports.today();
    whenReady(m_services.reports.salesByDay({today, today}), this, [this](const Result<std::vector<DaySales>>& days) {
        if (!days) return; // the page in front says what is wrong
        StatusLine::Today now;
        for (const DaySales& day : *days) now = {day.totals.orders, day.totals.net()};
        status().setToday(now);
    });
}

} // namespace zg
