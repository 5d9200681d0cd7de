#pragma once

#include "ui/shell/Shell.h"

namespace zg {

class DashboardPage;
class ImportPage;
class ImportService;
class MemberBulk;
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
class TillPage;
class TillService;
struct ShopSettings;

// What the pages ask. All of it outlives the window.
struct WindowServices {
    TillService& till;
    MemberService& members;
    MemberBulk& memberBulk;
    ProductService& products;
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

    TillPage& till() { return *m_till; }
    MembersPage& members() { return *m_members; }
    DashboardPage& dashboard() { return *m_dashboard; }
    ImportPage& imports() { return *m_imports; }
    ReceiptsPage& receipts() { return *m_receipts; }
    ReceiptPrinter& printer() { return *m_printer; }
    ProductsPage& products() { return *m_products; }
    ReportsPage& reports() { return *m_reportsPage; }

private:
    void refreshToday();
    void addTill(const WindowServices& services, QSettings& settings);
    void addSettings(QSettings& settings);
    void connectPrinter();
    void scanned(const QString& code);
    void addReceipts(const WindowServices& services, QSettings& settings);

    ReportService& m_reports;
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
};

} // namespace zg
