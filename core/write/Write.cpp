#include "core/write/Write.h"

#include "core/access/Permit.h"
#include "core/ledger/LedgerStore.h"
#include "core/store/Catching.h"

#include <algorithm>
#include <string>

namespace zg {

const BusinessCalendar& Write::calendar() const {
    if (!m_calendar) m_calendar = m_frame.settings.calendar();
    return *m_calendar;
}

std::int64_t Write::till() {
    return tillNumber(m_connection);
}

void Write::permit(Permission permission) const {
    require(zg::permit(m_frame.actor, permission));
}

void Write::permit(const Approvable& what, const DocumentRef& document) {
    const Done alone = zg::permit(m_frame.actor, what.permission);
    if (alone) return;
    if (alone.error().code != ErrorCode::ApprovalNeeded) throw StoreError(alone.error());
    const ApprovalId approval = ApprovalStore::use(m_connection, what, by(), now());
    if (!approval) throw StoreError(approvalNeeded(what));
    ApprovalStore::usedFor(m_connection, approval, document);
}

void Write::post(const Posting& posting) {
    const Ledger& ledger = *posting.ledger;
    Run& run = m_runs[&ledger];
    for (const LedgerEntry& entry : LedgerStore::append(m_connection, posting, now())) {
        // The writer is alone, so ids follow each other; only a series begun anew would break the run.
        if (run.content && run.first + run.count != entry.id.value) recordRun(ledger, run);
        if (!run.content) {
            run.content.emplace(m_connection);
            run.first = entry.id.value;
        }
        LedgerStore::addTo(*run.content, entry);
        ++run.count;
    }
}

void Write::reverse(const DocumentRef& document, PostingKind kind, const DocumentRef& reversal) {
    for (const Ledger* ledger : kLedgers)
        for (const LedgerEntry& entry : LedgerStore::ofDocument(m_connection, *ledger, document))
            post({ledger, entry.member, -entry.delta, kind, reversal, {}, {}});
}

void Write::unpost(MemberId member, ImportId import) {
    for (const Ledger* ledger : kLedgers)
        for (const EntryId id : LedgerStore::takeAway(m_connection, *ledger, member, import))
            m_removed[ledger].push_back(id.value);
}

void Write::record(const char* kind, std::int64_t document, const QByteArray& content, std::int64_t count) {
    journal(m_connection, {kind, document, count, content, now(), by()});
    m_isRecorded = true;
}

void Write::record(const char* kind, std::int64_t document) {
    ContentDigest content(m_connection);
    content.add(kind);
    content.add(document);
    record(kind, document, content.finish());
}

void Write::unrecorded(const char* reason) {
    Q_UNUSED(reason) // for whoever reads the verb
    m_isRecorded = true;
}

void Write::recordRun(const Ledger& ledger, Run& run) {
    if (run.content) record(ledger.name, run.first, run.content->finish(), run.count);
    run.content.reset();
    run.count = 0;
}

void Write::recordPostings() {
    for (auto& [ledger, run] : m_runs) recordRun(*ledger, run);
    for (auto& [ledger, ids] : m_removed)
        recordRemoved(*this, (std::string(ledger->name) + "-removed").c_str(), std::move(ids));
    m_removed.clear();
}

void Write::close() {
    recordPostings();
    if (!m_isRecorded) throw StoreError(ErrorCode::StorageFailed, QStringLiteral("a change without a record"));
}

void recordRemoved(Write& write, const char* kind, std::vector<std::int64_t> ids) {
    std::ranges::sort(ids);
    for (std::size_t i = 0; i < ids.size();) {
        const std::int64_t first = ids[i];
        ContentDigest content(write.connection());
        do content.add(ids[i]);
        while (++i < ids.size() && ids[i] == ids[i - 1] + 1);
        write.record(kind, first, content.finish(), ids[i - 1] - first + 1);
    }
}

} // namespace zg
