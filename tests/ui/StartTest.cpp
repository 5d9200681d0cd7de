#include "core/demo/DemoShop.h"
#include "core/shop/Backup.h"
#include "core/store/Statement.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "ui/backup/BackupPlan.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/security/RecoveryForm.h"
#include "ui/security/RecoverySheet.h"
#include "ui/start/BackupPlaceForm.h"
#include "ui/start/BeginForm.h"
#include "ui/start/CreateForm.h"
#include "ui/start/NewPassphraseForm.h"
#include "ui/start/OpenForm.h"
#include "ui/start/RestoreForm.h"
#include "ui/start/ScannerForm.h"
#include "ui/start/StartWindow.h"
#include "ui/start/WelcomeForm.h"
#include "ui/theme/Theme.h"

#include <QtConcurrent/QtConcurrent>
#include <QtCore/QPromise>
#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

// Answers that are given when the test says so: what the window does meanwhile can be looked at.
struct StartFixture {
    Theme theme{*qApp};
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    std::shared_ptr<QPromise<Done>> opening;
    std::shared_ptr<QPromise<Result<QString>>> creating;
    std::shared_ptr<QPromise<Done>> filling;
    std::optional<Progress> demo;
    std::optional<NewShopForm> asked;
    bool exists = true;
    bool hasDeviceKey = false;

    StartFixture() { theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")}); }

    StartActions actions() {
        StartActions a;
        a.shopExists = [this](const QString&) { return exists; };
        a.checkPassphrase = [](const QString& text) {
            return text.size() >= 15 ? Done() : Done(fail(ErrorCode::WeakPassphrase));
        };
        a.open = a.openWithRecoveryCode = [this](const QString&, const QString&) {
            opening = std::make_shared<QPromise<Done>>();
            opening->start();
            return opening->future();
        };
        a.hasDeviceKey = [this](const QString&) { return hasDeviceKey; };
        a.openWithDevice = [this](const QString&) {
            opening = std::make_shared<QPromise<Done>>();
            opening->start();
            return opening->future();
        };
        a.fillDemo = [this](const Progress& progress) {
            demo = progress;
            filling = std::make_shared<QPromise<Done>>();
            filling->start();
            return filling->future();
        };
        a.create = [this](const NewShopForm& form) {
            asked = form;
            creating = std::make_shared<QPromise<Result<QString>>>();
            creating->start();
            return creating->future();
        };
        a.shopUuid = [] { return QStringLiteral("new-shop"); };
        return a;
    }

    template <class T> void answer(QPromise<T>& promise, T value) {
        promise.addResult(std::move(value));
        promise.finish();
    }
};

QPushButton* primary(QWidget* form) {
    for (QPushButton* button : form->findChildren<QPushButton*>()) {
        if (button->property("look") == "primary") return button;
    }
    return nullptr;
}

QPushButton* link(QWidget* form) { // the first
    for (QPushButton* button : form->findChildren<QPushButton*>()) {
        if (button->property("look") == "link") return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("A wrong passphrase is said in its place and can be corrected", "[ui][start]") {
    StartFixture fixture;
    StartWindow window(fixture.actions(), QStringLiteral("/shop"), fixture.theme, fixture.settings);
    window.show();
    QSignalSpy entered(&window, &StartWindow::entered);
    auto* form = window.findChild<OpenForm*>();
    auto* passphrase = form->findChild<PassphraseEdit*>();
    REQUIRE(form->isVisible());
    CHECK_FALSE(primary(form)->isEnabled());
    QTest::keyClicks(passphrase, "correct horse");
    QTest::keyClick(passphrase, Qt::Key_Return);
    REQUIRE(fixture.opening);
    CHECK_FALSE(passphrase->isEnabled()); // busy, yet the window lives

    fixture.answer(*fixture.opening, Done(fail(ErrorCode::WrongPassphrase)));
    REQUIRE(eventually([&] { return passphrase->isEnabled(); }));
    CHECK(form->findChild<Notice*>()->text().contains("口令不对"));
    CHECK(passphrase->text() == "correct horse");
    CHECK(entered.isEmpty());

    QTest::keyClicks(passphrase, "correct horse battery");
    QTest::keyClick(passphrase, Qt::Key_Return);
    fixture.answer(*fixture.opening, Done());
    REQUIRE(eventually([&] { return entered.size() == 1; }));
}

TEST_CASE("A shop is made step by step: language, shop, code typed back, demo, scanner, backups", "[ui][start]") {
    StartFixture fixture;
    fixture.exists = false;
    StartWindow window(fixture.actions(), QStringLiteral("/shop"), fixture.theme, fixture.settings);
    window.show();
    window.activateWindow();
    QSignalSpy entered(&window, &StartWindow::entered);
    REQUIRE(window.findChild<WelcomeForm*>()->isVisible());
    primary(window.findChild<WelcomeForm*>())->click();
    auto* form = window.findChild<CreateForm*>();
    REQUIRE(form->isVisible());
    const auto secrets = form->findChildren<PassphraseEdit*>();
    REQUIRE(secrets.size() == 2);
    QLineEdit* name = nullptr;
    for (QLineEdit* edit : form->findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == "店名") name = edit;
    }
    REQUIRE(name);
    QTest::keyClicks(name, "Corner Shop");
    QTest::keyClicks(secrets[0], "short");
    QTest::keyClicks(secrets[1], "short");
    CHECK_FALSE(primary(form)->isEnabled());
    QTest::keyClicks(secrets[0], " but then longer");
    CHECK_FALSE(primary(form)->isEnabled());
    QTest::keyClicks(secrets[1], " but then longer");
    REQUIRE(primary(form)->isEnabled());
    primary(form)->click();
    REQUIRE(fixture.asked);
    CHECK_FALSE(window.close()); // the shop would be there, and its recovery code seen by nobody
    CHECK(fixture.asked->name == "Corner Shop");
    CHECK(fixture.asked->currency == "CNY");
    CHECK(fixture.asked->cutoffMinutes == 240);
    CHECK(fixture.asked->passphrase == "short but then longer");

    fixture.answer(*fixture.creating, Result<QString>(QStringLiteral("AB2C-D3EF")));
    auto* recovery = window.findChild<RecoveryForm*>();
    REQUIRE(eventually([&] { return recovery->isVisible(); }));
    auto* again = recovery->findChild<QLineEdit*>();
    const RecoverySheet sheet(QStringLiteral("new-shop"), fixture.settings);
    QTest::keyClicks(again, "AB2C-D3EE");
    QTest::keyClick(again, Qt::Key_Return);
    CHECK(entered.isEmpty());
    CHECK_FALSE(sheet.isConfirmed()); // and so it stays when the program is quit here
    again->clear();
    QTest::keyClicks(again, "ab2c d3ef");
    QTest::keyClick(again, Qt::Key_Return);
    CHECK(sheet.isConfirmed());
    CHECK(RecoverySheet(QStringLiteral("another shop"), fixture.settings).isConfirmed());

    auto* begin = window.findChild<BeginForm*>();
    REQUIRE(begin->isVisible());
    QPushButton* demo = begin->findChildren<QPushButton*>().front();
    demo->click();
    REQUIRE(fixture.demo);
    fixture.demo->report(1, 2);
    auto* bar = begin->findChild<QProgressBar*>();
    CHECK(eventually([&] { return bar->value() * 2 == bar->maximum(); }));
    fixture.answer(*fixture.filling, Done(fail(ErrorCode::Cancelled)));
    REQUIRE(eventually([&] { return demo->isEnabled(); })); // another choice can be made
    demo->click();
    fixture.answer(*fixture.filling, Done());
    auto* scanner = window.findChild<ScannerForm*>();
    REQUIRE(eventually([&] { return scanner->isVisible(); }));
    // A burst is shown, and its Enter goes no further.
    REQUIRE(eventually([&] { return QApplication::focusWidget() == primary(scanner); }));
    QTest::keyClicks(primary(scanner), "6901234567892");
    QTest::keyClick(primary(scanner), Qt::Key_Return);
    CHECK(scanner->isVisible());
    CHECK(scanner->findChild<Notice*>()->text().contains("6901234567892"));
    QTest::keyClick(primary(scanner), Qt::Key_Space);
    auto* backup = window.findChild<BackupPlaceForm*>();
    REQUIRE(backup->isVisible());
    const QString place = fixture.folder.filePath("backups");
    backup->findChildren<QLineEdit*>().front()->setText(place);
    primary(backup)->click();
    REQUIRE(entered.size() == 1);
    CHECK(entered.front().front().value<Beginning>() == Beginning::Demo);
    CHECK(loadBackupPlan(fixture.settings).folder == place);
    CHECK(QFileInfo(place).isDir());
}

TEST_CASE("A PC that keeps a key opens by itself, and asks when the key is gone", "[ui][start]") {
    StartFixture fixture;
    fixture.hasDeviceKey = true;
    StartWindow window(fixture.actions(), QStringLiteral("/shop"), fixture.theme, fixture.settings);
    window.show();
    QSignalSpy entered(&window, &StartWindow::entered);
    REQUIRE(fixture.opening);
    fixture.answer(*fixture.opening, Done(fail(ErrorCode::NoDeviceKey)));
    auto* form = window.findChild<OpenForm*>();
    REQUIRE(eventually([&] { return form->findChild<PassphraseEdit*>()->isEnabled(); }));
    CHECK(form->isVisible());
    CHECK(form->findChild<Notice*>()->text().contains("口令"));
    CHECK(entered.isEmpty());

    StartWindow again(fixture.actions(), QStringLiteral("/shop"), fixture.theme, fixture.settings);
    again.show();
    QSignalSpy opened(&again, &StartWindow::entered);
    fixture.answer(*fixture.opening, Done());
    REQUIRE(eventually([&] { return opened.size() == 1; }));
    CHECK(opened.front().front().value<Beginning>() == Beginning::Opened);
}

TEST_CASE("Closing the window while the key is derived is harmless", "[ui][start]") {
    StartFixture fixture;
    auto window =
        std::make_unique<StartWindow>(fixture.actions(), QStringLiteral("/shop"), fixture.theme, fixture.settings);
    window->show();
    auto* passphrase = window->findChild<OpenForm*>()->findChild<PassphraseEdit*>();
    QTest::keyClicks(passphrase, "correct horse");
    QTest::keyClick(passphrase, Qt::Key_Return);
    REQUIRE(fixture.opening);
    window.reset();
    fixture.answer(*fixture.opening, Done());
    deliver();
}

TEST_CASE("Closing the window while the demo shop fills ends the filling, and leaves the shop empty", "[ui][start]") {
    StartFixture fixture;
    TestShop shop;
    StartActions actions = fixture.actions();
    QFuture<Done> filling;
    actions.fillDemo = [&](const Progress& progress) {
        DemoPlan plan;
        plan.members = 2'000;
        filling = fillDemo(shop.shop(), shop.clock(), plan, progress).then([](const Result<DemoSummary>& made) {
            return made ? Done() : Done(fail(made.error().code));
        });
        return filling;
    };
    fixture.exists = false;
    auto window = std::make_unique<StartWindow>(actions, QStringLiteral("/shop"), fixture.theme, fixture.settings);
    window->show();
    emit window->findChild<RecoveryForm*>()->confirmed();
    auto* begin = window->findChild<BeginForm*>();
    begin->findChildren<QPushButton*>().front()->click();
    auto* bar = begin->findChild<QProgressBar*>();
    REQUIRE(eventually([&] { return bar->value() > 0; }));
    window.reset();
    const Done filled = await(filling);
    REQUIRE_FALSE(filled);
    CHECK(filled.error().code == ErrorCode::Cancelled);
    const auto sales = await(shop.database().read([](Connection& c) {
        auto select = c.prepare("SELECT count(*) FROM sale");
        select.step();
        return select.integer(0);
    }));
    CHECK(sales.value() == 0);
}

TEST_CASE("A backup whose passphrase is forgotten becomes a shop by its recovery code", "[ui][start]") {
    StartFixture fixture;
    TestShop shop;
    const auto code = shop.shop().vault().newRecoveryCode();
    REQUIRE(code);
    const auto backup = backupShop(shop.shop(), fixture.folder.filePath("backups"), shop.clock());
    REQUIRE(backup);
    StartActions actions = fixture.actions();
    bool byPassphrase = false;
    actions.restore = [&](const QString&, const QString&, const QString&) {
        byPassphrase = true;
        return QtConcurrent::run([]() -> Done { return fail(ErrorCode::WrongPassphrase); });
    };
    actions.restoreWithRecoveryCode = [&](const QString& file, const QString& folder, const QString& typed) {
        return QtConcurrent::run([&shop, file, folder, typed]() -> Done {
            const auto restored = restoreShopWithRecoveryCode(file, folder, typed, shop.clock());
            return restored ? Done() : Done(tl::unexpected<Error>(restored.error()));
        });
    };
    const QString folder = fixture.folder.filePath("restored");
    StartWindow window(actions, folder, fixture.theme, fixture.settings);
    window.show();
    window.activateWindow();
    QSignalSpy entered(&window, &StartWindow::entered);
    emit window.findChild<OpenForm*>()->restoreChosen();
    auto* form = window.findChild<RestoreForm*>();
    REQUIRE(form->isVisible());
    QLineEdit *file = nullptr, *typed = nullptr;
    for (QLineEdit* edit : form->findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == "备份文件") file = edit;
        if (edit->accessibleName() == "备份时的恢复码") typed = edit;
    }
    REQUIRE(file);
    REQUIRE(typed);
    file->setText(backup->file);
    auto* passphrase = form->findChild<PassphraseEdit*>();
    QTest::keyClicks(passphrase, "forgotten");
    CHECK_FALSE(typed->isVisible());
    link(form)->click();
    REQUIRE(typed->isVisible());
    CHECK_FALSE(passphrase->isVisible());
    CHECK_FALSE(primary(form)->isEnabled()); // the passphrase typed before is no code
    REQUIRE(eventually([&] { return typed->hasFocus(); }));

    QString wrong = *code;
    wrong[0] = wrong[0] == u'7' ? u'8' : u'7';
    QTest::keyClicks(typed, wrong);
    QTest::keyClick(typed, Qt::Key_Return);
    REQUIRE(eventually([&] { return typed->isEnabled(); }));
    CHECK(form->findChild<Notice*>()->text().contains("恢复码不对"));
    CHECK(entered.isEmpty());

    typed->clear();
    QTest::keyClicks(typed, QString(*code).remove(u'-').toLower());
    QTest::keyClick(typed, Qt::Key_Return);
    CHECK_FALSE(typed->isEnabled());
    auto* next = window.findChild<NewPassphraseForm*>();
    REQUIRE(eventually([&] { return next->isVisible(); }));
    CHECK_FALSE(form->isVisible());
    CHECK(entered.isEmpty());
    link(next)->click(); // a new passphrase another day
    REQUIRE(entered.size() == 1);
    CHECK_FALSE(byPassphrase);
    CHECK(Shop::openWithRecoveryCode(folder, *code));
}

TEST_CASE("A shop opened by its recovery code gets a new passphrase at once", "[ui][start]") {
    StartFixture fixture;
    TestShop shop;
    const auto code = shop.shop().vault().newRecoveryCode();
    REQUIRE(code);
    shop.close();
    std::unique_ptr<Shop> opened;
    bool full = true;
    StartActions actions = fixture.actions();
    actions.openWithRecoveryCode = [&](const QString&, const QString& typed) {
        return QtConcurrent::run([&opened, folder = shop.folder(), typed]() -> Done {
            auto found = Shop::openWithRecoveryCode(folder, typed);
            if (!found) return tl::unexpected<Error>(found.error());
            opened = std::move(*found);
            return {};
        });
    };
    actions.replacePassphrase = [&](const QString& passphrase) {
        return QtConcurrent::run([&opened, passphrase, full]() -> Done {
            if (full) return fail(ErrorCode::DiskFull);
            return opened->vault().replacePassphrase(passphrase, KeyCost::cheapForTests());
        });
    };
    StartWindow window(actions, shop.folder(), fixture.theme, fixture.settings);
    window.show();
    window.activateWindow();
    QSignalSpy entered(&window, &StartWindow::entered);
    auto* form = window.findChild<OpenForm*>();
    link(form)->click();
    QLineEdit* typed = nullptr;
    for (QLineEdit* edit : form->findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == "恢复码") typed = edit;
    }
    REQUIRE(typed);
    QTest::keyClicks(typed, *code);
    QTest::keyClick(typed, Qt::Key_Return);

    auto* next = window.findChild<NewPassphraseForm*>();
    REQUIRE(eventually([&] { return next->isVisible(); }));
    CHECK(entered.isEmpty());
    const auto secrets = next->findChildren<PassphraseEdit*>();
    REQUIRE(secrets.size() == 2);
    REQUIRE(eventually([&] { return secrets[0]->hasFocus(); }));
    QTest::keyClicks(secrets[0], "nine teapots behind the counter");
    CHECK_FALSE(primary(next)->isEnabled());
    QTest::keyClicks(secrets[1], "nine teapots behind the counter");
    REQUIRE(primary(next)->isEnabled());
    QTest::keyClick(secrets[1], Qt::Key_Return);
    REQUIRE(eventually([&] { return !next->findChild<Notice*>()->text().isEmpty(); }));
    CHECK(entered.isEmpty());

    full = false;
    QTest::keyClick(secrets[1], Qt::Key_Return);
    REQUIRE(eventually([&] { return entered.size() == 1; }));
    CHECK(entered.front().front().value<Beginning>() == Beginning::Opened);
    opened.reset();
    CHECK_FALSE(Shop::openWithPassphrase(shop.folder(), kTestPassphrase));
    CHECK(Shop::openWithPassphrase(shop.folder(), QStringLiteral("nine teapots behind the counter")));
    CHECK(Shop::openWithRecoveryCode(shop.folder(), *code));
}

TEST_CASE("Nothing on the way into the shop is clipped", "[ui][start]") {
    StartFixture fixture;
    for (const char* language : {"zh_CN", "zh_TW", "en"})
        for (const int scale : {100, 130}) {
            CAPTURE(language, scale);
            fixture.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
            for (const bool exists : {true, false}) {
                fixture.exists = exists;
                StartWindow window(fixture.actions(), QStringLiteral("/shop"), fixture.theme, fixture.settings);
                window.show();
                CHECK(stillClipped(window) == QStringList());
                if (exists) {
                    emit window.findChild<OpenForm*>()->restoreChosen();
                    CHECK(stillClipped(window) == QStringList());
                    REQUIRE(window.findChild<RestoreForm*>()->isVisible());
                    link(window.findChild<RestoreForm*>())->click(); // the recovery code instead
                    CHECK(stillClipped(window) == QStringList());
                    emit window.findChild<OpenForm*>()->recoveryRequested({}, {});
                    fixture.answer(*fixture.opening, Done());
                    REQUIRE(eventually([&] { return window.findChild<NewPassphraseForm*>()->isVisible(); }));
                    CHECK(stillClipped(window) == QStringList());
                    continue;
                }
                emit window.findChild<WelcomeForm*>()->createChosen();
                CHECK(stillClipped(window) == QStringList());
                emit window.findChild<CreateForm*>()->createRequested({});
                REQUIRE(fixture.creating);
                fixture.answer(*fixture.creating,
                               Result<QString>(QStringLiteral("WMWM-WMWM-WMWM-WMWM-WMWM-WMWM-WMWM-WMWM")));
                REQUIRE(eventually([&] { return window.findChild<RecoveryForm*>()->isVisible(); }));
                CHECK(stillClipped(window) == QStringList());
                emit window.findChild<RecoveryForm*>()->confirmed();
                CHECK(stillClipped(window) == QStringList());
                emit window.findChild<BeginForm*>()->chosen(Beginning::Empty);
                CHECK(stillClipped(window) == QStringList());
                emit window.findChild<ScannerForm*>()->finished();
                CHECK(stillClipped(window) == QStringList());
            }
        }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}
