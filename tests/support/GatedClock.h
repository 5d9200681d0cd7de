#pragma once

#include "core/base/Time.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace zg {

// Whoever looks at it waits to be let on: so a test stands in the very middle of what begins with a look at the clock.
class GatedClock final : public Clock {
public:
    explicit GatedClock(Instant instant) : m_instant(instant) {}
    ~GatedClock() override { open(); }

    Instant now() const override {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_isOpen || m_passes > 0; });
        --m_waiting;
        if (!m_isOpen) --m_passes;
        return m_instant;
    }

    // Waits until somebody looks; false after half a minute, which no test may reach.
    bool isLookedAt() {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(30), [this] { return m_waiting > m_passes; });
    }
    void letOneOn() {
        const std::lock_guard lock(m_mutex);
        ++m_passes;
        m_changed.notify_all();
    }
    void open() {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }

private:
    const Instant m_instant;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    mutable int m_waiting = 0, m_passes = 0;
    bool m_isOpen = false;
};

} // namespace zg
