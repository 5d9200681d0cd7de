#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <compare>
#include <cstdint>

namespace zg {

// The identity of one row. The tag makes ids of different things different types, so that swapped arguments do not
// compile. Layout: till number × 2^40 + sequence, so that several tills never draw the same number; 0 means "none".
template <class Tag> struct Id {
    using TagType = Tag;
    std::int64_t value = 0;

    constexpr bool isNull() const { return value == 0; }
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
    QString toString() const { return QString::number(value); }
};

inline constexpr int kIdSequenceBits = 40;

// What a key is drawn from: its series counts for itself in each till, see core/store/Sequence.h. The names are stored.
struct MemberTag {
    static constexpr const char* series = "member";
};
struct ProductTag {
    static constexpr const char* series = "product";
};
struct CategoryTag {
    static constexpr const char* series = "category";
};
struct SaleTag {
    static constexpr const char* series = "sale";
};
struct RefundTag {
    static constexpr const char* series = "refund";
};
struct StaffTag {
    static constexpr const char* series = "staff";
};
struct ImportTag {
    static constexpr const char* series = "import";
};
struct SourceTag {
    static constexpr const char* series = "import_source";
};
struct TagTag {
    static constexpr const char* series = "tag";
};
struct FieldTag {
    static constexpr const char* series = "field";
};
struct HeldCartTag {
    static constexpr const char* series = "held_cart";
};
struct MergeTag {
    static constexpr const char* series = "member_merge";
};
struct ApprovalTag {
    static constexpr const char* series = "approval";
};
// An entry of a ledger; each ledger has a series of its own, see core/ledger/Ledger.h.
struct EntryTag;

using MemberId = Id<MemberTag>;
using ProductId = Id<ProductTag>;
using CategoryId = Id<CategoryTag>;
using SaleId = Id<SaleTag>;
using RefundId = Id<RefundTag>;
using StaffId = Id<StaffTag>;
using ImportId = Id<ImportTag>;
using SourceId = Id<SourceTag>;
using TagId = Id<TagTag>;
using FieldId = Id<FieldTag>;
using HeldCartId = Id<HeldCartTag>;
using MergeId = Id<MergeTag>;
using ApprovalId = Id<ApprovalTag>;
using EntryId = Id<EntryTag>;

} // namespace zg

template <class Tag> struct std::hash<zg::Id<Tag>> {
    size_t operator()(zg::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
