
#include "tests/support/PageOf.h"
#include "tests/support/Strings.h"
#include "tests/ui/Answered.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Names.h"
#include "tests/ui/WindowFixture.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/SearchField.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/lock/LockScreen.h"
#include "ui/members/BulkBar.h"
#include "ui/members/MemberBrowser.h"
#include "ui/members/MemberEditor.h"
#include "ui/members/MemberListFeed.h"
#include "ui/members/MemberProfile.h"
#include "ui/members/MemberTable.h"
#include "ui/members/MembersPage.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/products/ProductForm.h"
#include "ui/products/ProductsPage.h"
#include "ui/receipts/QuantityStepper.h"
#include "ui/receipts/ReceiptView.h"
#include "ui/receipts/ReceiptsPage.h"
#include "ui/receipts/RefundForm.h"
#include "ui/receipts/VoidForm.h"
#include "ui/reports/ReportsPage.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/Toasts.h"
#include "ui/till/TillPage.h"
#include "ui/till/TillTools.h"

#include <QtGui/QWheelEvent>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace zg;

namespace {

QStringList titles(CommandPalette& palette) {
    QStringList texts;
    for (int row = 0; row < palette.model().rowCount(); ++row) {
        if (const PaletteItem* item = palette.model().item(row)) texts << item->title;
    }
    return texts;
}

struct PaletteFixture : WindowFixture {
    CommandPalette& palette = window->commands();

    void find(const char* typed, const char* expected) {
        QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
        REQUIRE(eventually([&] { return palette.isVisible(); }));
        REQUIRE(eventually([&] { return QApplication::focusWidget() == &palette.field(); }));
        QTest::keyClicks(&palette.field(), typed, {}, 45); // a person, not a scanner
        CAPTURE(typed);
        REQUIRE(eventually([&] { return titles(palette).contains(QString::fromUtf8(expected)); }));
        // Down to it: other kinds may stand above.
        for (int row = palette.model().next(-1, 1); palette.model().item(row)->title != QString::fromUtf8(expected);
             row = palette.model().next(row, 1))
            QTest::keyClick(&palette.field(), Qt::Key_Down);
        QTest::keyClick(&palette.field(), Qt::Key_Return);
        REQUIRE(eventually([&] { return !palette.isVisible(); }));
    }
};

} // namespace

TEST_CASE("Ctrl+K finds pages, actions, members, goods and receipts by keyboard", "[ui][shell]") {
    PaletteFixture fixture;
    MainWindow& window = *fixture.window;
    fixture.find("bb", "报表");
    CHECK(window.currentPage() == &pageOf<ReportsPage>(window));
    fixture.find("wangxiu", "王秀兰");
    CHECK(window.currentPage() == &pageOf<MembersPage>(window));
    REQUIRE(eventually([&] { return pageOf<MembersPage>(window).view() == MembersPage::View::Profile; }));
    fixture.find("A1", "有机全脂牛奶");
    CHECK(window.currentPage() == &pageOf<ProductsPage>(window));
    REQUIRE(eventually([&] { return pageOf<ProductsPage>(window).form().isVisible(); }));
    const QString receipt = fixture.sell();
    fixture.find(receipt.toUtf8(), receipt.toUtf8());
    CHECK(window.currentPage() == &pageOf<ReceiptsPage>(window));
    fixture.find("xhy", "新会员");
    CHECK(pageOf<MembersPage>(window).view() == MembersPage::View::Editor);
}

TEST_CASE("Esc gives the focus back, and an answer after that changes nothing", "[ui][shell]") {
    PaletteFixture fixture;
    fixture.window->openPage("till");
    QWidget* before = QApplication::focusWidget();
    REQUIRE(before);
    QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
    REQUIRE(eventually([&] { return QApplication::focusWidget() == &fixture.palette.field(); }));
    QSignalSpy asked(&fixture.palette.field(), &SearchField::queryChanged);
    QTest::keyClicks(&fixture.palette.field(), "6688");
    REQUIRE(asked.wait());
    QTest::keyClick(&fixture.palette.field(), Qt::Key_Escape);
    CHECK(QApplication::focusWidget() == before);
    answered(fixture.shop);
    CHECK_FALSE(fixture.palette.isVisible());
}

TEST_CASE("The navigation folds into a rail and stays so", "[ui][shell]") {
    WindowFixture fixture;
    CHECK_FALSE(fixture.window->isRail());
    QTest::keyClick(fixture.window.get(), Qt::Key_B, Qt::ControlModifier);
    CHECK(fixture.window->isRail());
    CHECK(fixture.settings.value("window/rail").toBool());
    fixture.open();
    CHECK(fixture.window->isRail());
    for (const char* language : {"zh_CN", "en"})
        for (const int scale : {100, 130}) {
            CAPTURE(language, scale);
            fixture.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
            fixture.window->resize(1366, 768);
            CHECK(fixture.window->minimumSizeHint().height() <= 768);
            CHECK(eventually([&] { return clippedTexts(*fixture.window).isEmpty(); }));
            CHECK(clippedTexts(*fixture.window) == QStringList());
        }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("A cashier begins with the rail, an owner with the sidebar, and each keeps their own", "[ui][shell]") {
    WindowFixture fixture;
    const Staff cashier = await(fixture.staff.add(QStringLiteral("小周"), Role::Cashier)).value();
    CHECK_FALSE(fixture.window->isRail());
    fixture.signIn(cashier);
    CHECK(fixture.window->isRail());
    fixture.window->setRail(false);
    fixture.signIn(fixture.owner);
    fixture.window->setRail(true);
    fixture.signIn(cashier);
    CHECK_FALSE(fixture.window->isRail());
    fixture.signIn(fixture.owner);
    CHECK(fixture.window->isRail());
}

TEST_CASE("The last receipt can be reprinted after the program was opened anew", "[ui][till]") {
    WindowFixture fixture;
    fixture.sell();
    const QString last = fixture.sell();
    fixture.open();
    CHECK(eventually([&] { return pageOf<TillPage>(*fixture.window).lastReceipt() == last; }));
}

TEST_CASE("The page in front is there again, also when the window was not closed but replaced", "[ui][shell]") {
    WindowFixture fixture;
    fixture.window->openPage("reports");
    fixture.open();
    CHECK(fixture.window->currentName() == QStringLiteral("reports"));
}

TEST_CASE("At 130 % the window still fits a screen of 768 lines, its navigation open", "[ui][shell]") {
    WindowFixture fixture;
    for (const char* language : {"zh_CN", "zh_TW", "en"}) {
        fixture.theme.apply({Scheme::Light, 130, QString::fromLatin1(language)});
        fixture.window->resize(1366, 700);
        for (const char* page :
             {"till", "members", "receipts", "dashboard", "products", "reports", "import", "settings"}) {
            CAPTURE(language, page);
            fixture.window->openPage(page);
            CHECK(fixture.window->minimumSizeHint().height() <= 740);
            // However low the window is, the page one is on stands in the navigation, whole.
            const auto entries = fixture.window->findChild<Sidebar*>()->findChildren<QToolButton*>();
            const auto here = std::ranges::find_if(entries, &QToolButton::isChecked);
            REQUIRE(here != entries.end());
            CHECK(eventually([&] { return (*here)->visibleRegion().boundingRect() == (*here)->rect(); }));
            CHECK(stillClipped(*fixture.window->findChild<Sidebar*>()) == QStringList());
        }
        CHECK(fixture.window->height() == 700);
    }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("At 130 % no page is scrolled sideways on a screen of 1366, and receipts not at all", "[ui][shell]") {
    WindowFixture fixture;
    const auto areaOf = [](Page& page) {
        auto* area = qobject_cast<QScrollArea*>(page.parentWidget()->parentWidget());
        REQUIRE(area);
        return area;
    };
    for (const char* language : {"zh_CN", "zh_TW", "en"}) {
        fixture.theme.apply({Scheme::Light, 130, QString::fromLatin1(language)});
        fixture.window->resize(1366, 768);
        for (const char* page :
             {"till", "members", "receipts", "dashboard", "products", "reports", "import", "settings"}) {
            CAPTURE(language, page);
            fixture.window->openPage(page);
            MembersPage& members = pageOf<MembersPage>(*fixture.window);
            if (fixture.window->currentPage() == &members) {
                // The row of what can be done with both of them is the widest.
                REQUIRE(eventually([&] { return members.browser().feed().count() == 2; }));
                members.browser().table().selectAll();
                REQUIRE(eventually([&] { return members.browser().bulkBar().isVisible(); }));
            }
            QScrollArea* area = areaOf(*fixture.window->currentPage());
            CHECK(eventually([&] { return area->horizontalScrollBar()->maximum() == 0; }));
            if (fixture.window->currentPage() == &pageOf<ReceiptsPage>(*fixture.window))
                CHECK(eventually([&] { return area->verticalScrollBar()->maximum() == 0; }));
        }
    }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("The wheel over a setting does not change it", "[ui][settings]") {
    WindowFixture fixture;
    REQUIRE(await(fixture.staff.add(QStringLiteral("小周"), Role::Cashier)));
    fixture.open();
    fixture.window->openPage("settings");
    Page& page = *fixture.window->currentPage();
    const auto turn = [](QWidget& widget) {
        const QPointF middle = QRectF(widget.rect()).center();
        QWheelEvent event(middle, widget.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &event);
    };
    for (QComboBox* box : page.findChildren<QComboBox*>()) {
        if (!box->isVisible()) continue;
        CAPTURE(box->accessibleName());
        const int before = box->currentIndex();
        turn(*box);
        CHECK(box->currentIndex() == before);
    }
    for (QAbstractSpinBox* box : page.findChildren<QAbstractSpinBox*>()) {
        if (!box->isVisible() || box->hasFocus()) continue;
        const QString before = box->text();
        turn(*box);
        CHECK(box->text() == before);
        CHECK_FALSE(box->hasFocus());
    }
}

TEST_CASE("The buttons of the till stand in one row at 1366 × 768", "[ui][till]") {
    WindowFixture fixture;
    TillPage& till = pageOf<TillPage>(*fixture.window);
    fixture.window->openPage("till");
    for (const int held : {1, 2}) {
        till.scan("6901234567892");
        REQUIRE(eventually([&] { return !till.cart().lines.empty(); }));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
        REQUIRE(eventually([&] { return till.cart().lines.empty(); }));
        for (const char* language : {"zh_CN", "zh_TW", "en"}) {
            CAPTURE(held, language);
            fixture.theme.apply({Scheme::Light, 100, QString::fromLatin1(language)});
            fixture.window->resize(1366, 768);
            deliver();
            const auto buttons = till.findChild<TillTools*>()->findChildren<QPushButton*>();
            REQUIRE(buttons.size() == 8);
            for (const QPushButton* button : buttons) {
                CAPTURE(button->text());
                CHECK(button->geometry().center().y() == buttons.front()->geometry().center().y());
                CHECK(button->height() > 30);
            }
        }
    }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("A refund is confirmed without scrolling at 1366 × 768 and 130 %", "[ui][receipts]") {
    WindowFixture fixture;
    // Many lines, with names that wrap: they scroll, the page does not.
    for (int i = 0; i < 8; ++i)
        addProduct(fixture.products, qPrintable(QStringLiteral("L%1").arg(i)),
                   QStringLiteral("名字很长要折行的商品 500 克装 %1").arg(i), 99'000,
                   qPrintable(QStringLiteral("69000000000%1").arg(i)));
    fixture.window->openPage("till");
    for (int i = 0; i < 8; ++i) {
        pageOf<TillPage>(*fixture.window).scan(QStringLiteral("69000000000%1").arg(i));
        REQUIRE(eventually([&] { return std::ssize(pageOf<TillPage>(*fixture.window).cart().lines) == i + 1; }));
    }
    const QString receipt = fixture.sell();
    for (const char* language : {"zh_CN", "zh_TW", "en"}) {
        CAPTURE(language);
        fixture.theme.apply({Scheme::Light, 130, QString::fromLatin1(language)});
        fixture.window->resize(1366, 700); // the panel of the desktop takes the rest
        fixture.window->openPage("receipts");
        ReceiptsPage& page = pageOf<ReceiptsPage>(*fixture.window);
        page.openRefund(receipt);
        const auto post = [&]() -> QPushButton* {
            for (QPushButton* button : page.refund().findChildren<QPushButton*>())
                if (button->property("look") == "primary" && button->isVisible()) return button;
            return nullptr;
        };
        REQUIRE(eventually([&] { return post() != nullptr; }));
        CHECK(eventually([&] { return post()->visibleRegion().boundingRect() == post()->rect(); }));
        CHECK(stillClipped(page.refund()) == QStringList());
    }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("Whatever can have the focus has a name, on every page", "[ui][shell]") {
    WindowFixture fixture;
    for (const char* page : {"till", "members", "receipts", "dashboard", "products", "reports", "import", "settings"}) {
        CAPTURE(page);
        fixture.window->openPage(page);
        CHECK(eventually([&] { return namelessItems(*fixture.window->currentPage()).isEmpty(); }));
        CHECK(namelessItems(*fixture.window->currentPage()) == QStringList());
    }
}

TEST_CASE("Locked, the window does nothing, and the cart is there afterwards", "[ui][lock]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    REQUIRE(await(fixture.staff.setPin(fixture.owner.id, "274915")));
    window.openPage("till");
    pageOf<TillPage>(window).scan("6901234567892");
    REQUIRE(eventually([&] { return pageOf<TillPage>(window).cart().lines.size() == 1; }));
    const Cart cart = pageOf<TillPage>(window).cart();
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    REQUIRE(window.isCovered());
    auto* pin = window.lockScreen().findChildren<PassphraseEdit*>().front();
    REQUIRE(eventually([&] { return QApplication::focusWidget() == pin; }));
    CHECK(namelessItems(window.lockScreen()) == QStringList());

    QTest::keyClick(pin, Qt::Key_2, Qt::ControlModifier); // another page
    QTest::keyClick(pin, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(pin, Qt::Key_F12);
    CHECK(window.currentPage() == &pageOf<TillPage>(window));
    CHECK_FALSE(window.commands().isVisible());
    QTest::keyClicks(pin, "111112");
    REQUIRE(eventually([&] { return window.lockScreen().findChild<Notice*>()->text().contains("PIN 不对"); }));
    CHECK(window.isCovered());
    QTest::keyClicks(pin, "274915");
    REQUIRE(eventually([&] { return !window.isCovered(); }));
    CHECK(pageOf<TillPage>(window).cart() == cart);
    CHECK(window.user().id == fixture.owner.id);
}

TEST_CASE("The passphrase opens the lock too, and a wrong one does not", "[ui][lock]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    window.lock();
    auto* passphrase = window.lockScreen().findChildren<PassphraseEdit*>().back();
    REQUIRE(eventually([&] { return QApplication::focusWidget() == passphrase; })); // nobody has a PIN
    QTest::keyClicks(passphrase, "not the passphrase");
    QTest::keyClick(passphrase, Qt::Key_Return);
    REQUIRE(eventually([&] { return !window.lockScreen().findChild<Notice*>()->text().isEmpty(); }));
    CHECK(window.isCovered());
    passphrase->clear();
    QTest::keyClicks(passphrase, kTestPassphrase);
    QTest::keyClick(passphrase, Qt::Key_Return);
    REQUIRE(eventually([&] { return !window.isCovered(); }));
}

TEST_CASE("The recovery code opens the lock as the owner, and a void one does not", "[ui][lock]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    Session& session = fixture.shop.shop().session();
    const auto before = fixture.shop.shop().vault().newRecoveryCode();
    const auto code = fixture.shop.shop().vault().newRecoveryCode();
    REQUIRE(before);
    REQUIRE(code);
    session.spendProof();
    window.lock();
    auto* secret = window.lockScreen().findChildren<PassphraseEdit*>().back();
    REQUIRE(eventually([&] { return QApplication::focusWidget() == secret; })); // nobody has a PIN
    QTest::keyClicks(secret, *before);
    QTest::keyClick(secret, Qt::Key_Return);
    REQUIRE(eventually([&] { return !window.lockScreen().findChild<Notice*>()->text().isEmpty(); }));
    CHECK(window.isCovered());
    CHECK_FALSE(session.actor().isProven);
    secret->clear();
    QTest::keyClicks(secret, QString(*code).remove(u'-').toLower());
    QTest::keyClick(secret, Qt::Key_Return);
    REQUIRE(eventually([&] { return !window.isCovered(); }));
    CHECK(window.user().id == fixture.owner.id);
    CHECK(session.actor().isProven);
}

TEST_CASE("A cashier who signs in sells under their own name and sees the front only", "[ui][lock]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    const auto zhou = await(fixture.staff.add(QStringLiteral("小周"), Role::Cashier));
    REQUIRE(zhou);
    REQUIRE(await(fixture.staff.setPin(zhou->id, "360718")));
    window.openPage("dashboard");
    window.lock();
    auto* pin = window.lockScreen().findChildren<PassphraseEdit*>().front();
    REQUIRE(eventually([&] { return QApplication::focusWidget() == pin; }));
    QTest::keyClicks(pin, "360718");
    REQUIRE(eventually([&] { return !window.isCovered(); }));
    CHECK(window.currentPage() == &pageOf<TillPage>(window));
    window.openPage("dashboard");
    CHECK(window.currentPage() == &pageOf<TillPage>(window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    REQUIRE(eventually([&] { return window.commands().isVisible(); }));
    CHECK_FALSE(titles(window.commands()).contains("总览"));
    CHECK(titles(window.commands()).contains("收银"));
    QTest::keyClick(&window.commands().field(), Qt::Key_Escape);

    const auto sale = await(fixture.sales.sale(fixture.sell()));
    REQUIRE(sale);
    CHECK(sale->cashier == zhou->id);
    fixture.signIn(fixture.owner);
    window.openPage("dashboard");
    CHECK(window.currentPage() == &pageOf<DashboardPage>(window));
}

TEST_CASE("Left alone, the window locks itself; a key puts it off", "[ui][lock]") {
    WindowFixture fixture;
    IdleWatch watch;
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.setDelay(300);
    // By a timer too: however late both are, the one that is due first goes first.
    QTimer hand;
    int keys = 0;
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        QTest::keyClick(fixture.window.get(), Qt::Key_Shift);
        if (++keys == 4) hand.stop();
    });
    hand.start(100);
    REQUIRE(eventually([&] { return keys == 4; }));
    CHECK(idle.isEmpty());
    CHECK(eventually([&] { return idle.size() == 1; }));
    watch.setDelay(0);
    CHECK(loadIdleMinutes(fixture.settings) == 10);
    saveIdleMinutes(0, fixture.settings);
    CHECK(loadIdleMinutes(fixture.settings) == 0);
    fixture.settings.setValue("lock/idle-minutes", "soon");
    CHECK(loadIdleMinutes(fixture.settings) == 0);
}

TEST_CASE("A receipt's code opens it, from the till and on its own page", "[ui][receipts]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    ReceiptsPage& page = pageOf<ReceiptsPage>(window);
    const QString first = fixture.sell(), second = fixture.sell();
    const auto shows = [&](const QString& receipt) {
        return window.currentPage() == &page && page.view().isVisible() && page.view().receipt().row.receipt == receipt;
    };
    fixture.scan(first);
    REQUIRE(eventually([&] { return shows(first); }));
    CHECK(pageOf<TillPage>(window).cart().isEmpty());
    REQUIRE(eventually([&] { return page.field().hasFocus(); }));
    fixture.scan(second);
    REQUIRE(eventually([&] { return shows(second); }));
    CHECK(page.field().text().isEmpty());

    fixture.scan(QStringLiteral("6901234567892")); // the next customer's goods
    REQUIRE(eventually([&] { return pageOf<TillPage>(window).cart().lines.size() == 1; }));
    CHECK(window.currentPage() == &pageOf<TillPage>(window));
}

TEST_CASE("A scan during a refund reads another receipt, and what is none changes nothing", "[ui][receipts]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    ReceiptsPage& page = pageOf<ReceiptsPage>(window);
    RefundForm& form = page.refund();
    const QString first = fixture.sell(), second = fixture.sell();
    const auto takesBack = [&](const QString& receipt) {
        const auto labels = form.findChildren<QLabel*>();
        return form.isVisible() && std::ranges::any_of(labels, [&](const QLabel* label) {
                   return label->text() == QStringLiteral("退货 · ") + receipt;
               });
    };
    window.openPage("receipts");
    page.openRefund(first);
    REQUIRE(eventually([&] { return takesBack(first); }));
    fixture.scan(second);
    REQUIRE(eventually([&] { return takesBack(second); }));
    const auto steppers = form.findChildren<QuantityStepper*>();
    REQUIRE(steppers.size() == 1);
    steppers.front()->setValue(Quantity::whole(1));
    CHECK(form.sum() == Money{5800});
    fixture.scan(QStringLiteral("6901234567892"));
    REQUIRE(eventually([&] { return form.findChild<Notice*>()->text().contains(QStringLiteral("没有找到")); }));
    CHECK(takesBack(second));
    CHECK(form.sum() == Money{5800});
    CHECK(window.currentPage() == &page);

    // Somebody writes why a sale is void: another receipt waits.
    page.open(second);
    REQUIRE(eventually([&] { return page.view().isVisible() && page.view().receipt().row.receipt == second; }));
    emit page.view().voidWanted();
    REQUIRE(page.voiding().isVisible());
    fixture.scan(first);
    answered(fixture.shop);
    CHECK(page.voiding().isVisible());
    CHECK(page.view().receipt().row.receipt == second);
}

TEST_CASE("On the products page a scan opens the product, or goes into the form's barcodes", "[ui][products]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    ProductForm& form = pageOf<ProductsPage>(window).form();
    const QString bread = QStringLiteral("6901234567908"), unknown = QStringLiteral("6909999999999");
    window.openPage("products");
    REQUIRE(eventually([&] { return pageOf<ProductsPage>(window).search().hasFocus(); }));
    fixture.scan(bread);
    REQUIRE(eventually([&] { return form.isVisible(); }));
    CHECK(form.original().name == QStringLiteral("手工酸面包"));
    form.name().setFocus();
    fixture.scan(unknown);
    fixture.scan(unknown); // once is enough
    CHECK(form.draft().barcodes == QStringList{bread, unknown});
    CHECK(form.name().text() == QStringLiteral("手工酸面包"));
    CHECK(form.name().hasFocus());

    QTest::keyClick(&form.name(), Qt::Key_Escape);
    REQUIRE(eventually([&] { return !form.isVisible() && pageOf<ProductsPage>(window).search().hasFocus(); }));
    fixture.scan(unknown);
    auto* toasts = window.findChild<Toasts*>();
    REQUIRE(eventually([&] { return toasts->accessibleName().contains(unknown); }));
    CHECK(toasts->trigger());
    CHECK(form.isVisible());
    CHECK(form.draft().barcodes == QStringList{unknown});
    CHECK(window.currentPage() == &pageOf<ProductsPage>(window));
}

TEST_CASE("On the members' page a scanned card opens its member, or goes into the editor", "[ui][members]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    MembersPage& page = pageOf<MembersPage>(window);
    Member member;
    member.name = QStringLiteral("赵敏");
    member.card = QStringLiteral("VIP20240001");
    const MemberId zhao = await(fixture.members.create(member)).value().id;
    window.openPage("members");
    fixture.scan(QStringLiteral("VIP20240001"));
    REQUIRE(eventually([&] { return page.view() == MembersPage::View::Profile; }));
    CHECK(page.profile().member() == zhao);

    page.editMember(zhao);
    REQUIRE(eventually([&] { return page.editor().nameEdit().hasFocus(); }));
    fixture.scan(QStringLiteral("VIP20240002"));
    CHECK(page.editor().member().card == QStringLiteral("VIP20240002"));
    CHECK(page.editor().member().name == QStringLiteral("赵敏"));
    auto* note = page.editor().findChild<QPlainTextEdit*>();
    note->setFocus();
    fixture.scan(QStringLiteral("VIP20240003"));
    CHECK(page.editor().member().card == QStringLiteral("VIP20240003"));
    CHECK(note->toPlainText().isEmpty());

    QTest::keyClick(note, Qt::Key_Escape);
    REQUIRE(page.view() == MembersPage::View::Profile);
    fixture.scan(QStringLiteral("6901234567892"));
    REQUIRE(eventually([&] { return pageOf<TillPage>(window).cart().lines.size() == 1; }));
    CHECK(window.currentPage() == &pageOf<TillPage>(window));
}

TEST_CASE("The devices in the status bar lead a cashier somewhere too", "[ui][printing]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    const auto zhou = await(fixture.staff.add(QStringLiteral("小周"), Role::Cashier));
    REQUIRE(zhou);
    const auto click = [&](const QString& device) {
        for (QPushButton* button : window.status().findChildren<QPushButton*>()) {
            if (button->text().startsWith(device)) return button->click();
        }
        FAIL("no such device");
    };
    PrinterSettings printer;
    printer.kind = PrinterKind::Device;
    printer.target = fixture.folder.filePath("none/lp0");
    window.printer().setSettings(printer);
    QSignalSpy failed(&window.printer(), &ReceiptPrinter::failed);
    fixture.sell();
    REQUIRE(eventually([&] { return window.printer().stuck() == 1; }));
    fixture.signIn(*zhou);
    auto* toasts = window.findChild<Toasts*>();
    const auto before = failed.size();
    click(QStringLiteral("小票机"));
    CHECK(toasts->accessibleName().contains(QStringLiteral("1 张未打印")));
    CHECK(toasts->trigger());
    CHECK(eventually([&] { return failed.size() == before + 1; })); // tried again
    click(QStringLiteral("备份"));
    CHECK(toasts->accessibleName().contains(QStringLiteral("店主")));
    CHECK(window.currentPage() == &pageOf<TillPage>(window));

    fixture.signIn(fixture.owner);
    click(QStringLiteral("小票机"));
    CHECK(window.currentName() == "settings");
}
