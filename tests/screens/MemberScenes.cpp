#include "core/members/MemberService.h"
#include "tests/screens/Scenes.h"
#include "tests/support/PageOf.h"
#include "ui/common/SearchField.h"
#include "ui/members/CompareView.h"
#include "ui/members/DuplicatesView.h"
#include "ui/members/FieldManager.h"
#include "ui/members/FilterBar.h"
#include "ui/members/MemberBrowser.h"
#include "ui/members/MemberCardView.h"
#include "ui/members/MemberEditor.h"
#include "ui/members/MemberListFeed.h"
#include "ui/members/MemberLookup.h"
#include "ui/members/MemberProfile.h"
#include "ui/members/MemberTable.h"
#include "ui/members/MemberTimeline.h"
#include "ui/members/MembersPage.h"
#include "ui/members/TagManager.h"

#include <QtTest/QTest>
#include <QtWidgets/QListWidget>

namespace zg {

namespace {

MembersPage& membersPage(DemoWindow& demo) {
    return pageOf<MembersPage>(demo.window());
}

QWidget* list(DemoWindow& demo) {
    demo.window().openPage("members");
    MemberBrowser& browser = membersPage(demo).browser();
    until("all members", [&] { return browser.feed().count().has_value(); });
    until("a card", [&] {
        browser.table().selectRow(3); // again when the rows come after their number
        return !membersPage(demo).card().member().isNull();
    });
    return &demo.window();
}

QWidget* found(DemoWindow& demo) {
    membersPage(demo).lookup().startTyping();
    QTest::keyClicks(&membersPage(demo).lookup().field(), QStringLiteral("lh"));
    return &demo.window();
}

QWidget* filtered(DemoWindow& demo) {
    membersPage(demo).lookup().field().reset();
    MemberFilter filter;
    filter.lastVisit.atLeast = 30;
    filter.visits.from = 3;
    filter.net.from = Money{50'000};
    MemberBrowser& browser = membersPage(demo).browser();
    browser.showList(filter, {MemberOrderBy::Net, true});
    until("the list", [&] { return browser.feed().count().has_value(); });
    until("its rows", [&] { return !browser.table().model()->index(0, 0).data().toString().isEmpty(); });
    browser.table().selectAll();
    browser.table().setFocus();
    return &demo.window();
}

QWidget* filterEditor(DemoWindow& demo) {
    return membersPage(demo).browser().filters().edit(FilterPart::LastVisit);
}

QWidget* profile(DemoWindow& demo) {
    for (FilterEditor* editor : membersPage(demo).findChildren<FilterEditor*>()) editor->close();
    membersPage(demo).openMember(
        {demo.askId("SELECT member_id FROM member_stat ORDER BY net DESC, member_id LIMIT 1")});
    until("the history", [&] { return !membersPage(demo).profile().timeline().entries().empty(); });
    return &demo.window();
}

QWidget* editor(DemoWindow& demo) {
    membersPage(demo).editMember(membersPage(demo).profile().member());
    until("the editor", [&] { return membersPage(demo).view() == MembersPage::View::Editor; });
    return &demo.window();
}

Member twice(const char* name, const QStringList& phones) {
    Member member;
    member.name = QString::fromUtf8(name);
    member.phones = phones;
    member.birthday = Birthday{BirthCalendar::Lunar, {}, 8, 15};
    return member;
}

// Somebody who was entered twice.
QWidget* duplicates(DemoWindow& demo) {
    MemberService& members = demo.services().members;
    Member one = twice("王秀兰", {QStringLiteral("13800006688"), QStringLiteral("13912345678")});
    one.alert = QStringLiteral("花生过敏");
    one.consents = {Consent::Sms, Consent::WeChat};
    one.tags = {await(members.addTag(QStringLiteral("团购"), 3))->id};
    Member other = twice("王秀蓝", {QStringLiteral("13800006688")});
    other.alert = QStringLiteral("周三送货上门，放在门卫处，不要按门铃，家里有小宝宝");
    other.email = QStringLiteral("xiulan.wang@example.com");
    other.consents = {Consent::WeChat};
    if (!await(members.create(one)) || !await(members.create(other))) throw std::runtime_error("two members");
    membersPage(demo).openDuplicates();
    membersPage(demo).duplicates().scan(); // the two are newer than the last one
    until("the new ones", [&] {
        return membersPage(demo).duplicates().list().count() > 0 &&
               membersPage(demo).duplicates().list().item(0)->text().contains(QStringLiteral("王秀"));
    });
    membersPage(demo).duplicates().list().setCurrentRow(0);
    until("their names", [&] {
        return membersPage(demo).duplicates().comparison().cell(MergeField::Alert, MergeChoice::Both) != nullptr;
    });
    membersPage(demo).duplicates().comparison().focusFirst();
    return &demo.window();
}

QWidget* merged(DemoWindow& demo) {
    CompareView& both = membersPage(demo).duplicates().comparison();
    const MemberId keeper = both.keeper();
    if (!await(demo.services().duplicates.merge(keeper, both.other()))) throw std::runtime_error("merge");
    membersPage(demo).openMember(keeper);
    until("the merged", [&] { return !membersPage(demo).profile().merged().empty(); });
    return &demo.window();
}

QWidget* tags(DemoWindow& demo) {
    membersPage(demo).openTags();
    until("tags", [&] { return !membersPage(demo).tags().tags().empty(); });
    return &demo.window();
}

QWidget* fields(DemoWindow& demo) {
    MemberService& members = demo.services().members;
    Field shoes = *await(members.addField(QStringLiteral("鞋码"), FieldKind::Choice));
    shoes.choices = {QStringLiteral("37"), QStringLiteral("38"), QStringLiteral("39")};
    if (!await(members.saveField(shoes)) || !await(members.addField(QStringLiteral("宠物名字"), FieldKind::Text)))
        throw std::runtime_error("fields");
    membersPage(demo).openFields();
    until("fields", [&] { return membersPage(demo).fields().list().count() == 2; });
    return &demo.window();
}

} // namespace

std::vector<Scene> memberScenes() {
    return {{"members-list", true, list},
            {"members-found", false, found},
            {"members-filtered", true, filtered},
            {"members-filter", false, filterEditor},
            {"members-profile", true, profile},
            {"members-editor", false, editor},
            {"members-duplicates", false, duplicates},
            {"members-merged", false, merged},
            {"members-tags", false, tags},
            {"members-fields", false, fields}};
}

} // namespace zg
