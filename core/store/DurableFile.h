#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace zg {

// Files that must be whole or absent after a crash. All are created with mode 0600, folders with 0700. Errors:
// FolderReadOnly, DiskFull, StorageFailed.

Done makePrivateFolder(const QString& path);                     // and what is missing above it
Done createEmptyFile(const QString& path);                       // refuses one that exists
Done writeDurably(const QString& path, const QByteArray& bytes); // replaces at once: never half a file
Done syncFile(const QString& path);
Done syncFolder(const QString& path);
Done renameDurably(const QString& from, const QString& to); // in one folder; replaces
Done removeDurably(const QString& path);                    // fine when there is none

Done removeWithSideFiles(const QString& database); // and its log and index

// The error that an errno of the file system stands for.
Error fileError(int number, const QString& what);

} // namespace zg
