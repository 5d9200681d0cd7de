#pragma once

#include "core/members/Duplicate.h"

#include <QtCore/QString>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace zg {

// What duplicates are told by, as small as it goes: there may be a million of these at once. Texts are UTF-8 and live
// elsewhere; hashes are of folded texts, 0 for none.
struct DuplicateRecord {
    MemberId id;
    std::string_view name;                    // as typed
    std::string_view pinyin;                  // namePinyin of it
    std::span<const std::string_view> phones; // stored form
    std::uint64_t card = 0, email = 0, wechat = 0, address = 0;
    std::int16_t birthYear = 0;                                  // 0: unknown
    std::int8_t birthMonth = 0, birthDay = 0, birthCalendar = 0; // calendar 0: no birthday
    std::int8_t gender = 0;
    std::int32_t visits = 0;
};

// Syllables as careless ears hear them: zh z, ch c, sh s, n l at the start, and n ng at the end, are one.
std::string soundKey(std::string_view pinyin);

enum class NameLikeness { Missing, Different, Part, Sound, Same };
NameLikeness likeness(std::string_view nameA, std::string_view pinyinA, std::string_view nameB,
                      std::string_view pinyinB);

// Stored phones that differ in one digit or have two neighbours swapped.
bool phonesAreNear(std::string_view a, std::string_view b);

struct DuplicateEvidence {
    DuplicateReasons reasons;
    int score = 0; // below kLeastScore: no duplicates

    friend bool operator==(const DuplicateEvidence&, const DuplicateEvidence&) = default;
};
DuplicateEvidence compare(const DuplicateRecord& a, const DuplicateRecord& b);

inline constexpr int kLikelyScore = 60, kPossibleScore = 40, kLeastScore = 5;
DuplicateLevel levelOf(int score);

} // namespace zg
