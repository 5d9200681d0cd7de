#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <functional>

namespace zg {

// How far a long copy is, in bytes; false stops it (Cancelled).
using Copying = std::function<bool(qint64 done, qint64 total)>;

// Copies to a new file with mode 0600 and syncs it. What it began it removes again when it fails. FileUnreadable,
// DiskFull, ...
Done copyFile(const QString& from, const QString& to, const Copying& copying = {});

} // namespace zg
