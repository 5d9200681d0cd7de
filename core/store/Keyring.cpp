#include "core/store/Keyring.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaObject>
#include <QtCore/QThread>
#include <qt6keychain/keychain.h>

#include <sodium.h>

#include <functional>
#include <future>

namespace zg {

namespace {

const QString kService = QStringLiteral("zhanggui");
constexpr int kKeyBytes = 32;

// QtKeychain queues its jobs on the thread that used it first and needs an event loop there; its search for KWallet
// blocks that thread for up to 25 s, and a job deleted while it runs crashes. So one thread of its own serves the whole
// program, and a job is left alone once it is started.
class KeyringThread {
public:
    // Null before and after the life of the application object.
    static QObject* context() {
        static KeyringThread thread;
        return thread.m_context;
    }

private:
    KeyringThread() {
        if (!QCoreApplication::instance()) return;
        m_thread = new QThread;
        m_thread->setObjectName(QStringLiteral("keyring"));
        m_context = new QObject;
        m_context->moveToThread(m_thread);
        m_thread->start();
        s_running = this;
        qAddPostRoutine([] { s_running->stop(); });
    }
    void stop() {
        m_thread->quit();
        const bool ended = m_thread->wait(500);
        if (!ended) return; // blocked on a keyring that does not answer: it goes with the process
        delete m_context;
        delete m_thread;
        m_context = nullptr;
    }

    static inline KeyringThread* s_running = nullptr;
    QThread* m_thread = nullptr;
    QObject* m_context = nullptr;
};

struct Answer {
    bool found = false;
    QByteArray bytes;
};

class SystemKeyring final : public Keyring {
public:
    explicit SystemKeyring(std::chrono::milliseconds patience) : m_patience(patience) {}

    Result<Secret> read(const QString& name) override {
        Result<Answer> answer = run([name](const std::function<void(Answer)>& done) {
            auto* job = new QKeychain::ReadPasswordJob(kService);
            start(job, name, [job, done] { done({job->error() == QKeychain::NoError, job->binaryData()}); });
        });
        if (!answer) return tl::unexpected<Error>(answer.error());
        QByteArray bytes = QByteArray::fromHex(answer->bytes);
        sodium_memzero(answer->bytes.data(), static_cast<std::size_t>(answer->bytes.size()));
        if (!answer->found || bytes.size() != kKeyBytes)
            return fail(ErrorCode::NoDeviceKey, QStringLiteral("no entry"));
        Secret key = Secret::copyOf({reinterpret_cast<const unsigned char*>(bytes.constData()), kKeyBytes});
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
        return key;
    }

    Done write(const QString& name, const Secret& key) override {
        // Hexadecimal, because some keyrings keep text only.
        const QByteArray hex =
            QByteArray(reinterpret_cast<const char*>(key.data()), static_cast<qsizetype>(key.size())).toHex();
        return confirmed(run([name, hex](const std::function<void(Answer)>& done) {
            auto* job = new QKeychain::WritePasswordJob(kService);
            job->setBinaryData(hex);
            start(job, name, [job, done] { done({job->error() == QKeychain::NoError, {}}); });
        }));
    }

    Done remove(const QString& name) override {
        return confirmed(run([name](const std::function<void(Answer)>& done) {
            auto* job = new QKeychain::DeletePasswordJob(kService);
            start(job, name, [job, done] {
                done({job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound, {}});
            });
        }));
    }

private:
    template <class Finished> static void start(QKeychain::Job* job, const QString& name, Finished finished) {
        job->setKey(name);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, std::move(finished));
        job->start();
    }

    static Done confirmed(const Result<Answer>& answer) {
        if (!answer) return tl::unexpected<Error>(answer.error());
        if (!answer->found) return fail(ErrorCode::NoDeviceKey, QStringLiteral("keyring refused"));
        return {};
    }

    Result<Answer> run(std::function<void(const std::function<void(Answer)>&)> begin) const {
        QObject* context = KeyringThread::context();
        if (!context) return fail(ErrorCode::NoDeviceKey, QStringLiteral("no application"));
        auto promise = std::make_shared<std::promise<Answer>>();
        std::future<Answer> future = promise->get_future();
        QMetaObject::invokeMethod(context, [promise, begin = std::move(begin)] {
            begin([promise](Answer answer) { promise->set_value(std::move(answer)); });
        });
        if (future.wait_for(m_patience) != std::future_status::ready)
            return fail(ErrorCode::NoDeviceKey, QStringLiteral("keyring does not answer"));
        return future.get();
    }

    std::chrono::milliseconds m_patience;
};

} // namespace

std::unique_ptr<Keyring> systemKeyring(std::chrono::milliseconds patience) {
    return std::make_unique<SystemKeyring>(patience);
}

} // namespace zg
