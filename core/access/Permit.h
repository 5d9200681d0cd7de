#pragma once

#include "core/access/Approval.h"
#include "core/access/Permission.h"
#include "core/access/Session.h"
#include "core/base/Result.h"

namespace zg {

// Whether somebody may, by themselves: NotPermitted, ProofNeeded or ApprovalNeeded, with the permission as payload.
Done permit(const Actor& actor, Permission permission);

// The refusal that whoever asks for an approval answers, and what it is about.
Error approvalNeeded(const Approvable& what);
Approvable approvableOf(const Error& refusal);

} // namespace zg
