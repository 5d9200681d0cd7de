#pragma once

#include "tests/support/TestShop.h"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace zg {

// Holds a thread of the database until it is let go: what is slow at a till is slow for as long as a test wants.
class Gate {
public:
    ~Gate() { open(); }
    void open() {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    void pass() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
};

// What is asked of the writer from now on waits.
inline std::shared_ptr<Gate> holdWriter(TestShop& shop) {
    auto gate = std::make_shared<Gate>();
    shop.write([gate](Write&) { gate->pass(); });
    return gate;
}

} // namespace zg
