#pragma once

#include "core/members/Member.h"

#include <QtCore/QStringView>

#include <optional>
#include <vector>

namespace zg {

class Connection;

// What a hit was found by, to be shown beside it.
enum class MatchedBy { Recent, Name, Pinyin, Phone, Card, Number };

// A line of the look-up: what a cashier needs to tell people apart, no phone in full.
struct MemberHit {
    MemberId id;
    QString number;
    QString name;
    QString maskedPhone; // of the first phone, empty when there is none
    MatchedBy matched = MatchedBy::Recent;
    BusinessDay lastDay = BusinessDay::none();
    std::int64_t visits = 0;
    Money net;
    Points points;
    Money storedValue;

    friend bool operator==(const MemberHit&, const MemberHit&) = default;
};

inline constexpr int kSearchHits = 20;
// How many index rows one word may bring in: broad words are answered by the first so many in the order of terms, exact
// ones first.
inline constexpr int kSearchRows = 200;

// As-you-type look-up: members of whom every word of the query begins a search term (see core/text/SearchTerms.h).
// Exact matches first, then the last visited, then the oldest member. An empty query brings the last visitors, then the
// newest members.
std::vector<MemberHit> searchMembers(Connection& connection, QStringView typed, int limit = kSearchHits);

// The line of one member; none when there is no such member.
std::optional<MemberHit> memberHit(Connection& connection, MemberId member, MatchedBy matched);

} // namespace zg
