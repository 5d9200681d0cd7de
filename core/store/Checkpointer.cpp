#include "core/store/Checkpointer.h"

#include "core/store/StoreError.h"

#include <QtCore/QLoggingCategory>

#include <sqlcipher/sqlite3.h>

#include <mutex>

namespace zg {

namespace {

Q_LOGGING_CATEGORY(logStore, "zhanggui.store")

// In pages of 4096 bytes. A checkpoint of 4 MB takes about 10 ms. One that till work puts off and interrupts again and
// again is forced at 16 MB, and may then no longer be interrupted, or a busy till would let the log grow without end.
constexpr int kDueFrames = 1024;
constexpr int kForcedFrames = 4 * kDueFrames;
constexpr int kMostPutOff = 2;

// PASSIVE never waits, TRUNCATE would wait for readers through the busy handler: not while a customer stands there.
constexpr int kBusyTimeoutMs = 2000;

} // namespace

struct Checkpointer::State {
    sqlite3* writer = nullptr;
    int frames = 0; // in the log after the last commit
    int dueAt = kDueFrames;
    int putOff = 0;   // since the last that was done
    std::mutex mutex; // guards what follows
    int holds = 0;
    bool running = false;
    bool interruptible = false;

    struct Outcome {
        int code = SQLITE_OK;
        bool complete = false;
    };
    Outcome run(int mode, bool mayInterrupt);
    bool isForced() const { return frames >= kForcedFrames && putOff >= kMostPutOff; }
};

Checkpointer::State::Outcome Checkpointer::State::run(int mode, bool mayInterrupt) {
    {
        const std::lock_guard lock(mutex);
        if (holds > 0) return {SQLITE_BUSY, false};
        running = true;
        interruptible = mayInterrupt && !isForced();
    }
    int logged = 0;
    int moved = 0;
    sqlite3_busy_timeout(writer, 0);
    const int code = sqlite3_wal_checkpoint_v2(writer, nullptr, mode, &logged, &moved);
    sqlite3_busy_timeout(writer, kBusyTimeoutMs);
    {
        const std::lock_guard lock(mutex);
        running = false;
    }
    putOff = code == SQLITE_INTERRUPT ? putOff + 1 : 0;
    if (code == SQLITE_OK && mode == SQLITE_CHECKPOINT_TRUNCATE) frames = 0;
    // Also after a failure or with a reader in the way: the next attempt only when there is as much new work again.
    dueAt = (code == SQLITE_OK && mode == SQLITE_CHECKPOINT_TRUNCATE ? 0 : frames) + kDueFrames;
    if (code != SQLITE_OK && code != SQLITE_BUSY && code != SQLITE_INTERRUPT)
        qCWarning(logStore, "checkpoint failed: sqlite %d", code);
    return {code, code == SQLITE_OK && logged == moved};
}

Checkpointer::Checkpointer(sqlite3* writer) : m_state(std::make_shared<State>()) {
    m_state->writer = writer;
    sqlite3_wal_hook(
        writer,
        [](void* state, sqlite3*, const char*, int frames) {
            auto* self = static_cast<State*>(state);
            if (frames < self->frames) self->dueAt = kDueFrames; // the log began anew
            self->frames = frames;
            return SQLITE_OK;
        },
        m_state.get());
}

Checkpointer::~Checkpointer() {
    sqlite3_wal_hook(m_state->writer, nullptr, nullptr);
}

bool Checkpointer::isDue(bool tillIsWaiting) {
    if (m_state->frames < m_state->dueAt) return false;
    if (!tillIsWaiting || m_state->isForced()) return true;
    ++m_state->putOff;
    return false;
}

bool Checkpointer::logIsEmpty() const {
    return m_state->frames == 0;
}

void Checkpointer::checkpoint() {
    m_state->run(SQLITE_CHECKPOINT_PASSIVE, true);
}

void Checkpointer::checkpointIdle() {
    m_state->run(SQLITE_CHECKPOINT_TRUNCATE, true);
}

Result<std::shared_ptr<void>> Checkpointer::checkpointAndHold() {
    {
        // A second hold beside a first: the main file is already at rest.
        const std::lock_guard lock(m_state->mutex);
        if (m_state->holds > 0) return fail(ErrorCode::StorageFailed, QStringLiteral("a backup is already running"));
    }
    const State::Outcome outcome = m_state->run(SQLITE_CHECKPOINT_PASSIVE, false);
    if (outcome.code != SQLITE_OK) return tl::unexpected<Error>(sqliteError(nullptr, outcome.code));
    if (!outcome.complete) return std::shared_ptr<void>();
    const std::lock_guard lock(m_state->mutex);
    ++m_state->holds;
    return std::shared_ptr<void>(m_state.get(), [state = m_state](void*) {
        const std::lock_guard release(state->mutex);
        --state->holds;
    });
}

void Checkpointer::interrupt() {
    // Only inside the checkpoint: SQLite forgets an interrupt when the next statement starts, so none can hit the sale
    // itself.
    const std::lock_guard lock(m_state->mutex);
    if (m_state->running && m_state->interruptible) sqlite3_interrupt(m_state->writer);
}

} // namespace zg
