#pragma once

#include "core/ledger/Ledger.h"
#include "core/store/Journal.h"

#include <functional>
#include <vector>

namespace zg {

class Connection;

// The SQL of all ledgers.
namespace LedgerStore {

// Appends the posting and keeps the balance beside it, which is the keeper's when the member was merged. What is drawn
// comes from the member's own entries first, then from those of the members merged with it, an entry each, so that
// after a split nobody owes what the other had. Returns the entries. Refused with Ledger::belowZero.
std::vector<LedgerEntry> append(Connection& connection, const Posting& posting, Instant now);

// The entries of a document, in the order they were written.
std::vector<LedgerEntry> ofDocument(Connection& connection, const Ledger& ledger, const DocumentRef& document);
// Those an import has brought a member; gone with it when the import is undone.
std::vector<EntryId> takeAway(Connection& connection, const Ledger& ledger, MemberId member, ImportId import);
// Whether the member has entries that no import has brought.
bool hasOthers(Connection& connection, const Ledger& ledger, MemberId member);

void eachEntry(Connection& connection, const Ledger& ledger, EntryId first, std::int64_t count,
               const std::function<void(const LedgerEntry&)>& visit);
void addTo(ContentDigest& digest, const LedgerEntry& entry);

// What the keeper and all merged into it had once the document was written: up to its last own entry, or, where it
// moved nothing, up to its moment. What a void gave back came afterwards.
std::int64_t balanceAfter(Connection& connection, const Ledger& ledger, MemberId keeper, const DocumentRef& document,
                          Instant entered);

// Sets the kept balance to what the entries of the keeper and all merged into it come to.
void restoreBalance(Connection& connection, const Ledger& ledger, MemberId keeper);

} // namespace LedgerStore

} // namespace zg
