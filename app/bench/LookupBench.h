#pragma once

#include "app/bench/Measure.h"
#include "core/base/Result.h"
#include "core/base/Time.h"

#include <QtCore/QStringList>

#include <array>
#include <vector>

namespace zg {

class Shop;

// What people type to find a member, 14 kinds of it.
inline constexpr std::array kLookupKinds{"surname",
                                         "two characters",
                                         "whole name",
                                         "given name",
                                         "pinyin",
                                         "first syllable",
                                         "syllables of given name",
                                         "initials",
                                         "last 4 of phone",
                                         "last 6 of phone",
                                         "whole phone",
                                         "whole card",
                                         "last 4 of card",
                                         "member number"};

struct LookupQuery {
    size_t kind = 0; // of kLookupKinds
    QString typed;

    friend bool operator==(const LookupQuery&, const LookupQuery&) = default;
};

// Queries made from members spread evenly over the shop, `perKind` of each kind where members have what it takes.
Result<std::vector<LookupQuery>> lookupQueries(Shop& shop, int perKind);

struct LookupFigures {
    Timings all;
    std::array<Timings, kLookupKinds.size()> byKind;
};
// Each query through the member service, as the till asks, one after the other.
Result<LookupFigures> timeLookups(Shop& shop, const Clock& clock, const std::vector<LookupQuery>& queries);
// The same by LIKE '%x%' over names, pinyin, numbers, cards and phones, ranked by last visit: what the index is for.
Result<Timings> timeLike(Shop& shop, const std::vector<LookupQuery>& queries);

} // namespace zg
