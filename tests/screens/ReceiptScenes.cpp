#include "tests/screens/Scenes.h"
#include "tests/support/PageOf.h"
#include "ui/receipts/QuantityStepper.h"
#include "ui/receipts/ReceiptView.h"
#include "ui/receipts/ReceiptsPage.h"
#include "ui/receipts/RefundForm.h"
#include "ui/receipts/VoidForm.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

namespace zg {

namespace {

ReceiptsPage& receiptsPage(DemoWindow& demo) {
    return pageOf<ReceiptsPage>(demo.window());
}

QWidget* oneReceipt(DemoWindow& demo) {
    demo.window().openPage("receipts");
    until("receipts", [&] { return receiptsPage(demo).list().model()->rowCount() > 0; });
    // Of a member, with several goods, of an earlier day.
    receiptsPage(demo).open(
        demo.ask("SELECT s.receipt FROM sale s WHERE s.member_id IS NOT NULL AND (SELECT COUNT(*) FROM "
                 "sale_line l WHERE l.sale_id = s.id) >= 4 AND NOT EXISTS (SELECT 1 FROM refund r WHERE "
                 "r.sale_id = s.id) ORDER BY s.id DESC LIMIT 1"));
    until("a receipt", [&] { return receiptsPage(demo).view().isVisible(); });
    return &demo.window();
}

QWidget* refundForm(DemoWindow& demo) {
    receiptsPage(demo).openRefund(receiptsPage(demo).view().receipt().row.receipt);
    const auto steppers = [&] { return receiptsPage(demo).refund().findChildren<QuantityStepper*>(); };
    until("the form", [&] { return steppers().size() >= 2; });
    steppers()[1]->edit().selectAll();
    QTest::keyClicks(&steppers()[1]->edit(), QStringLiteral("1"));
    return &demo.window();
}

QWidget* voidForm(DemoWindow& demo) {
    // Today's newest, which was paid in the scenes of the till.
    receiptsPage(demo).open(demo.ask("SELECT receipt FROM sale ORDER BY id DESC LIMIT 1"));
    until("a receipt", [&] { return receiptsPage(demo).view().isVisible(); });
    emit receiptsPage(demo).view().voidWanted();
    until("the form", [&] { return receiptsPage(demo).voiding().isVisible(); });
    return &demo.window();
}

} // namespace

std::vector<Scene> receiptScenes() {
    return {{"receipts", true, oneReceipt}, {"receipts-refund", true, refundForm}, {"receipts-void", false, voidForm}};
}

} // namespace zg
