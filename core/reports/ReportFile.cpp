#include "core/reports/ReportFile.h"

#include "core/store/DurableFile.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <cerrno>

namespace zg {

Done saveExport(const QString& path, const QByteArray& bytes) {
    QSaveFile file(QFileInfo(path).absoluteFilePath()); // an unused name beside it: exports go where people keep files
    errno = 0;
    const auto failed = [&](const char* what) {
        return tl::unexpected<Error>(fileError(errno, QString::fromLatin1(what)));
    };
    if (!file.open(QIODevice::WriteOnly)) return failed("export open");
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) return failed("export permissions");
    if (file.write(bytes) != bytes.size()) return failed("export write");
    if (!file.commit()) return failed("export commit");
    return {};
}

} // namespace zg
