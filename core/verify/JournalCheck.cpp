#include "core/verify/JournalCheck.h"

#include "core/ledger/LedgerStore.h"
#include "core/members/MemberWriter.h"
#include "core/products/ProductWriter.h"
#include "core/sales/SaleDigest.h"
#include "core/sales/SaleStore.h"
#include "core/store/Journal.h"
#include "core/store/RowSeal.h"
#include "core/store/Statement.h"

#include <functional>
#include <map>
#include <string>

namespace zg {

namespace {

// Runs of consecutive ids: first → one past the last.
using Runs = std::map<std::int64_t, std::int64_t>;

bool covers(const Runs& runs, std::int64_t id) {
    auto run = runs.upper_bound(id);
    return run != runs.begin() && id < (--run)->second;
}

Runs removedRuns(Connection& connection, const std::string& kind) {
    Runs runs;
    auto select = connection.prepare("SELECT document, count FROM journal WHERE kind = ?");
    select.bindAll(std::string_view(kind));
    while (select.step()) {
        std::int64_t& end = runs[select.integer(0)];
        end = std::max(end, select.integer(0) + select.integer(1));
    }
    return runs;
}

// One kind of thing the journal speaks of, by id.
struct Recorded {
    const char* kind;
    std::string removedKind;
    // Adds what is there of `id` to the digest as an entry of that format has it; false: it is not there.
    std::function<bool(ContentDigest& digest, std::int64_t id, int format)> add;
    const char* ids; // SQL of all ids there are, ascending
    int format = 1;  // entries before it say nothing of contents
};

VerifyCheck check(Connection& connection, const Recorded& recorded) {
    VerifyCheck check{QStringLiteral("journal: %1").arg(QLatin1String(recorded.kind)), 0, 0, {}};
    const auto differ = [&](const QString& what) {
        if (++check.differences == 1) check.example = what;
    };
    const Runs removed = removedRuns(connection, recorded.removedKind);
    Runs spokenOf;
    auto entries =
        connection.prepare("SELECT seq, document, count, content, format FROM journal WHERE kind = ? ORDER BY seq");
    entries.bindAll(recorded.kind);
    while (entries.step()) {
        const int format = static_cast<int>(entries.integer(4));
        if (format < recorded.format) continue;
        ++check.rows;
        ContentDigest digest(connection);
        bool whole = true;
        const std::int64_t first = entries.integer(1), end = first + entries.integer(2);
        if (covers(spokenOf, first)) differ(QStringLiteral("entry %1: id %2 twice").arg(entries.integer(0)).arg(first));
        spokenOf[first] = end;
        for (std::int64_t id = first; id < end; ++id) {
            if (recorded.add(digest, id, format)) continue;
            whole = false;
            if (!covers(removed, id)) differ(QStringLiteral("entry %1: id %2 is gone").arg(entries.integer(0)).arg(id));
        }
        // A batch that was undone in part has no contents left to compare.
        if (whole && digest.finish() != entries.blob(3))
            differ(QStringLiteral("entry %1: contents changed").arg(entries.integer(0)));
    }
    // What is there without an entry. Ids are drawn in order within a till (their upper bits): before the first of a
    // till the journal speaks of, things are older than such entries.
    std::map<std::int64_t, std::int64_t> firstOfTill;
    for (const auto& [first, end] : spokenOf) firstOfTill.emplace(first >> kIdSequenceBits, first);
    auto ids = connection.prepare(recorded.ids);
    while (ids.step()) {
        const std::int64_t id = ids.integer(0);
        const auto since = firstOfTill.find(id >> kIdSequenceBits);
        const bool isOlder = recorded.format > 1 && (since == firstOfTill.end() || id < since->second);
        if (!isOlder && !covers(spokenOf, id)) differ(QStringLiteral("id %1 without an entry").arg(id));
    }
    return check;
}

template <class Document, class DocumentId> auto loadedBy(Connection& connection) {
    return [&connection](ContentDigest& digest, std::int64_t id, int format) {
        const std::optional<Document> document = SaleStore::load(connection, DocumentId{id});
        if (document) addTo(digest, *document, format);
        return document.has_value();
    };
}

// What is recorded when somebody or something is entered: (id, created_at, import_id).
template <class Origin, class IdType> auto originOf(Connection& connection, const char* sql) {
    return [&connection, sql](ContentDigest& digest, std::int64_t id, int) {
        auto select = connection.prepare(sql);
        select.bindAll(id);
        if (!select.step()) return false;
        addTo(digest, Origin{IdType{id}, select.instant(0), select.template id<ImportId>(1)});
        return true;
    };
}

VerifyCheck checkLedger(Connection& connection, const Ledger& ledger) {
    const std::string ids = std::string("SELECT id FROM ") + ledger.table + " ORDER BY id"; // a constant of the program
    return check(connection, {ledger.name, std::string(ledger.name) + "-removed",
                              [&](ContentDigest& digest, std::int64_t id, int) {
                                  bool there = false;
                                  LedgerStore::eachEntry(connection, ledger, EntryId{id}, 1, [&](const LedgerEntry& e) {
                                      LedgerStore::addTo(digest, e);
                                      there = true;
                                  });
                                  return there;
                              },
                              ids.c_str()});
}

VerifyCheck checkSeals(Connection& connection, const SealedTable& table) {
    VerifyCheck check{QStringLiteral("%1 seal").arg(QLatin1String(table.name)), 0, 0, {}};
    auto select = connection.prepare(table.all);
    while (select.step()) {
        ++check.rows;
        if (sealOf(connection, table, select.integer(0)) == select.blob(1)) continue;
        if (++check.differences == 1) check.example = QStringLiteral("id %1 was changed").arg(select.integer(0));
    }
    return check;
}

// A merge that stands is as its last entry says.
VerifyCheck checkMerges(Connection& connection) {
    VerifyCheck check{QStringLiteral("journal: member-merge"), 0, 0, {}};
    std::map<std::int64_t, QByteArray> entered; // by merged member
    auto entries = connection.prepare(
        "SELECT kind, document, content FROM journal WHERE kind IN ('member-merge', 'member-split') ORDER BY seq");
    while (entries.step()) {
        if (entries.utf8(0) == "member-merge")
            entered[entries.integer(1)] = entries.blob(2);
        else
            entered.erase(entries.integer(1));
    }
    const auto differ = [&](std::int64_t merged) {
        if (++check.differences == 1) check.example = QStringLiteral("merged member id %1").arg(merged);
    };
    auto merges = connection.prepare("SELECT merged_id, id, keeper_id FROM member_merge");
    while (merges.step()) {
        ++check.rows;
        ContentDigest digest(connection);
        digest.add("member-merge");
        digest.add(merges.integer(1));
        digest.add(merges.integer(2));
        digest.add(merges.integer(0));
        const auto known = entered.find(merges.integer(0));
        if (known == entered.end() || known->second != digest.finish()) differ(merges.integer(0));
        if (known != entered.end()) entered.erase(known);
    }
    for (const auto& [merged, content] : entered) differ(merged);
    return check;
}

} // namespace

std::vector<VerifyCheck> checkJournal(Connection& connection) {
    VerifyCheck chain{QStringLiteral("journal"), journalHead(connection).seq, 0, {}};
    if (const auto broken = firstBrokenJournalRow(connection)) {
        chain.differences = 1;
        chain.example = QStringLiteral("entry %1 does not follow from the one before").arg(*broken);
    }
    std::vector<VerifyCheck> checks{
        chain,
        check(connection,
              {"sale", "sale-removed", loadedBy<Sale, SaleId>(connection), "SELECT id FROM sale ORDER BY id"}),
        check(connection, {"refund", "refund-removed", loadedBy<Refund, RefundId>(connection),
                           "SELECT id FROM refund ORDER BY id"}),
        check(connection, {"void", "sale-removed", // a void goes with its sale
                           [&](ContentDigest& digest, std::int64_t id, int format) {
                               const auto voided = SaleStore::loadVoid(connection, SaleId{id});
                               if (voided) addTo(digest, *voided, format);
                               return voided.has_value();
                           },
                           "SELECT sale_id FROM sale_void ORDER BY sale_id"}),
        check(connection,
              {"member", "member-removed",
               originOf<MemberOrigin, MemberId>(connection, "SELECT created_at, import_id FROM member WHERE id = ?"),
               "SELECT id FROM member ORDER BY id", 2}),
        check(connection,
              {"product", "product-removed",
               originOf<ProductOrigin, ProductId>(connection, "SELECT created_at, import_id FROM product WHERE id = ?"),
               "SELECT id FROM product ORDER BY id", 2}),
        checkMerges(connection)};
    for (const SealedTable* table : kSealedTables) checks.push_back(checkSeals(connection, *table));
    for (const Ledger* ledger : kLedgers) checks.push_back(checkLedger(connection, *ledger));
    return checks;
}

} // namespace zg
