#pragma once

#include "core/access/Staff.h"

namespace zg {

// What not everybody may do. The numbers are stored with approvals; never renumber.
enum class Permission {
    Discount = 1,      // more off than a cashier may give alone
    LargeDiscount = 2, // more off than a manager may give alone
    Refund = 3,
    LargeRefund = 4, // more back than a manager may give alone
    VoidSale = 5,
    TagMembers = 6, // many at once
    MergeMembers = 7,
    MemberLabels = 8, // which tags and fields there are
    ExportMembers = 9,
    Products = 10,
    Import = 11,
    Reports = 12,
    ShopSettings = 13,
    CashierPin = 14, // a new one for a cashier
    Staff = 15,      // names, roles, everybody's PINs
};

inline constexpr Permission kPermissions[] = {
    Permission::Discount,      Permission::LargeDiscount, Permission::Refund,       Permission::LargeRefund,
    Permission::VoidSale,      Permission::TagMembers,    Permission::MergeMembers, Permission::MemberLabels,
    Permission::ExportMembers, Permission::Products,      Permission::Import,       Permission::Reports,
    Permission::ShopSettings,  Permission::CashierPin,    Permission::Staff};

enum class Verdict {
    Allowed,
    NeedsApproval, // of somebody who is allowed
    NeedsProof,    // of being the owner: the passphrase, typed within the last minutes
    Denied
};

Verdict verdict(Role role, Permission permission);

} // namespace zg
