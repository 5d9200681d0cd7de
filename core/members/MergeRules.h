#pragma once

#include "core/members/Member.h"

#include <map>
#include <vector>

namespace zg {

// What two records of one person may differ in, besides the shop's own fields.
enum class MergeField {
    Name = 1,
    Number,
    Phones,
    Card,
    Gender,
    Birthday,
    Email,
    WeChat,
    Address,
    Source,
    Tags,
    Joined,
    Consents,
    Alert,
    Note
};
inline constexpr MergeField kMergeFields[] = {
    MergeField::Name,     MergeField::Number, MergeField::Phones,   MergeField::Card,    MergeField::Gender,
    MergeField::Birthday, MergeField::Email,  MergeField::WeChat,   MergeField::Address, MergeField::Source,
    MergeField::Tags,     MergeField::Joined, MergeField::Consents, MergeField::Alert,   MergeField::Note};

// Both: phones and tags united, alerts and notes one after the other, the earlier day of joining, and of consents only
// what both have given.
enum class MergeChoice { Keeper, Other, Both };

struct MergeChoices {
    std::map<MergeField, MergeChoice> fields; // of what is not named: defaultChoice
    std::map<FieldId, MergeChoice> own;       // of the shop's own fields; never Both

    friend bool operator==(const MergeChoices&, const MergeChoices&) = default;
};

bool differs(MergeField field, const Member& a, const Member& b);
bool canBeBoth(MergeField field);
// What has two sides is both; else the keeper's, or the other's where the keeper has none.
MergeChoice defaultChoice(MergeField field, const Member& keeper, const Member& other);
MergeChoice defaultChoice(FieldId field, const Member& keeper, const Member& other);

// The keeper with what was chosen. Never more phones than a member may have: what is left out still leads to the
// keeper.
Member mergedMember(const Member& keeper, const Member& other, const MergeChoices& choices);

// A merge as it was written: the keeper before and after, and the other as it is now.
struct MergeStep {
    Member before, after, other;
};

struct Unmerged {
    Member keeper;
    // What somebody has changed since the merge and what therefore stays with the keeper.
    std::vector<MergeField> kept;
    std::vector<FieldId> keptOwn;
    std::vector<MergeStep> later; // as they would have been without the merge
};

// The keeper without what a merge gave it. `later`: merges into the same keeper since, oldest first. What one of them
// gave as well stays.
Unmerged unmerge(const Member& now, const MergeStep& merge, std::vector<MergeStep> later);

// What an editor has made of `before`, done to the member as it is now.
struct Rebased {
    Member member;
    // What somebody else has changed meanwhile to something else again.
    std::vector<MergeField> conflicts;
    std::vector<FieldId> ownConflicts;

    bool isClean() const { return conflicts.empty() && ownConflicts.empty(); }
};
// Only what differs between `before` and `after` is written: two who change different things of a member, or add a
// phone each, do not undo each other.
Rebased rebased(const Member& now, const Member& before, const Member& after);

} // namespace zg
