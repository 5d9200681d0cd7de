#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"
#include "core/reports/Rate.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace zg {

class Connection;
struct Ledger;

enum class HistoryKind { Posting, Sale, Refund };

struct HistoryLine {
    QString product;
    Quantity quantity;
    Money amount; // paid or given back

    friend bool operator==(const HistoryLine&, const HistoryLine&) = default;
};

// Something that happened with a member: a document, or an entry of a ledger.
struct HistoryEntry {
    HistoryKind kind = HistoryKind::Sale;
    const Ledger* ledger = nullptr; // of a posting
    std::int64_t id = 0;            // of the sale, the refund or the entry
    Instant at;
    QString receipt;        // of documents
    Money amount;           // net of a sale, or what a refund gave back
    std::int64_t delta = 0; // of a posting, in its ledger's unit
    QString reason;         // of a posting, see postingName
    bool voided = false;
    std::vector<HistoryLine> lines;

    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

struct HistoryKey {
    Instant at;
    int rank = 0; // of one moment, the document comes before what it posted
    std::int64_t id = 0;

    friend bool operator==(const HistoryKey&, const HistoryKey&) = default;
};

struct HistoryPage {
    std::vector<HistoryEntry> entries; // newest first
    std::optional<HistoryKey> last;    // where the next page goes on; none when this was the last

    friend bool operator==(const HistoryPage&, const HistoryPage&) = default;
};

// Of the member and all that were merged into it.
HistoryPage memberHistory(Connection& connection, MemberId member, const std::optional<HistoryKey>& after, int limit);

struct UsualBuy {
    ProductId product;
    QString name;
    std::int64_t times = 0; // sales with it
    Quantity quantity;
    BusinessDay last;

    friend bool operator==(const UsualBuy&, const UsualBuy&) = default;
};

struct MemberHabits {
    std::vector<UsualBuy> buys; // most often first, of the last 365 days, voided sales left out; at most 8
    // Median of the days between consecutive visits; none with fewer than 3 visits.
    std::optional<Rate> interval;
    std::optional<BusinessDay> due; // last visit + interval, rounded half up; may have passed

    friend bool operator==(const MemberHabits&, const MemberHabits&) = default;
};

MemberHabits memberHabits(Connection& connection, MemberId member, BusinessDay today);

} // namespace zg
