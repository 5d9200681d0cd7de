#include "ui/members/MembersPage.h"

#include "core/members/MemberService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Gui.h"
#include "ui/common/SearchField.h"
#include "ui/members/MemberCardView.h"
#include "ui/members/MemberLookup.h"
#include "ui/members/MemberText.h"
#include "ui/theme/Theme.h"

#include <QtGui/QInputMethodEvent>
#include <QtWidgets/QListView>

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace zg;

namespace {

struct PageFixture {
    TestShop shop;
    MemberService members{shop.shop(), shop.clock()};
    Theme theme{*qApp};
    MemberId wang, li, zhao;

    PageFixture() {
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
        auto* page = new MembersPage(members, shop.clock(), shop.shop().settings().calendar(), Currency{});
        page->resize(1100, 700);
        page->show();
        page->entered();
        return page;
    }
};

} // namespace

TEST_CASE("From keystroke to member card", "[ui][members]") {
    PageFixture fixture;
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
    PageFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    QTest::keyClicks(&page->lookup().field(), "1234");
    QTest::keyClick(&page->lookup().field(), Qt::Key_Return);
    REQUIRE(eventually([&] { return page->card().member() == fixture.zhao; }));
}

TEST_CASE("Enter before the answer never takes one of several", "[ui][members]") {
    PageFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    QTest::keyClicks(&page->lookup().field(), "6688");
    QTest::keyClick(&page->lookup().field(), Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.names(*page).size() == 2; }));
    QTest::qWait(50);
    CHECK_FALSE(page->card().member());
}

TEST_CASE("What an input method still holds is searched too", "[ui][members]") {
    PageFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    QInputMethodEvent typing(QStringLiteral("z'm"), {});
    QApplication::sendEvent(&page->lookup().field(), &typing);
    CHECK(page->lookup().field().query() == "zm");
    REQUIRE(eventually([&] { return fixture.names(*page).size() == 1; }));
    CHECK(fixture.names(*page).first().startsWith("赵敏"));
}

TEST_CASE("An answer to an older question is dropped", "[ui][members]") {
    PageFixture fixture;
    std::unique_ptr<MembersPage> page(fixture.open());
    // Two questions at once; whichever answer comes last, the list belongs to the later question.
    for (int i = 0; i < 20; ++i) {
        emit page->lookup().asked(QStringLiteral("6688"));
        emit page->lookup().asked(QStringLiteral("1234"));
    }
    REQUIRE(eventually([&] { return fixture.names(*page).size() == 1; }));
    QTest::qWait(50);
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
