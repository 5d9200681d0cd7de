#pragma once

#include "core/staff/Staff.h"
#include "ui/security/SecurityActions.h"
#include "ui/shell/Shell.h"

namespace zg {

class BackupSchedule;
class BackupService;
class Clearance;
class DashboardPage;
class IdleWatch;
class ImportPage;
class ImportService;
class DuplicateService;
class MemberBulk;
class LockScreen;
class MembersPage;
class MemberService;
class ProductService;
class ProductsPage;
class ReceiptPrinter;
class ReceiptService;
class ReceiptsPage;
class ReportService;
class ReportsPage;
class SaleService;
class ScannerFilter;
class SettingsPage;
class SettingsService;
class StaffService;
class TillPage;
class TillService;
struct ShopSettings;

// What the pages ask. All of it outlives the window.
struct WindowServices {
    TillService& till;
    MemberService& members;
    MemberBulk& memberBulk;
    DuplicateService& duplicates;
    ProductService& products;
    ReportService& reports;
    ImportService& imports;
    ReceiptService& receipts;
    SaleService& sales;
    StaffService& staff;
    SettingsService& shopSettings;
    BackupService& backups;
    const ShopSettings& shop;
    QString shopUuid;
    SecurityActions security;
    const Clock& clock;
};

// The window of an open shop: the shell with its pages. Tell it of commits by dataChanged().
class MainWindow : public Shell {
    Q_OBJECT
public:
    MainWindow(const WindowServices& services, Theme& theme, QSettings& settings, QWidget* parent = nullptr);

    // Who works from now on: sales carry their name, and a cashier sees the pages of the front.
    void signIn(const Staff& staff);
    const Staff& user() const { return m_user; }
    // Nobody does anything until somebody says who they are; the cart stays.
    void lock();
    LockScreen& lockScreen() { return *m_lock; }

    TillPage& till() { return *m_till; }
    MembersPage& members() { return *m_members; }
    DashboardPage& dashboard() { return *m_dashboard; }
    ImportPage& imports() { return *m_imports; }
    ReceiptsPage& receipts() { return *m_receipts; }
    ReceiptPrinter& printer() { return *m_printer; }
    ProductsPage& products() { return *m_products; }
    ReportsPage& reports() { return *m_reportsPage; }

signals:
    void shopChanged(); // its settings; they hold in a window opened anew

private:
    void refreshToday();
    void addLock(const WindowServices& services, QSettings& settings);
    void addBackups(const WindowServices& services, QSettings& settings);
    DeviceState scannerState() const;
    DeviceState printerState() const;
    DeviceState backupState() const;
    void addTill(const WindowServices& services, QSettings& settings);
    void addSettings(const WindowServices& services, Theme& theme, QSettings& settings);
    void connectPrinter(ReceiptService& receipts);
    void scanned(const QString& code);
    void sell(const QString& code);
    void addPaletteSources(const WindowServices& services);
    void addDevices();
    void openDevice(const DeviceState& state);
    void openPrinter();
    void addReceipts(const WindowServices& services, QSettings& settings);
    void linkPages();

    StaffService& m_staff;
    ReportService& m_reports;
    const Clock& m_clock;
    BusinessCalendar m_calendar;
    Staff m_user;
    BackupSchedule* m_backups;
    SettingsPage* m_settingsPage;
    LockScreen* m_lock;
    Clearance* m_clearance;
    IdleWatch* m_idle;
    ScannerFilter* m_scanner;
    TillPage* m_till;
    MembersPage* m_members;
    DashboardPage* m_dashboard;
    ImportPage* m_imports;
    ReceiptPrinter* m_printer;
    ReceiptsPage* m_receipts;
    ReportsPage* m_reportsPage;
    ProductsPage* m_products;
    QTimer m_soon; // commits come in bursts
    bool m_hasScanned = false;
};

} // namespace zg
