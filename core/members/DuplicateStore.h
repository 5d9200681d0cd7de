#pragma once

#include "core/base/Time.h"
#include "core/members/DuplicateFinder.h"

#include <memory>
#include <vector>

namespace zg {

class Connection;

// All members as the finder wants them, with the texts they point into.
struct DuplicateRecords {
    std::vector<DuplicateRecord> records;
    NotDuplicates notDuplicates; // as keepers
    std::vector<std::string_view> phones;
    std::vector<std::unique_ptr<char[]>> texts;
};

// Two who are two.
using MemberPair = std::pair<MemberId, MemberId>;

namespace DuplicateStore {

DuplicateRecords load(Connection& connection);

// Which of these pairs were not yet said to be two people; now they all are.
std::vector<MemberPair> addNotDuplicates(Connection& connection, const std::vector<MemberPair>& pairs, Instant now,
                                         StaffId actor);
void removeNotDuplicates(Connection& connection, const std::vector<MemberPair>& pairs);

} // namespace DuplicateStore

} // namespace zg
