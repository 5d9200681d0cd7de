#pragma once

#include "core/imports/ImportService.h"
#include "core/members/DuplicateService.h"
#include "core/members/MemberBulk.h"
#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/receipts/ReceiptService.h"
#include "core/reports/ReportService.h"
#include "core/sales/SaleService.h"
#include "core/shop/BackupService.h"
#include "core/shop/SettingsService.h"
#include "core/staff/StaffService.h"
#include "core/till/TillService.h"
#include "tests/support/PageOf.h"
#include "tests/support/Stocked.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Gui.h"
#include "ui/lock/IdleWatch.h"
#include "ui/shell/MainWindow.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"
#include "ui/till/TillPage.h"
#include "ui/window/AllPages.h"

#include <QtConcurrent/QtConcurrent>
#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>

namespace zg {

// The whole window over a real shop with two members and two products.
struct WindowFixture {
    Theme theme{*qApp};
    TestShop shop;
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    TillService till{shop.shop(), shop.clock()};
    MemberService members{shop.shop(), shop.clock()};
    MemberBulk memberBulk{shop.shop(), shop.clock()};
    DuplicateService duplicates{shop.shop(), shop.clock()};
    ProductService products{shop.shop(), shop.clock()};
    ReportService reports{shop.shop(), shop.clock()};
    ImportService imports{shop.shop(), shop.clock()};
    ReceiptService receipts{shop.shop(), shop.clock()};
    SaleService sales{shop.shop(), shop.clock()};
    StaffService staff{shop.shop(), shop.clock()};
    SettingsService shopSettings{shop.shop(), shop.clock()};
    BackupService backups{shop.shop(), shop.clock()};
    LiveShop live{shop.shop().settings()};
    Staff owner;
    std::unique_ptr<MainWindow> window;

    WindowFixture() {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        addProduct(products, "A1", QStringLiteral("有机全脂牛奶"), 580'000, "6901234567892");
        addProduct(products, "A2", QStringLiteral("手工酸面包"), 260'000, "6901234567908");
        addMember(members, QStringLiteral("王秀兰"), "13800006688");
        addMember(members, QStringLiteral("李伟"), "15900006688");
        owner = await(staff.list()).value().front().staff;
        open();
    }

    // As the lock screen does, without a PIN.
    void signIn(const Staff& who) {
        shop.shop().session().signIn(who);
        window->signIn(who);
    }

    void open() {
        window.reset();
        SecurityActions security;
        security.prove = [this](const QString& passphrase) {
            return QtConcurrent::run([this, passphrase]() -> Done { return shop.shop().prove(passphrase); });
        };
        security.checkPassphrase = [](const QString&) { return Done(); };
        security.isRemembered = [] { return false; };
        security.newRecoveryCode = [this](const QString&) {
            return QtConcurrent::run([this] { return shop.shop().vault().newRecoveryCode(); });
        };
        window = std::make_unique<MainWindow>(
            WindowServices{till, members, memberBulk, duplicates, products, reports, imports, receipts, sales, staff,
                           shopSettings, backups, live, shop.shop().vault().shopUuid(), security, shop.clock()},
            theme, settings, allPages());
        signIn(owner);
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        QObject::connect(&shop.database().notifier(), &ChangeNotifier::changed, window.get(), &MainWindow::dataChanged);
        eventually([this] { return window->isActiveWindow(); });
    }

    // As a scanner types: quickly, wherever the focus is, and Enter at the end.
    void scan(const QString& code) {
        QTest::keyClicks(QApplication::focusWidget(), code);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    // One product to a walk-in at the till; the receipt's number.
    QString sell() {
        window->openPage("till");
        const QString before = pageOf<TillPage>(*window).lastReceipt();
        pageOf<TillPage>(*window).scan(QStringLiteral("6901234567892"));
        eventually([this] { return !pageOf<TillPage>(*window).cart().lines.empty(); });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        eventually([&] { return pageOf<TillPage>(*window).lastReceipt() != before; });
        return pageOf<TillPage>(*window).lastReceipt();
    }
};

} // namespace zg
