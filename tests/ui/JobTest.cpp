#include "ui/jobs/Job.h"

#include "tests/ui/Gui.h"
#include "ui/jobs/JobArea.h"
#include "ui/jobs/JobRow.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <memory>
#include <thread>

using namespace zg;

namespace {

// Works until it is asked to stop.
struct Work {
    std::atomic_bool ended{false};
    std::thread thread;

    explicit Work(const Progress& progress)
        : thread([this, progress] {
              for (std::int64_t i = 1; !progress.isCancelled(); ++i) progress.report(i % 100, 100);
              for (int i = 0; i < 1000; ++i) progress.report(100, 100); // its last batch
              ended = true;
          }) {}
    ~Work() { thread.join(); }
};

Job* makeJob() {
    return new Job([] { return QStringLiteral("备份"); }, nullptr);
}

} // namespace

TEST_CASE("A job shows how far its work is and asks it to stop", "[ui][shell]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    JobArea area;
    area.show();
    std::unique_ptr<Job> job(makeJob());
    area.follow(job.get());
    CHECK(area.count() == 1);
    auto* bar = area.findChild<QProgressBar*>();
    job->progress().report(3'000'000'000, 6'000'000'000); // bytes
    REQUIRE(eventually([&] { return bar->maximum() == 1000 && bar->value() == 500; }));
    Work work(job->progress());
    auto* cancel = area.findChild<QPushButton*>();
    cancel->click();
    CHECK_FALSE(cancel->isEnabled());
    REQUIRE(eventually([&] { return work.ended.load(); }));
    job.release()->finish();
    CHECK(area.count() == 0);
}

TEST_CASE("Work that reports outlives its job, which asks it to stop when it goes", "[ui][shell]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    JobArea area;
    area.show();
    for (int i = 0; i < 20; ++i) {
        std::unique_ptr<Job> job(makeJob());
        area.follow(job.get());
        Work work(job->progress());
        REQUIRE(eventually([&] { return job->progress().reached().done > 0; }));
        job.reset(); // its page has gone, the status line has not
        REQUIRE(eventually([&] { return work.ended.load(); }));
        CHECK(area.count() == 0);
    }
    REQUIRE(eventually([&] { return area.findChildren<JobRow*>().isEmpty(); }));
}
