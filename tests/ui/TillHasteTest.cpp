#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/staff/StaffService.h"
#include "core/till/TillService.h"
#include "tests/support/Gate.h"
#include "tests/support/Stocked.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Gui.h"
#include "ui/common/Notice.h"
#include "ui/common/SearchField.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"
#include "ui/till/CartView.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/QuickMember.h"
#include "ui/till/TillMember.h"
#include "ui/till/TillPage.h"
#include "ui/till/TillPrompt.h"
#include "ui/till/TillQueue.h"
#include "ui/till/TillSearch.h"
#include "ui/till/TillTrouble.h"

#include <QtCore/QSettings>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace zg;

namespace {

const QString kMilk = QStringLiteral("6901234567892"), kBread = QStringLiteral("6901234567908");

struct Haste {
    Theme theme{*qApp};
    TestShop shop;
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    TillService till{shop.shop(), shop.clock()};
    MemberService members{shop.shop(), shop.clock()};
    ProductService products{shop.shop(), shop.clock()};
    SaleService sales{shop.shop(), shop.clock()};
    StaffService staff{shop.shop(), shop.clock()};
    LiveShop live{shop.shop().settings()};
    ProductId milk, bread;
    MemberId wang, li;
    QStringList printed, toasts;
    std::unique_ptr<TillPage> page;

    Haste() {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        milk = addProduct(products, "A1", QStringLiteral("有机全脂牛奶"), 580'000, "6901234567892");
        bread = addProduct(products, "A2", QStringLiteral("手工酸面包"), 260'000, "6901234567908");
        wang = addMember(members, QStringLiteral("王秀兰"), "13800006688");
        li = addMember(members, QStringLiteral("李伟"), "15900007799");
        open();
    }

    void open() {
        page.reset();
        page = std::make_unique<TillPage>(TillServices{till, members, products, sales}, shop.clock(), live, settings);
        page->setPrinting([this](const QString& receipt, bool) { printed << receipt; });
        QObject::connect(page.get(), &Page::toast, page.get(), [this](const QString& text) { toasts << text; });
        QObject::connect(&shop.database().notifier(), &ChangeNotifier::changed, page.get(), &Page::tell);
        page->resize(1166, 700);
        page->show();
        page->activateWindow();
        page->entered();
        REQUIRE(eventually([&] { return QApplication::focusWidget() == &field(); }));
    }

    SearchField& field() { return *page->findChild<SearchField*>(); }
    TillMember& member() { return *page->findChild<TillMember*>(); }
    PaymentPanel& payment() { return *page->findChild<PaymentPanel*>(); }
    TillPrompt& prompt() { return *page->findChild<TillPrompt*>(); }
    TillQueue& queue() { return *page->findChild<TillQueue*>(); }
    QString trouble() { return page->findChild<TillTrouble*>()->text(); }
    bool says(const QString& text) {
        for (const Notice* notice : page->findChildren<Notice*>())
            if (notice->isVisible() && notice->text().contains(text)) return true;
        return false;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&field(), key, modifiers); }
    void type(const QString& text) { QTest::keyClicks(&field(), text); }
    bool rests() {
        return eventually([this] { return queue().isIdle(); });
    }
    std::shared_ptr<Gate> holdWriter() { return zg::holdWriter(shop); }
    std::vector<std::shared_ptr<Gate>> holdReaders() {
        std::vector<std::shared_ptr<Gate>> gates;
        for (int i = 0; i < TestShopOptions().readers; ++i) {
            gates.push_back(std::make_shared<Gate>());
            shop.database().read([gate = gates.back()](Connection&) { gate->pass(); });
        }
        return gates;
    }
    Sale sale(int at) { return await(sales.sale(printed[at])).value(); }
    // The shown member is the cart's, at any moment.
    bool memberIsTheCarts() {
        return member().card() ? member().card()->member.id == page->cart().member : !page->cart().member;
    }
};

QString goods(const Sale& sale) {
    QString text = QString::number(sale.member.value) + u':';
    for (const SaleLine& line : sale.lines)
        text += QStringLiteral(" %1x%2").arg(line.product.value).arg(line.quantity.thousandths / 1000);
    return text;
}

QString goods(const Cart& cart) {
    QString text = QString::number(cart.member.value) + u':';
    for (const CartLine& line : cart.lines)
        text += QStringLiteral(" %1x%2").arg(line.product.value).arg(line.quantity.thousandths / 1000);
    return text;
}

} // namespace

TEST_CASE("What is scanned while a sale is on its way waits, is seen to wait, and goes to the next cart",
          "[ui][till][haste]") {
    Haste f;
    f.page->scan(kMilk);
    REQUIRE(f.rests());
    const auto gate = f.holdWriter();
    f.key(Qt::Key_Return);
    REQUIRE(f.queue().isHeld());
    f.page->scan(kBread);
    f.page->attach(f.wang);
    f.page->scan(kBread);
    REQUIRE(eventually([&] { return f.says(QStringLiteral("3 项")); }));
    CHECK(goods(f.page->cart()) == QStringLiteral("0: %1x1").arg(f.milk.value));
    CHECK(f.memberIsTheCarts());
    gate->open();
    REQUIRE(eventually([&] { return f.printed.size() == 1; }));
    REQUIRE(f.rests());
    CHECK(goods(f.sale(0)) == QStringLiteral("0: %1x1").arg(f.milk.value));
    CHECK(goods(f.page->cart()) == QStringLiteral("%1: %2x2").arg(f.wang.value).arg(f.bread.value));
    CHECK(f.memberIsTheCarts());
    CHECK_FALSE(f.says(QStringLiteral("3 项")));
    CHECK(f.toasts.join(u'\n').contains(f.printed[0])); // the change would have gone unseen
}

TEST_CASE("When the payment fails, what waited goes to the same cart, and the failure stands", "[ui][till][haste]") {
    Haste f;
    f.page->attach(f.wang);
    f.page->scan(kMilk);
    REQUIRE(f.rests());
    const auto gate = f.holdWriter();
    emit f.payment().confirmed({{PaymentMethod::StoredValue, {5800}}}); // past the panel's own check
    REQUIRE(f.queue().isHeld());
    f.page->scan(kBread);
    f.key(Qt::Key_Return); // for a sum nobody has seen
    gate->open();
    REQUIRE(f.rests());
    CHECK(goods(f.page->cart()) ==
          QStringLiteral("%1: %2x1 %3x1").arg(f.wang.value).arg(f.milk.value).arg(f.bread.value));
    CHECK(f.trouble().contains(QStringLiteral("没有收款")));
    CHECK(f.printed.isEmpty());
    // Whoever has read it pays.
    f.payment().choose(PaymentMethod::WeChat);
    f.key(Qt::Key_Return);
    REQUIRE(eventually([&] { return f.printed.size() == 1; }));
    CHECK(f.trouble().isEmpty());
}

TEST_CASE("Four sales in a row without a pause each have their member and their goods", "[ui][till][haste]") {
    Haste f;
    for (int i = 0; i < 4; ++i) {
        f.type(i % 2 == 0 ? QStringLiteral("6688") : QStringLiteral("7799"));
        f.key(Qt::Key_Return);
        f.page->scan(i % 2 == 0 ? kMilk : kBread);
        f.key(Qt::Key_Return);
        f.key(Qt::Key_Return); // and once too often
    }
    REQUIRE(eventually([&] { return f.printed.size() == 4; }));
    REQUIRE(f.rests());
    for (int i = 0; i < 4; ++i) {
        CAPTURE(i);
        CHECK(goods(f.sale(i)) == QStringLiteral("%1: %2x1")
                                      .arg(i % 2 == 0 ? f.wang.value : f.li.value)
                                      .arg(i % 2 == 0 ? f.milk.value : f.bread.value));
    }
    CHECK(f.page->cart() == Cart());
    CHECK(f.trouble().isEmpty());
}

TEST_CASE("An Enter pays what was scanned before it, however slow the look-up is", "[ui][till][haste]") {
    Haste f;
    f.page->scan(kMilk);
    REQUIRE(f.rests());
    const auto gates = f.holdReaders();
    f.page->scan(kBread);
    f.key(Qt::Key_Return);
    CHECK_FALSE(f.queue().isHeld());
    for (const auto& gate : gates) gate->open();
    REQUIRE(eventually([&] { return f.printed.size() == 1; }));
    CHECK(goods(f.sale(0)) == QStringLiteral("0: %1x1 %2x1").arg(f.milk.value).arg(f.bread.value));
}

TEST_CASE("An Enter for a cart in which a scan is missing pays nothing and says so", "[ui][till][haste]") {
    Haste f;
    f.page->scan(kMilk);
    f.page->scan(QStringLiteral("4006381333931"));
    f.type(QStringLiteral("3"));
    f.key(Qt::Key_Asterisk); // of what was not found
    f.page->scan(QStringLiteral("4006381333948"));
    f.key(Qt::Key_Return);
    REQUIRE(f.rests());
    CHECK(f.printed.isEmpty());
    CHECK(goods(f.page->cart()) == QStringLiteral("0: %1x1").arg(f.milk.value));
    for (const char* said : {"4006381333931", "4006381333948", "没有收款", "「数量」"})
        CHECK(f.trouble().contains(QString::fromUtf8(said)));
    f.key(Qt::Key_Return);
    REQUIRE(eventually([&] { return f.printed.size() == 1; }));
}

TEST_CASE("A commit elsewhere leaves a standing complaint and a member on the way alone", "[ui][till][haste]") {
    Haste f;
    f.page->attach(f.wang);
    REQUIRE(f.rests());
    f.page->scan(QStringLiteral("4006381333931"));
    REQUIRE(eventually([&] { return f.says(QStringLiteral("4006381333931")); }));
    addMember(f.members, QStringLiteral("赵敏"), "13700001111"); // tells everybody
    const Member before = await(f.members.get(f.wang))->member;
    Member wang = before;
    wang.name = QStringLiteral("王秀兰兰");
    REQUIRE(await(f.members.update(before, wang)));
    REQUIRE(eventually([&] { return f.member().card()->member.name == QStringLiteral("王秀兰兰"); }));
    CHECK(f.says(QStringLiteral("4006381333931")));

    f.page->attach(f.li);
    Changes any;
    any.touch(Topic::Members);
    f.page->tell(any);
    REQUIRE(f.rests());
    CHECK(f.page->cart().member == f.li);
    CHECK(f.memberIsTheCarts());
}

TEST_CASE("A member whom the cart refuses is not shown", "[ui][till][haste]") {
    Haste f;
    Cart cart;
    addToCart(cart, *await(f.products.get(f.milk)));
    cart.discount.amount = {9'999'900}; // more than the goods: no change of this cart adds up
    f.page->startCart(cart);
    f.page->attach(f.wang);
    REQUIRE(f.rests());
    CHECK_FALSE(f.page->cart().member);
    CHECK_FALSE(f.member().card());
    CHECK_FALSE(f.trouble().isEmpty());
}

TEST_CASE("A cart being put aside stays as it is, and what comes is for the next", "[ui][till][haste]") {
    Haste f;
    f.page->scan(kMilk);
    REQUIRE(f.rests());
    const auto gate = f.holdWriter();
    f.key(Qt::Key_F5);
    f.page->scan(kBread);
    f.key(Qt::Key_F5);
    f.page->attach(f.wang);
    f.key(Qt::Key_Asterisk); // a question can't be asked now: aloud
    CHECK(f.trouble().contains(QStringLiteral("数量")));
    gate->open();
    REQUIRE(f.rests());
    const auto held = await(f.till.held());
    // The second was asked for by somebody who had not heard of the refusal yet, and would do it again.
    REQUIRE(held->carts.size() == 1);
    CHECK(goods(held->carts.front().cart) == QStringLiteral("0: %1x1").arg(f.milk.value));
    CHECK(goods(f.page->cart()) == QStringLiteral("%1: %2x1").arg(f.wang.value).arg(f.bread.value));

    // And it changes places with what stands there, at once or not at all.
    const Cart counter = f.page->cart();
    CHECK(await(f.till.resume(held->carts.front().id, counter))->lines.front().product == f.milk);
    CHECK(await(f.till.held())->carts.front().cart == counter);
    const auto twice = await(f.till.resume(held->carts.front().id, counter)); // its number is nobody else's
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == ErrorCode::SaleNotFound);
    CHECK(await(f.till.held())->carts.size() == 1);
}

TEST_CASE("Who is being enrolled is attached in the turn of that Enter", "[ui][till][haste]") {
    Haste f;
    f.page->scan(kMilk);
    REQUIRE(f.rests());
    f.type(QStringLiteral("13912345678"));
    f.key(Qt::Key_N, Qt::ControlModifier);
    auto* quick = f.page->findChild<QuickMember*>();
    const auto edits = quick->findChildren<QLineEdit*>();
    edits[1]->setText(QStringLiteral("陈敏静"));
    const auto gate = f.holdWriter();
    QTest::keyClick(edits[1], Qt::Key_Return);
    QTest::keyClick(edits[1], Qt::Key_Escape); // too late: she is made
    CHECK(quick->isVisible());
    f.page->scan(kBread);
    emit f.payment().confirmWanted();
    gate->open();
    REQUIRE(eventually([&] { return f.printed.size() == 1; }));
    CHECK_FALSE(quick->isVisible());
    const auto made = await(f.members.sharingPhone({QStringLiteral("13912345678")}));
    REQUIRE(made->size() == 1);
    CHECK(goods(f.sale(0)) ==
          QStringLiteral("%1: %2x1 %3x1").arg(made->front().id.value).arg(f.milk.value).arg(f.bread.value));
}

TEST_CASE("A question about a line does nothing to another cart", "[ui][till][haste]") {
    Haste f;
    f.page->scan(kMilk);
    REQUIRE(f.rests());
    f.key(Qt::Key_Asterisk);
    REQUIRE(f.prompt().isOpen());
    const auto gate = f.holdWriter();
    emit f.payment().confirmWanted(); // by the mouse
    f.prompt().edit().setText(QStringLiteral("7"));
    QTest::keyClick(&f.prompt().edit(), Qt::Key_Return);
    CHECK(f.prompt().isOpen()); // refused in its place
    gate->open();
    REQUIRE(eventually([&] { return f.printed.size() == 1; }));
    CHECK_FALSE(f.prompt().isOpen());

    f.page->scan(kMilk);
    f.page->scan(kBread);
    REQUIRE(f.rests());
    f.key(Qt::Key_Asterisk);
    REQUIRE(f.page->takeBack());
    f.prompt().edit().setText(QStringLiteral("7"));
    QTest::keyClick(&f.prompt().edit(), Qt::Key_Return);
    CHECK(goods(f.page->cart()) == QStringLiteral("0: %1x1").arg(f.milk.value));
}

TEST_CASE("A hasty hand gets what a patient one gets", "[ui][till][haste]") {
    Haste f;
    std::mt19937 random(6688);
    for (int round = 0; round < 12; ++round) {
        CAPTURE(round);
        // What a patient cashier does: each step by the rules, one after the other.
        QStringList expected;
        MemberId member;
        std::vector<std::pair<ProductId, int>> lines;
        int current = -1;
        const auto add = [&](ProductId product) {
            const auto same = std::find_if(lines.begin(), lines.end(), [&](auto& l) { return l.first == product; });
            current = static_cast<int>(same - lines.begin());
            if (same == lines.end())
                lines.emplace_back(product, 1);
            else
                ++same->second;
        };
        const auto text = [&] {
            QString all = QString::number(member.value) + u':';
            for (const auto& [product, n] : lines) all += QStringLiteral(" %1x%2").arg(product.value).arg(n);
            return all;
        };
        const auto clear = [&] {
            member = {};
            lines.clear();
            current = -1;
        };
        const qsizetype before = f.printed.size();
        std::shared_ptr<Gate> gate;
        for (int step = 0; step < 24; ++step) {
            switch (random() % 9) {
            case 0:
            case 1:
                f.page->scan(kMilk);
                add(f.milk);
                break;
            case 2:
            case 3:
                f.page->scan(kBread);
                add(f.bread);
                break;
            case 4:
                f.type(QStringLiteral("6688"));
                f.key(Qt::Key_Return);
                member = f.wang;
                break;
            case 5:
                f.page->attach(f.li);
                member = f.li;
                break;
            case 6:
                if (lines.empty()) break;
                f.type(QStringLiteral("4"));
                f.key(Qt::Key_Asterisk);
                lines[static_cast<std::size_t>(current)].second = 4;
                break;
            case 7:
                f.key(Qt::Key_Return);
                if (lines.empty()) break;
                expected << text();
                clear();
                break;
            case 8:
                if (gate) gate->open();
                gate.reset();
                if (random() % 2 == 0) gate = f.holdWriter();
                QTest::qWait(static_cast<int>(random() % 8));
                break;
            }
        }
        if (gate) gate->open();
        REQUIRE(eventually([&] { return f.printed.size() - before == expected.size() && f.queue().isIdle(); }));
        for (qsizetype i = 0; i < expected.size(); ++i)
            CHECK(goods(f.sale(static_cast<int>(before + i))) == expected[i]);
        CHECK(goods(f.page->cart()) == text());
        CHECK(f.memberIsTheCarts());
        CHECK(f.trouble().isEmpty());
        f.page->startCart({});
    }
}

// ---- the cart of the last end

TEST_CASE("A closed window loses no unpaid cart", "[ui][till][haste]") {
    Haste f;
    f.page->attach(f.wang);
    f.page->scan(kMilk);
    REQUIRE(f.rests());
    const Cart cart = f.page->cart();
    CHECK_FALSE(cart.ref.isEmpty());
    f.toasts.clear();
    f.open();
    REQUIRE(eventually([&] { return f.page->cart() == cart; }));
    REQUIRE(f.rests());
    CHECK(f.memberIsTheCarts());
    CHECK(f.toasts.join(u'\n').contains(QStringLiteral("没有付款")));
    f.key(Qt::Key_Return);
    REQUIRE(eventually([&] { return f.printed.size() == 1; }));
    f.toasts.clear();
    f.open();
    REQUIRE(eventually([&] { return await(f.till.openCart())->isEmpty(); }));
    CHECK(f.page->cart() == Cart());
    CHECK(f.toasts.isEmpty());
}

TEST_CASE("A cart that rests is in the file before anything closes", "[ui][till][haste]") {
    Haste f;
    f.page->scan(kMilk);
    REQUIRE(eventually([&] { return *await(f.till.openCart()) == f.page->cart() && !f.page->cart().isEmpty(); }));
    f.key(Qt::Key_F5);
    REQUIRE(eventually([&] { return f.page->cart().isEmpty(); }));
    CHECK(await(f.till.openCart())->isEmpty()); // with the same write
    const auto held = await(f.till.held());
    REQUIRE(held->carts.size() == 1);
    REQUIRE(await(f.till.resume(held->carts.front().id)));
    CHECK(*await(f.till.openCart()) == held->carts.front().cart);
}

TEST_CASE("A window closed in mid-payment: paid, the cart is gone; refused, it is there", "[ui][till][haste]") {
    for (const bool kept : {false, true})
        for (const bool refused : {false, true}) {
            CAPTURE(kept, refused);
            Haste f;
            f.page->attach(f.wang);
            f.page->scan(kMilk);
            REQUIRE(f.rests());
            const Cart cart = f.page->cart();
            if (kept) REQUIRE(eventually([&] { return *await(f.till.openCart()) == cart; }));
            const auto gate = f.holdWriter();
            emit f.payment().confirmed({{refused ? PaymentMethod::StoredValue : PaymentMethod::Cash, {5800}}});
            f.page.reset();
            gate->open();
            f.open();
            // Behind everything that was asked of the writer.
            REQUIRE(await(f.shop.write([](Write&) {})));
            CHECK(await(f.till.openCart())->isEmpty() == !refused);
            f.open();
            if (refused) REQUIRE(eventually([&] { return f.page->cart() == cart; }));
            REQUIRE(f.rests());
            CHECK(f.page->cart().isEmpty() == !refused);
        }
}

TEST_CASE("A crash after the commit brings back no cart that was paid", "[till]") {
    TestShop shop;
    TillService till(shop.shop(), shop.clock());
    ProductService products(shop.shop(), shop.clock());
    SaleService sales(shop.shop(), shop.clock());
    Cart cart;
    addToCart(cart, *await(products.get(addProduct(products, "A1", QStringLiteral("茶"), 990'000, "6901234567892"))));
    cart.ref = QStringLiteral("c1");
    REQUIRE(await(till.keepOpen(cart)));
    CHECK(*await(till.openCart()) == cart);
    const SaleDraft draft = draftOf(cart, {{PaymentMethod::Cash, {9900}}}, {});
    CHECK(draft.request.ref == QStringLiteral("c1"));
    REQUIRE(await(sales.complete(draft)));
    CHECK(await(till.openCart())->isEmpty()); // nobody came to take it away
    cart.ref = QStringLiteral("c2");
    REQUIRE(await(till.keepOpen(cart)));
    CHECK(*await(till.openCart()) == cart);
}
