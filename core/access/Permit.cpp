#include "core/access/Permit.h"

namespace zg {

Done permit(const Actor& actor, Permission permission) {
    const auto refused = [&](ErrorCode code) {
        const int number = static_cast<int>(permission);
        return tl::unexpected<Error>(Error{code, QString::number(number), Asked{number, {}, {}}});
    };
    switch (verdict(actor.staff.role, permission)) {
    case Verdict::Allowed: return {};
    case Verdict::NeedsApproval: return refused(ErrorCode::ApprovalNeeded);
    case Verdict::NeedsProof:
        if (actor.isProven) return {};
        return refused(ErrorCode::ProofNeeded);
    case Verdict::Denied: break;
    }
    return refused(ErrorCode::NotPermitted);
}

Error approvalNeeded(const Approvable& what) {
    const int number = static_cast<int>(what.permission);
    return {ErrorCode::ApprovalNeeded, QString::number(number), Asked{number, what.amount.minor, what.subject}};
}

Approvable approvableOf(const Error& refusal) {
    const Asked* asked = refusal.about<Asked>();
    if (!asked) return {};
    return {static_cast<Permission>(asked->permission), {asked->amount}, asked->subject};
}

} // namespace zg
