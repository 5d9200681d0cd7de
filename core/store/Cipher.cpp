#include "core/store/Cipher.h"

#include "core/store/Catching.h"
#include "core/store/Statement.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <cstring>
#include <mutex>

namespace zg {

namespace {

constexpr char kPlainHeader[] = "SQLite format 3"; // with its terminating zero, the first 16 bytes of a plaintext file

// The key goes in as x'64 hex digits', which SQLCipher takes as the key itself: no derivation, and no salt but the
// file's.
void giveKey(sqlite3* handle, const Secret& key) {
    Secret text(3 + 2 * key.size() + 1);
    auto* out = reinterpret_cast<char*>(text.data());
    std::memcpy(out, "x'", 2);
    sodium_bin2hex(out + 2, 2 * key.size() + 1, key.data(), key.size());
    out[2 + 2 * key.size()] = '\'';
    const int code = sqlite3_key(handle, out, static_cast<int>(3 + 2 * key.size()));
    if (code != SQLITE_OK) throw StoreError(sqliteError(nullptr, code));
}

// With another SQLite library in front of SQLCipher's the key is ignored and the file is plaintext.
void requireCipher(Connection& connection) {
    auto version = connection.prepare("PRAGMA cipher_version");
    if (!version.step() || version.utf8(0).empty()) throw StoreError(ErrorCode::CipherMissing);
}

// Statistics of its memory nobody asks for would cost SQLite a lock of the whole process at every allocation.
void withoutMemoryStatistics() {
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

} // namespace

Done checkHeader(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FolderReadOnly, file.errorString());
    if (file.read(sizeof kPlainHeader) == QByteArray(kPlainHeader, sizeof kPlainHeader))
        return fail(ErrorCode::ShopNotEncrypted);
    return {};
}

std::unique_ptr<Connection> openKeyed(const QString& path, const Secret& fileKey, Access access) {
    require(checkHeader(path));
    QByteArray name = QFile::encodeName(path);
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (access == Access::Immutable) {
        flags |= SQLITE_OPEN_URI;
        name = "file:" + QFileInfo(path).absoluteFilePath().toUtf8().toPercentEncoding("/") + "?immutable=1";
    }
    withoutMemoryStatistics();
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle, flags, nullptr);
    auto connection = std::make_unique<Connection>(handle);
    if (code != SQLITE_OK) throw StoreError(sqliteError(handle, code));
    giveKey(handle, fileKey);
    connection->execute("PRAGMA cipher_log_level = NONE"); // its error messages can quote the key
    requireCipher(*connection);
    if (access != Access::ReadWrite) sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return connection;
}

std::unique_ptr<Connection> openEncrypted(const QString& path, const Secret& fileKey, Access access, CacheSize cache) {
    auto connection = openKeyed(path, fileKey, access);
    sqlite3* handle = connection->handle();
    sqlite3_busy_timeout(handle, 2000);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    connection->execute("PRAGMA temp_store = MEMORY");
    connection->execute(("PRAGMA cache_size = -" + std::to_string(cache.kibibytes)).c_str());
    if (access == Access::ReadWrite) {
        auto mode = connection->prepare("PRAGMA journal_mode = WAL");
        if (!mode.step() || mode.utf8(0) != "wal") throw StoreError(ErrorCode::StorageFailed, QStringLiteral("no WAL"));
        connection->execute("PRAGMA synchronous = FULL");
    } else {
        connection->execute("PRAGMA query_only = ON");
    }
    connection->execute("PRAGMA wal_autocheckpoint = 0");
    return connection;
}

} // namespace zg
