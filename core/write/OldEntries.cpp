#include "core/write/OldEntries.h"

#include "core/ledger/LedgerStore.h"
#include "core/settings/ShopSettingsStore.h"
#include "core/store/RowSeal.h"
#include "core/store/Statement.h"
#include "core/store/Transaction.h"

#include <limits>
#include <vector>

namespace zg {

namespace {

// A setting: whose seals the shop has. 2: ledgers in the journal, products sealed without their barcodes; 3: and
// members, staff, barcodes.
constexpr const char* kSealed = "journal.sealed";
constexpr const char* kCurrent = "3";

Instant lastEntryOf(Connection& connection) {
    auto select = connection.prepare("SELECT at FROM journal ORDER BY seq DESC LIMIT 1");
    return select.step() ? select.instant(0) : Instant{};
}

// One record for each run of consecutive ids: tills and undone imports leave gaps.
void seal(Connection& connection, const Ledger& ledger) {
    const Instant at = lastEntryOf(connection);
    std::int64_t first = 0, count = 0;
    std::optional<ContentDigest> content;
    const auto record = [&] {
        if (content) journal(connection, {ledger.name, first, count, content->finish(), at, {}});
        content.reset();
        count = 0;
    };
    LedgerStore::eachEntry(connection, ledger, EntryId{1}, std::numeric_limits<std::int64_t>::max() - 1,
                           [&](const LedgerEntry& entry) {
                               if (content && entry.id.value != first + count) record();
                               if (!content) {
                                   content.emplace(connection);
                                   first = entry.id.value;
                               }
                               LedgerStore::addTo(*content, entry);
                               ++count;
                           });
    record();
}

void sealAll(Connection& connection, const SealedTable& table) {
    auto rows = connection.prepare(table.all);
    std::vector<std::int64_t> ids;
    while (rows.step()) ids.push_back(rows.integer(0));
    for (const std::int64_t id : ids) zg::seal(connection, table, id);
}

} // namespace

void sealOldEntries(Connection& connection) {
    const auto sealed = settingValue(connection, kSealed);
    if (sealed == QLatin1String(kCurrent)) return;
    Transaction transaction(connection);
    if (!sealed)
        for (const Ledger* ledger : {&kPoints, &kStoredValue}) seal(connection, *ledger); // later ones never had others
    for (const SealedTable* table : kSealedTables) sealAll(connection, *table);
    setSettingValue(connection, kSealed, QLatin1String(kCurrent));
    transaction.commit();
}

} // namespace zg
