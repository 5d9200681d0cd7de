#pragma once

#include "core/base/Id.h"
#include "core/base/Time.h"
#include "core/store/Connection.h"

namespace zg {

// The journal's entry of what was done to a member: "member", "member-edit", ... Names and phones stay out: erasing a
// member must not break the chain.
void journalMember(Connection& connection, const char* kind, MemberId member, Instant now, StaffId actor);

} // namespace zg
