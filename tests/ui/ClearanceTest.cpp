#include "tests/support/PageOf.h"
#include "tests/support/Strings.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Names.h"
#include "tests/ui/WindowFixture.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/members/MembersPage.h"
#include "ui/receipts/ReceiptsPage.h"
#include "ui/staff/ClearanceDialog.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/TillPage.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

struct Fixture : WindowFixture {
    Staff manager = *await(staff.add(QStringLiteral("老陈"), Role::Manager));
    Staff cashier = *await(staff.add(QStringLiteral("小周"), Role::Cashier));

    Fixture() { REQUIRE(await(staff.setPin(manager.id, "274915"))); }

    ClearanceDialog* dialog() {
        ClearanceDialog* found = nullptr;
        eventually([&] {
            found = window->findChild<ClearanceDialog*>();
            return found && found->isVisible();
        });
        return found;
    }
    // A cart with a fifth off, confirmed: more than a cashier gives alone.
    void sellWithAFifthOff() {
        window->openPage("till");
        pageOf<TillPage>(*window).scan(QStringLiteral("6901234567892"));
        REQUIRE(eventually([this] { return !pageOf<TillPage>(*window).cart().lines.empty(); }));
        Cart cart = pageOf<TillPage>(*window).cart();
        cart.discount.basisPoints = 2'000;
        pageOf<TillPage>(*window).startCart(cart);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
};

} // namespace

TEST_CASE("A cashier's larger discount is sold after a manager's PIN", "[ui][permissions]") {
    Fixture f;
    f.signIn(f.cashier);
    f.sellWithAFifthOff();
    ClearanceDialog* dialog = f.dialog();
    REQUIRE(dialog);
    REQUIRE(eventually([&] { return dialog->pin().isVisible(); }));
    CHECK(dialog->approvers().count() == 1); // the owner has no PIN, a cashier is not asked
    CHECK(QApplication::focusWidget() == &dialog->pin());
    for (const char* said : {"46.40", "11.60", "小周"}) CHECK(dialog->described().contains(QString::fromUtf8(said)));
    CHECK(namelessItems(*dialog) == QStringList());

    QTest::keyClicks(&dialog->pin(), "111112");
    REQUIRE(eventually([&] { return dialog->findChild<Notice*>()->text().contains("PIN 不对"); }));
    CHECK(pageOf<TillPage>(*f.window).lastReceipt().isEmpty());
    QTest::keyClicks(&dialog->pin(), "274915");
    REQUIRE(eventually([&] { return !pageOf<TillPage>(*f.window).lastReceipt().isEmpty(); }));
    CHECK(pageOf<TillPage>(*f.window).cart().isEmpty());
    CHECK(await(f.sales.sale(pageOf<TillPage>(*f.window).lastReceipt()))->discount() > Money{});
}

TEST_CASE("Without an approval nothing is sold and the cart is there", "[ui][permissions]") {
    Fixture f;
    f.signIn(f.cashier);
    f.sellWithAFifthOff();
    ClearanceDialog* dialog = f.dialog();
    REQUIRE(dialog);
    const Cart cart = pageOf<TillPage>(*f.window).cart();
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(eventually([&] { return f.window->findChild<ClearanceDialog*>() == nullptr; }));
    CHECK(pageOf<TillPage>(*f.window).lastReceipt().isEmpty());
    CHECK(pageOf<TillPage>(*f.window).cart() == cart);
    // And by the passphrase, which is the owner's word.
    REQUIRE(eventually([&] { return QApplication::focusWidget() && f.window->isActiveWindow(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    dialog = f.dialog();
    REQUIRE(dialog);
    REQUIRE(eventually([&] { return dialog->pin().isVisible(); }));
    QTest::mouseClick(dialog->findChildren<QPushButton*>().front(), Qt::LeftButton);
    REQUIRE(dialog->passphrase().isVisible());
    QTest::keyClicks(&dialog->passphrase(), kTestPassphrase, {}, 45); // a person, not a scanner
    QTest::keyClick(&dialog->passphrase(), Qt::Key_Return);
    REQUIRE(eventually([&] { return !pageOf<TillPage>(*f.window).lastReceipt().isEmpty(); }));
}

TEST_CASE("A lock withdraws the question, and nobody who comes in next is asked", "[ui][permissions]") {
    Fixture f;
    f.signIn(f.cashier);
    f.sellWithAFifthOff();
    REQUIRE(f.dialog());
    const Cart cart = pageOf<TillPage>(*f.window).cart();
    f.window->lock();
    REQUIRE(eventually([&] { return f.window->findChild<ClearanceDialog*>() == nullptr; }));
    f.signIn(f.manager);
    CHECK(pageOf<TillPage>(*f.window).cart() == cart);
    CHECK(pageOf<TillPage>(*f.window).lastReceipt().isEmpty());
    CHECK(await(
        f.staff.approve({Permission::Discount, {}, {}}, f.manager.id, "274915"))); // the PIN was not tried meanwhile
}

TEST_CASE("What a role may not is not on its pages", "[ui][permissions]") {
    Fixture f;
    f.window->openPage("members");
    MembersPage& members = pageOf<MembersPage>(*f.window);
    REQUIRE(members.duplicatesButton().isVisible());
    f.signIn(f.cashier);
    CHECK_FALSE(members.duplicatesButton().isVisible());
    CHECK_FALSE(members.moreButton().isVisible());
    f.signIn(f.manager);
    CHECK(members.duplicatesButton().isVisible());
    CHECK(members.moreButton().isVisible());
}

TEST_CASE("The question for an approval fits in every language and size", "[ui][permissions]") {
    Fixture f;
    f.signIn(f.cashier);
    for (const char* language : {"zh_CN", "zh_TW", "en"})
        for (const int scale : {100, 130})
            for (const bool approval : {true, false}) {
                CAPTURE(language, scale, approval);
                f.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
                const Approvable what{approval ? Permission::LargeRefund : Permission::ExportMembers, {}, {}};
                ClearanceDialog dialog(f.staff, {}, what, approval, f.window.get());
                dialog.describe(QStringLiteral("小周"), QStringLiteral("小票 1-000042，退款 ¥2,999.00"));
                dialog.show();
                CHECK(eventually([&] { return dialog.isVisible() && clippedTexts(dialog).isEmpty(); }));
                CHECK(clippedTexts(dialog) == QStringList());
            }
    f.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}
