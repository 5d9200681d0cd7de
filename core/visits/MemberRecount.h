#pragma once

#include "core/base/Id.h"

#include <vector>

namespace zg {

class Connection;

// Counts anew, from documents and ledgers, what is kept by member: statistics, days, balances, and their part of the
// tables that count people. Needed when documents change hands: name every member that had them before or has them now.
// A merged member keeps nothing; a keeper counts its own and those of all merged into it. Call `before` with the
// members, change member.merged_into, then `after`, in one transaction. Costs what those members have bought.
class MemberRecount {
public:
    MemberRecount(Connection& connection, std::vector<MemberId> members)
        : m_connection(connection), m_members(std::move(members)) {}

    void before();
    void after();

private:
    Connection& m_connection;
    std::vector<MemberId> m_members;
};

} // namespace zg
