#pragma once

#include "core/base/Progress.h"
#include "core/shop/Backup.h"

#include <QtCore/QFuture>
#include <QtCore/QThreadPool>

#include <atomic>

namespace zg {

// Backups beside the running shop, one at a time on a thread of its own. Destroying it stops what runs.
class BackupService {
public:
    BackupService(Shop& shop, const Clock& clock);
    ~BackupService();

    // See backupShop.
    QFuture<Result<BackupReport>> run(const QString& folder, int keep, Progress progress = {});

private:
    Shop& m_shop;
    const Clock& m_clock;
    std::atomic_bool m_closing{false};
    QThreadPool m_thread; // last: waits for its job before the rest goes
};

} // namespace zg
