#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/access/Permission.h"
#include "core/access/Session.h"
#include "core/store/Connection.h"

namespace zg {

inline constexpr std::chrono::minutes kApprovalLasts{5};

// Whether somebody may: NotPermitted, ProofNeeded or ApprovalNeeded; the detail is the permission's number.
Done permit(const Actor& actor, Permission permission);

// The same inside the write it is about: an approval given to them within kApprovalLasts is used up by it, and only
// when the write is committed.
Done permit(Connection& connection, const Actor& actor, Permission permission, Instant now);

void giveApproval(Connection& connection, Permission permission, StaffId to, StaffId by, Instant now);

} // namespace zg
