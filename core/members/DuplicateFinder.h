#pragma once

#include "core/members/DuplicateRules.h"

#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace zg {

// Pairs somebody has said are two people: the smaller id first.
using NotDuplicates = std::set<std::pair<MemberId, MemberId>>;

// Groups of members that may be one person, out of a million in seconds: only those are compared that agree in
// something (a block), and what very many agree in (a placeholder phone) says nothing. The same records give the same
// groups in whatever order. `stopped` is asked now and then; true: an empty answer.
DuplicateScan findDuplicates(std::span<const DuplicateRecord> records, const NotDuplicates& notDuplicates,
                             const std::function<bool()>& stopped = {});

} // namespace zg
