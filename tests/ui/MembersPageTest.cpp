#include "ui/members/MembersPage.h"

#include "core/members/DuplicateService.h"
#include "core/members/MemberBulk.h"
#include "core/members/MemberService.h"
#include "tests/support/PageOf.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Answered.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "tests/ui/Names.h"
#include "tests/ui/WindowFixture.h"
#include "ui/common/SearchField.h"
#include "ui/members/BulkBar.h"
#include "ui/members/FilterBar.h"
#include "ui/members/MemberBrowser.h"
#include "ui/members/MemberCardView.h"
#include "ui/members/MemberEditor.h"
#include "ui/members/MemberListFeed.h"
#include "ui/members/MemberLookup.h"
#include "ui/members/MemberProfile.h"
#include "ui/members/MemberTable.h"
#include "ui/members/MemberText.h"
#include "ui/receipts/ReceiptView.h"
#include "ui/receipts/ReceiptsPage.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"
#include "ui/till/TillPage.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QInputMethodEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace zg;

namespace {

struct MembersFixture {
    TestShop shop;
    MemberService members{shop.shop(), shop.clock()};
    MemberBulk bulk{shop.shop(), shop.clock()};
    DuplicateService duplicates{shop.shop(), shop.clock()};
    LiveShop live{shop.shop().settings()};
    QSettings settings{shop.folder() + QStringLiteral("/window.ini"), QSettings::IniFormat};
    Theme theme{*qApp};
    MemberId wang, li, zhao;

    MembersFixture() {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        wang = add("王秀兰", "13800006688", "花生过敏");
        li = add("李伟", "15900006688", "");
        zhao = add("赵敏", "13900001234", "");
    }

    MemberId add(const char* name, const char* phone, const char* alert) {
        Member member;
        member.name = QString::fromUtf8(name);
        member.phones = {QString::fromLatin1(phone)};
        member.alert = QString::fromUtf8(alert);
        const auto stored = await(members.create(member));
        REQUIRE(stored.has_value());
        return stored->id;
    }

    QStringList names(MembersPage& page) {
        QStringList names;
        const auto* model = page.lookup().list().model();
        for (int i = 0; i < model->rowCount(); ++i) names << model->index(i, 0).data().toString();
        return names;
    }

    MembersPage* open() {
        auto* page = new MembersPage(members, bulk, duplicates, shop.clock(), live, settings);
        QObject::connect(&shop.database().notifier(), &ChangeNotifier::changed, page, &Page::tell);
        page->resize(1100, 700);
        page->show();
        page->entered();
        return page;
    }
};

QPushButton* buttonNamed(QWidget& root, const QString& text) {
    for (QPushButton* button : root.findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == text) return button;
    return nullptr;
}

QStringList textsOf(QWidget& root) {
    QStringList texts;
    for (const QLabel* label : root.findChildren<QLabel*>())
        if (label->isVisible()) texts << label->text();
    return texts;
}

// One bottle of milk to the member with this phone; the receipt's number.
QString sellTo(WindowFixture& fixture, const QString& phone) {
    Order order;
    order.member = phone;
    order.cashier = fixture.owner.id;
    order.lines = {{QStringLiteral("A1"), QStringLiteral("有机全脂牛奶"), Quantity::whole(1), UnitPrice{580'000}, {}}};
    order.tenders = {{PaymentMethod::Cash, {5800}}};
    const auto sold = await(fixture.sales.complete(order));
    REQUIRE(sold.has_value());
    return sold->receipt;
}

} // namespace

TEST_CASE("From keystroke to member card", "[ui][members]") {
    MembersFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    SearchField& field = page->lookup().field();

    QTest::keyClicks(&field, "6688");
    REQUIRE(
        eventually([&] { return fixture.names(*page).size() == 2 && page->lookup().list().currentIndex().isValid(); }));
    const QString first = fixture.names(*page).first();
    CHECK(first.endsWith("138****6688") != first.endsWith("159****6688"));
    CHECK_FALSE(page->card().member()); // a typed match is never attached by itself

    QTest::keyClick(&field, Qt::Key_Down);
    const QString second = page->lookup().list().currentIndex().data().toString();
    CHECK(second != first);
    QTest::keyClick(&field, Qt::Key_Return);
    const MemberId expected = second.contains("王秀兰") ? fixture.wang : fixture.li;
    REQUIRE(eventually([&] { return page->card().member() == expected; }));

    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(field.text().isEmpty());
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK_FALSE(page->card().member());
}

TEST_CASE("Enter before the answer takes the only member found", "[ui][members]") {
    MembersFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    QTest::keyClicks(&page->lookup().field(), "1234");
    QTest::keyClick(&page->lookup().field(), Qt::Key_Return);
    REQUIRE(eventually([&] { return page->card().member() == fixture.zhao; }));
}

TEST_CASE("Enter before the answer never takes one of several", "[ui][members]") {
    MembersFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    QTest::keyClicks(&page->lookup().field(), "6688");
    QTest::keyClick(&page->lookup().field(), Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.names(*page).size() == 2; }));
    answered(fixture.shop);
    CHECK_FALSE(page->card().member());
}

TEST_CASE("What an input method still holds is searched too", "[ui][members]") {
    MembersFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    QInputMethodEvent typing(QStringLiteral("z'm"), {});
    QApplication::sendEvent(&page->lookup().field(), &typing);
    CHECK(page->lookup().field().query() == "zm");
    REQUIRE(eventually([&] { return fixture.names(*page).size() == 1; }));
    CHECK(fixture.names(*page).first().startsWith("赵敏"));
}

TEST_CASE("An answer to an older question is dropped", "[ui][members]") {
    MembersFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    // Two questions at once; whichever answer comes last, the list belongs to the later question.
    for (int i = 0; i < 20; ++i) {
        emit page->lookup().asked(QStringLiteral("6688"));
        emit page->lookup().asked(QStringLiteral("1234"));
    }
    REQUIRE(eventually([&] { return fixture.names(*page).size() == 1; }));
    answered(fixture.shop);
    CHECK(fixture.names(*page).first().contains("1234"));
}

TEST_CASE("A hidden phone shows no more of the match than the mask allows", "[ui][members]") {
    const QString masked = QStringLiteral("138****6688");
    CHECK(markInPhone(masked, QStringLiteral("6688")) == Mark{7, 4});
    CHECK(markInPhone(masked, QStringLiteral("88")) == Mark{9, 2});
    CHECK(markInPhone(masked, QStringLiteral("00006688")) == Mark{7, 4});
    CHECK(markInPhone(masked, QStringLiteral("138 0")).length == 0);
    CHECK(markInPhone(masked, QStringLiteral("138")) == Mark{0, 3});
    CHECK(markInPhone(masked, QStringLiteral("wang")) == Mark{});
    CHECK(markInName(QStringLiteral("王秀兰"), QStringLiteral("秀")) == Mark{1, 1});
}

TEST_CASE("Somebody found by a card or a number says so where the phone does not", "[ui][members][till]") {
    TestShop shop;
    MemberService members{shop.shop(), shop.clock()};
    Member member;
    member.name = QStringLiteral("毛沐轩");
    member.phones = {QStringLiteral("13800006300")};
    member.card = QStringLiteral("8871607300");
    REQUIRE(await(members.create(member)));
    const auto found = [&](const char* typed) {
        const auto hits = await(members.search(QString::fromLatin1(typed)));
        REQUIRE(hits);
        REQUIRE(hits->size() == 1);
        return foundText(hits->front(), QString::fromLatin1(typed));
    };
    CHECK(found("6300") == MarkedText{QStringLiteral("138****6300"), {7, 4}});
    CHECK(found("7300") == MarkedText{QStringLiteral("138****6300 · 会员卡相符"), {14, 5}});
    const MarkedText byNumber = found("m0");
    CHECK(byNumber.text.startsWith(QStringLiteral("138****6300 · M0")));
    CHECK(byNumber.mark == Mark{14, 2});
    CHECK(found("mao") == MarkedText{QStringLiteral("138****6300"), {}});
}

TEST_CASE("Birthdays are written by their calendar", "[ui][members]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    CHECK(birthdayText({BirthCalendar::Solar, 1990, 5, 4}) == "1990年5月4日");
    CHECK(birthdayText({BirthCalendar::Solar, std::nullopt, 2, 29}) == "2月29日");
    CHECK(birthdayText({BirthCalendar::Lunar, std::nullopt, 8, 15}) == "农历 八月十五");
    CHECK(birthdayText({BirthCalendar::Lunar, 1966, -3, 20}) == "农历 1966 闰三月二十");
    CHECK(birthdayText({BirthCalendar::Lunar, std::nullopt, 12, 30}) == "农历 腊月三十");
    CHECK(birthdayText({BirthCalendar::Lunar, std::nullopt, 1, 29}) == "农历 正月廿九");
}

TEST_CASE("The list shows all, a chip filters it, a heading sorts it", "[ui][members]") {
    MembersFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    MemberBrowser& browser = page->browser();
    MemberTable& table = browser.table();
    REQUIRE(eventually([&] { return browser.feed().count() == 3 && table.model()->rowCount() == 3; }));
    CHECK(browser.countText() == "3 位会员");

    MemberFilter filter;
    filter.hasPhone = false;
    emit browser.filters().changed(filter);
    REQUIRE(eventually([&] { return browser.feed().count() == 0; }));
    browser.showList({}, {MemberOrderBy::Name, false});
    REQUIRE(eventually([&] { return table.model()->rowCount() == 3; }));
    CHECK(table.model()->index(0, 0).data() == "李伟"); // li, wang, zhao
    CHECK(table.model()->index(2, 0).data() == "赵敏");

    table.selectRow(1);
    REQUIRE(eventually([&] { return page->card().member() == fixture.wang; }));
    const QString copied = table.selectionText();
    CHECK(copied.count('\n') == 2);
    CHECK(copied.contains("王秀兰\t138****6688"));
    fixture.add("陈晨", "13700001111", "");
    REQUIRE(eventually([&] { return table.model()->rowCount() == 4; }));
}

TEST_CASE("Pages of a long list come as they are looked at", "[ui][members]") {
    MembersFixture fixture;
    for (int i = 0; i < 450; ++i)
        fixture.add(QStringLiteral("客%1").arg(i, 4, 10, QLatin1Char('0')).toUtf8().constData(), "", "");
    std::unique_ptr<MembersPage> page(fixture.open());
    page->browser().showList({}, {MemberOrderBy::Joined, false});
    auto* model = page->browser().table().model();
    REQUIRE(eventually([&] { return model->rowCount() == 453; }));
    CHECK(model->index(440, 0).data().toString().isEmpty()); // not here yet: now it is asked for
    REQUIRE(eventually([&] { return !model->index(440, 0).data().toString().isEmpty(); }));
    CHECK(model->index(440, 0).data() == "客0437");
    page->browser().table().scrollToBottom();
    REQUIRE(eventually([&] { return model->index(452, 0).data() == "客0449"; }));
    CHECK(model->index(0, 0).data() == "王秀兰");
}

TEST_CASE("Several members are tagged at once, undone by the toast, and exported", "[ui][members]") {
    MembersFixture fixture;
    const Tag gold = *await(fixture.members.addTag(QStringLiteral("金卡"), 0));
    std::unique_ptr<MembersPage> page(fixture.open());
    MemberBrowser& browser = page->browser();
    REQUIRE(eventually([&] { return browser.table().model()->rowCount() == 3; }));
    std::function<void()> undo;
    QStringList toasts;
    QObject::connect(page.get(), &Page::toast, page.get(),
                     [&](const QString& text, const QString&, const std::function<void()>& act) {
                         toasts << text;
                         undo = act;
                     });
    const auto tagged = [&] {
        MemberFilter filter;
        filter.allTags = {gold.id};
        return *await(fixture.members.count(filter));
    };
    CHECK_FALSE(browser.bulkBar().isVisible());
    browser.table().selectAll();
    CHECK(browser.bulkBar().isVisible());
    browser.changeTag(gold, true);
    REQUIRE(eventually([&] { return toasts.size() == 1; }));
    CHECK(tagged() == 3);
    REQUIRE(undo);
    undo();
    REQUIRE(eventually([&] { return toasts.size() == 2; }));
    CHECK(tagged() == 0);

    const QString path = fixture.shop.folder() + QStringLiteral("/members.csv");
    browser.exportTo(path);
    REQUIRE(eventually([&] { return toasts.size() == 3; }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.count("\r\n") == 4);
    CHECK(text.contains("王秀兰"));
    page.reset();
}

TEST_CASE("A member is made and edited, a shared phone warned of, an edit undone", "[ui][members]") {
    MembersFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    std::function<void()> undo;
    QObject::connect(page.get(), &Page::toast, page.get(),
                     [&](const QString&, const QString&, const std::function<void()>& act) { undo = act; });
    page->newMember();
    CHECK(page->view() == MembersPage::View::Editor);
    MemberEditor& editor = page->editor();
    editor.save();
    CHECK_FALSE(editor.message().isEmpty()); // nothing to know anybody by
    QTest::keyClicks(&editor.phoneEdit(0), "159 0000 6688");
    emit editor.phoneEdit(0).editingFinished();
    REQUIRE(eventually([&] { return editor.warning().contains("李伟"); }));
    editor.nameEdit().setText("李小伟");
    emit editor.nameEdit().textEdited("李小伟");
    CHECK(editor.message().isEmpty());
    editor.save();
    REQUIRE(eventually([&] { return page->view() == MembersPage::View::Profile; }));
    const MemberId made = page->profile().member();
    CHECK((await(fixture.members.get(made)))->member.phones == QStringList{"+8615900006688"});

    page->editMember(fixture.wang);
    REQUIRE(eventually([&] { return page->view() == MembersPage::View::Editor; }));
    CHECK(editor.nameEdit().text() == "王秀兰");
    const Member before = (await(fixture.members.get(fixture.wang)))->member;
    editor.nameEdit().setText("王秀英");
    editor.save();
    REQUIRE(eventually([&] { return page->view() == MembersPage::View::Profile; }));
    CHECK((await(fixture.members.get(fixture.wang)))->member.name == "王秀英");
    REQUIRE(undo);
    undo();
    REQUIRE(eventually([&] { return (await(fixture.members.get(fixture.wang)))->member.name == "王秀兰"; }));
    Member after = (await(fixture.members.get(fixture.wang)))->member;
    after.updatedAt = before.updatedAt;
    CHECK(after == before);

    page->editMember(fixture.zhao);
    REQUIRE(eventually([&] { return editor.nameEdit().text() == "赵敏"; }));
    editor.nameEdit().setText("赵敏敏");
    QTest::keyClick(&editor.nameEdit(), Qt::Key_Escape);
    CHECK(page->view() != MembersPage::View::Editor);
    REQUIRE(undo); // what was typed is not lost
    undo();
    CHECK(editor.nameEdit().text() == "赵敏敏");
    CHECK(editor.isDirty());
}

TEST_CASE("The member page shows the shop's own fields and what the member agreed to", "[ui][members]") {
    MembersFixture fixture;
    const Field size = *await(fixture.members.addField(QStringLiteral("鞋码"), FieldKind::Number));
    const Field dog = *await(fixture.members.addField(QStringLiteral("养狗"), FieldKind::YesNo));
    const Field since = *await(fixture.members.addField(QStringLiteral("装修日"), FieldKind::Date));
    REQUIRE(await(fixture.members.addField(QStringLiteral("宠物名"), FieldKind::Text)));
    const Member before = await(fixture.members.get(fixture.wang))->member;
    Member wang = before;
    wang.fields = {{size.id, QStringLiteral("37.5")}, {dog.id, QStringLiteral("0")}, {since.id, "2024-05-06"}};
    wang.consents = Consent::Sms | Consent::Phone;
    REQUIRE(await(fixture.members.update(before, wang)));

    std::unique_ptr<MembersPage> page(fixture.open());
    page->openMember(fixture.wang);
    REQUIRE(eventually([&] { return textsOf(page->profile()).contains(QStringLiteral("37.5")); }));
    const auto valueOf = [texts = textsOf(page->profile())](const char* name) {
        return texts.value(texts.indexOf(QString::fromUtf8(name)) + 1);
    };
    CHECK(valueOf("鞋码") == "37.5");
    CHECK(valueOf("养狗") == "否");
    CHECK(valueOf("装修日") == "2024年5月6日");
    CHECK(valueOf("联系许可") == "短信、电话");
    CHECK_FALSE(textsOf(page->profile()).contains(QStringLiteral("宠物名"))); // not filled in

    page->openMember(fixture.li);
    REQUIRE(eventually([&] { return textsOf(page->profile()).contains(QStringLiteral("李伟")); }));
    CHECK_FALSE(textsOf(page->profile()).contains(QStringLiteral("鞋码")));
    CHECK_FALSE(textsOf(page->profile()).contains(QStringLiteral("联系许可")));
}

TEST_CASE("From the member page the member goes to the till, and the phone to whoever may see it", "[ui][members]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    const MemberId wang = *await(fixture.members.find(QStringLiteral("13800006688")));
    const Staff cashier = *await(fixture.staff.add(QStringLiteral("小周"), Role::Cashier));
    MemberProfile& profile = pageOf<MembersPage>(window).profile();
    const QString copying = QStringLiteral("复制手机(&C)");
    window.openPage("members");
    pageOf<MembersPage>(window).openMember(wang);
    REQUIRE(eventually([&] { return buttonNamed(profile, copying) != nullptr; }));
    CHECK(namelessItems(profile) == QStringList());
    buttonNamed(profile, copying)->setFocus();
    QTest::keyClick(buttonNamed(profile, copying), Qt::Key_Return);
    CHECK(QGuiApplication::clipboard()->text() == "13800006688");

    fixture.signIn(cashier);
    CHECK(buttonNamed(profile, copying) == nullptr);
    pageOf<MembersPage>(window).openMember(wang);
    QPushButton* sell = buttonNamed(profile, QStringLiteral("收银(&T)"));
    REQUIRE(sell);
    REQUIRE(eventually([&] { return sell->isEnabled(); }));
    CHECK(buttonNamed(profile, copying) == nullptr);
    sell->setFocus();
    QTest::keyClick(sell, Qt::Key_Return);
    CHECK(window.currentPage() == &pageOf<TillPage>(window));
    REQUIRE(eventually([&] { return pageOf<TillPage>(window).cart().member == wang; }));
}

TEST_CASE("A purchase in a member's history opens its receipt, and so does a refund", "[ui][members]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    const MemberId wang = *await(fixture.members.find(QStringLiteral("13800006688")));
    const QString sale = sellTo(fixture, QStringLiteral("13800006688"));
    const auto refund = await(fixture.sales.refund({sale, {{1, Quantity::whole(1)}}, {}, fixture.owner.id, {}}));
    REQUIRE(refund.has_value());
    MemberProfile& profile = pageOf<MembersPage>(window).profile();
    const auto shows = [&](const QString& receipt) {
        return window.currentPage() == &pageOf<ReceiptsPage>(window) &&
               pageOf<ReceiptsPage>(window).view().isVisible() &&
               pageOf<ReceiptsPage>(window).view().receipt().row.receipt == receipt;
    };

    window.openPage("members");
    pageOf<MembersPage>(window).openMember(wang);
    REQUIRE(eventually([&] { return buttonNamed(profile, sale) && buttonNamed(profile, refund->receipt); }));
    CHECK(buttonNamed(profile, sale)->accessibleName().contains(sale));
    buttonNamed(profile, sale)->setFocus();
    QTest::keyClick(buttonNamed(profile, sale), Qt::Key_Return);
    REQUIRE(eventually([&] { return shows(sale); }));

    window.openPage("members");
    CHECK(pageOf<MembersPage>(window).view() == MembersPage::View::Profile);
    REQUIRE(eventually([&] { return buttonNamed(profile, refund->receipt) != nullptr; }));
    QTest::mouseClick(buttonNamed(profile, refund->receipt), Qt::LeftButton);
    REQUIRE(eventually([&] { return shows(refund->receipt); }));
}

TEST_CASE("Nothing on the members' page is clipped", "[ui][members]") {
    MembersFixture fixture;
    REQUIRE(await(fixture.members.addTag(QStringLiteral("Gold"), 0)));
    const Field own = *await(fixture.members.addField(
        QStringLiteral("Which of our other branches was visited before, how often"), FieldKind::Text));
    const Member before = await(fixture.members.get(fixture.wang))->member;
    Member wang = before;
    wang.fields = {{own.id, QStringLiteral("None")}};
    wang.consents = Consent::Sms | Consent::WeChat | Consent::Phone | Consent::Email | Consent::Profiling;
    REQUIRE(await(fixture.members.update(before, wang)));
    for (const char* language : {"zh_CN", "zh_TW", "en"})
        for (const int scale : {100, 130}) {
            CAPTURE(language, scale);
            fixture.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
            std::unique_ptr<MembersPage> page(fixture.open());
            page->resize(1166, 700);
            MemberFilter filter;
            filter.lastVisit.atMost = 30;
            filter.hasPhone = true;
            page->browser().showList(filter, {});
            REQUIRE(eventually([&] { return page->browser().feed().count() == 0; }));
            CHECK(stillClipped(*page) == QStringList());
            page->openMember(fixture.wang);
            answered(fixture.shop);
            CHECK(stillClipped(*page) == QStringList());
            page->newMember();
            answered(fixture.shop);
            CHECK(stillClipped(*page) == QStringList());
        }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("The selection stays with its members when rows move", "[ui][members]") {
    MembersFixture fixture;
    const Tag gold = *await(fixture.members.addTag(QStringLiteral("金卡"), 0));
    std::unique_ptr<MembersPage> page(fixture.open());
    MemberBrowser& browser = page->browser();
    MemberTable& table = browser.table();
    browser.showList({}, {MemberOrderBy::Name, false}); // li, wang, zhao
    REQUIRE(eventually([&] { return table.model()->rowCount() == 3 && table.model()->index(0, 0).data() == "李伟"; }));
    const auto selected = [&] {
        QStringList names;
        for (const QModelIndex& index : table.selectionModel()->selectedRows()) names << index.data().toString();
        names.sort();
        return names;
    };
    // Not selectRow: it asks the keyboard, which a test before may have left with a key down.
    const auto choose = [&](int row) {
        table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    };

    choose(1);
    REQUIRE(eventually([&] { return page->card().member() == fixture.wang; }));
    const MemberId chen = fixture.add("陈晨", "13700001111", "");
    REQUIRE(eventually([&] { return table.model()->rowCount() == 4 && table.model()->index(0, 0).data() == "陈晨"; }));
    CHECK(selected() == QStringList{"王秀兰"});
    CHECK(table.currentIndex().data() == "王秀兰");
    CHECK(table.current() == fixture.wang);
    CHECK(page->card().member() == fixture.wang);

    // One above goes: the last row, which was selected, is no longer there.
    choose(3);
    REQUIRE(eventually([&] { return page->card().member() == fixture.zhao; }));
    REQUIRE(await(fixture.duplicates.merge(fixture.li, chen)));
    REQUIRE(eventually([&] { return table.model()->rowCount() == 3 && table.model()->index(0, 0).data() == "李伟"; }));
    REQUIRE(eventually([&] { return table.model()->index(2, 0).data() == "赵敏"; }));
    CHECK(selected() == QStringList{"赵敏"});
    CHECK(table.current() == fixture.zhao);

    // Several, of whom something is done while others have come.
    choose(1);
    table.selectionModel()->select(table.model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    REQUIRE(selected() == QStringList{"王秀兰", "赵敏"});
    fixture.add("安宁", "13700002222", "");
    browser.changeTag(gold, true);
    REQUIRE(eventually([&] { return table.model()->rowCount() == 4 && table.model()->index(0, 0).data() == "安宁"; }));
    CHECK(eventually([&] {
        return selected() == QStringList{"王秀兰", "赵敏"};
    })); // their rows may still be on the way
}

TEST_CASE("Who was selected without being seen is who something is done to", "[ui][members]") {
    MembersFixture fixture;
    for (int i = 0; i < 320; ++i)
        fixture.add(QStringLiteral("客%1").arg(i, 4, 10, QLatin1Char('0')).toUtf8().constData(), "", "");
    const Tag gold = *await(fixture.members.addTag(QStringLiteral("金卡"), 0));
    std::unique_ptr<MembersPage> page(fixture.open());
    MemberBrowser& browser = page->browser();
    MemberTable& table = browser.table();
    browser.showList({}, {MemberOrderBy::Name, false}); // 客…, li, wang, zhao
    REQUIRE(eventually([&] { return table.model()->rowCount() == 323; }));
    table.selectionModel()->select(QItemSelection(table.model()->index(10, 0), table.model()->index(309, 0)),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    REQUIRE(table.selectedRows() == 300);
    REQUIRE(eventually([&] { return browser.knowsChosen(); }));
    const MemberId first = fixture.add("安宁", "13700002222", ""); // before them all
    browser.changeTag(gold, true);
    MemberFilter tagged;
    tagged.allTags = {gold.id};
    REQUIRE(eventually([&] { return *await(fixture.members.count(tagged)) == 300; }));
    CHECK(await(fixture.members.get(first))->tags.empty());
    const auto ids = *await(fixture.members.listIds(tagged, {MemberOrderBy::Name, false}, 0, 1000));
    REQUIRE(ids.size() == 300);
    CHECK(await(fixture.members.get(ids.front()))->member.name == "客0010");
    CHECK(await(fixture.members.get(ids.back()))->member.name == "客0309");
}
