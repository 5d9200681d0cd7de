#include "core/base/Progress.h"

#include <catch2/catch_test_macros.hpp>

#include <thread>
#include <vector>

using namespace zg;

TEST_CASE("Copies of a progress are about the same work", "[base]") {
    const Progress mine;
    CHECK(mine.reached() == Progress::Reached{});
    const Progress theirs = mine; // NOLINT: the copy is what is tested
    theirs.report(3, 10);
    CHECK(mine.reached() == Progress::Reached{3, 10});
    CHECK_FALSE(theirs.isCancelled());
    mine.cancel();
    CHECK(theirs.isCancelled());
    CHECK(theirs == mine);
    CHECK_FALSE(theirs == Progress());
}

TEST_CASE("What must not be left half done reports, and is not stopped", "[base]") {
    const Progress work;
    const Progress end = work.untilDone();
    work.cancel();
    CHECK_FALSE(end.isCancelled());
    end.report(1, 2);
    CHECK(work.reached() == Progress::Reached{1, 2});
    end.cancel();
    CHECK(work.isCancelled());
    CHECK_FALSE(end.isCancelled());
}

TEST_CASE("Whoever listens may stop the work at a place of their choice", "[base]") {
    const Progress progress([](const Progress& now) {
        if (now.reached().done >= 5) now.cancel();
    });
    std::int64_t done = 0;
    while (!progress.isCancelled()) progress.report(++done, 100);
    CHECK(done == 5);
}

TEST_CASE("A report is never half of one and half of another", "[base]") {
    const Progress progress;
    std::vector<std::thread> workers;
    for (int w = 0; w < 3; ++w)
        workers.emplace_back([progress] {
            for (std::int64_t i = 1; !progress.isCancelled(); ++i) progress.report(i, 2 * i);
        });
    for (int i = 0; i < 20'000; ++i) {
        const Progress::Reached reached = progress.reached();
        if (reached.total != 2 * reached.done) FAIL("torn: " << reached.done << " of " << reached.total);
    }
    progress.cancel();
    for (std::thread& worker : workers) worker.join();
}
