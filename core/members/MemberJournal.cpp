#include "core/members/MemberJournal.h"

#include "core/store/Journal.h"

namespace zg {

void journalMember(Connection& connection, const char* kind, MemberId member, Instant now, StaffId actor) {
    ContentDigest digest(connection);
    digest.add(kind);
    digest.add(member);
    digest.add(now.ms);
    journal(connection, {kind, member.value, 1, digest.finish(), now, actor});
}

} // namespace zg
