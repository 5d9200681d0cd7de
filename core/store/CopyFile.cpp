#include "core/store/CopyFile.h"

#include "core/store/DurableFile.h"

#include <QtCore/QFile>

#include <algorithm>
#include <cerrno>

namespace zg {

namespace {

constexpr qint64 kChunk = 1 << 20;

Done copyBytes(QFile& source, QFile& target, const Copying& copying) {
    const qint64 total = source.size();
    QByteArray chunk(static_cast<qsizetype>(kChunk), Qt::Uninitialized);
    for (qint64 done = 0; done < total;) {
        const qint64 read = source.read(chunk.data(), std::min(kChunk, total - done));
        if (read <= 0) return fail(ErrorCode::FileUnreadable, source.errorString());
        errno = 0;
        if (target.write(chunk.constData(), read) != read || !target.flush())
            return tl::unexpected<Error>(fileError(errno, QStringLiteral("write")));
        done += read;
        if (copying && !copying(done, total)) return fail(ErrorCode::Cancelled);
    }
    return {};
}

} // namespace

Done copyFile(const QString& from, const QString& to, const Copying& copying) {
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnreadable, source.errorString());
    if (Done made = createEmptyFile(to); !made) return made;
    QFile target(to);
    Done done = target.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
                    ? copyBytes(source, target, copying)
                    : Done(fail(ErrorCode::StorageFailed, target.errorString()));
    target.close();
    if (done) done = syncFile(to);
    if (!done) QFile::remove(to);
    return done;
}

} // namespace zg
