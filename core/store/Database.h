#pragma once

#include "core/base/Result.h"
#include "core/store/ChangeNotifier.h"
#include "core/store/Connection.h"
#include "core/store/Outcome.h"
#include "core/store/StoreError.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace zg {

// Till work overtakes background work: a sale waits for at most the batch that is running, a look-up for no report.
// Yielding work (writes only) does not even let it wait for the batch: it is broken off, rolled back and answered with
// Cancelled, and whoever sent it sends it again.
enum class Priority { Till, Background, Yielding };

namespace detail {
template <class T> struct AsResult { using Type = Result<T>; };
template <class T> struct AsResult<Result<T>> { using Type = Result<T>; };
} // namespace detail

struct DatabaseReader;

// The open shop file: one writer thread, a few readers. Every job runs in one transaction on a connection of that
// thread; what it throws (StoreError, ArithmeticOverflow, bad_alloc) or refuses (an unexpected Result) rolls it back
// and arrives as an Error. Jobs may be posted from any thread; the futures may be waited for anywhere but on the writer
// itself.
class Database {
public:
    using Connect = std::function<std::unique_ptr<Connection>()>; // opens and keys one connection; throws StoreError

    // connectWriter is called once on the writer thread and then connectReader once on each of `readers` threads.
    static Result<std::unique_ptr<Database>> open(Connect connectWriter, Connect connectReader, int readers);
    ~Database(); // finishes queued jobs, checkpoints, closes

    // job(Connection&) -> T, void or Result<T>, in a read transaction: everything it reads is of one moment. Cancelling
    // the future interrupts the running statement; a cancelled future may have no result. Background reads always leave
    // a reader free.
    template <class Job> auto read(Job job, Priority priority = Priority::Till) {
        using R = typename detail::AsResult<std::invoke_result_t<Job&, Connection&>>::Type;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        postRead(
            {[promise, shared = std::make_shared<Job>(std::move(job))](Connection* connection, const Error& refused) {
                R result = connection ? readNow<R>(*connection, *shared, [&] { return promise->isCanceled(); })
                                      : R(tl::unexpected<Error>(refused));
                promise->addResult(std::move(result));
                promise->finish();
            }},
            priority);
        return future;
    }

    // Returns when all that was posted before has been done; never on the writer itself.
    void settle();

    // True while till work waits for the writer: a background job that sees it ends its batch.
    bool tillIsWaiting() const;
    // True when no till work has come to the writer for some seconds: nobody is likely to wait soon.
    bool tillIsQuiet() const;

    // Brings the main file up to date and keeps it unwritten while the returned hold lives (commits go to the log):
    // copying it then is a backup of that moment. `then` is called at that moment, before another job can write. Waits
    // for readers of older states, so never on the writer or the GUI thread.
    Result<std::shared_ptr<void>> checkpointAndHold(std::function<void()> then = {});

    ChangeNotifier& notifier();

private:
    // Every change of a shop goes through Write, which sees that it is signed and journaled: core/write/WriteQueue.h.
    friend class WriteQueue;

    // job(Connection&, Outcome&) -> T, void or Result<T>. Durable when the future is ready; by then what was to be done
    // after the commit is done, and the notifier has told of the changes.
    template <class Job> auto write(Job job, Priority priority) {
        using R = typename detail::AsResult<std::invoke_result_t<Job&, Connection&, Outcome&>>::Type;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        postWrite({[this, promise, shared = std::make_shared<Job>(std::move(job))](Connection* connection,
                                                                                   const Error& refused) {
                       R result = connection ? writeNow<R>(*connection, *shared) : R(tl::unexpected<Error>(refused));
                       promise->addResult(std::move(result));
                       promise->finish();
                   },
                   priority == Priority::Yielding},
                  priority);
        return future;
    }

    // Called with the thread's connection, or with null and the reason when the database is closing.
    struct Task {
        std::function<void(Connection*, const Error&)> run;
        bool yields = false;
    };

    Database();
    void postWrite(Task task, Priority priority);
    void postRead(Task task, Priority priority);
    void runWriter(const Connect& connect, std::function<void(Done)> opened);
    void yieldToTill(Connection& connection);
    static Done guarded(Connection& connection, const std::function<Done()>& body);
    static Done guardedRead(Connection& connection, const std::function<bool()>& cancelled,
                            const std::function<Done()>& body);
    void finish(const Outcome& outcome);

    // The value of the body, when there is one, is moved out through `result`; a refusal comes back to be rolled back.
    template <class R, class Body> static Done capture(std::optional<R>& result, Body&& body) {
        if constexpr (std::is_void_v<std::invoke_result_t<Body&>>) {
            body();
            result.emplace();
        } else {
            result.emplace(body());
        }
        if (!result->has_value()) return tl::unexpected<Error>(result->error());
        return {};
    }

    template <class R, class Job> R writeNow(Connection& connection, Job& job) {
        std::optional<R> result;
        Outcome outcome;
        const Done done =
            guarded(connection, [&] { return capture(result, [&] { return job(connection, outcome); }); });
        if (!done) return R(tl::unexpected<Error>(done.error()));
        finish(outcome);
        return std::move(*result);
    }

    template <class R, class Job>
    static R readNow(Connection& connection, Job& job, const std::function<bool()>& cancelled) {
        std::optional<R> result;
        const Done done =
            guardedRead(connection, cancelled, [&] { return capture(result, [&] { return job(connection); }); });
        if (!done) return R(tl::unexpected<Error>(done.error()));
        return std::move(*result);
    }

    struct Private;
    void runReader(DatabaseReader& self, const Connect& connect, std::function<void(Done)> opened);

    std::unique_ptr<Private> d;
};

} // namespace zg
