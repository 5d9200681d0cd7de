#pragma once

#include "core/store/KeySlots.h"

#include <memory>
#include <mutex>

namespace zg {

// The key file of an open shop: read whole by any thread, as of one moment, while another thread replaces it whole.
class LiveKeyFile {
public:
    using Snapshot = std::shared_ptr<const KeyFile>;

    Snapshot now() const {
        const std::lock_guard lock(m_mutex);
        return m_file;
    }
    void set(KeyFile file) {
        auto next = std::make_shared<const KeyFile>(std::move(file));
        const std::lock_guard lock(m_mutex);
        m_file.swap(next);
    }

    // From reading what is to be changed until it is changed: two who change slots at once would lose one of them.
    // Readers do not wait for it; wrapping a passphrase takes seconds.
    std::unique_lock<std::mutex> turn() const { return std::unique_lock(m_turn); }

private:
    mutable std::mutex m_turn;
    mutable std::mutex m_mutex; // held for the swap alone
    Snapshot m_file = std::make_shared<const KeyFile>();
};

} // namespace zg
