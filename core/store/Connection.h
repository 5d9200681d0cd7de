#pragma once

#include "core/store/StoreError.h"

#include <QtCore/QString>

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace zg {

class Statement;

// One open connection to an encrypted file, used by one thread at a time. Keeps its prepared statements, keyed by their SQL, so
// that the same text is compiled once. Everything throws StoreError; Database::run turns that into a Result.
class Connection {
public:
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

private:
    friend class Statement;
    void giveBack(std::string_view sql, sqlite3_stmt* statement);

    sqlite3* m_handle;
    std::unordered_map<std::string_view, std::vector<sqlite3_stmt*>> m_idle; // keys point into the SQL of statements, which live as long as this
};

} // namespace zg
