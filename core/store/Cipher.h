#pragma once

#include "core/store/Connection.h"
#include "core/store/Secret.h"

#include <QtCore/QString>

#include <memory>

namespace zg {

inline constexpr int kFileKeyBytes = 32;

// How much memory a connection may keep pages in: what is warm need not be decrypted again.
struct CacheSize {
    int kibibytes = 256 * 1024;
};

enum class Access { ReadOnly, ReadWrite };

// Opens `path`, which must exist (it may be empty with ReadWrite), with the raw key and the settings every connection
// of the shop has: WAL, synchronous=FULL, no checkpoint of its own. Throws StoreError: CipherMissing when the library
// is not SQLCipher, ShopNotEncrypted, ShopDamaged when the key does not open it.
std::unique_ptr<Connection> openEncrypted(const QString& path, const Secret& fileKey, Access access,
                                          CacheSize cache = {});

} // namespace zg
