#include "ui/members/DuplicatesView.h"

#include "core/members/DuplicateService.h"
#include "core/members/MemberBulk.h"
#include "core/members/MemberService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "tests/ui/Names.h"
#include "ui/members/BulkBar.h"
#include "ui/members/ChoiceCell.h"
#include "ui/members/CompareView.h"
#include "ui/members/MemberBrowser.h"
#include "ui/members/MemberListFeed.h"
#include "ui/members/MemberProfile.h"
#include "ui/members/MemberTable.h"
#include "ui/members/MembersPage.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"

#include <QtCore/QSettings>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <set>

using namespace zg;

namespace {

struct DuplicatesFixture {
    TestShop shop;
    MemberService members{shop.shop(), shop.clock()};
    MemberBulk bulk{shop.shop(), shop.clock()};
    DuplicateService duplicates{shop.shop(), shop.clock()};
    LiveShop live{shop.shop().settings()};
    QSettings settings{shop.folder() + QStringLiteral("/window.ini"), QSettings::IniFormat};
    Theme theme{*qApp};
    MemberId zhang, zhangToo, li, liToo, father, mother;
    QString said;
    std::function<void()> undo;

    DuplicatesFixture() {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        zhang = add("张三", "13800000001", "花生过敏");
        zhangToo = add("张三", "13800000001", "欠款 20 元");
        li = add("李娜", "13900000002", "");
        liToo = add("李拉", "13900000003", "");
        father = add("赵国强", "13700000007", "");
        mother = add("孙丽", "13700000007", "");
    }
    MemberId add(const char* name, const char* phone, const char* alert) {
        Member member;
        member.name = QString::fromUtf8(name);
        member.phones = {QString::fromLatin1(phone)};
        member.alert = QString::fromUtf8(alert);
        return await(members.create(member))->id;
    }
    std::unique_ptr<MembersPage> open() {
        auto page = std::make_unique<MembersPage>(members, bulk, duplicates, shop.clock(), live, settings);
        QObject::connect(&shop.database().notifier(), &ChangeNotifier::changed, page.get(), &Page::tell);
        QObject::connect(page.get(), &Page::toast, page.get(),
                         [this](const QString& text, const QString&, const std::function<void()>& act) {
                             said = text;
                             undo = act;
                         });
        page->resize(1180, 720);
        page->show();
        page->activateWindow();
        page->entered();
        return page;
    }
    bool isMerged(MemberId member) { return await(members.get(member))->member.id != member; }
};

} // namespace

TEST_CASE("Duplicates are counted on the button and decided with the keyboard alone", "[ui][members][duplicates]") {
    DuplicatesFixture fixture;
    const auto page = fixture.open();
    DuplicatesView& view = page->duplicates();
    REQUIRE(eventually([&] { return view.count() == 2; }));
    CHECK(page->duplicatesButton().text() == QStringLiteral("疑似重复 2"));
    page->duplicatesButton().click();
    REQUIRE(page->view() == MembersPage::View::Duplicates);
    REQUIRE(eventually([&] { return view.comparison().keeper() == fixture.zhang; }));
    REQUIRE(eventually([&] { return view.list().item(0)->text().contains(QStringLiteral("张三 / 张三")); }));
    CHECK(view.list().count() == 2);
    CHECK(view.list().item(0)->text().contains(QStringLiteral("同手机")));
    CHECK(namelessItems(*page) == QStringList());
    CHECK(stillClipped(*page) == QStringList());

    // Equal fields have nothing to choose; the alerts are both kept unless told otherwise.
    CHECK(view.comparison().cell(MergeField::Name, MergeChoice::Other) == nullptr);
    ChoiceCell* both = view.comparison().cell(MergeField::Alert, MergeChoice::Both);
    REQUIRE(both);
    CHECK(both->isChecked());

    view.list().setFocus();
    QTest::keyClick(&view.list(), Qt::Key_Return);
    ChoiceCell* number = view.comparison().cell(MergeField::Number, MergeChoice::Keeper);
    REQUIRE(number);
    CHECK(QApplication::focusWidget() == number);
    QTest::keyClick(number, Qt::Key_Down);
    CHECK(QApplication::focusWidget() == both);
    QTest::keyClick(both, Qt::Key_Left);
    ChoiceCell* theirs = view.comparison().cell(MergeField::Alert, MergeChoice::Other);
    CHECK(theirs->isChecked());
    CHECK(QApplication::focusWidget() == theirs);
    QTest::keyClick(theirs, Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.undo != nullptr; }));
    CHECK(fixture.isMerged(fixture.zhangToo));
    CHECK(await(fixture.members.get(fixture.zhang))->member.alert == u"欠款 20 元");
    // The next group comes at once, and the focus with it.
    REQUIRE(eventually([&] { return view.comparison().keeper() == fixture.li; }));
    CHECK(view.list().count() == 1);
    CHECK(view.count() == 1);

    std::exchange(fixture.undo, nullptr)();
    REQUIRE(eventually([&] { return view.comparison().keeper() == fixture.zhang; }));
    CHECK_FALSE(fixture.isMerged(fixture.zhangToo));
    CHECK(await(fixture.members.get(fixture.zhang))->member.alert == u"花生过敏");
    CHECK(view.count() == 2);

    QTest::keyClick(&view.list(), Qt::Key_Escape);
    CHECK(page->view() == MembersPage::View::List);
}

TEST_CASE("Two people are remembered as two, until that is taken back", "[ui][members][duplicates]") {
    DuplicatesFixture fixture;
    const auto page = fixture.open();
    DuplicatesView& view = page->duplicates();
    page->openDuplicates();
    REQUIRE(eventually([&] { return view.comparison().keeper() == fixture.zhang; }));
    view.differentButton().click();
    REQUIRE(eventually([&] { return view.comparison().keeper() == fixture.li; }));
    CHECK(await(fixture.duplicates.scan())->worthwhile() == 1);
    REQUIRE(fixture.undo);
    fixture.undo();
    REQUIRE(eventually([&] { return view.count() == 2 && view.comparison().keeper() == fixture.zhang; }));
    CHECK(await(fixture.duplicates.scan())->worthwhile() == 2);

    // Families are shown only when asked for.
    CHECK(view.list().count() == 2);
    view.familiesBox().setChecked(true);
    REQUIRE(eventually([&] { return view.list().count() == 3; }));
    CHECK(view.list().item(2)->text().contains(QStringLiteral("一家人")));
}

TEST_CASE("Sides can be swapped before merging", "[ui][members][duplicates]") {
    DuplicatesFixture fixture;
    const auto page = fixture.open();
    page->openDuplicates();
    DuplicatesView& view = page->duplicates();
    REQUIRE(eventually([&] { return view.comparison().keeper() == fixture.zhang; }));
    view.comparison().swapButton().click();
    CHECK(view.comparison().keeper() == fixture.zhangToo);
    view.mergeButton().click();
    REQUIRE(eventually([&] { return view.comparison().keeper() == fixture.li; }));
    CHECK(await(fixture.members.get(fixture.zhang))->member.id == fixture.zhangToo);
}

TEST_CASE("Two selected members are merged from the list, and split on the member page", "[ui][members][duplicates]") {
    DuplicatesFixture fixture;
    const auto page = fixture.open();
    MemberBrowser& browser = page->browser();
    REQUIRE(eventually([&] { return browser.feed().count() == 6; }));
    browser.table().selectAll();
    CHECK_FALSE(browser.bulkBar().mergeButton().isVisible());
    browser.table().clearSelection();
    auto* selection = browser.table().selectionModel();
    for (const int row : {0, 1})
        selection->select(browser.table().model()->index(row, 0),
                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    REQUIRE(browser.bulkBar().mergeButton().isVisible());
    browser.bulkBar().mergeButton().click();
    REQUIRE(eventually([&] { return page->view() == MembersPage::View::Duplicates; }));
    DuplicatesView& view = page->duplicates();
    REQUIRE(eventually([&] { return !view.comparison().isEmpty(); }));
    CHECK_FALSE(view.list().isVisible());
    const MemberId keeper = view.comparison().keeper(), other = view.comparison().other();
    view.mergeButton().click();
    REQUIRE(eventually([&] { return page->view() == MembersPage::View::List; }));
    REQUIRE(eventually([&] { return browser.feed().count() == 5; }));

    page->openMember(other); // leads to the keeper
    REQUIRE(eventually([&] { return page->profile().member() == keeper && page->profile().merged().size() == 1; }));
    QPushButton* split = nullptr;
    REQUIRE(eventually([&] {
        for (QPushButton* button : page->profile().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("拆分") && button->isVisible()) split = button;
        return split != nullptr;
    }));
    CHECK(stillClipped(*page) == QStringList());
    CHECK(namelessItems(*page) == QStringList());
    split->click();
    REQUIRE(eventually([&] { return page->profile().merged().empty(); }));
    CHECK_FALSE(fixture.isMerged(other));
    REQUIRE(eventually([&] { return fixture.undo != nullptr && fixture.said.contains(QStringLiteral("拆分")); }));
    fixture.undo();
    REQUIRE(eventually([&] { return view.comparison().keeper() == keeper && view.comparison().other() == other; }));
}

TEST_CASE("Comparing is complete in English and in the dark", "[ui][members][duplicates]") {
    DuplicatesFixture fixture;
    fixture.theme.apply({Scheme::Dark, 100, QStringLiteral("en")});
    const auto page = fixture.open();
    page->openDuplicates();
    REQUIRE(eventually([&] { return page->duplicates().comparison().keeper() == fixture.zhang; }));
    REQUIRE(eventually([&] { return !page->duplicates().list().item(0)->text().contains(u'…'); }));
    REQUIRE(eventually([&] { return clippedTexts(*page).isEmpty(); }));
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    REQUIRE(eventually([&] { return page->duplicates().mergeButton().text() == QStringLiteral("合并(&M)"); }));
    CHECK(page->duplicates().comparison().cell(MergeField::Alert, MergeChoice::Both)->isChecked());
}

TEST_CASE("A new scan leaves the two who are being compared where they are", "[ui][members][duplicates]") {
    DuplicatesFixture fixture;
    const auto page = fixture.open();
    DuplicatesView& view = page->duplicates();
    REQUIRE(eventually([&] { return view.count() == 2; }));
    page->duplicatesButton().click();
    REQUIRE(eventually([&] { return !view.comparison().isEmpty(); }));
    view.list().setCurrentRow(1);
    const auto compared = [&] { return std::set{view.comparison().keeper(), view.comparison().other()}; };
    REQUIRE(eventually([&] { return compared() == std::set{fixture.li, fixture.liToo}; }));
    view.comparison().swapButton().click(); // a choice that has been made
    const MemberId keeper = view.comparison().keeper();

    // Two who are surely one come before them.
    fixture.add("周涛", "13600000009", "");
    fixture.add("周涛", "13600000009", "");
    view.scan();
    REQUIRE(eventually([&] { return view.count() == 3; }));
    REQUIRE(eventually([&] { return view.list().count() == 3; }));
    CHECK(view.list().currentRow() == 2);
    QTest::qWait(50); // long enough for other cards to have come
    CHECK(compared() == std::set{fixture.li, fixture.liToo});
    CHECK(view.comparison().keeper() == keeper);
}
