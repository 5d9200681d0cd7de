#pragma once

#include "core/base/Time.h"

#include <span>
#include <unordered_map>
#include <utility>

namespace zg {

// year × 12 + month − 1 of a day: months count like numbers.
std::int32_t monthOf(BusinessDay day);

// What one member's visits add to the tables that count people. Keys as in schema 0005; values are numbers of visits or
// members.
struct VisitCounts {
    using Key = std::pair<std::int32_t, std::int32_t>;
    struct KeyHash {
        size_t operator()(const Key& key) const noexcept {
            const auto days = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(key.first)) << 32) |
                              static_cast<std::uint32_t>(key.second);
            return static_cast<size_t>((days * 0x9E3779B97F4A7C15ULL) >> 16);
        }
    };
    using Cells = std::unordered_map<Key, std::int64_t, KeyHash>;

    Cells gap1;        // (day, previous day)
    Cells gap2;        // (day, second previous day)
    Cells firstSecond; // (first day, second day), once a member
    Cells cohort;      // (month of the first visit, month with a visit)

    // The counts of a whole history: distinct days, ascending.
    void addHistory(std::span<const BusinessDay> days, std::int64_t sign);
    // The counts that a visit later than all others adds to a history whose first, last but one and last days (none
    // where it has fewer) are given: what addHistory(with) − addHistory(without) would give, without reading the
    // history.
    void addLatest(BusinessDay first, BusinessDay beforeLast, BusinessDay last, int visits, BusinessDay day);
};

} // namespace zg
