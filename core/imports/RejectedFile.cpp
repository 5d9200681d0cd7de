#include "core/imports/RejectedFile.h"

#include "core/reports/CsvWriter.h"
#include "core/store/Catching.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace zg {

Result<std::int64_t> writeRejectedFile(Staging& staging, const QString& path) {
    return catching([&]() -> Result<std::int64_t> {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::FolderReadOnly);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write("\xEF\xBB\xBFline,reason\r\n");
        std::int64_t last = 0, rows = 0;
        for (;;) {
            const auto rejected = staging.rejectedAfter(last, 1000, last);
            if (rejected.empty()) break;
            for (const RejectedRow& row : rejected) {
                QString text = QString::number(row.line) + u',' + rowReasonName(row.reason);
                for (const QString& cell : row.cells) text += u',' + csvField(neutralised(cell));
                file.write((text + QLatin1String("\r\n")).toUtf8());
                ++rows;
            }
        }
        if (!file.commit()) return fail(ErrorCode::DiskFull, file.errorString());
        return rows;
    });
}

} // namespace zg
