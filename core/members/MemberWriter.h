#pragma once

#include "core/members/Member.h"
#include "core/search/TermTable.h"
#include "core/store/Statement.h"
#include "core/write/Write.h"

namespace zg {

// Inserts members within a write, with their records; for many, keep one writer and flush it before the write ends. The
// members are as tidyMember left them.
class MemberWriter {
public:
    // Members that do not say when they were created or joined were so now and today.
    explicit MemberWriter(Write& write);

    // Draws an id and, when it has none, a number that nobody holds, and sets them on the member.
    void insert(Member& member);
    // Search terms and records are written here.
    void flush();

private:
    QString drawNumber();

    MemberWriter(Write& write, Connection& connection);
    void record();

    Write& m_write;
    Connection& m_connection;
    std::int64_t m_till;
    std::int64_t m_first = 0, m_count = 0; // consecutive ones that are not recorded yet
    std::optional<ContentDigest> m_content;
    Statement m_member, m_phone, m_tag, m_field, m_stat, m_numberTaken;
    TermBuffer m_terms;
};

// What never changes of a member, and is no personal data: what the journal's record of its making is about.
struct MemberOrigin {
    MemberId id;
    Instant createdAt;
    ImportId import;
};
void addTo(ContentDigest& digest, const MemberOrigin& member);

} // namespace zg
