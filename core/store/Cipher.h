#pragma once

#include "core/base/Result.h"
#include "core/store/Connection.h"
#include "core/store/Secret.h"

#include <QtCore/QString>

#include <memory>

namespace zg {

inline constexpr int kFileKeyBytes = 32;
inline constexpr qint64 kPageBytes = 4096; // of the file

// How much memory a connection may keep pages in: what is warm need not be decrypted again.
struct CacheSize {
    int kibibytes = 256 * 1024;
};

enum class Access {
    ReadOnly,
    ReadWrite,
    Immutable, // a file nobody writes, read as it stands: no log is looked at, nothing is put beside it
};

Done checkHeader(const QString& path); // ShopNotEncrypted for a plaintext SQLite file

// Opens `path`, which must exist (it may be empty with ReadWrite), with the raw key. Throws StoreError: CipherMissing
// when the library is not SQLCipher, ShopNotEncrypted. Whether the key fits is only found by the first query:
// ShopDamaged.
std::unique_ptr<Connection> openKeyed(const QString& path, const Secret& fileKey, Access access);

// The same, with the settings every connection of the shop has: WAL, synchronous=FULL, no checkpoint of its own.
std::unique_ptr<Connection> openEncrypted(const QString& path, const Secret& fileKey, Access access, CacheSize cache);

} // namespace zg
