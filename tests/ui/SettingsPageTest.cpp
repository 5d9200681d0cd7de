#include "ui/settings/SettingsPage.h"

#include "core/receipts/ReceiptService.h"
#include "core/settings/SettingsService.h"
#include "core/staff/StaffService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "tests/ui/Names.h"
#include "ui/backup/BackupSchedule.h"
#include "ui/common/Notice.h"
#include "ui/common/Segmented.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/settings/KeysForm.h"
#include "ui/theme/Theme.h"

#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QKeySequenceEdit>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

struct SettingsFixture {
    Theme theme{*qApp};
    TestShop shop;
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    ReceiptService receipts{shop.shop(), shop.clock()};
    ReceiptPrinter printer{receipts, shop.shop().settings(), QStringLiteral("shop"), settings};
    ScannerFilter scanner;
    BackupService backups{shop.shop(), shop.clock()};
    BackupSchedule schedule{backups, shop.shop().vault().shopUuid(), shop.clock(), shop.shop().settings().calendar(),
                            settings};
    StaffService staff{shop.shop(), shop.clock()};
    SettingsService shopSettings{shop.shop(), shop.clock()};
    SettingsPage page{{printer, scanner, schedule, staff, shopSettings, shop.shop().settings(), security()}, settings};

    static SecurityActions security() {
        SecurityActions actions;
        actions.checkPassphrase = [](const QString& text) {
            return text.size() >= 15 ? Done() : Done(fail(ErrorCode::WeakPassphrase));
        };
        actions.isRemembered = [] { return false; };
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
    QSignalSpy changed(&fixture.page, &SettingsPage::keysChanged);
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
