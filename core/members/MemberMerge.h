#pragma once

#include "core/base/Result.h"
#include "core/members/MergeRules.h"
#include "core/write/Write.h"

#include <vector>

namespace zg {

struct MergeOutcome {
    MemberId keeper, merged;

    friend bool operator==(const MergeOutcome&, const MergeOutcome&) = default;
};

struct SplitOutcome {
    MemberId keeper, split;
    // What was changed at the keeper since the merge and stays there.
    std::vector<MergeField> kept;
    std::vector<FieldId> keptOwn;

    friend bool operator==(const SplitOutcome&, const SplitOutcome&) = default;
};

// Makes two members one and takes that back, inside the caller's transaction: alias, fields, statistics, search terms,
// journal. Documents and ledgers stay as they were written; see schema 0011.
namespace MemberMerge {

// MemberNotFound; MemberMerged when one of them is merged already; InvalidArgument for one and the same; OutOfRange
// when what both have is too long for one.
Result<MergeOutcome> merge(Write& write, MemberId keeper, MemberId other, const MergeChoices& choices);
// The merged member goes on as it was, with whoever had been merged into it. MemberNotFound when it is not merged;
// MergeNotLast when its keeper has itself been merged since.
Result<SplitOutcome> split(Write& write, MemberId merged);

// Who was merged into the keeper, directly or by way of another; in the order of the merges.
std::vector<MergedMember> mergesOf(Connection& connection, MemberId keeper);

} // namespace MemberMerge

} // namespace zg
