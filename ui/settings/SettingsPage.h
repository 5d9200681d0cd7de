#pragma once

#include "ui/shell/Page.h"
#include "ui/till/ScannerFilter.h"
#include "ui/till/TillKeys.h"

class QLabel;
class QSettings;
class QVBoxLayout;

namespace zg {

class Notice;
class ReceiptPrinter;
class Segmented;

// What belongs to this PC: printer, scanner, keys; and what the program is. Every change holds at once and is kept.
class SettingsPage : public Page {
    Q_OBJECT
public:
    SettingsPage(ReceiptPrinter& printer, ScannerFilter& scanner, QSettings& settings, QWidget* parent = nullptr);

    bool scanned(const QString& code) override; // shows what the scanner sent: the test of its profile

signals:
    void keysChanged(const zg::TillKeys& keys);

private:
    // A card with a heading and a sentence about it.
    struct Section {
        QLabel* title;
        QLabel* help;
        QVBoxLayout* body;
    };
    Section addSection(QVBoxLayout* column);
    void speak();

    ScannerFilter& m_scanner;
    QLabel* m_title;
    Section m_printing, m_scanning, m_keys, m_about;
    Segmented* m_profile;
    Notice* m_scan;
    QString m_lastScan;
    QLabel* m_version;
    QLabel* m_licence;
};

} // namespace zg
