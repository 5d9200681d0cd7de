#include "tests/support/Gate.h"
#include "tests/support/Strings.h"
#include "tests/ui/WindowFixture.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/lock/LockScreen.h"
#include "ui/security/RecoveryForm.h"
#include "ui/settings/SecurityForm.h"

#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

// An owner who is called away, and a cashier who types her own PIN.
struct LockedOut : WindowFixture {
    Staff cashier;

    LockedOut() {
        REQUIRE(await(staff.setPin(owner.id, "274915")));
        cashier = await(staff.add(QStringLiteral("小周"), Role::Cashier)).value();
        REQUIRE(await(staff.setPin(cashier.id, "835206")));
    }

    // Windows that can be seen, apart from the window itself.
    QList<QWidget*> dialogs() {
        QList<QWidget*> seen;
        for (QWidget* each : QApplication::topLevelWidgets())
            if (each->isVisible() && each != window.get() && each->windowType() != Qt::ToolTip) seen << each;
        return seen;
    }
    // By somebody else's PIN.
    void unlockAsCashier() {
        window->signIn(cashier);
        REQUIRE_FALSE(window->isCovered());
    }
    SecurityForm& security() {
        window->openPage("settings");
        return *window->findChild<SecurityForm*>();
    }
    void askForRecoveryCode() {
        auto edits = security().findChildren<PassphraseEdit*>();
        edits.front()->setText(kTestPassphrase);
        for (QPushButton* button : security().findChildren<QPushButton*>())
            if (button->text().contains(QStringLiteral("新的恢复单"))) button->click();
    }
    RecoveryForm* recovery() { return window->findChild<RecoveryForm*>(); }
};

} // namespace

TEST_CASE("The lock closes every dialog of every depth, and none comes back for another person", "[ui][lock]") {
    LockedOut f;
    for (const char* name : {"till", "members", "receipts", "dashboard", "products", "reports", "import", "settings"}) {
        CAPTURE(name);
        f.signIn(f.owner);
        f.window->openPage(name);
        auto* outer = new QDialog(f.window->currentPage());
        auto* inner = new QDialog(outer);
        auto* innermost = new QDialog(inner);
        QStringList answers;
        for (QDialog* each : {outer, inner, innermost}) {
            QObject::connect(each, &QDialog::finished, each, [&answers](int result) {
                answers << (result == QDialog::Rejected ? "rejected" : "accepted");
            });
            each->open();
        }
        REQUIRE(f.dialogs().size() == 3);
        f.window->lock();
        CHECK(f.dialogs().isEmpty());
        CHECK(answers == QStringList{"rejected", "rejected", "rejected"});
        f.unlockAsCashier();
        QCoreApplication::processEvents();
        CHECK(f.dialogs().isEmpty());
        delete outer;
    }
}

TEST_CASE("A new recovery code on the screen does not outlive the lock", "[ui][lock]") {
    LockedOut f;
    f.askForRecoveryCode();
    REQUIRE(eventually([&] { return f.recovery() && f.dialogs().size() == 1; }));
    SECTION("with its dialog open") {}
    SECTION("with its print dialog open over it") {
        auto* print = new QDialog(f.recovery());
        print->open();
        REQUIRE(f.dialogs().size() == 2);
    }
    f.window->lock();
    CHECK(f.dialogs().isEmpty());
    REQUIRE(eventually([&] { return !f.recovery(); })); // and its code with it
    f.unlockAsCashier();
    QCoreApplication::processEvents();
    CHECK(f.dialogs().isEmpty());
}

TEST_CASE("An answer that comes while the window is locked opens no dialog over it", "[ui][lock]") {
    LockedOut f;
    f.security();
    auto* late = new QDialog(f.window->currentPage());
    f.window->lock();
    late->open();
    REQUIRE(eventually([&] { return f.dialogs().isEmpty(); }));
    f.unlockAsCashier();
    CHECK(f.dialogs().isEmpty());
    // And after it, dialogs open as ever.
    late->open();
    CHECK(f.dialogs() == QList<QWidget*>{late});
    CHECK(late->windowOpacity() == 1);
    late->close();
}

TEST_CASE("Passphrases that were being typed are gone when the lock comes", "[ui][lock]") {
    LockedOut f;
    const auto edits = f.security().findChildren<PassphraseEdit*>();
    REQUIRE(edits.size() == 3);
    for (PassphraseEdit* each : edits) each->setText(kTestPassphrase);
    f.window->lock();
    for (PassphraseEdit* each : edits) CHECK(each->text().isEmpty());
}
