#pragma once

#include "core/store/Catching.h"
#include "core/write/WriteQueue.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>

namespace zg {

// Runs long work in batches, one transaction each, so that a till hardly notices.
//
// While no till is at work a batch is long: each costs summaries, terms, a commit and a checkpoint of its own, and
// twice the rows in a batch do not cost twice as much of them. A till that comes breaks it off and has the writer at
// once; the batch is then done again. With a till at work batches are so short that it may as well wait for the end.
class BatchRunner {
public:
    // frame: who acts, and what time it is, of each batch anew.
    BatchRunner(WriteQueue& queue, std::function<WriteFrame()> frame)
        : m_queue(queue), m_database(queue.database()), m_frame(std::move(frame)) {}

    // job(Write&) -> T adds rows until shouldEnd(). It may be run more than once, so it begins by
    // forgetting what an earlier run of it did. `meanwhile` runs once on this thread while the first run waits for the
    // writer. Returns T; throws StoreError.
    template <class Job, class Meanwhile> auto run(Job job, Meanwhile meanwhile) {
        for (bool first = true;; first = false) {
            m_isLong = m_database.tillIsQuiet();
            auto writing = m_queue.run(
                m_frame(),
                [&](Write& write) {
                    m_timer.start(); // waiting for the writer is not working
                    auto result = job(write);
                    m_jobMs = m_timer.elapsed();
                    return result;
                },
                m_isLong ? Priority::Yielding : Priority::Background);
            try {
                if (first) meanwhile();
            } catch (...) {
                writing.waitForFinished(); // it holds references to what is about to go
                throw;
            }
            writing.waitForFinished();
            auto result = writing.takeResult();
            if (!result && result.error().code == ErrorCode::Cancelled && m_isLong) continue;
            committed();
            return require(std::move(result));
        }
    }
    template <class Job> auto run(Job job) {
        return run(std::move(job), [] {});
    }

    // Inside a job, after each row.
    bool shouldEnd() const {
        const qint64 ms = m_timer.elapsed();
        if (m_isLong) return ms >= m_longRowsMs;
        return ms >= m_shortRowsMs || (ms >= kLeastMs && m_database.tillIsWaiting());
    }

    // What a till may have had to wait for at most: a short batch, or the commit of a long one.
    qint64 longestWaitMs() const { return m_longestWaitMs; }

private:
    // What follows the rows takes its time too, so the share given to rows adapts.
    void committed() {
        const qint64 wholeMs = m_timer.elapsed();
        const qint64 waitMs = m_isLong ? wholeMs - m_jobMs : wholeMs;
        const qint64 goalMs = m_isLong ? kCommitGoalMs : kShortGoalMs;
        qint64& rowsMs = m_isLong ? m_longRowsMs : m_shortRowsMs;
        m_longestWaitMs = std::max(m_longestWaitMs, waitMs);
        if (waitMs > goalMs)
            rowsMs = std::max<qint64>(kLeastMs, rowsMs * goalMs / waitMs);
        else if (waitMs < goalMs * 3 / 4)
            rowsMs = std::min<qint64>(m_isLong ? kMostMs : kShortGoalMs, rowsMs * 5 / 4 + 1);
    }

    static constexpr qint64 kShortGoalMs = 90, kCommitGoalMs = 60, kMostMs = 1000, kLeastMs = 5;
    WriteQueue& m_queue;
    const Database& m_database;
    std::function<WriteFrame()> m_frame;
    QElapsedTimer m_timer;
    bool m_isLong = false;
    qint64 m_shortRowsMs = 40, m_longRowsMs = 150, m_jobMs = 0, m_longestWaitMs = 0;
};

} // namespace zg
