#include "core/store/DurableFile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace zg {

namespace {

class Descriptor {
public:
    Descriptor(const QString& path, int flags)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600)) {}
    ~Descriptor() {
        if (m_fd >= 0) ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    explicit operator bool() const { return m_fd >= 0; }
    int get() const { return m_fd; }
    // Some file systems report a failed write only here.
    bool close() { return ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

tl::unexpected<Error> failed(const char* what) {
    return tl::unexpected<Error>(fileError(errno, QString::fromLatin1(what)));
}

} // namespace

Error fileError(int number, const QString& what) {
    const QString detail = QStringLiteral("%1: errno %2").arg(what).arg(number);
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS: return {ErrorCode::FolderReadOnly, detail};
    case ENOSPC:
    case EDQUOT: return {ErrorCode::DiskFull, detail};
    default: return {ErrorCode::StorageFailed, detail};
    }
}

Done makePrivateFolder(const QString& path) {
    if (QFileInfo(path).isDir()) return {};
    const QString parent = QFileInfo(path).absolutePath();
    if (parent != path && !QFileInfo(parent).isDir()) {
        if (const Done done = makePrivateFolder(parent); !done) return done;
    }
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST) return failed("mkdir");
    return syncFolder(parent);
}

Done createEmptyFile(const QString& path) {
    const Descriptor file(path, O_CREAT | O_EXCL | O_WRONLY);
    if (!file) return failed("create");
    return {};
}

Done writeDurably(const QString& path, const QByteArray& bytes) {
    const QString draft = path + QStringLiteral(".new");
    if (const Done done = removeDurably(draft); !done) return done;
    {
        Descriptor file(draft, O_CREAT | O_EXCL | O_WRONLY);
        if (!file) return failed("create");
        for (qsizetype written = 0; written < bytes.size();) {
            const ssize_t n =
                ::write(file.get(), bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) return failed("write");
            written += n;
        }
        if (::fsync(file.get()) != 0) return failed("fsync");
        if (!file.close()) return failed("close");
    }
    return renameDurably(draft, path);
}

Done syncFile(const QString& path) {
    const Descriptor file(path, O_RDWR);
    if (!file) return failed("open");
    if (::fsync(file.get()) != 0) return failed("fsync");
    return {};
}

Done syncFolder(const QString& path) {
    const Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    if (!folder) return failed("open");
    if (::fsync(folder.get()) != 0) return failed("fsync");
    return {};
}

Done renameDurably(const QString& from, const QString& to) {
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) return failed("rename");
    return syncFolder(QFileInfo(to).absolutePath());
}

Done removeDurably(const QString& path) {
    if (::unlink(QFile::encodeName(path).constData()) == 0) return syncFolder(QFileInfo(path).absolutePath());
    if (errno == ENOENT) return {};
    return failed("unlink");
}

Done removeWithSideFiles(const QString& database) {
    for (const char* suffix : {"-shm", "-wal", ""}) {
        if (Done gone = removeDurably(database + QLatin1String(suffix)); !gone) return gone;
    }
    return {};
}

} // namespace zg
