#include "core/ledger/LedgerStore.h"

#include "core/store/Sequence.h"
#include "core/store/Statement.h"

#include <algorithm>
#include <string>

namespace zg {

namespace {

constexpr std::string_view kColumns = "id, member_id, at, delta, kind, document_kind, document, import_id";

// `sql` with the ledger's own names in place of {table}, {balance} and {columns}: all of them constants of this
// program.
std::string named(const Ledger& ledger, std::string_view sql) {
    std::string out;
    for (std::size_t at = 0; at < sql.size();) {
        if (sql[at] != '{') {
            out += sql[at++];
            continue;
        }
        const std::size_t end = sql.find('}', at);
        const std::string_view name = sql.substr(at + 1, end - at - 1);
        out += name == "table"     ? std::string_view(ledger.table)
               : name == "balance" ? std::string_view(ledger.balance)
                                   : kColumns;
        at = end + 1;
    }
    return out;
}

struct Part {
    MemberId member;
    std::int64_t delta = 0;
};

MemberId keeperOf(Connection& connection, MemberId member) {
    auto select = connection.prepare("SELECT keeper_id FROM member_keeper WHERE member_id = ?");
    select.bindAll(member);
    return select.step() ? select.id<MemberId>(0) : member;
}

bool hasMerged(Connection& connection, MemberId keeper) {
    auto select = connection.prepare("SELECT 1 FROM member WHERE merged_into = ? LIMIT 1");
    select.bindAll(keeper);
    return select.step();
}

std::vector<Part> partsOf(Connection& connection, const Posting& posting, MemberId keeper) {
    std::vector<Part> parts;
    std::int64_t delta = posting.delta;
    if (delta < 0 && (keeper != posting.member || hasMerged(connection, keeper))) {
        std::vector<Part> left;
        auto select = connection.prepare(named(*posting.ledger, R"(
            SELECT e.member_id, SUM(e.delta) FROM {table} e JOIN member_keeper k ON k.member_id = e.member_id
            WHERE k.keeper_id = ? GROUP BY e.member_id ORDER BY e.member_id)"));
        select.bindAll(keeper);
        while (select.step()) left.push_back({select.id<MemberId>(0), select.integer(1)});
        std::ranges::stable_partition(left, [&](const Part& part) { return part.member == posting.member; });
        for (const Part& part : left) {
            const std::int64_t drawn = std::min(part.delta, -delta);
            if (drawn <= 0) continue;
            parts.push_back({part.member, -drawn});
            delta += drawn;
        }
    }
    if (delta != 0 || parts.empty()) parts.push_back({posting.member, delta});
    return parts;
}

LedgerEntry entryAt(const Statement& row) {
    return {row.id<EntryId>(0), row.id<MemberId>(1), row.instant(2),
            row.integer(3),     row.text(4),         {static_cast<DocumentType>(row.integer(5)), row.integer(6)},
            row.id<ImportId>(7)};
}

} // namespace

std::vector<LedgerEntry> LedgerStore::append(Connection& connection, const Posting& posting, Instant now) {
    const Ledger& ledger = *posting.ledger;
    std::vector<LedgerEntry> entries;
    const MemberId keeper = keeperOf(connection, posting.member);
    const std::vector<Part> parts = partsOf(connection, posting, keeper);
    auto insert = connection.prepare(named(ledger, "INSERT INTO {table} ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const Part& part : parts) {
        const LedgerEntry entry{{detail::drawKeys(connection, ledger.series, 1)},
                                part.member,
                                posting.at.value_or(now),
                                part.delta,
                                QLatin1String(postingName(posting.kind)),
                                posting.document,
                                posting.import};
        const bool alone = entry.document.type == DocumentType::None;
        insert.runWith(entry.id, entry.member, entry.at, entry.delta, entry.kind,
                       alone ? std::nullopt : std::optional(static_cast<int>(entry.document.type)),
                       alone ? std::nullopt : std::optional(entry.document.id), entry.import);
        entries.push_back(entry);
    }
    auto keep = connection.prepare(named(ledger, R"(
        INSERT INTO member_stat (member_id, {balance}) VALUES (?, ?)
        ON CONFLICT (member_id) DO UPDATE SET {balance} = member_stat.{balance} + excluded.{balance}
        RETURNING {balance})"));
    keep.bindAll(keeper, posting.delta);
    if (keep.step() && keep.integer(0) < 0 && posting.delta < 0 && ledger.belowZero)
        throw StoreError(*ledger.belowZero);
    return entries;
}

std::vector<LedgerEntry> LedgerStore::ofDocument(Connection& connection, const Ledger& ledger,
                                                 const DocumentRef& document) {
    std::vector<LedgerEntry> entries;
    auto select = connection.prepare(
        named(ledger, "SELECT {columns} FROM {table} WHERE document_kind = ? AND document = ? ORDER BY id"));
    select.bindAll(static_cast<int>(document.type), document.id);
    while (select.step()) entries.push_back(entryAt(select));
    return entries;
}

std::vector<EntryId> LedgerStore::takeAway(Connection& connection, const Ledger& ledger, MemberId member,
                                           ImportId import) {
    std::vector<EntryId> ids;
    auto select =
        connection.prepare(named(ledger, "SELECT id FROM {table} WHERE member_id = ? AND import_id = ? ORDER BY id"));
    select.bindAll(member, import);
    while (select.step()) ids.push_back(select.id<EntryId>(0));
    if (ids.empty()) return ids;
    connection
        .prepare(named(ledger, R"(
        UPDATE member_stat SET {balance} = {balance} - (SELECT SUM(delta) FROM {table} WHERE member_id = ?1 AND import_id = ?2)
        WHERE member_id = ?1)"))
        .runWith(member, import);
    connection.prepare(named(ledger, "DELETE FROM {table} WHERE member_id = ? AND import_id = ?"))
        .runWith(member, import);
    return ids;
}

bool LedgerStore::hasOthers(Connection& connection, const Ledger& ledger, MemberId member) {
    auto select =
        connection.prepare(named(ledger, "SELECT 1 FROM {table} WHERE member_id = ? AND import_id IS NULL LIMIT 1"));
    select.bindAll(member);
    return select.step();
}

void LedgerStore::eachEntry(Connection& connection, const Ledger& ledger, EntryId first, std::int64_t count,
                            const std::function<void(const LedgerEntry&)>& visit) {
    auto select =
        connection.prepare(named(ledger, "SELECT {columns} FROM {table} WHERE id >= ? AND id < ? ORDER BY id"));
    select.bindAll(first, first.value + count);
    while (select.step()) visit(entryAt(select));
}

void LedgerStore::addTo(ContentDigest& digest, const LedgerEntry& entry) {
    digest.add(entry.id);
    digest.add(entry.member);
    digest.add(entry.at.ms);
    digest.add(entry.delta);
    digest.add(entry.kind);
    digest.add(static_cast<int>(entry.document.type));
    digest.add(entry.document.id);
    digest.add(entry.import);
}

void LedgerStore::restoreBalance(Connection& connection, const Ledger& ledger, MemberId keeper) {
    connection
        .prepare(named(ledger, R"(
        UPDATE member_stat SET {balance} = (
            SELECT COALESCE(SUM(e.delta), 0) FROM member_keeper k CROSS JOIN {table} e ON e.member_id = k.member_id
            WHERE k.keeper_id = ?1)
        WHERE member_id = ?1)"))
        .runWith(keeper);
}

std::int64_t LedgerStore::balanceAfter(Connection& connection, const Ledger& ledger, MemberId keeper,
                                       const DocumentRef& document, Instant entered) {
    // Entries are in the order of their ids.
    auto select = connection.prepare(named(ledger, R"(
        WITH entry AS (SELECT e.id, e.delta, e.at, e.document, e.document_kind
                       FROM member_keeper k CROSS JOIN {table} e ON e.member_id = k.member_id WHERE k.keeper_id = ?1),
             own AS (SELECT MAX(id) AS id FROM entry WHERE document_kind = ?2 AND document = ?3)
        SELECT COALESCE(SUM(delta), 0) FROM entry
        WHERE CASE WHEN (SELECT id FROM own) IS NOT NULL THEN id <= (SELECT id FROM own)
                   ELSE at < ?4 OR (at = ?4 AND (document IS NULL OR document <= ?3)) END)"));
    select.bindAll(keeper, static_cast<int>(document.type), document.id, entered);
    select.step();
    return select.integer(0);
}

} // namespace zg
