#pragma once

#include "core/store/Database.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>

namespace zg {

// When a batch of background work on the writer should end: soon when a till waits, else early enough that one arriving
// now would not notice. What follows the rows (summaries, terms, the commit) takes its time too, so the share given to
// rows adapts.
class BatchClock {
public:
    explicit BatchClock(Database& database) : m_database(database) {}

    void start() { m_timer.start(); }
    bool shouldEnd() {
        const qint64 ms = m_timer.elapsed();
        return ms >= m_rowsMs || (ms >= kLeastMs && m_database.tillIsWaiting());
    }
    // After the commit: how long all of it took.
    void committed() {
        const qint64 wholeMs = m_timer.elapsed();
        m_longest = std::max(m_longest, wholeMs);
        if (wholeMs > kGoalMs)
            m_rowsMs = std::max<qint64>(kLeastMs, m_rowsMs * kGoalMs / wholeMs);
        else if (wholeMs < kGoalMs * 3 / 4)
            m_rowsMs = std::min<qint64>(kGoalMs, m_rowsMs * 5 / 4 + 1);
    }
    qint64 longest() const { return m_longest; }

private:
    static constexpr qint64 kGoalMs = 90, kLeastMs = 5;
    Database& m_database;
    QElapsedTimer m_timer;
    qint64 m_rowsMs = 40, m_longest = 0;
};

} // namespace zg
