#pragma once

#include "core/members/Member.h"
#include "core/search/TermTable.h"
#include "core/store/Statement.h"

namespace zg {

// Inserts members within the caller's transaction; for many, keep one writer and flush it before the transaction ends.
// The members are as tidyMember left them. Journals nothing.
class MemberWriter {
public:
    // now, joined: of members that do not say when they were created or joined.
    MemberWriter(Connection& connection, Instant now, BusinessDay joined);

    // Draws an id and, when it has none, a number that nobody holds, and sets them on the member.
    void insert(Member& member);
    // Search terms are written here.
    void flush() { m_terms.flush(); }

private:
    QString drawNumber();

    Connection& m_connection;
    Instant m_now;
    BusinessDay m_joined;
    std::int64_t m_till;
    Statement m_member, m_phone, m_tag, m_field, m_stat, m_numberTaken;
    TermBuffer m_terms;
};

} // namespace zg
