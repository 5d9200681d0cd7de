#pragma once

#include "core/members/Member.h"
#include "core/text/SearchTerms.h"

#include <vector>

namespace zg {

class Connection;

// Who a member has become by merging, and what the one who was kept is known by besides.
namespace MemberAliases {

// The member itself, or the one at the end of its merges.
MemberId keeperOf(Connection& connection, MemberId member);
// All that lead to this keeper, by id; not itself.
std::vector<MemberId> mergedInto(Connection& connection, MemberId keeper);

// What search finds the member by: its own texts, and numbers, cards and phones of all that were merged into it. Names
// of theirs are not: a wrong spelling would bring up somebody else's name.
MemberTexts texts(Connection& connection, const Member& member);
// The search terms the member should have now; none when it is merged or there is no such member.
QStringList terms(Connection& connection, MemberId member);

// Whom an identity leads to that is written as it is stored; see member_alias.kind.
enum class Kind { Number = 1, Card = 2, Phone = 3 };
std::vector<MemberId> keepersBy(Connection& connection, Kind kind, const QString& code);

} // namespace MemberAliases

} // namespace zg
