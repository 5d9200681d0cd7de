#pragma once

#include "core/base/Result.h"
#include "core/members/Member.h"

namespace zg {

// What may be stored. Longer texts are refused, not cut: OutOfRange with the field's name.
namespace MemberLimits {
inline constexpr int kName = 100, kPhones = 5, kCard = 64, kNumber = 64, kEmail = 254, kWechat = 64, kAddress = 300;
inline constexpr int kSource = 60, kAlert = 300, kNote = 4000, kFieldValue = 1000, kFields = 100, kTags = 50;
} // namespace MemberLimits

// The member as it is stored: spaces and control characters tidied, phones normalised for `phoneRegion` and each once,
// lists in order. NameMissing when there is nothing to know it by (no name, phone, card or number), InvalidArgument and
// OutOfRange name the field.
Result<Member> tidyMember(Member member, const QString& phoneRegion);

// A day that exists in some year of its calendar, or in the given one (1900 to 2100).
bool isBirthday(const Birthday& birthday);

// The first day on or after `from` on which it is kept. 29 February is kept on the 28th in other years; for lunar ones
// see Lunar.h.
std::optional<QDate> nextBirthday(const Birthday& birthday, QDate from);

// The till's n-th own member: "M000042", at another till "M1-000042".
QString memberNumber(std::int64_t till, std::int64_t n);

} // namespace zg
