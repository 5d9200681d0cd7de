#include "tests/bench/Replay.h"

#include <sqlcipher/sqlite3.h>

#include <cctype>
#include <cstdlib>
#include <stdexcept>

namespace zg {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// One literal of an expanded statement from `at` on, which moves behind it.
SqlValue readLiteral(const std::string& text, size_t& at) {
    if (text.compare(at, 4, "NULL") == 0) {
        at += 4;
        return {};
    }
    if (text[at] == '\'') {
        std::string value;
        for (++at; at < text.size(); ++at) {
            if (text[at] == '\'' && text[at + 1] != '\'') break;
            if (text[at] == '\'') ++at;
            value += text[at];
        }
        ++at;
        return value;
    }
    if (text[at] == 'x' && text[at + 1] == '\'') {
        std::vector<unsigned char> bytes;
        for (at += 2; text[at] != '\''; at += 2)
            bytes.push_back(static_cast<unsigned char>(std::strtol(text.substr(at, 2).c_str(), nullptr, 16)));
        ++at;
        return bytes;
    }
    const size_t start = at;
    while (at < text.size() && (isDigit(text[at]) || std::string_view("+-.e").find(text[at]) != std::string_view::npos))
        ++at;
    const std::string number = text.substr(start, at - start);
    if (number.find_first_of(".e") != std::string::npos) return std::strtod(number.c_str(), nullptr);
    return static_cast<std::int64_t>(std::strtoll(number.c_str(), nullptr, 10));
}

void bind(sqlite3_stmt* statement, int parameter, const SqlValue& value) {
    struct Binder {
        sqlite3_stmt* s;
        int p;
        void operator()(std::monostate) const { sqlite3_bind_null(s, p); }
        void operator()(std::int64_t v) const { sqlite3_bind_int64(s, p, v); }
        void operator()(double v) const { sqlite3_bind_double(s, p, v); }
        void operator()(const std::string& v) const {
            sqlite3_bind_text(s, p, v.data(), static_cast<int>(v.size()), SQLITE_STATIC);
        }
        void operator()(const std::vector<unsigned char>& v) const {
            sqlite3_bind_blob(s, p, v.data(), static_cast<int>(v.size()), SQLITE_STATIC);
        }
    };
    std::visit(Binder{statement, parameter}, value);
}

} // namespace

std::vector<std::pair<int, SqlValue>> bindingsFrom(const std::string& sql, const std::string& expanded) {
    std::vector<std::pair<int, SqlValue>> bindings;
    int last = 0;
    size_t at = 0;
    for (size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] == '\'') { // a text of the statement's own
            do ++i, ++at;
            while (sql[i] != '\'');
            ++at;
        } else if (sql[i] == '?') {
            int number = 0;
            while (i + 1 < sql.size() && isDigit(sql[i + 1])) number = number * 10 + (sql[++i] - '0');
            last = number ? number : last + 1;
            bindings.emplace_back(last, readLiteral(expanded, at));
        } else {
            ++at;
        }
    }
    return bindings;
}

StatementRecorder::StatementRecorder(sqlite3* handle) : m_handle(handle) {
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, hear, this);
}

int StatementRecorder::hear(unsigned, void* recorder, void* statement, void* text) {
    // Comments are what triggers run: the replayed statement runs them itself.
    if (std::string_view(static_cast<const char*>(text)).starts_with("--")) return 0;
    auto* s = static_cast<sqlite3_stmt*>(statement);
    static_cast<StatementRecorder*>(recorder)->m_heard.push_back(
        {sqlite3_sql(s), {sqlite3_expanded_sql(s), sqlite3_free}});
    return 0;
}

std::vector<RecordedStatement> StatementRecorder::take() {
    std::vector<RecordedStatement> statements;
    for (Heard& heard : std::exchange(m_heard, {}))
        statements.push_back({heard.sql, bindingsFrom(heard.sql, heard.expanded.get())});
    return statements;
}

StatementRecorder::~StatementRecorder() {
    sqlite3_trace_v2(m_handle, 0, nullptr, nullptr);
}

BareRunner::~BareRunner() {
    for (const auto& [sql, statement] : m_compiled) sqlite3_finalize(statement);
}

void BareRunner::run(const RecordedStatement& recorded) {
    sqlite3_stmt*& statement = m_compiled[recorded.sql];
    if (!statement)
        sqlite3_prepare_v3(m_handle, recorded.sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    for (const auto& [parameter, value] : recorded.bindings) bind(statement, parameter, value);
    int code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    }
    sqlite3_reset(statement);
    if (code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(m_handle));
}

} // namespace zg
