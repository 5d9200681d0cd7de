#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace zg {

using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string, std::vector<unsigned char>>;

struct RecordedStatement {
    std::string sql;
    std::vector<std::pair<int, SqlValue>> bindings; // parameter number, value
};

// Listens to a connection and keeps every statement it runs with the values bound to it, so that the same work can be
// done again without this program's code. SQLite shows values only inside the expanded text: they are read back by
// laying it beside the original.
class StatementRecorder {
public:
    explicit StatementRecorder(sqlite3* handle);
    ~StatementRecorder();
    StatementRecorder(const StatementRecorder&) = delete;
    StatementRecorder& operator=(const StatementRecorder&) = delete;

    // What was run since the last time.
    std::vector<RecordedStatement> take();

private:
    // As SQLite shows it. Read back later: what is recorded ends its batches by the time they take.
    struct Heard {
        std::string sql;
        std::unique_ptr<char, void (*)(void*)> expanded;
    };
    static int hear(unsigned, void* recorder, void* statement, void* text);

    sqlite3* m_handle;
    std::vector<Heard> m_heard;
};

// The values of `sql`'s parameters (? and ?n) as they stand in its expanded text.
std::vector<std::pair<int, SqlValue>> bindingsFrom(const std::string& sql, const std::string& expanded);

// Runs statements with plain sqlite3 calls; each text is compiled once. Throws std::runtime_error.
class BareRunner {
public:
    explicit BareRunner(sqlite3* handle) : m_handle(handle) {}
    ~BareRunner();
    BareRunner(const BareRunner&) = delete;
    BareRunner& operator=(const BareRunner&) = delete;

    void run(const RecordedStatement& statement);

private:
    sqlite3* m_handle;
    std::unordered_map<std::string, sqlite3_stmt*> m_compiled;
};

} // namespace zg
