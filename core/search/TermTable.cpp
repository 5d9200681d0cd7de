#include "core/search/TermTable.h"

#include "core/search/RebuildState.h"
#include "core/search/TermVersion.h"
#include "core/store/Statement.h"
#include "core/text/SearchTerms.h"

#include <algorithm>

namespace zg {

const TermTable kMemberTerms{
    "INSERT INTO member_search (term, member_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
    "DELETE FROM member_search WHERE term = ? AND member_id = ?",
    "SELECT term, member_id FROM member_search",
    "SELECT 1 FROM member_search WHERE term = ? AND member_id = ?",
    "SELECT member_id, term FROM member_search WHERE term >= ? AND term < ? ORDER BY term, member_id LIMIT ?",
    "SELECT member_id FROM member_search WHERE term = ? ORDER BY member_id",
    "INSERT INTO member_search_next (term, member_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
    "DELETE FROM member_search_next WHERE term = ? AND member_id = ?",
    1,
};

const TermTable kProductTerms{
    "INSERT INTO product_search (term, product_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
    "DELETE FROM product_search WHERE term = ? AND product_id = ?",
    "SELECT term, product_id FROM product_search",
    "SELECT 1 FROM product_search WHERE term = ? AND product_id = ?",
    "SELECT product_id, term FROM product_search WHERE term >= ? AND term < ? ORDER BY term, product_id LIMIT ?",
    "SELECT product_id FROM product_search WHERE term = ? ORDER BY product_id",
    "INSERT INTO product_search_next (term, product_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
    "DELETE FROM product_search_next WHERE term = ? AND product_id = ?",
    2,
};

void changeTerms(Connection& connection, const TermTable& table, std::int64_t owner, const QStringList& before,
                 const QStringList& after) {
    QStringList lost, gained;
    for (const QString& term : before)
        if (!after.contains(term)) lost.append(term);
    for (const QString& term : after)
        if (!before.contains(term)) gained.append(term);
    if (lost.isEmpty() && gained.isEmpty()) return;

    const auto apply = [&](const char* eraseSql, const char* insertSql) {
        auto erase = connection.prepare(eraseSql);
        for (const QString& term : lost) erase.runWith(term, owner);
        auto insert = connection.prepare(insertSql);
        for (const QString& term : gained) insert.runWith(term, owner);
    };
    apply(table.erase, table.insert);
    if (!rebuildFollows(connection)) return;
    apply(table.eraseNext, table.insertNext);
    if (!lost.isEmpty()) markStale(connection, table, owner);
}

void TermList::add(std::int64_t owner, const QStringList& terms) {
    for (const QString& term : terms) {
        const QByteArray utf8 = term.toUtf8();
        Entry entry{0, static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint32_t>(utf8.size()), owner};
        for (qsizetype i = 0; i < 8; ++i)
            entry.head = entry.head << 8 | (i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0);
        m_text.insert(m_text.end(), utf8.begin(), utf8.end());
        m_entries.push_back(entry);
    }
}

void TermList::sort() {
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry& a, const Entry& b) {
        if (a.head != b.head) return a.head < b.head;
        const int order = textOf(a).compare(textOf(b));
        return order != 0 ? order < 0 : a.owner < b.owner;
    });
}

void TermList::clear() {
    m_entries.clear();
    m_text.clear();
}

void TermBuffer::add(std::int64_t owner, const QStringList& terms) {
    m_terms.add(owner, terms);
    if (m_terms.size() >= kMost) flush();
}

void TermBuffer::flush() {
    if (m_terms.size() == 0) return;
    m_terms.sort();
    const auto write = [&](const char* sql) {
        auto insert = m_connection.prepare(sql);
        for (std::size_t i = 0; i < m_terms.size(); ++i) insert.runWith(m_terms.term(i), m_terms.owner(i));
    };
    write(m_table.insert);
    if (rebuildFollows(m_connection)) write(m_table.insertNext);
    m_terms.clear();
    markSearchTerms(m_connection);
}

std::vector<TermRow> termsBeginningWith(Connection& connection, const TermTable& table, const QString& word,
                                        int limit) {
    std::vector<TermRow> rows;
    const QByteArray utf8 = word.toUtf8();
    auto select = connection.prepare(table.range);
    select.bindAll(word, termEnd(word), limit);
    while (select.step())
        rows.push_back({select.integer(0),
                        select.utf8(1) == std::string_view(utf8.constData(), static_cast<size_t>(utf8.size()))});
    return rows;
}

std::vector<std::int64_t> ownersOfTerm(Connection& connection, const TermTable& table, const QString& term) {
    std::vector<std::int64_t> owners;
    auto select = connection.prepare(table.exact);
    select.bindAll(term);
    while (select.step()) owners.push_back(select.integer(0));
    return owners;
}

} // namespace zg
