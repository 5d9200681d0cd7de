#include "core/search/TermTable.h"

#include "core/search/SearchIndex.h"
#include "core/store/Statement.h"
#include "core/text/SearchTerms.h"

#include <algorithm>

namespace zg {

const TermTable kMemberTerms{
    "INSERT INTO member_search (term, member_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
    "DELETE FROM member_search WHERE term = ? AND member_id = ?",
    "DELETE FROM member_search",
    "SELECT term, member_id FROM member_search",
    "SELECT 1 FROM member_search WHERE term = ? AND member_id = ?",
    "SELECT member_id, term FROM member_search WHERE term >= ? AND term < ? ORDER BY term, member_id LIMIT ?",
    "SELECT member_id FROM member_search WHERE term = ? ORDER BY member_id",
};

const TermTable kProductTerms{
    "INSERT INTO product_search (term, product_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
    "DELETE FROM product_search WHERE term = ? AND product_id = ?",
    "DELETE FROM product_search",
    "SELECT term, product_id FROM product_search",
    "SELECT 1 FROM product_search WHERE term = ? AND product_id = ?",
    "SELECT product_id, term FROM product_search WHERE term >= ? AND term < ? ORDER BY term, product_id LIMIT ?",
    "SELECT product_id FROM product_search WHERE term = ? ORDER BY product_id",
};

void changeTerms(Connection& connection, const TermTable& table, std::int64_t owner, const QStringList& before,
                 const QStringList& after) {
    auto erase = connection.prepare(table.erase);
    for (const QString& term : before)
        if (!after.contains(term)) erase.runWith(term, owner);
    auto insert = connection.prepare(table.insert);
    for (const QString& term : after)
        if (!before.contains(term)) insert.runWith(term, owner);
}

void TermBuffer::add(std::int64_t owner, const QStringList& terms) {
    for (const QString& term : terms) {
        const QByteArray utf8 = term.toUtf8();
        Entry entry{0, static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint32_t>(utf8.size()), owner};
        for (qsizetype i = 0; i < 8; ++i)
            entry.head = entry.head << 8 | (i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0);
        m_text.insert(m_text.end(), utf8.begin(), utf8.end());
        m_entries.push_back(entry);
    }
    if (m_entries.size() >= kMost) flush();
}

void TermBuffer::flush() {
    if (m_entries.empty()) return;
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry& a, const Entry& b) {
        if (a.head != b.head) return a.head < b.head;
        const int order = textOf(a).compare(textOf(b));
        return order != 0 ? order < 0 : a.owner < b.owner;
    });
    auto insert = m_connection.prepare(m_table.insert);
    for (const Entry& entry : m_entries) insert.runWith(textOf(entry), entry.owner);
    m_entries.clear();
    m_text.clear();
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
