#pragma once

#include "core/store/StoreError.h"

#include <QtCore/QString>

#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace zg {

class Secret;
class Statement;

// One text and the compiled statements of it that nobody has borrowed.
struct CachedStatement {
    std::string sql;
    std::vector<sqlite3_stmt*> idle;
    int lent = 0;

    void takeBack(sqlite3_stmt* statement);
};

// One open connection to an encrypted file, used by one thread at a time. Keeps the prepared statements it used last,
// keyed by their SQL, so that the same text is compiled once. Everything throws StoreError; Database turns that into a
// Result.
class Connection {
public:
    static constexpr std::size_t kMostTexts = 256; // more than any one kind of work has; filters make texts without end

    explicit Connection(sqlite3* handle); // takes ownership
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // A compiled statement, reset and without bindings. `sql` must be one statement; the text is the cache key.
    Statement prepare(std::string_view sql);
    // One or more statements without parameters or results: pragmas, migrations, BEGIN.
    void execute(const char* sql);
    int changes() const; // rows touched by the last INSERT, UPDATE or DELETE

    sqlite3* handle() const { return m_handle; }

    // The key of the journal's digests; given by the vault when it opens the connection.
    void setJournalKey(std::shared_ptr<const Secret> key) { m_journalKey = std::move(key); }
    const Secret& journalKey() const; // throws when none was given

private:
    void makeRoom();

    sqlite3* m_handle;
    std::list<CachedStatement> m_statements; // the last used first; a Statement points to its entry: nodes stay put
    std::unordered_map<std::string_view, std::list<CachedStatement>::iterator> m_bySql; // keys are the entries' texts
    std::shared_ptr<const Secret> m_journalKey;
};

} // namespace zg
