#include "core/access/Permission.h"

namespace zg {

Verdict verdict(Role role, Permission permission) {
    using enum Permission;
    const bool isOwner = role == Role::Owner, isManager = role == Role::Manager;
    switch (permission) {
    case Discount:
    case Refund:
    case VoidSale: return isOwner || isManager ? Verdict::Allowed : Verdict::NeedsApproval;
    case LargeDiscount:
    case LargeRefund: return isOwner ? Verdict::Allowed : Verdict::NeedsApproval;
    case TagMembers:
    case MergeMembers:
    case MemberLabels:
    case Products:
    case Import:
    case Reports:
    case CashierPin: return isOwner || isManager ? Verdict::Allowed : Verdict::Denied;
    case ExportMembers: // a manager's has no whole phone in it
        return isOwner ? Verdict::NeedsProof : isManager ? Verdict::Allowed : Verdict::Denied;
    case ShopSettings: return isOwner ? Verdict::Allowed : Verdict::Denied;
    case Staff: return isOwner ? Verdict::NeedsProof : Verdict::Denied;
    }
    return Verdict::Denied;
}

} // namespace zg
