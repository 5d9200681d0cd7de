#include "tests/support/PageOf.h"
#include "tests/ui/WindowFixture.h"
#include "ui/dashboard/DashboardPage.h"
#include "ui/dashboard/DashboardView.h"
#include "ui/dashboard/KpiCard.h"
#include "ui/receipts/ReceiptsPage.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

// A page that counts how often it looks.
class Watcher : public Page {
public:
    explicit Watcher(Topics topics, int patience = 0) : m_topics(topics) { setPatience(patience); }
    Topics concerns() const override { return m_topics; }

    int looks = 0;
    Changes last;

protected:
    void dataChanged(const Changes& changes) override {
        ++looks;
        last = changes;
    }

private:
    Topics m_topics;
};

struct WatcherWindow {
    Theme theme{*qApp};
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    FixedClock clock{Instant{1'790'937'720'000}};
    LiveShop shop{ShopSettings()};
    Shell shell{theme, settings, clock, shop};

    WatcherWindow(Watcher* front, Watcher* back) {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        const auto title = [] { return QStringLiteral("A"); };
        shell.addPage({"front", NavGroup::Front, "till", title}, front);
        shell.addPage({"back", NavGroup::Front, "box", title}, back);
        shell.restorePage();
        shell.show();
    }
};

QString stampOf(const DashboardPage& page) {
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->text().startsWith(QStringLiteral("数据截至"))) return label->text();
    return {};
}

} // namespace

TEST_CASE("A commit is told at once to the page in front and once to the hidden one when it is shown", "[ui][shell]") {
    auto* front = new Watcher(Topic::Sales | Topic::Members);
    auto* back = new Watcher(Topic::Sales);
    WatcherWindow window(front, back);
    CHECK(front->looks == 1); // the first time it is shown
    CHECK(back->looks == 0);

    const MemberId wang{7};
    window.shell.dataChanged({Topic::Sales | Topic::Members, {wang}});
    CHECK(front->looks == 2);
    CHECK(front->last.members == std::vector{wang});
    window.shell.dataChanged({Topic::Sales, {}});
    window.shell.dataChanged({Topic::Products, {}}); // nobody's here
    CHECK(front->looks == 3);
    CHECK(back->looks == 0);

    window.shell.openPage("back");
    CHECK(back->looks == 1); // for all it missed
    window.shell.openPage("front");
    window.shell.openPage("back");
    CHECK(front->looks == 3);
    CHECK(back->looks == 1);

    window.shell.openPage("front");
    window.shell.dataChanged({Topic::Members, {wang}}); // does not concern the one behind
    CHECK(front->looks == 4);
    window.shell.openPage("back");
    CHECK(back->looks == 1);
}

TEST_CASE("Behind the lock no page asks; unlocked, the one in front looks once", "[ui][shell][lock]") {
    auto* front = new Watcher(Topic::Sales);
    auto* back = new Watcher(Topic::Sales);
    WatcherWindow window(front, back);
    window.shell.cover(new QWidget);
    for (int i = 0; i < 5; ++i) window.shell.dataChanged({Topic::Sales, {}});
    CHECK(front->looks == 1);
    window.shell.uncover();
    CHECK(front->looks == 2);
}

TEST_CASE("A burst of commits is one look of a page with patience", "[ui][shell]") {
    auto* front = new Watcher(Topic::Sales, 20);
    auto* back = new Watcher(Topic::Sales);
    WatcherWindow window(front, back);
    for (int i = 0; i < 50; ++i) window.shell.dataChanged({Topic::Sales, {}});
    CHECK(front->looks == 1);
    REQUIRE(eventually([&] { return front->looks == 2; }));
    // A hidden page's wait is over when it is shown.
    window.shell.dataChanged({Topic::Sales, {}});
    window.shell.openPage("back");
    window.shell.openPage("front");
    CHECK(front->looks == 3);
}

TEST_CASE("A sale at the till asks the dashboard nothing; opened, it looks once", "[ui][shell][dashboard]") {
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    auto& dashboard = pageOf<DashboardPage>(window);
    window.openPage("dashboard");
    REQUIRE(eventually([&] { return !dashboard.isAsking(); }));
    const QString before = stampOf(dashboard);
    CHECK_FALSE(before.isEmpty());

    fixture.shop.clock().advance(120'000);
    const QString receipt = fixture.sell();
    auto& receipts = pageOf<ReceiptsPage>(window);
    CHECK(receipts.list().model()->rowCount() == 0); // never shown, never asked
    CHECK_FALSE(dashboard.isAsking());
    CHECK(stampOf(dashboard) == before);

    window.openPage("dashboard");
    CHECK(dashboard.isAsking());
    REQUIRE(eventually([&] { return !dashboard.isAsking(); }));
    const QString after = stampOf(dashboard);
    CHECK(after != before);
    CHECK(dashboard.view().kpiCards()[1]->kpi().value == "1");

    fixture.shop.clock().advance(120'000);
    window.openPage("till");
    window.openPage("dashboard");
    CHECK_FALSE(dashboard.isAsking()); // nothing was written since
    CHECK(stampOf(dashboard) == after);
}
