#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/sales/SaleService.h"
#include "core/till/TillService.h"
#include "tests/support/Stocked.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Answered.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/SearchField.h"
#include "ui/input/ScannerFilter.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Tokens.h"
#include "ui/till/CartDelegate.h"
#include "ui/till/CartView.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/QuickMember.h"
#include "ui/till/TillMember.h"
#include "ui/till/TillPage.h"
#include "ui/till/TillPrompt.h"
#include "ui/till/TillSearch.h"

#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

struct TillFixture {
    Theme theme{*qApp};
    TestShop shop;
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    TillService till{shop.shop(), shop.clock()};
    MemberService members{shop.shop(), shop.clock()};
    ProductService products{shop.shop(), shop.clock()};
    SaleService sales{shop.shop(), shop.clock()};
    LiveShop live{shop.shop().settings()};
    MemberId wang;
    std::vector<std::pair<QString, bool>> printed;
    std::unique_ptr<TillPage> page;

    TillFixture() {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        addProduct(products, "A1", QStringLiteral("有机全脂牛奶"), 580'000, "6901234567892");
        addProduct(products, "A2", QStringLiteral("手工酸面包"), 260'000, "6901234567908");
        wang = addMember(members, QStringLiteral("王秀兰"), "13800006688");
        addMember(members, QStringLiteral("李伟"), "15900006688");
        page = std::make_unique<TillPage>(TillServices{till, members, products, sales}, shop.clock(), live, settings);
        page->setPrinting([this](const QString& receipt, bool again) { printed.emplace_back(receipt, again); });
        page->resize(1166, 700);
        page->show();
        page->activateWindow();
        page->entered();
        REQUIRE(eventually([&] { return QApplication::focusWidget() == &field(); }));
    }

    SearchField& field() { return *page->findChild<SearchField*>(); }
    TillSearch& search() { return *page->findChild<TillSearch*>(); }
    PaymentPanel& payment() { return *page->findChild<PaymentPanel*>(); }
    TillPrompt& prompt() { return *page->findChild<TillPrompt*>(); }
    TillMember& member() { return *page->findChild<TillMember*>(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &field(), key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(&field(), text); }
    void scanAndWait(const QString& code, std::size_t lines) {
        page->scan(code);
        REQUIRE(eventually([&] { return page->cart().lines.size() == lines; }));
    }
    Sale lastSale() {
        REQUIRE_FALSE(printed.empty());
        const auto sale = await(sales.sale(printed.back().first));
        REQUIRE(sale);
        return *sale;
    }
};

} // namespace

TEST_CASE("Whatever a cashier touches is large enough for a finger", "[ui][till]") {
    TillFixture fixture;
    fixture.scanAndWait("6901234567892", 1);
    fixture.page->attach(fixture.wang);
    REQUIRE(eventually([&] { return fixture.member().card().has_value(); }));
    const auto touched = [&] {
        int seen = 0;
        for (auto* widget : fixture.page->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
            if (!qobject_cast<QAbstractButton*>(widget) && !qobject_cast<QLineEdit*>(widget)) continue;
            CAPTURE(widget->metaObject()->className(), widget->accessibleName().toStdString());
            CHECK(widget->height() >= 44);
            CHECK(widget->width() >= 44);
            ++seen;
        }
        return seen;
    };
    CHECK(touched() >= 16);
    fixture.page->findChild<QToolButton*>()->setFocus();
    touched(); // the frame of the focus takes nothing away
    fixture.key(Qt::Key_F4);
    REQUIRE(fixture.prompt().isVisible());
    touched();
    fixture.key(Qt::Key_Escape);
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(fixture.page->findChild<QuickMember*>()->isVisible());
    touched();
}

TEST_CASE("Four digits, Enter, scan, Enter: a sale is durable before it prints", "[ui][till]") {
    TillFixture fixture;
    fixture.type("6688");
    REQUIRE(eventually([&] { return fixture.search().isOpen(); }));
    CHECK_FALSE(fixture.page->cart().member); // typed matches are never attached by themselves
    fixture.key(Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.member().card().has_value(); }));
    CHECK(fixture.field().text().isEmpty());
    fixture.scanAndWait("6901234567892", 1);
    fixture.key(Qt::Key_Return);
    REQUIRE(eventually([&] { return !fixture.printed.empty(); }));
    const Sale sale = fixture.lastSale();
    CHECK(sale.net() == Money{5800});
    CHECK(sale.member);
    CHECK(sale.payments == std::vector{SalePayment{PaymentMethod::WeChat, {5800}, {5800}}});
    CHECK(fixture.page->cart() == Cart());
    CHECK_FALSE(fixture.member().card());
    // A second Enter finds nothing to pay.
    fixture.key(Qt::Key_Return);
    answered(fixture.shop);
    CHECK(fixture.printed.size() == 1);
    fixture.key(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(fixture.printed.size() == 2);
    CHECK(fixture.printed[1] == std::pair(fixture.printed[0].first, true));
}

TEST_CASE("Quantity, price and discounts by keys, and each taken back", "[ui][till]") {
    TillFixture fixture;
    fixture.scanAndWait("6901234567892", 1);
    fixture.scanAndWait("6901234567908", 2);
    fixture.type("3");
    fixture.key(Qt::Key_Asterisk);
    CHECK(fixture.page->cart().lines[1].quantity == Quantity::whole(3));
    fixture.key(Qt::Key_Up);
    fixture.key(Qt::Key_Slash);
    REQUIRE(fixture.prompt().isOpen());
    QTest::keyClicks(&fixture.prompt().edit(), QStringLiteral("x"));
    QTest::keyClick(&fixture.prompt().edit(), Qt::Key_Return);
    CHECK(fixture.prompt().isOpen()); // refused in its place
    fixture.prompt().edit().setText(QStringLiteral("50"));
    QTest::keyClick(&fixture.prompt().edit(), Qt::Key_Return);
    CHECK_FALSE(fixture.prompt().isOpen());
    CHECK(fixture.page->cart().lines[0].price == UnitPrice{500'000});
    fixture.key(Qt::Key_F3);
    fixture.prompt().edit().setText(QStringLiteral("9折"));
    QTest::keyClick(&fixture.prompt().edit(), Qt::Key_Return);
    CHECK(fixture.page->cart().discount.basisPoints == 1000);
    CHECK(totalsOf(fixture.page->cart(), 2)->due == Money{11520}); // (50 + 3 × 26) × 0.9

    fixture.key(Qt::Key_Delete);
    CHECK(fixture.page->cart().lines.size() == 1);
    for (int i = 0; i < 4; ++i) CHECK(fixture.page->takeBack());
    CHECK(fixture.page->cart().lines[1].quantity == Quantity::whole(1));
    CHECK(fixture.page->cart().lines[0].price == UnitPrice{580'000});
    CHECK(fixture.page->cart().discount.isNone());
}

TEST_CASE("Part by stored value or card, the rest in cash with change", "[ui][till]") {
    TillFixture fixture;
    fixture.scanAndWait("6901234567892", 1); // 58.00
    PaymentPanel& payment = fixture.payment();
    payment.choose(PaymentMethod::Card);
    payment.amount().setText("20");
    payment.confirm();
    CHECK(fixture.printed.empty()); // a part: noted
    payment.choose(PaymentMethod::Alipay);
    payment.amount().setText("50");
    payment.confirm();
    CHECK(fixture.printed.empty()); // only cash may exceed
    CHECK(payment.findChild<Notice*>()->text().contains("现金"));
    fixture.key(Qt::Key_F11);
    payment.amount().setText("50");
    QTest::keyClick(&payment.amount(), Qt::Key_Return);
    REQUIRE(eventually([&] { return !fixture.printed.empty(); }));
    CHECK(fixture.lastSale().payments == std::vector{SalePayment{PaymentMethod::Card, {2000}, {2000}},
                                                     SalePayment{PaymentMethod::Cash, {3800}, {5000}}});
    CHECK(clippedTexts(*fixture.page) == QStringList());
}

TEST_CASE("An unknown code is told of until the next thing is done", "[ui][till]") {
    TillFixture fixture;
    const auto says = [&](const QString& code) {
        for (const Notice* notice : fixture.page->findChildren<Notice*>())
            if (notice->isVisible() && notice->text().contains(code)) return true;
        return false;
    };
    QSignalSpy toasts(fixture.page.get(), &Page::toast);
    fixture.page->scan("4006381333931");
    REQUIRE(eventually([&] { return says("4006381333931"); }));
    CHECK(toasts.isEmpty()); // which would pass
    answered(fixture.shop);
    CHECK(says("4006381333931"));
    fixture.scanAndWait("6901234567892", 1);
    CHECK_FALSE(says("4006381333931"));
}

TEST_CASE("Reprinting says why it can't", "[ui][till]") {
    TillFixture fixture;
    QStringList toasts;
    QObject::connect(fixture.page.get(), &Page::toast, fixture.page.get(),
                     [&](const QString& text) { toasts << text; });
    fixture.key(Qt::Key_P, Qt::ControlModifier);
    CHECK(toasts.size() == 1);
    fixture.page->setPrinting({});
    fixture.key(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(toasts.size() == 2);
    CHECK(toasts[0] != toasts[1]);
    CHECK(fixture.printed.empty());
}

TEST_CASE("A sale that fails keeps the cart and says that no money moved", "[ui][till]") {
    TillFixture fixture;
    fixture.page->attach(fixture.wang);
    REQUIRE(eventually([&] { return fixture.member().card().has_value(); }));
    fixture.scanAndWait("6901234567892", 1);
    emit fixture.payment().confirmed({{PaymentMethod::StoredValue, {5800}}}); // past the panel's own check
    REQUIRE(eventually([&] { return fixture.payment().findChild<Notice*>()->text().contains("没有收款"); }));
    CHECK(fixture.page->cart().lines.size() == 1);
    CHECK(fixture.printed.empty());
    fixture.payment().choose(PaymentMethod::StoredValue);
    fixture.payment().confirm();
    CHECK(fixture.payment().findChild<Notice*>()->text().contains("余额"));
}

TEST_CASE("A cart is held, survives, and changes places with the next", "[ui][till]") {
    TillFixture fixture;
    fixture.page->attach(fixture.wang);
    REQUIRE(eventually([&] { return fixture.member().card().has_value(); }));
    fixture.scanAndWait("6901234567892", 1);
    const Cart first = fixture.page->cart();
    fixture.key(Qt::Key_F5);
    REQUIRE(eventually([&] { return fixture.page->cart().isEmpty(); }));
    CHECK_FALSE(fixture.member().card());
    const auto held = await(fixture.till.held());
    REQUIRE(held->carts.size() == 1);
    CHECK(held->carts.front().cart == first);
    CHECK(held->carts.front().memberName == "王秀兰");

    // A second key before the answer holds nothing twice, and a card on its way is not the next customer's.
    fixture.scanAndWait("6901234567908", 1);
    fixture.page->attach(fixture.wang);
    fixture.key(Qt::Key_F5);
    fixture.key(Qt::Key_F5);
    REQUIRE(eventually([&] { return fixture.page->cart().isEmpty(); }));
    CHECK(await(fixture.till.held())->carts.size() == 2);
    answered(fixture.shop);
    CHECK_FALSE(fixture.page->cart().member);
}

TEST_CASE("Somebody new is enrolled at the till", "[ui][till]") {
    TillFixture fixture;
    fixture.type("13912345678");
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    auto* quick = fixture.page->findChild<QuickMember*>();
    REQUIRE(quick->isVisible());
    const auto edits = quick->findChildren<QLineEdit*>();
    CHECK(edits[0]->text() == "13912345678");
    edits[1]->setText(QStringLiteral("陈敏静"));
    QTest::keyClick(edits[1], Qt::Key_Return);
    QTest::keyClick(edits[1], Qt::Key_Return); // an impatient hand enrols nobody twice
    REQUIRE(eventually([&] { return fixture.member().card().has_value(); }));
    CHECK(fixture.member().card()->member.name == "陈敏静");
    CHECK(fixture.page->cart().member == fixture.member().card()->member.id);
    CHECK_FALSE(quick->isVisible());
    answered(fixture.shop);
    CHECK(await(fixture.members.sharingPhone({QStringLiteral("13912345678")}))->size() == 1);
}

TEST_CASE("A burst is a scan, typing is not", "[ui][till]") {
    qint64 now = 0;
    ScannerFilter filter(nullptr, [&now] { return now; });
    QSignalSpy scanned(&filter, &ScannerFilter::scanned);
    QLineEdit edit;
    int entered = 0;
    QObject::connect(&edit, &QLineEdit::returnPressed, [&entered] { ++entered; });
    edit.show();
    edit.activateWindow();
    edit.setFocus();
    REQUIRE(eventually([&] { return QApplication::focusWidget() == &edit; }));
    const auto send = [&](const QString& text, qint64 gap) {
        for (const QChar c : text) {
            now += gap;
            QTest::keyClick(&edit, c.toLatin1());
        }
        now += gap;
        QTest::keyClick(&edit, Qt::Key_Return);
    };
    QTest::keyClicks(&edit, "66");
    now += 1000;
    send("6901234567892", 8);
    REQUIRE(scanned.size() == 1);
    CHECK(scanned[0][0] == "6901234567892");
    CHECK(edit.text() == "66"); // what a person typed stands as it stood
    CHECK(entered == 0);

    now += 1000;
    send("13800006688", 120); // a fast typist
    CHECK(scanned.size() == 1);
    CHECK(entered == 1);
    edit.clear();
    now += 1000;
    send("12345", 5); // too short for a code
    CHECK(scanned.size() == 1);
    now += 1000;
    send("6901234567892", 60); // a slow scanner needs its profile
    CHECK(scanned.size() == 1);
    filter.setProfile({6, 80});
    edit.clear();
    now += 1000;
    send("6901234567892", 60);
    CHECK(scanned.size() == 2);
    CHECK(edit.text().isEmpty());
}

TEST_CASE("What a scan typed is taken out of any kind of field", "[ui][till]") {
    qint64 now = 0;
    ScannerFilter filter(nullptr, [&now] { return now; });
    QSignalSpy scanned(&filter, &ScannerFilter::scanned);
    QWidget window;
    auto* note = new QPlainTextEdit(QStringLiteral("上次\n买过茶"));
    auto* category = new QComboBox;
    category->setEditable(true);
    category->setEditText(QStringLiteral("茶叶"));
    auto* number = new QSpinBox;
    number->setRange(0, 999'999'999);
    number->setValue(5);
    auto* layout = new QVBoxLayout(&window);
    auto* secret = new PassphraseEdit; // what the sheet's code is scanned into is nobody else's
    for (QWidget* field : std::initializer_list<QWidget*>{note, category, number, secret}) layout->addWidget(field);
    window.show();
    window.activateWindow();
    note->moveCursor(QTextCursor::End);
    for (QWidget* field : std::initializer_list<QWidget*>{note, category, number, secret}) {
        field->setFocus();
        REQUIRE(eventually([&] { return QApplication::focusWidget() == field; }));
        now += 1000;
        for (const char c : {'6', '9', '0', '1', '2', '3', '4', '5'}) {
            now += 8;
            QTest::keyClick(field, c);
        }
        now += 8;
        QTest::keyClick(field, Qt::Key_Return);
    }
    CHECK(scanned.size() == 3);
    CHECK(note->toPlainText() == QStringLiteral("上次\n买过茶"));
    CHECK(note->textCursor().atEnd());
    CHECK(category->currentText() == QStringLiteral("茶叶"));
    CHECK(number->value() == 5);
    CHECK(number->text() == QStringLiteral("5"));
    CHECK(secret->text() == QStringLiteral("69012345"));
}

TEST_CASE("Keys are remapped, and two actions never share one", "[ui][till]") {
    TillFixture fixture;
    TillKeys keys = defaultTillKeys();
    CHECK_FALSE(clashOf(keys));
    keys[TillAction::Hold] = QKeySequence(Qt::CTRL | Qt::Key_H);
    saveTillKeys(keys, fixture.settings);
    CHECK(loadTillKeys(fixture.settings) == keys);
    fixture.page->setKeys(keys);
    fixture.scanAndWait("6901234567892", 1);
    fixture.key(Qt::Key_F5);
    answered(fixture.shop);
    CHECK(fixture.page->cart().lines.size() == 1);
    fixture.key(Qt::Key_H, Qt::ControlModifier);
    CHECK(eventually([&] { return fixture.page->cart().isEmpty(); }));
    keys[TillAction::Note] = keys[TillAction::Hold];
    CHECK(clashOf(keys) == std::pair(TillAction::Note, TillAction::Hold));
}

TEST_CASE("A cart has room for the names of its goods, however narrow it is", "[ui][till]") {
    TillFixture fixture;
    for (const int scale : {100, 130}) {
        fixture.theme.apply({Scheme::Light, scale, QStringLiteral("zh_CN")});
        for (int width = px(400); width < px(1000); width += 10) {
            CAPTURE(scale, width);
            const CartColumns columns = CartColumns::in(QRect(0, 0, width, px(52)));
            CHECK(columns.name.width() >= px(120));
            CHECK(columns.name.right() < (columns.price.isNull() ? columns.quantity : columns.price).left());
        }
    }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("Nothing on the till is clipped", "[ui][till]") {
    TillFixture fixture;
    fixture.page->attach(fixture.wang);
    fixture.scanAndWait("6901234567892", 1);
    for (const char* language : {"zh_CN", "zh_TW", "en"})
        for (const int scale : {100, 130}) {
            CAPTURE(language, scale);
            fixture.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
            // A page that is too low for its contents is scrolled by the stack it stands in.
            fixture.page->resize(fixture.page->minimumSizeHint().expandedTo(QSize(1166, 700)));
            eventually([&] { return clippedTexts(*fixture.page).isEmpty(); });
            CHECK(clippedTexts(*fixture.page) == QStringList());
        }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}
