#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"

#include <QtCore/QFuture>
#include <QtCore/QThreadPool>

#include <atomic>
#include <functional>

namespace zg {

class Shop;

// Writes all search terms anew when another version of the program or of ICU made them, while the shop sells and
// searches: beside the tables that are searched, some thousand members at a time, in background batches and in the
// order of the key. Then the tables change places in one short transaction.
//
// Why nothing is lost: the terms beside of any member are always some of those it has now. What a writer adds or takes
// away meanwhile it adds and takes away in both tables; what was read is written only of those who have lost no term
// since ("stale"), for of all others it is still true. And of each member that was read all terms are there at last:
// those of the stale are made once more from what they are by then.
//
// Works on a thread of its own. Stopped or killed, it goes on at the next start from the last members that were done.
// Destroying it stops what runs and waits for a batch at most.
class SearchRebuild {
public:
    struct Sizes {
        int owners = 50'000;            // read at a time
        std::size_t batch = 10'000'000; // terms, unless its time ends before
        int removed = 5'000;            // old terms at a time
    };
    SearchRebuild(Shop& shop, const Clock& clock) : SearchRebuild(shop, clock, Sizes()) {}
    SearchRebuild(Shop& shop, const Clock& clock, Sizes sizes);
    ~SearchRebuild();

    // True when there was something to do and it is done; Cancelled when it was stopped. `progress` is called on the
    // thread of its own after each step, with the members and products done of all there are.
    using Progress = std::function<void(std::int64_t done, std::int64_t total)>;
    QFuture<Result<bool>> run(Progress progress = {});
    void stop() { m_closing = true; } // for good

private:
    struct Work;

    Shop& m_shop;
    const Clock& m_clock;
    Sizes m_sizes;
    std::atomic_bool m_closing{false};
    QThreadPool m_threads; // last: waits for its jobs before the rest goes
};

} // namespace zg
