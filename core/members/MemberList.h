#pragma once

#include "core/members/MemberFilter.h"

#include <optional>
#include <vector>

namespace zg {

class Connection;

// A line of the member list.
struct MemberRow {
    MemberId id;
    QString number;
    QString name;
    QString maskedPhone; // of the first phone, empty when there is none
    QString source;
    std::optional<Birthday> birthday;
    BusinessDay joined = BusinessDay::none();
    MemberStat stat;
    std::vector<Tag> tags; // by name

    friend bool operator==(const MemberRow&, const MemberRow&) = default;
};

// Where a member stands in an order; what comes after it is the next page, whoever has come or gone before it.
struct MemberKey {
    std::int64_t number = 0; // the value of the order's column
    QString text;            // by name: the pinyin
    MemberId id;

    friend bool operator==(const MemberKey&, const MemberKey&) = default;
};

struct MemberPage {
    std::vector<MemberRow> rows;
    std::optional<MemberKey> last; // of the last row; none when there are no rows

    friend bool operator==(const MemberPage&, const MemberPage&) = default;
};

// At most `limit` members after `after` (from the start when there is none), the first `skip` of them left out: a jump
// to the middle of a long list walks its index. Merged members are never listed.
MemberPage listMembers(Connection& connection, const MemberFilter& filter, MemberOrder order, BusinessDay today,
                       const std::optional<MemberKey>& after, int limit, std::int64_t skip = 0);
std::vector<MemberId> listMemberIds(Connection& connection, const MemberFilter& filter, MemberOrder order,
                                    BusinessDay today, std::int64_t skip, std::int64_t limit);
std::int64_t countMembers(Connection& connection, const MemberFilter& filter, BusinessDay today);

// What members say they came by, by name; at most `most`.
QStringList memberSources(Connection& connection, int most = 200);

} // namespace zg
