#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <compare>
#include <cstdint>

namespace zg {

// The identity of one row. The tag makes ids of different things different types, so that swapped arguments do not
// compile. Layout: till number × 2^40 + sequence, so that several tills never draw the same number; 0 means "none".
template <class Tag> struct Id {
    std::int64_t value = 0;

    constexpr bool isNull() const { return value == 0; }
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
    QString toString() const { return QString::number(value); }
};

inline constexpr int kIdSequenceBits = 40;

struct MemberTag;
struct ProductTag;
struct CategoryTag;
struct SaleTag;
struct RefundTag;
struct StaffTag;
struct ImportTag;
struct TagTag;
struct FieldTag;
struct HeldCartTag;

using MemberId = Id<MemberTag>;
using ProductId = Id<ProductTag>;
using CategoryId = Id<CategoryTag>;
using SaleId = Id<SaleTag>;
using RefundId = Id<RefundTag>;
using StaffId = Id<StaffTag>;
using ImportId = Id<ImportTag>;
using TagId = Id<TagTag>;
using FieldId = Id<FieldTag>;
using HeldCartId = Id<HeldCartTag>;

} // namespace zg

template <class Tag> struct std::hash<zg::Id<Tag>> {
    size_t operator()(zg::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
