#pragma once

#include "core/store/StoreError.h"

#include <QtCore/QString>

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

// One open connection to an encrypted file, used by one thread at a time. Keeps its prepared statements, keyed by their
// SQL, so that the same text is compiled once. Everything throws StoreError; Database turns that into a Result.
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

    // The key of the journal's digests; given by the vault when it opens the connection.
    void setJournalKey(std::shared_ptr<const Secret> key) { m_journalKey = std::move(key); }
    const Secret& journalKey() const; // throws when none was given

private:
    friend class Statement;

    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Idle = std::vector<sqlite3_stmt*>;

    sqlite3* m_handle;
    std::unordered_map<std::string, Idle, TextHash, std::equal_to<>>
        m_idle; // a Statement points to its entry: nodes stay put
    std::shared_ptr<const Secret> m_journalKey;
};

} // namespace zg
