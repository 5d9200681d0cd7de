#include "core/verify/JournalCheck.h"

#include "core/sales/SaleDigest.h"
#include "core/sales/SaleStore.h"
#include "core/store/Journal.h"
#include "core/store/Statement.h"

#include <map>

namespace zg {

namespace {

// Runs of consecutive ids: first → one past the last.
using Runs = std::map<std::int64_t, std::int64_t>;

bool covers(const Runs& runs, std::int64_t id) {
    auto run = runs.upper_bound(id);
    return run != runs.begin() && id < (--run)->second;
}

Runs removedRuns(Connection& connection, const char* kind) {
    Runs runs;
    auto select = connection.prepare("SELECT document, count FROM journal WHERE kind = ?");
    select.bindAll(kind);
    while (select.step()) runs[select.integer(0)] = select.integer(0) + select.integer(1);
    return runs;
}

template <class Document, class DocumentId>
VerifyCheck checkContents(Connection& connection, const char* kind, const char* removedKind, const char* countSql) {
    VerifyCheck check{QStringLiteral("journal: %1").arg(QLatin1String(kind)), 0, 0, {}};
    const Runs removed = removedRuns(connection, removedKind);
    const auto differ = [&](const QString& what) {
        if (++check.differences == 1) check.example = what;
    };
    std::int64_t present = 0;
    auto entries = connection.prepare("SELECT seq, document, count, content FROM journal WHERE kind = ? ORDER BY seq");
    entries.bindAll(kind);
    while (entries.step()) {
        ++check.rows;
        ContentDigest digest(connection);
        bool whole = true;
        const std::int64_t first = entries.integer(1), end = first + entries.integer(2);
        for (std::int64_t id = first; id < end; ++id) {
            if (const std::optional<Document> document = SaleStore::load(connection, DocumentId{id})) {
                addTo(digest, *document);
                ++present;
            } else {
                whole = false;
                if (!covers(removed, id))
                    differ(QStringLiteral("entry %1: id %2 is gone").arg(entries.integer(0)).arg(id));
            }
        }
        // A batch that was undone in part has no contents left to compare; what is left of it is counted below.
        if (whole && digest.finish() != entries.blob(3))
            differ(QStringLiteral("entry %1: contents changed").arg(entries.integer(0)));
    }
    auto count = connection.prepare(countSql);
    if (count.step() && count.integer(0) != present)
        differ(QStringLiteral("%1 documents, %2 in the journal").arg(count.integer(0)).arg(present));
    return check;
}

} // namespace

std::vector<VerifyCheck> checkJournal(Connection& connection) {
    VerifyCheck chain{QStringLiteral("journal"), journalHead(connection).seq, 0, {}};
    if (const auto broken = firstBrokenJournalRow(connection)) {
        chain.differences = 1;
        chain.example = QStringLiteral("entry %1 does not follow from the one before").arg(*broken);
    }
    return {chain, checkContents<Sale, SaleId>(connection, "sale", "sale-removed", "SELECT COUNT(*) FROM sale"),
            checkContents<Refund, RefundId>(connection, "refund", "refund-removed", "SELECT COUNT(*) FROM refund")};
}

} // namespace zg
