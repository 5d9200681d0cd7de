#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace zg {

class Connection;

enum class DocumentKind { Sale, Refund };
enum class DocumentState { Completed, Voided, PartlyRefunded, WhollyRefunded };

// One printed receipt. The member is named by number; the name is empty unless it was asked for.
struct DocumentRow {
    DocumentKind kind = DocumentKind::Sale;
    std::int64_t id = 0;
    QString receipt;
    Instant at;
    BusinessDay day;
    QString memberNumber, memberName; // empty: walk-in
    Money amount;                     // of a sale: gross − discount; of a refund: what was given back, positive
    DocumentState state = DocumentState::Completed;
    QString original; // a refund's sale; empty if it has none

    friend bool operator==(const DocumentRow&, const DocumentRow&) = default;
};

// Sales and refunds of the range in order of business day and instant, voided ones included. limit 0: all.
// hour: only those of this hour of the wall clock.
std::vector<DocumentRow> receipts(Connection& connection, DayRange range, bool withNames = false, int limit = 0,
                                  std::optional<int> hour = {});
std::vector<DocumentRow> refunds(Connection& connection, DayRange range, bool withNames = false, int limit = 0,
                                 std::optional<int> hour = {});

// All documents of the range, however many of them are listed.
struct DocumentTotals {
    std::int64_t sales = 0, refunds = 0; // documents, voided ones included
    Money sold, refunded;                // without voided sales; refunded is positive
};

DocumentTotals documentTotals(Connection& connection, DayRange range, std::optional<int> hour = {});

} // namespace zg
