#pragma once

#include "core/members/Member.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace zg {

// How many days before today something was, both ends included: atLeast 90 is "not for 90 days", atMost 30 "within 30
// days". Relative, so that a saved view means the same tomorrow.
struct DaysAgo {
    std::optional<int> atLeast, atMost;

    bool isSet() const { return atLeast || atMost; }
    friend bool operator==(const DaysAgo&, const DaysAgo&) = default;
};

// Both ends included.
template <class T> struct Between {
    std::optional<T> from, to;

    bool isSet() const { return from || to; }
    friend bool operator==(const Between&, const Between&) = default;
};

// Which members a list shows: those who meet every part that is set.
struct MemberFilter {
    std::vector<TagId> anyTags, allTags, noTags;
    DaysAgo lastVisit; // who never came never meets it
    DaysAgo joined;
    Between<Money> net; // of all time
    Between<std::int64_t> visits;
    int birthMonth =
        0;             // 1..12 of the wall calendar: lunar birthdays count in the month they fall in when it next comes
    Consents consents; // all of these given
    QString source;    // exactly
    std::optional<bool> hasPhone;

    friend bool operator==(const MemberFilter&, const MemberFilter&) = default;
};

enum class MemberOrderBy { LastVisit = 1, Name, Net, Joined };

// Members who are equal in it follow by id, in the same direction. By name is by pinyin.
struct MemberOrder {
    MemberOrderBy by = MemberOrderBy::LastVisit;
    bool descending = true;

    friend bool operator==(const MemberOrder&, const MemberOrder&) = default;
};

// A list somebody wants to see again.
struct MemberView {
    QString name;
    MemberFilter filter;
    MemberOrder order;

    friend bool operator==(const MemberView&, const MemberView&) = default;
};

// As kept in the shop's settings. What a later version wrote and this one does not know is left out.
QByteArray toJson(const std::vector<MemberView>& views);
std::vector<MemberView> memberViewsFromJson(const QByteArray& json);

// Days a lunar birthday may stand on to be kept in a month of the wall calendar: months as stored (leap ones negative).
struct LunarSpan {
    int month = 0, fromDay = 0, toDay = 0;

    friend bool operator==(const LunarSpan&, const LunarSpan&) = default;
};
std::vector<LunarSpan> lunarBirthdaysIn(int month, BusinessDay today);

} // namespace zg
