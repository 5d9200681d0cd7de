#include "core/store/Connection.h"

#include "core/store/Statement.h"

#include <sqlcipher/sqlite3.h>

namespace zg {

Error sqliteError(sqlite3* handle, int code) {
    const QString detail = QStringLiteral("sqlite %1: %2")
                               .arg(code)
                               .arg(QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)));
    switch (code & 0xff) {
    case SQLITE_FULL: return {ErrorCode::DiskFull, detail};
    case SQLITE_INTERRUPT: return {ErrorCode::Cancelled, detail};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return {ErrorCode::FolderReadOnly, detail};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return {ErrorCode::ShopDamaged, detail};
    default: return {ErrorCode::StorageFailed, detail};
    }
}

Connection::Connection(sqlite3* handle) : m_handle(handle) {}

Connection::~Connection() {
    for (auto& [sql, statements] : m_idle)
        for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Statement Connection::prepare(std::string_view sql) {
    auto entry = m_idle.find(sql);
    if (entry == m_idle.end()) entry = m_idle.emplace(std::string(sql), Idle()).first;
    Idle& idle = entry->second;
    if (!idle.empty()) {
        sqlite3_stmt* statement = idle.back();
        idle.pop_back();
        return Statement(statement, idle);
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) throw StoreError(sqliteError(m_handle, code));
    return Statement(statement, idle);
}

void Connection::execute(const char* sql) {
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw StoreError(sqliteError(m_handle, code));
}

const Secret& Connection::journalKey() const {
    if (!m_journalKey) throw StoreError(ErrorCode::StorageFailed, QStringLiteral("connection without a journal key"));
    return *m_journalKey;
}

int Connection::changes() const {
    return sqlite3_changes(m_handle);
}

} // namespace zg
