#if defined(__SANITIZE_THREAD__)

#include <QtCore/QFutureInterface>
#include <QtCore/QRunnable>
#include <QtCore/QThreadPool>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <functional>

// Qt is not built with ThreadSanitizer. What it orders inside its libraries by locks of its own (futexes, which nobody
// can watch) looks unordered: all that a job of a thread pool captures, all that was done before a future finished.
// These stand in front of Qt's functions and say what the locks do, which hides nothing: a suppression would have to
// name our own frames. Whatever Qt's headers lock is seen anyway, and so are events, because the loop is woken through
// a file.
extern "C" const char* __tsan_default_options() {
    // Qt copies and frees shared data by counters that cannot be seen either; its own use of memory is not ours to
    // judge.
    return "ignore_noninstrumented_modules=1";
}

namespace {

template <class Function> Function* real(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

// `run` is not looked at itself: it reads what is handed over in order to say that it is.
class Handed final : public QRunnable {
public:
    explicit Handed(std::function<void()> job) : m_job(std::move(job)) { __tsan_release(this); }
    __attribute__((no_sanitize("thread"))) void run() override {
        __tsan_acquire(this);
        m_job();
    }

private:
    std::function<void()> m_job;
};

} // namespace

void QThreadPool::start(QRunnable* runnable, int priority) {
    const bool isOurs = runnable->autoDelete();
    start(
        [runnable, isOurs] {
            runnable->run();
            if (isOurs) delete runnable;
        },
        priority);
}

void QThreadPool::start(std::function<void()> job, int priority) {
    static auto* const start = real<void(QThreadPool*, QRunnable*, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    start(this, new Handed(std::move(job)), priority);
}

void QFutureInterfaceBase::reportFinished() {
    static auto* const report = real<void(QFutureInterfaceBase*)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    __tsan_release(&mutex());
    report(this);
}

void QFutureInterfaceBase::waitForFinished() {
    static auto* const wait = real<void(QFutureInterfaceBase*)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    wait(this);
    __tsan_acquire(&mutex());
}

#endif
