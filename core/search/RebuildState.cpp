#include "core/search/RebuildState.h"

#include "core/search/TermVersion.h"
#include "core/store/Statement.h"

namespace zg {

std::optional<RebuildState> rebuildState(Connection& connection) {
    auto select = connection.prepare("SELECT version, after_member, after_product FROM search_rebuild");
    if (!select.step()) return {};
    return RebuildState{select.text(0), select.integer(1), select.integer(2)};
}

void beginRebuild(Connection& connection) {
    connection.prepare("INSERT INTO search_rebuild (id, version) VALUES (1, ?)").runWith(termVersion());
    connection.prepare("DELETE FROM search_rebuild_stale").run();
}

void setRebuiltUpTo(Connection& connection, const TermTable& table, std::int64_t owner) {
    connection
        .prepare(&table == &kMemberTerms ? "UPDATE search_rebuild SET after_member = ?"
                                         : "UPDATE search_rebuild SET after_product = ?")
        .runWith(owner);
}

void swapTerms(Connection& connection) {
    connection.execute(R"(
        ALTER TABLE member_search RENAME TO member_search_old;
        ALTER TABLE member_search_next RENAME TO member_search;
        ALTER TABLE member_search_old RENAME TO member_search_next;
        ALTER TABLE product_search RENAME TO product_search_old;
        ALTER TABLE product_search_next RENAME TO product_search;
        ALTER TABLE product_search_old RENAME TO product_search_next;)");
    setSearchTermsCurrent(connection);
    abandonRebuild(connection);
}

void abandonRebuild(Connection& connection) {
    connection.prepare("UPDATE search_rebuild SET version = ''").run();
    connection.prepare("DELETE FROM search_rebuild_stale").run();
}

void endRemoval(Connection& connection) {
    connection.prepare("DELETE FROM search_rebuild").run();
}

bool rebuildFollows(Connection& connection) {
    auto select = connection.prepare("SELECT version FROM search_rebuild");
    if (!select.step()) return false;
    const QString version = select.text(0);
    if (version == termVersion()) return true;
    select.reset();
    if (!version.isEmpty()) abandonRebuild(connection);
    return false;
}

void markStale(Connection& connection, const TermTable& table, std::int64_t owner) {
    connection.prepare("INSERT INTO search_rebuild_stale (kind, owner) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .runWith(table.kind, owner);
}

std::vector<std::int64_t> staleOwners(Connection& connection, const TermTable& table) {
    std::vector<std::int64_t> owners;
    auto select = connection.prepare("SELECT owner FROM search_rebuild_stale WHERE kind = ? ORDER BY owner");
    select.bindAll(table.kind);
    while (select.step()) owners.push_back(select.integer(0));
    return owners;
}

void clearStale(Connection& connection, const TermTable& table, std::int64_t owner) {
    connection.prepare("DELETE FROM search_rebuild_stale WHERE kind = ? AND owner = ?").runWith(table.kind, owner);
}

bool removeSomeNext(Connection& connection, int rows) {
    const auto some = [&](const char* upTo, const char* rest) {
        auto erase = connection.prepare(upTo);
        erase.runWith(rows);
        if (connection.changes() > 0) return true;
        connection.prepare(rest).run(); // fewer than that many
        return false;
    };
    return some(R"(DELETE FROM member_search_next WHERE (term, member_id) <
                   (SELECT term, member_id FROM member_search_next ORDER BY term, member_id LIMIT 1 OFFSET ?))",
                "DELETE FROM member_search_next") ||
           some(R"(DELETE FROM product_search_next WHERE (term, product_id) <
                   (SELECT term, product_id FROM product_search_next ORDER BY term, product_id LIMIT 1 OFFSET ?))",
                "DELETE FROM product_search_next");
}

} // namespace zg
