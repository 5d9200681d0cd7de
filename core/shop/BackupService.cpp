#include "core/shop/BackupService.h"

#include <QtCore/QPromise>

namespace zg {

BackupService::BackupService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {
    m_thread.setMaxThreadCount(1);
}

BackupService::~BackupService() {
    m_closing = true;
    m_thread.waitForDone();
}

QFuture<Result<BackupReport>> BackupService::run(const QString& folder, int keep, Progress progress) {
    auto promise = std::make_shared<QPromise<Result<BackupReport>>>();
    promise->start();
    auto future = promise->future();
    m_thread.start([=, this] {
        BackupOptions options;
        options.keep = keep;
        options.copying = [this, &progress](qint64 done, qint64 total) {
            progress.report(done, total);
            return !m_closing && !progress.isCancelled();
        };
        promise->addResult(backupShop(m_shop, folder, m_clock, options));
        promise->finish();
    });
    return future;
}

} // namespace zg
