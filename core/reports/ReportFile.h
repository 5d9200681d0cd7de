#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace zg {

// Writes an export: whole or not at all, readable by its owner only. Errors: FolderReadOnly, DiskFull, StorageFailed.
Done saveExport(const QString& path, const QByteArray& bytes);

} // namespace zg
