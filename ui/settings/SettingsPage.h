#pragma once

#include "core/access/Staff.h"
#include "ui/input/ScannerFilter.h"
#include "ui/input/TillKeys.h"
#include "ui/page/Page.h"
#include "ui/security/SecurityActions.h"

class QLabel;
class QPushButton;
class QSettings;
class QVBoxLayout;

namespace zg {

class BackupSchedule;
class LiveShop;
class Notice;
class ReceiptPrinter;
class Segmented;
class SettingsService;
class ShopForm;
class StaffForm;
class StaffService;
class Theme;

struct SettingsParts {
    ReceiptPrinter& printer;
    ScannerFilter& scanner;
    BackupSchedule& backups;
    StaffService& staff;
    SettingsService& shopSettings;
    const LiveShop& shop;
    SecurityActions security;
    QString shopUuid;
    Theme& theme;
};

// What belongs to the shop (its name and time, its people) and to this PC (backups, printer, scanner, keys, lock); and
// what the program is. All hold at once and are kept.
class SettingsPage : public Page {
    Q_OBJECT
public:
    static PageSpec spec();
    SettingsPage(SettingsParts parts, QSettings& settings, QWidget* parent = nullptr);

    Topics concerns() const override;
    std::function<void()> wayTo(const Destination& destination) override;
    bool scanned(const QString& code) override; // shows what the scanner sent: the test of its profile
    void signedIn(const Staff& staff) override;

protected:
    void dataChanged(const Changes& changes) override;

private:
    // A card with a heading and a sentence about it.
    struct Section {
        QWidget* card;
        QLabel* title;
        QLabel* help;
        QVBoxLayout* body;
    };
    Section addSection(QVBoxLayout* column);
    void addShop(QVBoxLayout* column);
    void addBackup(QVBoxLayout* column);
    void addPrinting(QVBoxLayout* column);
    void addStaff(QVBoxLayout* column);
    void addSecurity(QVBoxLayout* column, QSettings& settings);
    void addAppearance(QVBoxLayout* column, QSettings& settings);
    void addScanning(QVBoxLayout* column, QSettings& settings);
    void addKeys(QVBoxLayout* column, QSettings& settings);
    void addAbout(QVBoxLayout* column);
    void showBackup();
    void speak();

    SettingsParts m_parts;
    QLabel* m_title;
    Section m_shop, m_backup, m_printing, m_staff, m_security, m_appearance, m_scanning, m_keys, m_about;
    ShopForm* m_shopForm;
    StaffForm* m_staffForm;
    QPushButton* m_backupNow;
    Notice* m_backupState;
    Segmented* m_profile;
    Notice* m_scan;
    QString m_lastScan;
    QLabel* m_version;
    QLabel* m_licence;
    QPushButton* m_licences;
};

} // namespace zg
