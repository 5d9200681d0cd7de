#if defined(__SANITIZE_THREAD__)

#include <QtCore/QFutureInterface>
#include <QtCore/QRunnable>
#include <QtCore/QThreadPool>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <cstdarg>
#include <cstddef>
#include <functional>
#include <mutex>

// Qt is not built with ThreadSanitizer. What it orders inside its libraries by locks of its own (futexes, which nobody
// can watch) looks unordered: all that a job of a thread pool captures, all that was done before a future finished.
// These stand in front of Qt's functions and say what the locks do, which hides nothing: a suppression would have to
// name our own frames. Whatever Qt's headers lock is seen anyway, and so are events, because the loop is woken through
// a file.
extern "C" const char* __tsan_default_options() {
    return "history_size=7"; // what is suppressed by its stack needs one
}

// Qt copies and frees shared data by counters that cannot be seen either: its own use of memory, and of what it draws
// with, is not ours to judge. Named one by one: to leave all libraries out would leave out std::condition_variable,
// too, whose waiting is what orders our queues.
extern "C" const char* __tsan_default_suppressions() {
    return "called_from_lib:libQt6Core.so.6\n"
           "called_from_lib:libQt6Concurrent.so.6\n"
           "called_from_lib:libQt6DBus.so.6\n"
           "called_from_lib:libQt6Gui.so.6\n"
           "called_from_lib:libQt6Network.so.6\n"
           "called_from_lib:libQt6PrintSupport.so.6\n"
           "called_from_lib:libQt6Sql.so.6\n"
           "called_from_lib:libQt6Svg.so.6\n"
           "called_from_lib:libQt6Test.so.6\n"
           "called_from_lib:libQt6Widgets.so.6\n"
           "called_from_lib:libQt6Charts.so.6\n"
           "called_from_lib:libglib-2.0.so.0\n"
           "called_from_lib:libfontconfig.so.1\n"
           "called_from_lib:libfreetype.so.6\n"
           "called_from_lib:libharfbuzz.so.0\n"
           "called_from_lib:libqt6keychain.so.1\n"
           // A queued signal's arguments: copied by whoever emits, read by whoever takes the event from the queue.
           "race:QtPrivate::QMetaTypeForType<*>::getCopyCtr\n"
           "race:QtPrivate::QMetaTypeForType<*>::getDtor\n";
}

namespace {

template <class Function> Function* real(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

// `run` is not looked at itself: it reads what is handed over in order to say that it is.
class Handed final : public QRunnable {
public:
    Handed(QThreadPool* pool, std::function<void()> job) : m_pool(pool), m_job(std::move(job)) { __tsan_release(this); }
    __attribute__((no_sanitize("thread"))) void run() override {
        __tsan_acquire(this);
        m_job();
        __tsan_release(m_pool);
    }

private:
    QThreadPool* m_pool;
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
    start(this, new Handed(this, std::move(job)), priority);
}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
bool QThreadPool::waitForDone(int ms) {
    static auto* const wait = real<bool(QThreadPool*, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool isDone = wait(this, ms);
    __tsan_acquire(this);
    return isDone;
}
#endif

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

// A shared future: whoever lets go last frees it.
QFutureInterfaceBase::~QFutureInterfaceBase() {
    static auto* const destroy = real<void(QFutureInterfaceBase*)>("_ZN20QFutureInterfaceBaseD2Ev");
    static std::recursive_mutex order; // what it frees may hold futures, too
    const std::lock_guard lock(order);
    destroy(this);
}

// Of those who share the results, the last takes them away.
bool QFutureInterfaceBase::derefT() const {
    static auto* const deref = real<bool(const QFutureInterfaceBase*)>("_ZNK20QFutureInterfaceBase6derefTEv");
    __tsan_release(&mutex());
    const bool isShared = deref(this);
    __tsan_acquire(&mutex());
    return isShared;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
// What a call that another thread is to make captures.
namespace {

struct HandedCall final : QtPrivate::QSlotObjectBase {
    explicit HandedCall(QtPrivate::QSlotObjectBase* call) : QSlotObjectBase(&dispatch), m_call(call) {
        __tsan_release(this);
    }

private:
    __attribute__((no_sanitize("thread"))) static void dispatch(int which, QSlotObjectBase* self, QObject* receiver,
                                                                void** arguments, bool*) {
        __tsan_acquire(self);
        auto* handed = static_cast<HandedCall*>(self);
        if (which == Call) handed->m_call->call(receiver, arguments);
        __tsan_release(self); // whoever lets go of it last may be the other thread
        if (which != Destroy) return;
        handed->m_call->destroyIfLastRef();
        delete handed;
    }

    QSlotObjectBase* m_call;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* call, Qt::ConnectionType type,
                                   void* result) {
    static auto* const invoke = real<bool(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    return invoke(object, new HandedCall(call), type, result);
}
#endif

// QProcess makes its child in our own memory for the moment until it is another program. ThreadSanitizer takes it for a
// fork and ceases to look, here, not there.
extern "C" int clone(int (*function)(void*), void* stack, int flags, void* argument, ...) {
    static auto* const make = reinterpret_cast<int (*)(int (*)(void*), void*, int, void*, ...)>(
        dlsym(dlopen("libc.so.6", RTLD_NOW | RTLD_NOLOAD), "clone"));
    va_list more;
    va_start(more, argument);
    void* const parent = va_arg(more, void*);
    void* const storage = va_arg(more, void*);
    void* const child = va_arg(more, void*);
    va_end(more);
    return make(function, stack, flags, argument, parent, storage, child);
}

#endif
