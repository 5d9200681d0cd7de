#include "tests/ui/WindowFixture.h"
#include "ui/backup/BackupSchedule.h"
#include "ui/imports/ImportPage.h"
#include "ui/jobs/Job.h"
#include "ui/jobs/JobArea.h"
#include "ui/members/DuplicatesView.h"
#include "ui/members/MemberBrowser.h"
#include "ui/members/MemberListFeed.h"
#include "ui/members/MembersPage.h"
#include "ui/reports/ReportPreview.h"
#include "ui/reports/ReportsPage.h"

#include <QtCore/QDir>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

// The window is closed while something long runs for it, and opened again beside what still ends.
struct GoneFixture : WindowFixture {
    template <class Widget> Widget& part() {
        auto* widget = window->findChild<Widget*>();
        REQUIRE(widget);
        return *widget;
    }

    // The next job that begins on this page, as its work sees it.
    template <class Starter> void follow(Starter& page) {
        started.reset();
        QObject::connect(&page, &Starter::jobStarted, window.get(), [this](Job* job) { started = job->progress(); });
    }
    bool isAtWork() {
        return eventually([this] { return started && started->reached().done > 0; });
    }
    void closeAndOpen() {
        REQUIRE(started);
        open();
        CHECK(started->isCancelled());
        CHECK(part<JobArea>().count() == 0);
    }
    QString write(const char* name, const QByteArray& content) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    QPushButton* primary(QWidget& in) {
        for (QPushButton* button : in.findChildren<QPushButton*>())
            if (button->isVisible() && button->property("look") == "primary") return button;
        return nullptr;
    }
    // Opens a list of many people and goes on to the dry run.
    ImportPage& startImport() {
        QByteArray many = "姓名,手机\n";
        for (int i = 0; i < 20'000; ++i)
            many += "客人" + QByteArray::number(i) + ",138" + QByteArray::number(10'000'000 + i) + "\n";
        window->openPage("import");
        auto& page = part<ImportPage>();
        page.openFile(write("many.csv", many));
        REQUIRE(eventually([&] { return page.step() == ImportPage::Step::Review; }));
        follow(page);
        primary(page)->click();
        return page;
    }

    std::optional<Progress> started;
};

} // namespace

TEST_CASE("The window may be closed in the middle of a backup", "[ui][shell][gone]") {
    GoneFixture fixture;
    BackupPlan plan;
    plan.folder = fixture.folder.filePath("stick");
    saveBackupPlan(plan, fixture.settings);
    fixture.open();
    for (int i = 0; i < 3; ++i) {
        auto& schedule = fixture.part<BackupSchedule>();
        fixture.follow(schedule);
        schedule.runNow();
        fixture.closeAndOpen();
    }
    fixture.part<BackupSchedule>().runNow();
    CHECK(fixture.part<JobArea>().count() == 1);
    REQUIRE(eventually([&] { return !fixture.part<BackupSchedule>().isRunning(); }));
    CHECK(fixture.part<JobArea>().count() == 0);
    CHECK_FALSE(QDir(plan.folder).entryList({"*.zhanggui"}, QDir::Files).isEmpty());
}

TEST_CASE("The window may be closed in the middle of a dry run", "[ui][shell][gone]") {
    GoneFixture fixture;
    fixture.startImport();
    REQUIRE(fixture.isAtWork());
    fixture.closeAndOpen();
    CHECK(await(fixture.imports.list())->empty());
    fixture.startImport(); // the service is free again
    REQUIRE(fixture.isAtWork());
}

TEST_CASE("The window may be closed in the middle of an import, which is taken back", "[ui][shell][gone]") {
    GoneFixture fixture;
    ImportPage& page = fixture.startImport();
    REQUIRE(eventually([&] { return page.step() == ImportPage::Step::Plan; }));
    fixture.primary(page)->click();
    REQUIRE(fixture.isAtWork());
    fixture.closeAndOpen();
    REQUIRE(eventually([&] { return await(fixture.imports.list())->front().state == ImportState::Cancelled; }));
    CHECK(await(fixture.members.count({})) == 2);
}

TEST_CASE("The window may be closed in the middle of an export of members", "[ui][shell][gone]") {
    GoneFixture fixture;
    Member member;
    for (int i = 0; i < 600; ++i) {
        member.name = QStringLiteral("客%1").arg(i);
        REQUIRE(await(fixture.members.create(member)));
    }
    const QString path = fixture.folder.filePath("members.csv");
    REQUIRE(fixture.shop.shop().prove(kTestPassphrase));
    for (int i = 0; i < 3; ++i) {
        fixture.window->openPage("members");
        auto& browser = fixture.part<MemberBrowser>();
        REQUIRE(eventually([&] { return browser.feed().count() == 602; }));
        fixture.follow(browser);
        browser.exportTo(path);
        fixture.closeAndOpen();
    }
    // Whole or not at all; the next one is written to its end.
    fixture.window->openPage("members");
    auto& browser = fixture.part<MemberBrowser>();
    REQUIRE(eventually([&] { return browser.feed().count() == 602; }));
    QFile::remove(path);
    browser.exportTo(path);
    REQUIRE(eventually([&] { return QFile::exists(path); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("\r\n") == 603);
}

TEST_CASE("The window may be closed in the middle of writing a report", "[ui][shell][gone]") {
    GoneFixture fixture;
    fixture.sell();
    const QString path = fixture.folder.filePath("report.pdf");
    for (int i = 0; i < 3; ++i) {
        fixture.window->openPage("reports");
        auto& page = fixture.part<ReportsPage>();
        const BusinessDay today = fixture.reports.today();
        page.open(Report::Receipts, {today, today});
        REQUIRE(eventually([&] { return !page.isAsking() && page.preview().pages(); }));
        fixture.follow(page);
        page.exportTo(ExportFormat::Pdf, path);
        fixture.closeAndOpen();
    }
    // And of laying one out.
    fixture.window->openPage("reports");
    fixture.part<ReportsPage>().open(Report::Sales, {fixture.reports.today(), fixture.reports.today()});
    fixture.open();
}

TEST_CASE("The window may be closed in the middle of a scan for duplicates", "[ui][shell][gone]") {
    GoneFixture fixture;
    for (int i = 0; i < 5; ++i) {
        fixture.window->openPage("members");
        fixture.part<DuplicatesView>().scan();
        fixture.open();
    }
    fixture.window->openPage("members");
    auto& view = fixture.part<DuplicatesView>();
    view.scan();
    REQUIRE(eventually([&] { return view.count().has_value(); }));
    CHECK(view.count() == 0);
}
