#include "core/store/FolderLock.h"

#include "core/store/DurableFile.h"

#include <QtCore/QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace zg {

Result<FolderLock> FolderLock::take(const QString& folder) {
    // Asked first, because a lock file that is there already could be opened in a folder where nothing else can be
    // written.
    if (::faccessat(AT_FDCWD, QFile::encodeName(folder).constData(), W_OK | X_OK, AT_EACCESS) != 0)
        return fail(ErrorCode::FolderReadOnly, QStringLiteral("folder"));
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/shop.lock"));
    const int fd = ::open(path.constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0) return tl::unexpected<Error>(fileError(errno, QStringLiteral("lock")));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        ::close(fd);
        if (number == EWOULDBLOCK) return fail(ErrorCode::ShopInUse);
        return tl::unexpected<Error>(fileError(number, QStringLiteral("lock")));
    }
    return FolderLock(fd);
}

FolderLock::~FolderLock() {
    if (m_fd >= 0) ::close(m_fd);
}

} // namespace zg
