#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"
#include "core/store/Connection.h"

namespace zg {

// The stored names; a ledger entry says why it is there.
namespace BalanceKind {
inline constexpr const char* kOpening = "opening";       // carried over from another system
inline constexpr const char* kRedeem = "redeem";         // points taken as money off a sale
inline constexpr const char* kSpend = "spend";           // paid a sale
inline constexpr const char* kRefund = "refund";         // came back with a refund
inline constexpr const char* kVoid = "void";             // came back with a void
inline constexpr const char* kCorrection = "correction"; // by hand
} // namespace BalanceKind

struct BalanceEntry {
    MemberId member;
    Instant at;
    const char* kind = BalanceKind::kCorrection;
    std::int64_t document = 0; // 0: none
    ImportId import;
};

// Append to the ledger and keep the balance beside it, of the keeper when the member was merged.
void addStoredValue(Connection& connection, const BalanceEntry& entry,
                    Money delta); // InsufficientStoredValue below zero
void addPoints(Connection& connection, const BalanceEntry& entry, Points delta);

} // namespace zg
