#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <utility>

namespace zg {

// One program at a time per shop folder. The kernel drops the lock with the process, however that ends, so none goes
// stale; a lock that remembers a process number could block the shop after a crash.
class FolderLock {
public:
    FolderLock() = default;
    static Result<FolderLock> take(const QString& folder); // ShopInUse, FolderReadOnly
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    FolderLock& operator=(FolderLock&& other) noexcept {
        std::swap(m_fd, other.m_fd);
        return *this;
    }

private:
    explicit FolderLock(int fd) : m_fd(fd) {}
    int m_fd = -1;
};

} // namespace zg
