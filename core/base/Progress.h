#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>

namespace zg {

// Between whoever waits for long work and the threads that do it: how far it is, and whether it shall stop. Copies
// share one state, which outlives both sides; every function may be called on any thread at any time.
//
// It calls nobody back who could be gone by then: a window looks at it now and then (ui/jobs/Job).
class Progress {
public:
    struct Reached {
        std::int64_t done = 0, total = 0; // in a unit of the work's own; total 0: of unknown length

        friend bool operator==(const Reached&, const Reached&) = default;
    };

    // Called on the thread that works, after each report. A plain function on purpose: it cannot catch a widget.
    using Heard = void (*)(const Progress&);

    Progress() : Progress(nullptr) {}
    explicit Progress(Heard heard) : d(std::make_shared<State>(heard)) {}

    void report(std::int64_t done, std::int64_t total) const {
        {
            const std::lock_guard lock(d->mutex);
            d->reached = {done, total};
        }
        if (d->heard) d->heard(*this);
    }
    Reached reached() const {
        const std::lock_guard lock(d->mutex);
        return d->reached;
    }

    // Asks the work to stop; it may take its batch to the end.
    void cancel() const { d->cancelled = true; }
    bool isCancelled() const { return !m_untilDone && d->cancelled; }

    // The same, for a part that must not be left half done: it reports, but nothing stops it.
    Progress untilDone() const {
        Progress progress(*this);
        progress.m_untilDone = true;
        return progress;
    }

    // Of the same work.
    friend bool operator==(const Progress& a, const Progress& b) { return a.d == b.d; }

private:
    struct State {
        explicit State(Heard whom) : heard(whom) {}

        const Heard heard;
        std::atomic_bool cancelled{false};
        std::mutex mutex;
        Reached reached;
    };

    std::shared_ptr<State> d;
    bool m_untilDone = false;
};

} // namespace zg
