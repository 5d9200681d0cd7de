#include "ui/receipts/ReceiptsPage.h"

#include "tests/support/PageOf.h"
#include "tests/ui/Answered.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "tests/ui/Names.h"
#include "tests/ui/ReceiptShop.h"
#include "tests/ui/WindowFixture.h"
#include "ui/common/Notice.h"
#include "ui/common/SearchField.h"
#include "ui/members/MemberProfile.h"
#include "ui/members/MembersPage.h"
#include "ui/printing/PrinterForm.h"
#include "ui/receipts/QuantityStepper.h"
#include "ui/receipts/ReceiptView.h"
#include "ui/receipts/RefundForm.h"
#include "ui/receipts/VoidForm.h"
#include "ui/till/TillPage.h"

#include <QtCore/QPromise>
#include <QtGui/QClipboard>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace zg;

namespace {

struct ReceiptsFixture : ReceiptShop {
    std::unique_ptr<ReceiptsPage> page;
    QStringList toasts;

    ReceiptsPage& open() {
        page = std::make_unique<ReceiptsPage>(receipts, sales, printer, live);
        QObject::connect(page.get(), &Page::toast, page.get(), [this](const QString& text) { toasts << text; });
        QObject::connect(&shop.database().notifier(), &ChangeNotifier::changed, page.get(), &Page::tell);
        page->resize(1126, 700);
        page->show();
        page->activateWindow();
        page->entered();
        return *page;
    }

    QStringList numbers() const {
        QStringList numbers;
        const auto* model = page->list().model();
        for (int i = 0; i < model->rowCount(); ++i) numbers << model->index(i, 0).data().toString();
        return numbers;
    }
    bool shows(const QString& receipt) const {
        return page->view().isVisible() && page->view().receipt().row.receipt == receipt;
    }
};

QPushButton* buttonWith(QWidget& root, const QString& text) {
    for (QPushButton* button : root.findChildren<QPushButton*>())
        if (button->isVisible() && button->text().contains(text)) return button;
    return nullptr;
}

} // namespace

TEST_CASE("The newest receipt stands open, the keyboard moves, a number finds", "[ui][receipts]") {
    ReceiptsFixture fixture;
    const QString first = fixture.sell(), second = fixture.sell(), third = fixture.sell();
    ReceiptsPage& page = fixture.open();
    REQUIRE(eventually([&] { return fixture.shows(third); }));
    CHECK(fixture.numbers() == QStringList{third, second, first});

    QTest::keyClick(&page.field(), Qt::Key_Down);
    REQUIRE(eventually([&] { return fixture.shows(second); }));
    QTest::keyClicks(&page.field(), "1");
    REQUIRE(eventually([&] { return fixture.numbers().contains(first) && fixture.numbers().size() >= 1; }));
    page.field().setText(first);
    REQUIRE(eventually([&] { return fixture.numbers() == QStringList{first} && fixture.shows(first); }));

    QTest::keyClick(&page.list(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == first);

    QTest::keyClick(&page.field(), Qt::Key_Escape);
    REQUIRE(eventually([&] { return fixture.numbers().size() == 3; }));
    CHECK(fixture.shows(first)); // and stays selected
    CHECK(page.list().currentIndex().data().toString() == first);
}

TEST_CASE("A refund shows what it will do, and does that, once", "[ui][receipts]") {
    ReceiptsFixture fixture;
    const QString receipt = fixture.sell();
    ReceiptsPage& page = fixture.open();
    REQUIRE(eventually([&] { return fixture.shows(receipt); }));
    QTest::keyClick(&page, Qt::Key_F7);
    RefundForm& form = page.refund();
    REQUIRE(eventually([&] { return form.isVisible(); }));
    auto steppers = form.findChildren<QuantityStepper*>();
    REQUIRE(steppers.size() == 2);
    QPushButton* post = buttonWith(form, QStringLiteral("确认退款"));
    REQUIRE(post);
    CHECK_FALSE(post->isEnabled());

    QTest::keyClick(&steppers[0]->edit(), Qt::Key_Up);
    QTest::keyClick(&steppers[0]->edit(), Qt::Key_Up);
    CHECK(form.sum() == Money{1980});
    steppers[0]->edit().setText(QStringLiteral("4"));
    CHECK_FALSE(post->isEnabled());
    CHECK(form.sum() == Money{});
    steppers[0]->edit().setText(QStringLiteral("2.5"));
    steppers[1]->edit().setText(QStringLiteral("1"));
    CHECK(form.sum() == Money{2475 + 800});
    CHECK(post->text().contains(QStringLiteral("32.75")));
    QStringList texts;
    for (const QLabel* label : form.findChildren<QLabel*>()) texts << label->text();
    CHECK(texts.join(' ').contains(QStringLiteral("微信 ¥20.00、现金 ¥12.75")));

    post->click();
    post->click(); // a double click posts once
    REQUIRE(eventually([&] { return fixture.shows(QStringLiteral("1-000002")); }));
    REQUIRE(eventually([&] { return fixture.numbers().size() == 2; }));
    CHECK(fixture.toasts.size() == 1);
    const auto sale = await(fixture.receipts.detail(receipt));
    CHECK(sale->refunds.size() == 1);
    CHECK(sale->refunds.front().amount == Money{3275});

    page.openRefund(receipt);
    REQUIRE(eventually([&] { return form.isVisible(); }));
    steppers = form.findChildren<QuantityStepper*>();
    REQUIRE(steppers.size() == 2);
    CHECK(steppers[0]->most() == Quantity{500});
    CHECK_FALSE(steppers[1]->isEnabled());
    QTest::keyClick(&steppers[0]->edit(), Qt::Key_Escape);
    CHECK_FALSE(form.isVisible());
    CHECK(fixture.shows(receipt));
}

TEST_CASE("A refund by the keyboard alone, and no Enter too many posts it", "[ui][receipts]") {
    ReceiptsFixture fixture;
    const QString receipt = fixture.sell();
    ReceiptsPage& page = fixture.open();
    REQUIRE(eventually([&] { return fixture.shows(receipt); }));
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    REQUIRE(eventually([&] { return page.field().hasFocus(); }));
    press(Qt::Key_F7);
    REQUIRE(eventually([&] { return page.refund().isVisible(); }));
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    answered(fixture.shop);
    CHECK(await(fixture.receipts.detail(receipt))->refunds.empty());
    CHECK(page.refund().isVisible());
    CHECK(QApplication::focusWidget() == buttonWith(page.refund(), QStringLiteral("确认退款")));
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.shows(QStringLiteral("1-000002")); }));
    CHECK(page.view().receipt().total() == Money{990});

    page.open(receipt);
    REQUIRE(eventually([&] { return fixture.shows(receipt); }));
    CHECK_FALSE(page.view().voidButton().isEnabled()); // something was refunded
    page.view().refundButton().setFocus();
    press(Qt::Key_Return);
    CHECK(page.refund().isVisible());
}

TEST_CASE("The form alone asks for a receipt, as at the till", "[ui][receipts]") {
    ReceiptsFixture fixture;
    const QString receipt = fixture.sell();
    RefundForm form(fixture.receipts, fixture.sales, fixture.live.currency());
    form.show();
    form.start();
    auto* number = form.findChild<QLineEdit*>();
    for (QLineEdit* edit : form.findChildren<QLineEdit*>())
        if (edit->isVisible()) number = edit;
    QTest::keyClicks(number, "nothing");
    QTest::keyClick(number, Qt::Key_Return);
    REQUIRE(eventually([&] { return form.findChild<Notice*>()->isVisible(); }));
    CHECK(number->isVisible());
    number->setText(receipt);
    QTest::keyClick(number, Qt::Key_Return);
    REQUIRE(eventually([&] { return form.findChildren<QuantityStepper*>().size() == 2; }));
    buttonWith(form, QStringLiteral("全部退"))->click();
    CHECK(form.sum() == Money{3770});
    std::optional<CompletedRefund> done;
    QObject::connect(&form, &RefundForm::refunded, [&](const CompletedRefund& refund) { done = refund; });
    buttonWith(form, QStringLiteral("确认退款"))->click();
    REQUIRE(eventually([&] { return done.has_value(); }));
    CHECK(done->amount == Money{3770});
    form.start(receipt);
    REQUIRE(eventually([&] { return number->isVisible(); })); // nothing is left to take back
    CHECK(form.sum() == Money{});
}

TEST_CASE("A void wants a reason and only a sale of today", "[ui][receipts]") {
    ReceiptsFixture fixture;
    const QString receipt = fixture.sell();
    ReceiptsPage& page = fixture.open();
    REQUIRE(eventually([&] { return fixture.shows(receipt); }));
    REQUIRE(page.view().voidButton().isEnabled());
    page.view().voidButton().click();
    VoidForm& form = page.voiding();
    REQUIRE(form.isVisible());
    QPushButton* post = buttonWith(form, QStringLiteral("确认作废"));
    CHECK_FALSE(post->isEnabled());
    QTest::keyClicks(form.findChild<QLineEdit*>(), "  ");
    CHECK_FALSE(post->isEnabled());
    form.findChild<QLineEdit*>()->setText(QStringLiteral("扫错"));
    post->click();
    REQUIRE(eventually([&] { return fixture.shows(receipt) && page.view().receipt().voided; }));
    CHECK(page.view().receipt().voided->reason == "扫错");
    CHECK_FALSE(page.view().voidButton().isEnabled());
    CHECK_FALSE(page.view().refundButton().isEnabled());

    const QString old = fixture.sell();
    fixture.shop.clock().advance(24LL * 3600 * 1000);
    page.open(old);
    REQUIRE(eventually([&] { return fixture.shows(old); }));
    CHECK_FALSE(page.view().voidButton().isEnabled());
    CHECK(page.view().refundButton().isEnabled());
}

TEST_CASE("The list loads as it is scrolled, and a new sale does not move the reader", "[ui][receipts]") {
    ReceiptsFixture fixture;
    for (int i = 0; i < 130; ++i) fixture.sell();
    ReceiptsPage& page = fixture.open();
    REQUIRE(eventually([&] { return fixture.numbers().size() >= 100; }));
    answered(fixture.shop);
    CHECK(fixture.numbers().size() == 100); // no more than is looked at
    page.list().verticalScrollBar()->setValue(page.list().verticalScrollBar()->maximum());
    REQUIRE(eventually([&] { return fixture.numbers().size() == 130; }));
    const QStringList loaded = fixture.numbers();
    CHECK(QSet<QString>(loaded.begin(), loaded.end()).size() == 130);

    page.list().setCurrentIndex(page.list().model()->index(60, 0));
    const QString reading = fixture.numbers()[60];
    REQUIRE(eventually([&] { return fixture.shows(reading); }));
    fixture.sell();
    REQUIRE(eventually([&] { return fixture.numbers().first() == "1-000131"; }));
    CHECK(fixture.shows(reading));
    CHECK(page.list().currentIndex().data().toString() == reading);
}

TEST_CASE("The member on a receipt leads to the member page", "[ui][receipts]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    const MemberId wang = *await(fixture.members.find(QStringLiteral("13800006688")));
    window.openPage("till");
    pageOf<TillPage>(window).attach(wang);
    REQUIRE(eventually([&] { return pageOf<TillPage>(window).cart().member == wang; }));
    const QString receipt = fixture.sell();
    ReceiptView& view = pageOf<ReceiptsPage>(window).view();
    window.openPage("receipts");
    pageOf<ReceiptsPage>(window).open(receipt);
    REQUIRE(eventually([&] { return buttonWith(view, QStringLiteral("王秀兰")) != nullptr; }));
    QPushButton* link = buttonWith(view, QStringLiteral("王秀兰"));
    CHECK(link->text().contains("138****6688"));
    CHECK(link->accessibleName().contains(QStringLiteral("王秀兰")));
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    CHECK(window.currentPage() == &pageOf<MembersPage>(window));
    CHECK(pageOf<MembersPage>(window).view() == MembersPage::View::Profile);
    CHECK(pageOf<MembersPage>(window).profile().member() == wang);
}

TEST_CASE("Where nothing is found, one click looks among all receipts", "[ui][receipts]") {
    ReceiptsFixture fixture;
    fixture.sell();
    fixture.shop.clock().advance(400LL * 24 * 3600 * 1000);
    ReceiptsPage& page = fixture.open();
    REQUIRE(eventually([&] { return buttonWith(page, QStringLiteral("看全部小票")); }));
    QTest::mouseClick(buttonWith(page, QStringLiteral("看全部小票")), Qt::LeftButton);
    CHECK(eventually([&] { return fixture.numbers().size() == 1; }));
    CHECK_FALSE(buttonWith(page, QStringLiteral("看全部小票")));
}

TEST_CASE("Reprinting without a printer says so", "[ui][receipts]") {
    ReceiptsFixture fixture;
    const QString receipt = fixture.sell();
    ReceiptsPage& page = fixture.open();
    REQUIRE(eventually([&] { return fixture.shows(receipt); }));
    QString why;
    QObject::connect(&fixture.printer, &ReceiptPrinter::failed, [&](int, const QString& text) { why = text; });
    QTest::keyClick(&page, Qt::Key_P, Qt::ControlModifier);
    CHECK_FALSE(why.isEmpty());
}

TEST_CASE("Everything of receipts and their printer has a name for screen readers", "[ui][receipts]") {
    ReceiptsFixture fixture;
    const QString receipt = fixture.sell();
    ReceiptsPage& page = fixture.open();
    REQUIRE(eventually([&] { return fixture.shows(receipt); }));
    CHECK(namelessItems(page) == QStringList());
    page.openRefund(receipt);
    REQUIRE(eventually([&] { return page.refund().isVisible(); }));
    CHECK(namelessItems(page) == QStringList());
    page.refund().start();
    CHECK(namelessItems(page.refund()) == QStringList());
    page.voiding().start(*await(fixture.receipts.detail(receipt)));
    CHECK(namelessItems(page.voiding()) == QStringList());
    for (const PrinterKind kind : kPrinterKinds) {
        PrinterForm form(fixture.printer);
        PrinterSettings printer;
        printer.kind = kind;
        form.setSettings(printer);
        CHECK(namelessItems(form) == QStringList());
    }
}

TEST_CASE("Nothing on the page of receipts is clipped", "[ui][receipts]") {
    ReceiptsFixture fixture;
    Member member;
    member.name = QStringLiteral("王秀兰");
    member.phones = {QStringLiteral("13800006688")};
    REQUIRE(await(fixture.members.create(member)));
    const QString receipt = fixture.sell(QStringLiteral("13800006688"));
    REQUIRE(await(fixture.sales.refund({receipt, {{1, Quantity::whole(1)}}, {}, StaffId{1}, {}})));
    for (const char* language : {"zh_CN", "zh_TW", "en"})
        for (const int scale : {100, 130}) {
            CAPTURE(language, scale);
            fixture.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
            ReceiptsPage& page = fixture.open();
            page.open(receipt);
            REQUIRE(eventually([&] { return fixture.shows(receipt); }));
            CHECK(stillClipped(page) == QStringList());
            page.openRefund(receipt);
            REQUIRE(eventually([&] { return page.refund().isVisible(); }));
            CHECK(stillClipped(page) == QStringList());
            for (const PrinterKind kind : kPrinterKinds) {
                PrinterForm form(fixture.printer);
                PrinterSettings printer;
                printer.kind = kind;
                form.setSettings(printer);
                form.resize(560, 480);
                form.show();
                CHECK(stillClipped(form) == QStringList());
            }
        }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("A receipt scanned while a refund is on its way is refused aloud", "[ui][receipts]") {
    ReceiptShop shop;
    const QString first = shop.sell(), second = shop.sell();
    const Currency currency; // the form follows it
    RefundForm form(shop.receipts, shop.sales, currency);
    QString refunded;
    QObject::connect(&form, &RefundForm::refunded, &form,
                     [&](const CompletedRefund& refund) { refunded = refund.receipt; });
    form.resize(480, 600);
    form.show();
    form.start(*await(shop.receipts.detail(first)));
    const auto steppers = form.findChildren<QuantityStepper*>();
    REQUIRE(steppers.size() == 2);
    steppers.front()->setValue(Quantity::whole(1));
    QPromise<void> gate;
    gate.start();
    shop.shop.write([held = gate.future()](Write&) mutable { held.waitForFinished(); });
    buttonWith(form, QStringLiteral("确认退款"))->click();
    form.scan(second);
    CHECK(form.findChild<Notice*>()->text().contains(QStringLiteral("正在退款")));
    CHECK(form.sum() == Money{990});
    gate.finish();
    REQUIRE(eventually([&] { return !refunded.isEmpty(); }));
    CHECK(await(shop.receipts.detail(refunded))->row.original == first);
}
