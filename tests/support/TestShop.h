#pragma once

#include "core/shop/Shop.h"

#include <QtCore/QTemporaryDir>

#include <atomic>
#include <stdexcept>

namespace zg {

// A clock that stands until it is moved.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant instant) : m_ms(instant.ms) {}
    Instant now() const override { return {m_ms}; }
    void set(Instant instant) { m_ms = instant.ms; }
    void advance(std::int64_t ms) { m_ms += ms; }

private:
    std::atomic<std::int64_t> m_ms; // the writer reads it, too
};

inline const QString kTestPassphrase = QStringLiteral("seven teapots on the counter");

// Waits for a service's answer without an event loop.
template <class R> R await(QFuture<R> future) {
    future.waitForFinished();
    if (future.resultCount() == 0) return R(fail(ErrorCode::Cancelled));
    return future.takeResult();
}

struct TestShopOptions {
    Currency currency;
    QString zone = QStringLiteral("Asia/Shanghai");
    int cutoffMinutes = 4 * 60;
    Instant now{1'767'232'800'000}; // 2026-01-01 10:00 in Shanghai
    int readers = 2;
};

// Rows a test writes by itself, past the services: job(Connection& or Write&).
template <class Job> auto bareWrite(Shop& shop, Job job, Priority priority = Priority::Till) {
    static const SystemClock clock;
    return shop.write(
        clock,
        [job = std::move(job)](Write& write) mutable {
            write.unrecorded("a test's own rows");
            return job(write);
        },
        priority);
}

// A real encrypted shop in a folder of its own, gone with it. Only the passphrase is cheap to guess.
class TestShop {
public:
    explicit TestShop(const TestShopOptions& options = {}) : m_options(options), m_clock(options.now) {
        NewShop what;
        what.settings.name = QStringLiteral("测试店");
        what.settings.currency = options.currency;
        what.settings.zone = options.zone;
        what.settings.cutoffMinutes = options.cutoffMinutes;
        take(Shop::create(folder(), kTestPassphrase, what, m_clock, KeyCost::cheapForTests(), limits()));
    }

    Shop& shop() { return *m_shop; }
    // As bareWrite, at the shop's own time.
    template <class Job> auto write(Job job, Priority priority = Priority::Till) {
        return m_shop->write(
            m_clock,
            [job = std::move(job)](Write& write) mutable {
                write.unrecorded("a test's own rows");
                return job(write);
            },
            priority);
    }
    Database& database() { return m_shop->database(); }
    FixedClock& clock() { return m_clock; }
    QString folder() const { return m_folder.path() + QStringLiteral("/shop"); }

    void close() { m_shop.reset(); }
    void reopen() {
        m_shop.reset();
        take(Shop::openWithPassphrase(folder(), kTestPassphrase, limits()));
    }

private:
    ShopLimits limits() const { return {m_options.readers, CacheSize{16 * 1024}, CacheSize{8 * 1024}}; }
    void take(Result<std::unique_ptr<Shop>> shop) {
        if (!shop)
            throw std::runtime_error("test shop: " + errorName(shop.error().code).toStdString() + ' ' +
                                     shop.error().detail.toStdString());
        m_shop = std::move(*shop);
    }

    QTemporaryDir m_folder;
    TestShopOptions m_options;
    FixedClock m_clock;
    std::unique_ptr<Shop> m_shop;
};

} // namespace zg
