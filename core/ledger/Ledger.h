#pragma once

#include "core/base/DocumentRef.h"
#include "core/base/Error.h"
#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtCore/QString>

#include <optional>

namespace zg {

// A ledger as data: what is posted, reversed, merged, counted, digested, verified and shown is generic over these. A
// new one is a row here, in kLedgers, and a schema file with a table like the others' and a column of member_stat.
enum class LedgerUnit { Points, Money };

struct Ledger {
    const char* name;    // of its entries in the journal
    const char* table;   // (id, member_id, at, delta, kind, document_kind, document, import_id)
    const char* series;  // of its ids
    const char* balance; // the column of member_stat that is kept beside it
    LedgerUnit unit;
    std::optional<ErrorCode> belowZero; // what a posting that would leave less than nothing is refused with
};

inline constexpr Ledger kPoints{"points", "points_entry", "points_entry", "points", LedgerUnit::Points, std::nullopt};
inline constexpr Ledger kStoredValue{"stored-value", "stored_value_entry", "stored_value_entry",
                                     "stored_value", LedgerUnit::Money,    ErrorCode::InsufficientStoredValue};
inline constexpr const Ledger* kLedgers[] = {&kPoints, &kStoredValue};

// Why an entry is there; stored by name.
enum class PostingKind {
    Opening,    // carried over from another system
    Redeem,     // points taken as money off a sale
    Spend,      // paid a sale
    Refund,     // came back with a refund
    Void,       // came back with a void
    Correction, // by hand
};
const char* postingName(PostingKind kind);
std::optional<PostingKind> postingFromName(QStringView name);

struct Posting {
    const Ledger* ledger = nullptr;
    MemberId member;
    std::int64_t delta = 0; // points, or minor units
    PostingKind kind = PostingKind::Correction;
    DocumentRef document;
    ImportId import;
    std::optional<Instant> at; // when it happened; the moment of the transaction when absent
};

// A posting as it was written. One posting may be several entries: see LedgerStore::append.
struct LedgerEntry {
    EntryId id;
    MemberId member;
    Instant at;
    std::int64_t delta = 0;
    QString kind;
    DocumentRef document;
    ImportId import;
};

} // namespace zg
