#pragma once

#include "core/access/Approval.h"
#include "core/access/Session.h"
#include "core/ledger/Ledger.h"
#include "core/settings/ShopSettings.h"
#include "core/store/Journal.h"
#include "core/store/Outcome.h"
#include "core/store/Sequence.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace zg {

class Connection;

// Who changes something, and under which settings: fixed when a verb is asked for.
struct WriteFrame {
    Actor actor;
    const Clock& clock; // outlives the write
    ShopSettings settings;
};

// One transaction that changes the shop, as a verb sees it. It knows what every change must carry, so that no verb can
// forget it: who acts signs each record, ids and numbers are drawn from it, what is posted to a ledger is journaled by
// itself, and a transaction that has journaled nothing is refused (unless it says why it has nothing to journal).
// Everything throws StoreError. Made by WriteQueue alone.
class Write {
public:
    Write(const Write&) = delete;
    Write& operator=(const Write&) = delete;

    Connection& connection() { return m_connection; }
    operator Connection&() { return m_connection; }

    const Actor& actor() const { return m_frame.actor; }
    StaffId by() const { return m_frame.actor.staff.id; }
    // One reading of the clock for everything the transaction writes, so that later records are never earlier.
    Instant now() const { return m_now; }
    const ShopSettings& settings() const { return m_frame.settings; }
    const BusinessCalendar& calendar() const;
    BusinessDay today() const { return calendar().dayOf(now()); }
    std::int64_t till();

    // NotPermitted, ProofNeeded, ApprovalNeeded.
    void permit(Permission permission) const;
    // The same for what another may approve: uses up an approval of just this, and only when the write is committed.
    void permit(const Approvable& what, const DocumentRef& document);

    template <class IdType> IdType nextId(std::int64_t count = 1) { return zg::nextId<IdType>(m_connection, count); }

    // Appends to a ledger and keeps the balance; refused with Ledger::belowZero.
    void post(const Posting& posting);
    // Posts the contrary of all that was posted for `document`, in every ledger, as `reversal`'s.
    void reverse(const DocumentRef& document, PostingKind kind, const DocumentRef& reversal);
    // Takes away what an import has posted for a member.
    void unpost(MemberId member, ImportId import);

    // The journal's entry of what this transaction has done: a digest of contents, never a name or a phone. `document`
    // is the first of `count` consecutive ones; 0: none.
    void record(const char* kind, std::int64_t document, const QByteArray& content, std::int64_t count = 1);
    // The same when the contents are the id alone.
    void record(const char* kind, std::int64_t document);
    // Nothing here is worth a record, because ...
    void unrecorded(const char* reason);

    void touch(Topic topic) { m_outcome.changes.touch(topic); }
    void touch(MemberId member) { m_outcome.changes.touch(member); }
    // Done once the transaction is durable, and not when it is rolled back; see Outcome.
    void afterCommit(std::function<void()> then) { m_outcome.afterCommit.push_back(std::move(then)); }

    // Journals what was posted so far; by itself at the end. For loads of years in one transaction.
    void recordPostings();

private:
    friend class WriteQueue;
    Write(Connection& connection, WriteFrame frame, Outcome& outcome)
        : m_connection(connection), m_frame(std::move(frame)), m_now(m_frame.clock.now()), m_outcome(outcome) {}
    void close(); // last: refuses what was not recorded

    // A run of consecutive entries of one ledger, for one record.
    struct Run {
        std::int64_t first = 0, count = 0;
        std::optional<ContentDigest> content;
    };
    void recordRun(const Ledger& ledger, Run& run);

    Connection& m_connection;
    WriteFrame m_frame;
    Instant m_now;
    Outcome& m_outcome;
    std::map<const Ledger*, Run> m_runs;
    std::map<const Ledger*, std::vector<std::int64_t>> m_removed;
    mutable std::optional<BusinessCalendar> m_calendar;
    bool m_isRecorded = false;
};

// Records that `ids` are gone: an entry for each run of consecutive ones, so that verify can tell which missing rows
// the journal accounts for.
void recordRemoved(Write& write, const char* kind, std::vector<std::int64_t> ids);

} // namespace zg
