#include "ui/settings/SettingsPage.h"

#include "core/receipts/ReceiptService.h"
#include "core/shop/BackupService.h"
#include "core/shop/SettingsService.h"
#include "core/staff/StaffService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "tests/ui/Names.h"
#include "ui/backup/BackupSchedule.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/Segmented.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/security/RecoveryForm.h"
#include "ui/settings/AppearanceForm.h"
#include "ui/settings/KeysForm.h"
#include "ui/settings/SecurityForm.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"

#include <QtConcurrent/QtConcurrent>
#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

struct SettingsFixture {
    Theme theme{*qApp};
    TestShop shop;
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    ReceiptService receipts{shop.shop(), shop.clock()};
    LiveShop live{shop.shop().settings()};
    ReceiptPrinter printer{receipts, live, QStringLiteral("shop"), settings};
    ScannerFilter scanner;
    BackupService backups{shop.shop(), shop.clock()};
    BackupSchedule schedule{backups, shop.shop().vault().shopUuid(), shop.clock(), live, settings};
    StaffService staff{shop.shop(), shop.clock()};
    SettingsService shopSettings{shop.shop(), shop.clock()};
    SettingsPage page{parts(), settings};

    SettingsParts parts() {
        return {printer, scanner, schedule, staff, shopSettings, live, security(), shop.shop().vault().shopUuid(),
                theme};
    }

    static SecurityActions security() {
        SecurityActions actions;
        actions.checkPassphrase = [](const QString& text) {
            return text.size() >= 15 ? Done() : Done(fail(ErrorCode::WeakPassphrase));
        };
        actions.isRemembered = [] { return false; };
        actions.newRecoveryCode = [](const QString&) {
            return QtConcurrent::run([]() -> Result<QString> { return QStringLiteral("AB2C-D3EF"); });
        };
        return actions;
    }

    SettingsFixture() {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        page.show();
    }
    QKeySequenceEdit* editOf(const QString& action) {
        for (auto* edit : page.findChildren<QKeySequenceEdit*>())
            if (edit->accessibleName().contains(action)) return edit;
        return nullptr;
    }
};

} // namespace

TEST_CASE("A key of the till is changed at once, and never to one that is taken", "[ui][settings]") {
    SettingsFixture fixture;
    QSignalSpy changed(&fixture.page, &Page::workplaceKept);
    QKeySequenceEdit* hold = fixture.editOf(QStringLiteral("挂单"));
    REQUIRE(hold);
    hold->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_H));
    emit hold->editingFinished();
    CHECK(changed.size() == 1);
    CHECK(loadTillKeys(fixture.settings).at(TillAction::Hold) == QKeySequence(Qt::CTRL | Qt::Key_H));
    hold->setKeySequence(QKeySequence(Qt::Key_F4)); // the note's
    emit hold->editingFinished();
    CHECK(changed.size() == 1);
    CHECK(hold->keySequence() == QKeySequence(Qt::CTRL | Qt::Key_H));
    CHECK(fixture.page.findChild<KeysForm*>()->findChild<Notice*>()->text().contains("备注"));
    // The window's keys, and what words and numbers are typed with, are nobody's.
    for (const QKeySequence& taken :
         {QKeySequence(Qt::CTRL | Qt::Key_L), QKeySequence(Qt::CTRL | Qt::Key_3), QKeySequence(QKeySequence::Undo),
          QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_7), QKeySequence(Qt::SHIFT | Qt::Key_W),
          QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Down)}) {
        CAPTURE(taken.toString().toStdString());
        hold->setKeySequence(taken);
        emit hold->editingFinished();
        CHECK(changed.size() == 1);
        CHECK(hold->keySequence() == QKeySequence(Qt::CTRL | Qt::Key_H));
    }
}

TEST_CASE("A keyboard without function keys gets a whole set of keys at once", "[ui][settings]") {
    SettingsFixture fixture;
    QSignalSpy changed(&fixture.page, &Page::workplaceKept);
    auto* preset = fixture.page.findChild<KeysForm*>()->findChild<QComboBox*>();
    const auto choose = [&](int at) {
        preset->setCurrentIndex(at);
        emit preset->activated(at);
    };
    CHECK(preset->currentText().startsWith(QStringLiteral("标准")));
    CHECK(preset->count() == 2);
    choose(1);
    CHECK(changed.size() == 1);
    for (const auto& [action, key] : loadTillKeys(fixture.settings)) {
        CAPTURE(key.toString().toStdString());
        CHECK((key[0].key() < Qt::Key_F1 || key[0].key() > Qt::Key_F35));
        CHECK(fixture.editOf(tillActionText(action))->keySequence() == key);
    }
    CHECK(preset->currentIndex() == 1);

    // One key of one's own makes it a set of one's own; a ready-made one is a way back.
    QKeySequenceEdit* hold = fixture.editOf(QStringLiteral("挂单"));
    hold->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_G));
    emit hold->editingFinished();
    CHECK(preset->currentText() == QStringLiteral("自定"));
    choose(0);
    CHECK(loadTillKeys(fixture.settings) == defaultTillKeys());
    CHECK(preset->count() == 2);
}

TEST_CASE("No ready-made set of keys has a clash, or a key of the window", "[ui][settings]") {
    for (const TillKeyPreset preset : {TillKeyPreset::Standard, TillKeyPreset::WithoutFunctionKeys}) {
        CHECK_FALSE(clashOf(tillKeys(preset)));
        CHECK(tillKeys(preset).size() == defaultTillKeys().size());
        for (const auto& [action, key] : tillKeys(preset)) {
            CAPTURE(key.toString().toStdString());
            CHECK_FALSE(isTaken(key));
        }
    }
}

TEST_CASE("Language, colours and size are chosen in the settings, too", "[ui][settings]") {
    SettingsFixture fixture;
    const auto choose = [&](const char* text) {
        for (QPushButton* button : fixture.page.findChild<AppearanceForm*>()->findChildren<QPushButton*>())
            if (button->text() == QString::fromUtf8(text)) QTest::mouseClick(button, Qt::LeftButton);
    };
    choose("115%");
    CHECK(eventually([&] { return fixture.theme.appearance().scalePercent == 115; }));
    choose("深色");
    CHECK(eventually([&] { return fixture.theme.appearance().scheme == Scheme::Dark; }));
    choose("English");
    CHECK(eventually([&] { return fixture.theme.appearance().language == QStringLiteral("en"); }));
    CHECK(loadAppearance(fixture.settings) == Appearance{Scheme::Dark, 115, QStringLiteral("en")});
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")}); // by another way, as from the sidebar
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
    for (QPushButton* button : fixture.page.findChild<AppearanceForm*>()->findChildren<QPushButton*>()) {
        const QString text = button->text();
        CAPTURE(text.toStdString());
        CHECK(button->isChecked() ==
              (text == QStringLiteral("简体中文") || text == QStringLiteral("浅色") || text == QStringLiteral("100%")));
    }
}

TEST_CASE("The scanner's profile is kept, and its test shows what came", "[ui][settings]") {
    SettingsFixture fixture;
    CHECK(loadScanner(fixture.settings) == ScannerProfile());
    saveScanner(slowScanner(), fixture.settings);
    CHECK(loadScanner(fixture.settings) == slowScanner());
    fixture.settings.setValue("scanner/mean-gap-ms", "nonsense");
    CHECK(loadScanner(fixture.settings) == ScannerProfile());
    CHECK(fixture.page.scanned(QStringLiteral("6901234567892")));
    bool shown = false;
    for (const Notice* notice : fixture.page.findChildren<Notice*>())
        shown = shown || notice->text().contains("6901234567892");
    CHECK(shown);
}

TEST_CASE("A recovery sheet that was never typed back is asked for until one is", "[ui][settings]") {
    SettingsFixture fixture;
    const auto isAsked = [](const SettingsPage& page) {
        for (const Notice* notice : page.findChild<SecurityForm*>()->findChildren<Notice*>())
            if (notice->text().contains("恢复单")) return true;
        return false;
    };
    CHECK_FALSE(isAsked(fixture.page));
    const RecoverySheet sheet(fixture.shop.shop().vault().shopUuid(), fixture.settings);
    sheet.setConfirmed(false);
    SettingsPage page(fixture.parts(), fixture.settings);
    page.show();
    CHECK(isAsked(page));

    const auto makeSheet = [&page] {
        auto* form = page.findChild<SecurityForm*>();
        QTest::keyClicks(form->findChildren<PassphraseEdit*>().front(), "current", {}, 45); // a person, not a scanner
        for (QPushButton* button : form->findChildren<QPushButton*>())
            if (button->text().startsWith("新的恢复单")) button->click();
        return eventually([&] { return page.findChild<RecoveryForm*>() != nullptr; });
    };
    REQUIRE(makeSheet());
    page.findChild<QDialog*>()->reject(); // closed without typing it back
    REQUIRE(eventually([&] { return page.findChild<RecoveryForm*>() == nullptr; }));
    CHECK(isAsked(page));
    CHECK_FALSE(sheet.isConfirmed());

    REQUIRE(makeSheet());
    auto* again = page.findChild<RecoveryForm*>()->findChild<QLineEdit*>();
    QTest::keyClicks(again, "ab2c d3ef", {}, 45);
    QTest::keyClick(again, Qt::Key_Return);
    CHECK(sheet.isConfirmed());
    CHECK_FALSE(isAsked(page));

    // A new code voids the sheet that was checked.
    REQUIRE(eventually([&] { return page.findChild<RecoveryForm*>() == nullptr; }));
    REQUIRE(makeSheet());
    CHECK_FALSE(sheet.isConfirmed());
    CHECK(isAsked(page));
}

TEST_CASE("Nothing in the settings is clipped or nameless", "[ui][settings]") {
    SettingsFixture fixture;
    CHECK(namelessItems(fixture.page) == QStringList());
    for (const char* language : {"zh_CN", "zh_TW", "en"})
        for (const int scale : {100, 130}) {
            CAPTURE(language, scale);
            fixture.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
            fixture.page.resize(fixture.page.minimumSizeHint().expandedTo(QSize(1166, 1500)));
            eventually([&] { return clippedTexts(fixture.page).isEmpty(); });
            CHECK(clippedTexts(fixture.page) == QStringList());
        }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}
