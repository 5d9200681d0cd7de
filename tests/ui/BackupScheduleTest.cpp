#include "ui/backup/BackupSchedule.h"

#include "core/shop/Backup.h"
#include "core/shop/BackupService.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Gui.h"
#include "ui/jobs/Job.h"
#include "ui/shop/LiveShop.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtTest/QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

const BusinessCalendar kShanghai;

Instant at(int day, int hour, int minute = 0) {
    return {QDateTime(QDate(2026, 1, day), QTime(hour, minute), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch()};
}

struct BackupFixture {
    TestShop shop;
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    BackupService backups{shop.shop(), shop.clock()};
    LiveShop live{shop.shop().settings()};
    std::unique_ptr<BackupSchedule> schedule = make();

    std::unique_ptr<BackupSchedule> make() {
        return std::make_unique<BackupSchedule>(backups, shop.shop().vault().shopUuid(), shop.clock(), live, settings);
    }
    BackupPlan plan() const {
        BackupPlan plan;
        plan.folder = folder.filePath("stick");
        plan.keep = 2;
        return plan;
    }
    QStringList files() const { return QDir(plan().folder).entryList({"*.zhanggui"}, QDir::Files); }
};

} // namespace

TEST_CASE("A backup is due when the hour has come, and what was missed is due at once", "[backup]") {
    BackupPlan daily{QStringLiteral("/stick"), BackupRhythm::Daily, 12 * 60, 14};
    CHECK(isBackupDue(daily, {}, at(5, 8), kShanghai)); // never yet
    CHECK_FALSE(isBackupDue(daily, at(4, 12, 1), at(5, 11, 59), kShanghai));
    CHECK(isBackupDue(daily, at(4, 12, 1), at(5, 12), kShanghai));
    CHECK_FALSE(isBackupDue(daily, at(5, 12), at(5, 23), kShanghai));
    CHECK(isBackupDue(daily, at(5, 9), at(5, 12, 1), kShanghai)); // one by hand in the morning does not count
    CHECK(isBackupDue(daily, at(1, 12), at(5, 8), kShanghai));    // closed since
    CHECK(isBackupDue(daily, at(6, 12), at(5, 8), kShanghai));    // the clock was put back
    BackupPlan often = daily;
    often.rhythm = BackupRhythm::EveryFourHours;
    CHECK_FALSE(isBackupDue(often, at(5, 8), at(5, 11, 59), kShanghai));
    CHECK(isBackupDue(often, at(5, 8), at(5, 12), kShanghai));
    often.rhythm = BackupRhythm::Hourly;
    CHECK(isBackupDue(often, at(5, 8), at(5, 9), kShanghai));
    often.rhythm = BackupRhythm::Never;
    CHECK_FALSE(isBackupDue(often, {}, at(5, 9), kShanghai));
    daily.folder.clear();
    CHECK_FALSE(isBackupDue(daily, {}, at(5, 9), kShanghai));
}

TEST_CASE("A plan is kept as it was set, and nonsense is not taken over", "[backup]") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    CHECK(loadBackupPlan(settings) == BackupPlan());
    const BackupPlan plan{QStringLiteral("/mnt/备份"), BackupRhythm::EveryFourHours, 30, 3};
    saveBackupPlan(plan, settings);
    CHECK(loadBackupPlan(settings) == plan);
    settings.setValue("backup/rhythm", "sometimes");
    settings.setValue("backup/at-minutes", 9999);
    settings.setValue("backup/keep", -4);
    CHECK(loadBackupPlan(settings) == BackupPlan{plan.folder, BackupRhythm::Daily, 12 * 60, 14});
}

TEST_CASE("A backup made on demand opens, and the newest ones stay", "[backup]") {
    BackupFixture fixture;
    fixture.schedule->runNow(); // nowhere to go
    CHECK_FALSE(fixture.schedule->isRunning());
    fixture.schedule->setPlan(fixture.plan());
    for (int i = 0; i < 3; ++i) {
        fixture.shop.clock().advance(60'000);
        fixture.schedule->runNow();
        CHECK(fixture.schedule->isRunning());
        REQUIRE(eventually([&] { return !fixture.schedule->isRunning(); }));
        REQUIRE_FALSE(fixture.schedule->problem());
        CHECK(fixture.schedule->last() == fixture.shop.clock().now());
    }
    REQUIRE(fixture.files().size() == 2);
    const QString newest = fixture.plan().folder + u'/' + fixture.files().last();
    CHECK(restoreShop(newest, fixture.folder.filePath("other"), kTestPassphrase, fixture.shop.clock()));
    // Another start of the program knows when it was.
    CHECK(fixture.make()->last() == fixture.shop.clock().now());
}

TEST_CASE("A backup that fails says why, and the next one that works forgets it", "[backup]") {
    BackupFixture fixture;
    QFile blocker(fixture.plan().folder); // a file where the folder should be
    REQUIRE(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    QSignalSpy failed(fixture.schedule.get(), &BackupSchedule::failed);
    fixture.schedule->setPlan(fixture.plan());
    fixture.schedule->runNow();
    REQUIRE(eventually([&] { return !fixture.schedule->isRunning(); }));
    CHECK(failed.size() == 1);
    CHECK(fixture.schedule->problem());
    CHECK_FALSE(fixture.schedule->last());
    REQUIRE(blocker.remove());
    fixture.schedule->runNow();
    REQUIRE(eventually([&] { return !fixture.schedule->isRunning(); }));
    CHECK_FALSE(fixture.schedule->problem());
    CHECK(fixture.files().size() == 1);
}

TEST_CASE("A cancelled backup leaves nothing and is no failure", "[backup]") {
    BackupFixture fixture;
    fixture.schedule->setPlan(fixture.plan());
    QObject::connect(fixture.schedule.get(), &BackupSchedule::jobStarted, fixture.schedule.get(),
                     [](Job* job) { job->cancel(); });
    QSignalSpy failed(fixture.schedule.get(), &BackupSchedule::failed);
    fixture.schedule->runNow();
    REQUIRE(eventually([&] { return !fixture.schedule->isRunning(); }));
    CHECK(failed.isEmpty());
    CHECK_FALSE(fixture.schedule->problem());
    CHECK_FALSE(fixture.schedule->last());
    CHECK(fixture.files().isEmpty());
}

TEST_CASE("A schedule that goes in the middle of a backup gives it up, and the next one works", "[backup]") {
    BackupFixture fixture;
    fixture.schedule->setPlan(fixture.plan());
    for (int i = 0; i < 5; ++i) {
        fixture.schedule->runNow();
        fixture.schedule = fixture.make(); // the old one goes while its backup runs
        CHECK_FALSE(fixture.schedule->isRunning());
    }
    fixture.schedule->runNow();
    REQUIRE(eventually([&] { return !fixture.schedule->isRunning(); }));
    CHECK_FALSE(fixture.schedule->problem());
    CHECK_FALSE(fixture.files().isEmpty());
    // Nothing half done lies about.
    CHECK(QDir(fixture.plan().folder).entryList({"*.part"}, QDir::Files | QDir::Hidden).isEmpty());
}
