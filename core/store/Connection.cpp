#include "core/store/Connection.h"

#include "core/store/Statement.h"

#include <sqlcipher/sqlite3.h>

namespace zg {

namespace {
constexpr std::size_t kMostIdle = 4; // of one text: a statement is seldom borrowed while it is borrowed
}

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
    for (const CachedStatement& cached : m_statements)
        for (sqlite3_stmt* statement : cached.idle) sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

void CachedStatement::takeBack(sqlite3_stmt* statement) {
    --lent;
    if (idle.size() < kMostIdle)
        idle.push_back(statement);
    else
        sqlite3_finalize(statement);
}

// The texts that were not used for longest go. One whose statement is out stays: the statement comes back to it.
void Connection::makeRoom() {
    for (auto entry = m_statements.end(); m_statements.size() >= kMostTexts && entry != m_statements.begin();) {
        if ((--entry)->lent > 0) continue;
        for (sqlite3_stmt* statement : entry->idle) sqlite3_finalize(statement);
        m_bySql.erase(entry->sql);
        entry = m_statements.erase(entry);
    }
}

Statement Connection::prepare(std::string_view sql) {
    const auto known = m_bySql.find(sql);
    if (known != m_bySql.end()) {
        m_statements.splice(m_statements.begin(), m_statements, known->second);
    } else {
        makeRoom();
        m_statements.push_front({std::string(sql), {}, 0});
        m_bySql.emplace(m_statements.front().sql, m_statements.begin());
    }
    CachedStatement& cached = m_statements.front();
    if (!cached.idle.empty()) {
        sqlite3_stmt* statement = cached.idle.back();
        cached.idle.pop_back();
        return Statement(statement, cached);
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) throw StoreError(sqliteError(m_handle, code));
    return Statement(statement, cached);
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
