#include "tests/screens/Scenes.h"
#include "tests/support/PageOf.h"
#include "ui/appearance/AppearanceMenu.h"
#include "ui/common/SearchField.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/imports/ImportPage.h"
#include "ui/imports/PlanStep.h"
#include "ui/imports/ReviewStep.h"
#include "ui/manual/ManualKey.h"
#include "ui/manual/ManualWindow.h"
#include "ui/products/ProductForm.h"
#include "ui/products/ProductModel.h"
#include "ui/products/ProductsPage.h"
#include "ui/ranges/RangeControl.h"
#include "ui/reports/ReportPreview.h"
#include "ui/reports/ReportsPage.h"
#include "ui/shell/CommandPalette.h"

#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

namespace zg {

namespace {

// An order list as shops export it, with a row that can't be right.
const char* const kOrders = "订单号,下单时间,买家手机,买家姓名,商品编码,商品名称,单价,数量,实付金额\n"
                            "20260901001,2026-09-01 10:12,13700000011,林晓梅,G-01,手工红糖,28.00,2,101.00\n"
                            "20260901001,2026-09-01 10:12,13700000011,林晓梅,G-02,山核桃仁,45.00,1,101.00\n"
                            "20260902002,2026-09-02 15:40,13700000012,郑海涛,G-01,手工红糖,28.00,1,28.00\n"
                            "20260902003,九月二日,13700000013,许文静,G-03,桂花糕,18.00,2,36.00\n"
                            "20260903004,2026-09-03 18:05,13700000014,高建国,G-03,桂花糕,18.00,3,54.00\n";

// The scroll area the page stands in.
QScrollBar* scrollOf(QWidget& page) {
    return qobject_cast<QScrollArea*>(page.parentWidget()->parentWidget())->verticalScrollBar();
}

QWidget* dashboard(DemoWindow& demo) {
    demo.window().openPage("dashboard");
    DashboardPage& page = pageOf<DashboardPage>(demo.window());
    page.range().setKind(RangeKind::Days30);
    emit page.range().changed();
    until("figures", [&] { return !page.isAsking(); });
    return &demo.window();
}

QWidget* dashboardYear(DemoWindow& demo) {
    DashboardPage& page = pageOf<DashboardPage>(demo.window());
    page.range().setKind(RangeKind::ThisYear);
    emit page.range().changed();
    until("figures", [&] { return !page.isAsking(); });
    scrollOf(page)->setValue(scrollOf(page)->maximum());
    return &demo.window();
}

QWidget* products(DemoWindow& demo) {
    demo.window().openPage("products");
    until("products", [&] { return pageOf<ProductsPage>(demo.window()).model().rowCount() > 0; });
    return &demo.window();
}

QWidget* product(DemoWindow& demo) {
    ProductsPage& page = pageOf<ProductsPage>(demo.window());
    page.table().selectRow(2);
    page.open({demo.askId("SELECT id FROM product ORDER BY id LIMIT 1 OFFSET 3")});
    until("the form", [&] { return page.form().isVisible(); });
    return &demo.window();
}

QWidget* report(DemoWindow& demo, Report which, int days) {
    const BusinessDay today = BusinessDay::fromDate(QDate(2026, 10, 2));
    ReportsPage& page = pageOf<ReportsPage>(demo.window());
    demo.window().openPage("reports");
    page.open(which, {today + (1 - days), today});
    until("a report", [&] { return !page.isAsking() && page.preview().count() > 0 && page.preview().isComplete(); });
    return &demo.window();
}

QWidget* importStart(DemoWindow& demo) {
    demo.window().manual().manual()->close();
    demo.window().activateWindow();
    demo.window().openPage("import");
    return &demo.window();
}

bool isAt(DemoWindow& demo, ImportPage::Step step) {
    return pageOf<ImportPage>(demo.window()).step() == step;
}

QWidget* importReview(DemoWindow& demo) {
    QFile file(demo.path(QStringLiteral("九月订单.csv")));
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("a file to import");
    file.write(kOrders);
    file.close();
    pageOf<ImportPage>(demo.window()).openFile(file.fileName());
    until("columns", [&] { return isAt(demo, ImportPage::Step::Review); });
    return &demo.window();
}

QWidget* importPlan(DemoWindow& demo) {
    emit pageOf<ImportPage>(demo.window()).findChild<ReviewStep*>()->planRequested();
    until("a plan", [&] { return isAt(demo, ImportPage::Step::Plan); });
    return &demo.window();
}

QWidget* importResult(DemoWindow& demo) {
    emit pageOf<ImportPage>(demo.window()).findChild<PlanStep*>()->runRequested();
    until("a result", [&] { return isAt(demo, ImportPage::Step::Result); });
    return &demo.window();
}

QWidget* settings(DemoWindow& demo) {
    demo.window().openPage("settings");
    return &demo.window();
}

QWidget* settingsBelow(DemoWindow& demo) {
    QScrollBar* bar = scrollOf(*demo.window().currentPage());
    bar->setValue(bar->maximum());
    return &demo.window();
}

QWidget* appearance(DemoWindow& demo) {
    auto* menu = demo.window().findChild<AppearanceMenu*>();
    menu->popup(demo.window().mapToGlobal(QPoint(200, 300)));
    return menu;
}

QWidget* palette(DemoWindow& demo) {
    demo.window().findChild<AppearanceMenu*>()->close();
    auto* palette = demo.window().findChild<CommandPalette*>();
    palette->open();
    QTest::keyClicks(&palette->field(), QStringLiteral("lh"));
    return &demo.window();
}

QWidget* manual(DemoWindow& demo) {
    demo.window().findChild<CommandPalette*>()->dismiss();
    demo.window().openPage("till");
    demo.window().manual().open();
    return demo.window().manual().manual();
}

QWidget* lock(DemoWindow& demo) {
    demo.window().lock();
    return &demo.window();
}

} // namespace

std::vector<Scene> ownerScenes() {
    return {{"dashboard", true, dashboard},
            {"dashboard-year", false, dashboardYear},
            {"products", false, products},
            {"products-form", true, product},
            {"reports-sales", true, [](DemoWindow& demo) { return report(demo, Report::Sales, 30); }},
            {"reports-days", false, [](DemoWindow& demo) { return report(demo, Report::Days, 90); }},
            {"reports-rfm", false, [](DemoWindow& demo) { return report(demo, Report::Rfm, 365); }},
            {"settings", true, settings},
            {"settings-below", false, settingsBelow},
            {"appearance", false, appearance},
            {"palette", false, palette},
            {"manual", false, manual},
            {"import-file", false, importStart},
            {"import-columns", true, importReview},
            {"import-dryrun", true, importPlan},
            {"import-result", false, importResult},
            {"lock", false, lock}};
}

} // namespace zg
