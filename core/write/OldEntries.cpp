#include "core/write/OldEntries.h"

#include "core/ledger/LedgerStore.h"
#include "core/settings/ShopSettingsStore.h"
#include "core/store/Statement.h"
#include "core/store/Transaction.h"
#include "core/write/RowSeal.h"

#include <limits>
#include <vector>

namespace zg {

namespace {

constexpr const char* kSealed = "journal.sealed"; // a setting; the ledgers in the journal since

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

} // namespace

void sealOldEntries(Connection& connection) {
    if (settingValue(connection, kSealed)) return;
    Transaction transaction(connection);
    for (const Ledger* ledger : {&kPoints, &kStoredValue}) seal(connection, *ledger); // later ones never had others
    auto rows = connection.prepare(kSealedProducts.all);
    std::vector<std::int64_t> ids;
    while (rows.step()) ids.push_back(rows.integer(0));
    for (const std::int64_t id : ids) zg::seal(connection, kSealedProducts, id);
    setSettingValue(connection, kSealed, QStringLiteral("2"));
    transaction.commit();
}

} // namespace zg
