#pragma once

#include "core/access/Permission.h"
#include "core/base/DocumentRef.h"
#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Result.h"
#include "core/base/Time.h"

#include <QtCore/QByteArray>

#include <vector>

namespace zg {

class Connection;

inline constexpr std::chrono::minutes kApprovalLasts{5};

// What somebody wants to do and may not alone: an approval is for exactly this, so that one given for a cart serves no
// other. Travels with ErrorCode::ApprovalNeeded to whoever asks for the approval, and back.
struct Approvable {
    Permission permission = Permission::Discount;
    Money amount;       // of the discount, the refund or the sale to be voided
    QByteArray subject; // digest of the document as it was asked for

    friend bool operator==(const Approvable&, const Approvable&) = default;
};

struct Approval {
    ApprovalId id;
    Approvable what;
    StaffId to, by;
    Instant givenAt;
    std::optional<Instant> usedAt;
    DocumentRef document; // that used it up
};

namespace ApprovalStore {

ApprovalId give(Connection& connection, const Approvable& what, StaffId to, StaffId by, Instant now);
// Uses up the oldest that was given to them for just this within kApprovalLasts; the null id: there is none.
ApprovalId use(Connection& connection, const Approvable& what, StaffId to, Instant now);
std::vector<Approval> latest(Connection& connection, int limit); // the newest first
void usedFor(Connection& connection, ApprovalId approval, const DocumentRef& document);

} // namespace ApprovalStore

} // namespace zg
