#pragma once

#include "core/access/Staff.h"
#include "ui/page/PageParts.h"
#include "ui/shell/Shell.h"

#include <span>

namespace zg {

class Clearance;
class IdleWatch;
class LockScreen;

// The window of an open shop: the shell with its pages, and what there is one of for all of them: printer, scanner,
// backups, the lock. Tell it of commits by dataChanged().
class MainWindow : public Shell {
    Q_OBJECT
public:
    MainWindow(const WindowServices& services, Theme& theme, QSettings& settings, std::span<const PageSpec> pages,
               QWidget* parent = nullptr);

    // Whom the window serves from now on (the service has signed them in): a cashier sees the pages of the front.
    void signIn(const Staff& staff);
    const Staff& user() const { return m_user; }
    // Nobody does anything until somebody says who they are; the cart stays.
    void lock();
    LockScreen& lockScreen() { return *m_lock; }
    ReceiptPrinter& printer() { return *m_printer; }

    void dataChanged(const zg::Changes& changes) override;

private:
    void takeShop();
    void rollDay();
    void refreshToday();
    void watchPrinter();
    void watchBackups();
    void addLock(QSettings& settings);
    DeviceState scannerState() const;
    DeviceState printerState() const;
    DeviceState backupState() const;
    void scanned(const QString& code);
    void addPaletteSources();
    void addDevices();
    void openDevice(const DeviceState& state);
    void openPrinter();

    WindowServices m_services;
    Staff m_user;
    LockScreen* m_lock;
    Clearance* m_clearance;
    IdleWatch* m_idle;
    ScannerFilter* m_scanner;
    ReceiptPrinter* m_printer;
    BackupSchedule* m_backups;
    BusinessDay m_today; // as the pages have it
    QTimer m_soon;       // commits come in bursts
    bool m_hasScanned = false;
};

} // namespace zg
