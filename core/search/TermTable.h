#pragma once

#include <QtCore/QStringList>

#include <cstdint>
#include <string_view>
#include <vector>

namespace zg {

class Connection;

// One of the two tables of search terms, member_search and product_search: (term, owner) and nothing else; and the one
// beside it, in which a SearchRebuild makes its successor. Every change of terms goes through changeTerms or
// TermBuffer, which know of both.
struct TermTable {
    const char* insert; // term, id
    const char* erase;  // term, id
    const char* all;    // → term, id
    const char* exists; // term, id
    const char* range;  // term from, term before, limit → id, term
    const char* exact;  // term → id

    const char* insertNext; // term, id
    const char* eraseNext;  // term, id
    int kind;               // in search_rebuild_stale
};

extern const TermTable kMemberTerms;
extern const TermTable kProductTerms;

// Writes the difference of two sorted lists of terms (see SearchTerms.h) of one owner: an edit of the note touches no
// term.
void changeTerms(Connection& connection, const TermTable& table, std::int64_t owner, const QStringList& before,
                 const QStringList& after);

// The terms of many owners, to be read in the order of the table's key.
class TermList {
public:
    void add(std::int64_t owner, const QStringList& terms);
    void sort();
    void clear();

    std::size_t size() const { return m_entries.size(); }
    std::string_view term(std::size_t i) const { return textOf(m_entries[i]); }
    std::int64_t owner(std::size_t i) const { return m_entries[i].owner; }

private:
    // A term in m_text. The first eight bytes, big-endian, decide most comparisons without looking there.
    struct Entry {
        std::uint64_t head = 0;
        std::uint32_t at = 0, size = 0;
        std::int64_t owner = 0;
    };
    std::string_view textOf(const Entry& entry) const { return {m_text.data() + entry.at, entry.size}; }

    std::vector<char> m_text;
    std::vector<Entry> m_entries;
};

// Collects the terms of many new owners and writes them sorted: neighbours in the table are then written together,
// several times faster than owner by owner. Call flush before the transaction ends; what was not flushed is not
// written.
class TermBuffer {
public:
    TermBuffer(Connection& connection, const TermTable& table) : m_connection(connection), m_table(table) {}
    void add(std::int64_t owner, const QStringList& terms);
    void flush();

private:
    static constexpr std::size_t kMost = 1'000'000; // about 40 MB
    Connection& m_connection;
    const TermTable& m_table;
    TermList m_terms;
};

struct TermRow {
    std::int64_t owner = 0;
    bool exact = false; // the term is the word
};

// The first `limit` rows, in the order of terms, whose term begins with the word; exact ones come first by themselves.
std::vector<TermRow> termsBeginningWith(Connection& connection, const TermTable& table, const QString& word, int limit);
// Whose term is exactly this.
std::vector<std::int64_t> ownersOfTerm(Connection& connection, const TermTable& table, const QString& term);

} // namespace zg
