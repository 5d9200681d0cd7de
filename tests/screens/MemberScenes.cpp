#include "tests/screens/Scenes.h"
#include "ui/common/SearchField.h"
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

#include <QtTest/QTest>

namespace zg {

namespace {

MembersPage& page(DemoWindow& demo) {
    return demo.window().members();
}

QWidget* list(DemoWindow& demo) {
    demo.window().openPage("members");
    MemberBrowser& browser = page(demo).browser();
    until("all members", [&] { return browser.feed().count().has_value(); });
    until("a card", [&] {
        browser.table().selectRow(3); // again when the rows come after their number
        return !page(demo).card().member().isNull();
    });
    return &demo.window();
}

QWidget* found(DemoWindow& demo) {
    page(demo).lookup().startTyping();
    QTest::keyClicks(&page(demo).lookup().field(), QStringLiteral("lh"));
    return &demo.window();
}

QWidget* filtered(DemoWindow& demo) {
    page(demo).lookup().field().reset();
    MemberFilter filter;
    filter.lastVisit.atLeast = 30;
    filter.visits.from = 3;
    filter.net.from = Money{50'000};
    MemberBrowser& browser = page(demo).browser();
    browser.showList(filter, {MemberOrderBy::Net, true});
    until("the list", [&] { return browser.feed().count().has_value(); });
    QTest::qWait(200); // the rows themselves
    browser.table().selectAll();
    browser.table().setFocus();
    return &demo.window();
}

QWidget* filterEditor(DemoWindow& demo) {
    return page(demo).browser().filters().edit(FilterPart::LastVisit);
}

QWidget* profile(DemoWindow& demo) {
    for (FilterEditor* editor : page(demo).findChildren<FilterEditor*>()) editor->close();
    page(demo).openMember({demo.askId("SELECT member_id FROM member_stat ORDER BY net DESC, member_id LIMIT 1")});
    until("the history", [&] { return !page(demo).profile().timeline().entries().empty(); });
    return &demo.window();
}

QWidget* editor(DemoWindow& demo) {
    page(demo).editMember(page(demo).profile().member());
    until("the editor", [&] { return page(demo).view() == MembersPage::View::Editor; });
    return &demo.window();
}

} // namespace

std::vector<Scene> memberScenes() {
    return {{"members-list", true, list},         {"members-found", false, found},
            {"members-filtered", true, filtered}, {"members-filter", false, filterEditor},
            {"members-profile", true, profile},   {"members-editor", false, editor}};
}

} // namespace zg
