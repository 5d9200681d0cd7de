// Pictures of the members' page on a demo shop, to be looked at: zhanggui_tests "[.screens]" writes them to screens/.
#include "core/demo/DemoShop.h"
#include "core/members/MemberBulk.h"
#include "core/members/MemberService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Gui.h"
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
#include "ui/shell/Shell.h"
#include "ui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

void picture(QWidget& widget, const QString& name, qreal ratio) {
    for (int i = 0; i < 10; ++i) QTest::qWait(15);
    QDir().mkpath(QStringLiteral("screens"));
    QImage image(widget.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    widget.render(&image);
    image.save(QStringLiteral("screens/%1.png").arg(name));
}

} // namespace

TEST_CASE("Pictures of the members' page", "[.screens]") {
    QApplication::setCursorFlashTime(0);
    TestShop shop;
    REQUIRE(await(fillDemo(shop.shop(), shop.clock(), DemoPlan{800, 1, 7, {}})));
    MemberService members(shop.shop(), shop.clock());
    MemberBulk bulk(shop.shop(), shop.clock());
    QSettings settings(shop.folder() + QStringLiteral("/window.ini"), QSettings::IniFormat);
    Theme theme(*qApp);
    const BusinessCalendar calendar = shop.shop().settings().calendar();
    struct Look {
        const char* name;
        Scheme scheme;
        int scale;
        const char* language;
        qreal ratio;
    };
    for (const Look& look :
         {Look{"zh-light", Scheme::Light, 100, "zh_CN", 1}, Look{"en-dark", Scheme::Dark, 100, "en", 1},
          Look{"tw-light-130", Scheme::Light, 130, "zh_TW", 1}}) {
        theme.apply({look.scheme, look.scale, QString::fromLatin1(look.language)});
        const auto name = [&](const char* what) { return QStringLiteral("people-%1-%2").arg(what, look.name); };
        Shell shell(theme, settings, shop.clock(), calendar, Currency{});
        auto* page = new MembersPage(members, bulk, shop.clock(), calendar, Currency{}, settings);
        shell.addPage({"members", NavGroup::Front, "members", [] { return QStringLiteral("会员"); }}, page);
        shell.resize(1366, 768);
        shell.show();
        shell.openPage("members");
        MemberBrowser& browser = page->browser();
        REQUIRE(eventually([&] { return browser.feed().count() == 800; }));
        browser.table().selectRow(3);
        REQUIRE(eventually([&] { return !page->card().member().isNull(); }));
        picture(shell, name("list"), look.ratio);

        MemberFilter filter;
        filter.lastVisit.atLeast = 30;
        filter.visits.from = 3;
        filter.net.from = Money{50'000};
        browser.showList(filter, {MemberOrderBy::Net, true});
        REQUIRE(eventually([&] { return browser.feed().count().has_value(); }));
        browser.table().selectAll();
        picture(shell, name("bulk"), look.ratio);
        for (const FilterPart part : {FilterPart::Tags, FilterPart::LastVisit, FilterPart::Net}) {
            FilterEditor* editor = browser.filters().edit(part);
            picture(*editor, name("filter") + QString::number(static_cast<int>(part)), look.ratio);
            editor->close();
        }
        page->openMember(page->card().member());
        REQUIRE(eventually([&] { return !page->profile().timeline().entries().empty(); }));
        picture(shell, name("profile"), look.ratio);
        page->editMember(page->profile().member());
        REQUIRE(eventually([&] { return page->view() == MembersPage::View::Editor; }));
        picture(shell, name("editor"), look.ratio);
    }
}
