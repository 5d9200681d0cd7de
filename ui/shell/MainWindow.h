#pragma once

#include "ui/shell/Shell.h"

namespace zg {

class DashboardPage;
class ImportPage;
class ImportService;
class MembersPage;
class MemberService;
class ReceiptPrinter;
class ReceiptService;
class ReceiptsPage;
class ReportService;
class SaleService;
struct ShopSettings;

// What the pages ask. All of it outlives the window.
struct WindowServices {
    MemberService& members;
    ReportService& reports;
    ImportService& imports;
    ReceiptService& receipts;
    SaleService& sales;
    const ShopSettings& shop;
    const Clock& clock;
};

// The window of an open shop: the shell with its pages. Tell it of commits by dataChanged().
class MainWindow : public Shell {
    Q_OBJECT
public:
    MainWindow(const WindowServices& services, Theme& theme, QSettings& settings, QWidget* parent = nullptr);

    MembersPage& members() { return *m_members; }
    DashboardPage& dashboard() { return *m_dashboard; }
    ImportPage& imports() { return *m_imports; }
    ReceiptsPage& receipts() { return *m_receipts; }
    ReceiptPrinter& printer() { return *m_printer; }

private:
    void refreshToday();
    void addReceipts(const WindowServices& services, QSettings& settings);

    ReportService& m_reports;
    MembersPage* m_members;
    DashboardPage* m_dashboard;
    ImportPage* m_imports;
    ReceiptPrinter* m_printer;
    ReceiptsPage* m_receipts;
    QTimer m_soon; // commits come in bursts
};

} // namespace zg
