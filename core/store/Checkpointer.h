#pragma once

#include "core/base/Result.h"

#include <memory>

struct sqlite3;

namespace zg {

// Moves the write-ahead log into the main file, on the writer's connection alone: two connections that race a WAL reset
// can corrupt the file (SQLite 3.7.0–3.51.2). Everything but interrupt() and the release of a hold is called on the
// writer thread.
class Checkpointer {
public:
    explicit Checkpointer(sqlite3* writer);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

    // Enough has been logged since the last time; with till work waiting the log may grow further.
    bool isDue(bool tillIsWaiting);
    bool logIsEmpty() const;
    void checkpoint();     // as far as readers allow, without waiting for them
    void checkpointIdle(); // and empties the log file when nobody reads it
    // Everything into the main file, and then no more until the hold is released; null when a reader of an older state
    // is in the way.
    Result<std::shared_ptr<void>> checkpointAndHold();

    // Stops a running checkpoint, so that a sale need not wait for it. From any thread.
    void interrupt();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace zg
