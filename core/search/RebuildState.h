#pragma once

#include "core/search/TermTable.h"

#include <optional>
#include <vector>

namespace zg {

// What the file says of a SearchRebuild; none: nothing is under way and the tables beside are empty.
struct RebuildState {
    QString version; // whose terms are made; empty: they are being removed
    std::int64_t afterMember = 0, afterProduct = 0;
};

std::optional<RebuildState> rebuildState(Connection& connection);
void beginRebuild(Connection& connection); // of this version's terms
// All of this table's owners up to this one have their terms in the table beside, and nobody is stale.
void setRebuiltUpTo(Connection& connection, const TermTable& table, std::int64_t owner);
// The tables change places. What was searched until now is to be removed.
void swapTerms(Connection& connection);
void abandonRebuild(Connection& connection);
void endRemoval(Connection& connection); // both tables beside are empty

// Whether a change of terms is to be made in the table beside, too. A rebuild of another version that meets a change
// is lost: it would not have it.
bool rebuildFollows(Connection& connection);
void markStale(Connection& connection, const TermTable& table, std::int64_t owner);
std::vector<std::int64_t> staleOwners(Connection& connection, const TermTable& table);
void clearStale(Connection& connection, const TermTable& table, std::int64_t owner);

// Removes some rows of the tables beside, in the order of their key; true while there are more.
bool removeSomeNext(Connection& connection, int rows);

} // namespace zg
