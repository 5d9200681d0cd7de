#include "core/store/Database.h"

#include "core/store/Catching.h"
#include "core/store/Checkpointer.h"
#include "core/store/Transaction.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace zg {

namespace {

constexpr auto kIdleBeforeTruncate = std::chrono::milliseconds(1500);
constexpr int kOpcodesBetweenCancelChecks = 4000;
constexpr int kOpcodesBetweenYieldChecks = 1000; // a fraction of a millisecond
constexpr auto kTillIsQuietAfter = std::chrono::seconds(3);

std::int64_t steadyMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

struct DatabaseReader {
    std::condition_variable wake;
    bool idle = false; // waiting, and nobody has woken it yet
    std::thread thread;
};

struct Database::Private {
    std::mutex mutex; // guards the queues, the running count, closing and checkpointer
    std::condition_variable writerWake;
    std::deque<Task> till;
    std::deque<Task> background;
    std::deque<Task> tillReads;
    std::deque<Task> backgroundReads;
    int backgroundReadsRunning = 0;
    bool closingReaders = false;
    bool closingWriter = false;
    Checkpointer* checkpointer = nullptr; // lives on the writer thread
    std::atomic<int> tillWaiting{0};
    std::atomic<std::int64_t> lastTillMs{0}; // of steadyMs(); 0: never
    ChangeNotifier notifier;
    std::thread writer;

    std::deque<DatabaseReader>
        readers; // till work prefers the first and background work the last: the first one's pages stay warm

    bool backgroundReadMayRun() const {
        return !backgroundReads.empty() && backgroundReadsRunning < std::max(1, static_cast<int>(readers.size()) - 1);
    }

    template <class Iterator> static void wakeFirstIdle(Iterator reader, Iterator end) {
        reader = std::find_if(reader, end, [](const DatabaseReader& each) { return each.idle; });
        if (reader == end) return; // whoever is done first sees the queue
        reader->idle = false;
        reader->wake.notify_one();
    }
};

Database::Database() : d(std::make_unique<Private>()) {}

Result<std::unique_ptr<Database>> Database::open(Connect connectWriter, Connect connectReader, int readers) {
    std::unique_ptr<Database> database(new Database);
    Database* self = database.get();
    const auto start = [](auto run) {
        auto opened = std::make_shared<std::promise<Done>>();
        std::future<Done> answer = opened->get_future();
        std::thread thread(run, [opened](Done done) { opened->set_value(std::move(done)); });
        return std::pair(std::move(thread), answer.get());
    };
    auto [writer, writerOpened] =
        start([self, connect = std::move(connectWriter)](const auto& opened) { self->runWriter(connect, opened); });
    self->d->writer = std::move(writer);
    if (!writerOpened) return tl::unexpected<Error>(writerOpened.error());
    for (int i = 0; i < readers; ++i) {
        const std::lock_guard lock(self->d->mutex);
        self->d->readers.emplace_back();
    }
    for (DatabaseReader& reader : self->d->readers) {
        auto [thread, opened] =
            start([self, &reader, connectReader](const auto& told) { self->runReader(reader, connectReader, told); });
        reader.thread = std::move(thread);
        if (!opened) return tl::unexpected<Error>(opened.error());
    }
    return database;
}

Database::~Database() {
    // The writer closes last: it alone may checkpoint, and the last connection to close removes the log.
    {
        const std::lock_guard lock(d->mutex);
        d->closingReaders = true;
    }
    for (DatabaseReader& reader : d->readers) {
        reader.wake.notify_one();
        if (reader.thread.joinable()) reader.thread.join();
    }
    {
        const std::lock_guard lock(d->mutex);
        d->closingWriter = true;
    }
    d->writerWake.notify_all();
    if (d->writer.joinable()) d->writer.join();
}

void Database::postWrite(Task task, Priority priority) {
    {
        const std::lock_guard lock(d->mutex);
        if (!d->closingWriter) {
            if (priority == Priority::Till) {
                ++d->tillWaiting;
                d->lastTillMs = steadyMs();
                d->till.push_back(std::move(task));
                if (d->checkpointer) d->checkpointer->interrupt();
            } else {
                d->background.push_back(std::move(task));
            }
            d->writerWake.notify_one();
            return;
        }
    }
    task.run(nullptr, {ErrorCode::Closed, {}});
}

void Database::postRead(Task task, Priority priority) {
    {
        const std::lock_guard lock(d->mutex);
        if (!d->closingReaders) {
            if (priority == Priority::Till) {
                d->tillReads.push_back(std::move(task));
                Private::wakeFirstIdle(d->readers.begin(), d->readers.end());
            } else {
                d->backgroundReads.push_back(std::move(task));
                if (d->backgroundReadMayRun()) Private::wakeFirstIdle(d->readers.rbegin(), d->readers.rend());
            }
            return;
        }
    }
    task.run(nullptr, {ErrorCode::Closed, {}});
}

void Database::runWriter(const Connect& connect, std::function<void(Done)> opened) {
    std::unique_ptr<Connection> connection;
    const Done connected = catching([&]() -> Done {
        connection = connect();
        return {};
    });
    if (!connected) {
        connection.reset();
        opened(connected);
        return;
    }
    Checkpointer checkpointer(connection->handle());
    std::unique_lock lock(d->mutex);
    d->checkpointer = &checkpointer;
    lock.unlock();
    opened({});
    lock.lock();
    const auto hasWork = [&] { return !d->till.empty() || !d->background.empty() || d->closingWriter; };
    for (;;) {
        if (checkpointer.logIsEmpty()) {
            d->writerWake.wait(lock, hasWork);
        } else if (!d->writerWake.wait_for(lock, kIdleBeforeTruncate, hasWork)) {
            lock.unlock();
            checkpointer.checkpointIdle();
            lock.lock();
            continue;
        }
        const bool isTill = !d->till.empty();
        std::deque<Task>& queue = isTill ? d->till : d->background;
        if (queue.empty()) break; // closing, and all is done
        Task task = std::move(queue.front());
        queue.pop_front();
        if (isTill) --d->tillWaiting;
        lock.unlock();
        if (task.yields) yieldToTill(*connection);
        task.run(connection.get(), {});
        if (task.yields) sqlite3_progress_handler(connection->handle(), 0, nullptr, nullptr);
        task = {};
        if (checkpointer.isDue(tillIsWaiting())) checkpointer.checkpoint();
        lock.lock();
    }
    d->checkpointer = nullptr;
    lock.unlock();
    checkpointer.checkpointIdle();
}

// From here on a statement stops within a moment of a till's arrival. Unlike an interrupt from the till's own thread
// this cannot fall between two statements and be forgotten.
void Database::yieldToTill(Connection& connection) {
    sqlite3_progress_handler(
        connection.handle(), kOpcodesBetweenYieldChecks,
        [](void* database) { return static_cast<const Database*>(database)->tillIsWaiting() ? 1 : 0; }, this);
}

void Database::runReader(DatabaseReader& self, const Connect& connect, std::function<void(Done)> opened) {
    std::unique_ptr<Connection> connection;
    const Done connected = catching([&]() -> Done {
        connection = connect();
        return {};
    });
    opened(connected);
    if (!connected) return;
    std::unique_lock lock(d->mutex);
    for (;;) {
        const bool isTill = !d->tillReads.empty();
        if (!isTill && !d->backgroundReadMayRun()) {
            // What is still queued while closing is run by the readers whose running jobs keep it waiting.
            if (d->closingReaders) break;
            self.idle = true;
            self.wake.wait(lock);
            self.idle = false;
            continue;
        }
        std::deque<Task>& queue = isTill ? d->tillReads : d->backgroundReads;
        Task task = std::move(queue.front());
        queue.pop_front();
        if (!isTill) ++d->backgroundReadsRunning;
        lock.unlock();
        task.run(connection.get(), {});
        task = {};
        lock.lock();
        if (!isTill) --d->backgroundReadsRunning;
    }
}

Done Database::guarded(Connection& connection, const std::function<Done()>& body) {
    return catching([&]() -> Done {
        Transaction transaction(connection);
        const Done done = body();
        if (done) transaction.commit();
        return done;
    });
}

Done Database::guardedRead(Connection& connection, const std::function<bool()>& cancelled,
                           const std::function<Done()>& body) {
    if (cancelled()) return fail(ErrorCode::Cancelled);
    sqlite3_progress_handler(
        connection.handle(), kOpcodesBetweenCancelChecks,
        [](void* asked) { return (*static_cast<const std::function<bool()>*>(asked))() ? 1 : 0; },
        const_cast<std::function<bool()>*>(&cancelled));
    const Done done = catching([&]() -> Done {
        connection.execute("BEGIN");
        return body();
    });
    sqlite3_progress_handler(connection.handle(), 0, nullptr, nullptr);
    if (!sqlite3_get_autocommit(connection.handle()))
        sqlite3_exec(connection.handle(), "COMMIT", nullptr, nullptr, nullptr);
    return done;
}

void Database::finish(const Outcome& outcome) {
    for (const auto& then : outcome.afterCommit) then();
    if (outcome.changes.topics) emit d->notifier.changed(outcome.changes);
}

void Database::settle() {
    std::promise<void> done;
    auto future = done.get_future();
    postWrite({[&done](Connection*, const Error&) { done.set_value(); }}, Priority::Background);
    future.wait();
}

bool Database::tillIsWaiting() const {
    return d->tillWaiting.load() > 0;
}

bool Database::tillIsQuiet() const {
    const std::int64_t last = d->lastTillMs.load();
    return last == 0 || steadyMs() - last >= std::chrono::milliseconds(kTillIsQuietAfter).count();
}

Result<std::shared_ptr<void>> Database::checkpointAndHold(std::function<void()> then) {
    using Hold = Result<std::shared_ptr<void>>;
    constexpr int kAttempts = 200;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        auto answer = std::make_shared<std::promise<Hold>>();
        auto future = answer->get_future();
        postWrite({[this, answer, then](Connection* connection, const Error& refused) {
                      answer->set_value(catching([&]() -> Hold {
                          if (!connection) return tl::unexpected<Error>(refused);
                          Hold hold = d->checkpointer->checkpointAndHold();
                          if (hold && *hold && then) then();
                          return hold;
                      }));
                  }},
                  Priority::Background);
        Hold hold = future.get();
        if (!hold || *hold) return hold;
        std::this_thread::sleep_for(std::chrono::milliseconds(50)); // a reader of an older state is in the way
    }
    return fail(ErrorCode::StorageFailed, QStringLiteral("a long read keeps the log from being written back"));
}

ChangeNotifier& Database::notifier() {
    return d->notifier;
}

} // namespace zg
