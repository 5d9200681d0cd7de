#include "tests/screens/Scenes.h"
#include "tests/support/PageOf.h"
#include "ui/common/SearchField.h"
#include "ui/staff/ClearanceDialog.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/QuickMember.h"
#include "ui/till/TillMember.h"
#include "ui/till/TillPage.h"
#include "ui/till/TillPrompt.h"
#include "ui/till/TillSearch.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace zg {

namespace {

// Somebody with points, a stored value and much to tell; always the same one.
constexpr auto kRegular =
    "SELECT member_id FROM member_stat ORDER BY stored_value > 0 DESC, net DESC, member_id LIMIT 1";

template <class Part> Part& part(DemoWindow& demo) {
    return *pageOf<TillPage>(demo.window()).findChild<Part*>();
}

QWidget* emptyTill(DemoWindow& demo) {
    demo.window().openPage("till");
    while (pageOf<TillPage>(demo.window()).takeBack()) continue;
    return &demo.window();
}

void type(DemoWindow& demo, const char* text) {
    part<SearchField>(demo).setFocus();
    QTest::keyClicks(&part<SearchField>(demo), QString::fromLatin1(text));
}

QWidget* lookUp(DemoWindow& demo) {
    // Four digits that several people share, as they do in every shop of some size.
    type(demo, qPrintable(demo.ask("SELECT SUBSTR(phone, -4) AS ending FROM member_phone GROUP BY ending "
                                   "ORDER BY COUNT(*) DESC, ending LIMIT 1")));
    until("an answer", [&] { return part<TillSearch>(demo).isOpen(); });
    return &demo.window();
}

void scan(DemoWindow& demo, int product, std::size_t lines) {
    const QString code = demo.ask(qPrintable(
        QStringLiteral(
            "SELECT MIN(barcode) FROM product_barcode WHERE product_id = (SELECT id FROM product WHERE active = 1 "
            "ORDER BY id LIMIT 1 OFFSET %1)")
            .arg(product)));
    pageOf<TillPage>(demo.window()).scan(code);
    until("a line", [&] { return pageOf<TillPage>(demo.window()).cart().lines.size() == lines; });
}

QWidget* cart(DemoWindow& demo) {
    QTest::keyClick(&part<SearchField>(demo), Qt::Key_Escape);
    part<SearchField>(demo).reset();
    pageOf<TillPage>(demo.window()).attach({demo.askId(kRegular)});
    until("a member", [&] { return part<TillMember>(demo).card().has_value(); });
    std::size_t lines = 0;
    for (const int product : {3, 11, 24, 37, 52}) scan(demo, product, ++lines);
    QTest::keyClicks(&part<SearchField>(demo), QStringLiteral("2*"));
    QTest::keyClick(&part<SearchField>(demo), Qt::Key_Up);
    QTest::keyClick(&part<SearchField>(demo), Qt::Key_Up);
    QTest::keyClick(&part<SearchField>(demo), Qt::Key_Slash);
    QTest::keyClicks(&part<TillPrompt>(demo).edit(), QStringLiteral("95%"));
    QTest::keyClick(&part<TillPrompt>(demo).edit(), Qt::Key_Return);
    return &demo.window();
}

QWidget* discount(DemoWindow& demo) {
    QTest::keyClick(&part<SearchField>(demo), Qt::Key_F3);
    until("a question", [&] { return part<TillPrompt>(demo).isOpen(); });
    return &demo.window();
}

QWidget* payment(DemoWindow& demo) {
    QTest::keyClicks(&part<TillPrompt>(demo).edit(), QStringLiteral("10"));
    QTest::keyClick(&part<TillPrompt>(demo).edit(), Qt::Key_Return);
    part<PaymentPanel>(demo).choose(PaymentMethod::Card);
    part<PaymentPanel>(demo).amount().setText(QStringLiteral("20"));
    part<PaymentPanel>(demo).confirm();
    part<PaymentPanel>(demo).choose(PaymentMethod::Cash);
    part<PaymentPanel>(demo).amount().setText(QStringLiteral("500"));
    part<PaymentPanel>(demo).amount().setFocus();
    return &demo.window();
}

QWidget* paid(DemoWindow& demo) {
    part<PaymentPanel>(demo).confirm();
    until("an empty cart", [&] { return pageOf<TillPage>(demo.window()).cart().isEmpty(); });
    part<SearchField>(demo).setFocus();
    return &demo.window();
}

QWidget* newMember(DemoWindow& demo) {
    type(demo, "13912345678");
    QTest::keyClick(&part<SearchField>(demo), Qt::Key_N, Qt::ControlModifier);
    until("the form", [&] { return part<QuickMember>(demo).isVisible(); });
    return &demo.window();
}

// What a cashier sees, and what they are asked when they give more off than they may.
QWidget* cashier(DemoWindow& demo) {
    StaffService& staff = demo.services().staff;
    const Staff manager = await(staff.add(QStringLiteral("陈经理"), Role::Manager)).value();
    const Staff cashier = await(staff.add(QStringLiteral("小周"), Role::Cashier)).value();
    if (!await(staff.setPin(manager.id, QStringLiteral("274915")))) throw std::runtime_error("PIN");
    part<QuickMember>(demo).close();
    demo.signIn(cashier);
    scan(demo, 5, 1);
    Cart cart = pageOf<TillPage>(demo.window()).cart();
    cart.discount.basisPoints = 2'000;
    pageOf<TillPage>(demo.window()).startCart(cart);
    return &demo.window();
}

QWidget* approval(DemoWindow& demo) {
    part<PaymentPanel>(demo).confirm();
    ClearanceDialog* dialog = nullptr;
    until("the question", [&] {
        dialog = demo.window().findChild<ClearanceDialog*>();
        return dialog && dialog->approvers().isVisible();
    });
    return dialog;
}

// The owner again, whose the other pages are.
QWidget* refused(DemoWindow& demo) {
    demo.window().findChild<ClearanceDialog*>()->reject();
    until("no question", [&] { return !demo.window().findChild<ClearanceDialog*>(); });
    demo.signIn(await(demo.services().staff.list()).value().front().staff);
    return &demo.window();
}

} // namespace

std::vector<Scene> tillScenes() {
    return {{"till-empty", false, emptyTill},     {"till-lookup", true, lookUp},    {"till-cart", true, cart},
            {"till-discount", false, discount},   {"till-payment", true, payment},  {"till-paid", false, paid},
            {"till-newmember", false, newMember}, {"till-cashier", false, cashier}, {"till-approval", false, approval},
            {"till-refused", false, refused}};
}

} // namespace zg
