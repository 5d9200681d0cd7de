#pragma once

#include "core/base/Result.h"
#include "core/members/Member.h"
#include "core/store/Connection.h"

#include <QtCore/QStringView>

namespace zg {

// The SQL of members. Writers work inside the caller's transaction and keep the search terms in step; they journal
// nothing.
namespace MemberStore {

// One member as tidyMember left it; sets its id, number, joined and times. For many: MemberWriter.
void insert(Connection& connection, Member& member, Instant now, BusinessDay today);
// Writes every field but id, number when empty, createdAt, import and mergedInto. MemberNotFound, MemberMerged.
void update(Connection& connection, Member& member, Instant now);
// Writes a member exactly as it was, ids and times included: takes back an update.
void restore(Connection& connection, const Member& member);
// Takes the member and all its own rows away: only for undoing the import that brought it.
void erase(Connection& connection, MemberId member);

std::optional<Member> load(Connection& connection, MemberId member);
MemberStat stat(Connection& connection, MemberId member);
// The days of the last sales and refunds, newest first.
std::vector<MemberVisit> lastVisits(Connection& connection, MemberId member, int most);

// Exact, as stored; families share phones, so there may be several. Keepers of merged members in their place. By id.
std::vector<MemberId> byNumber(Connection& connection, const QString& number);
std::vector<MemberId> byCard(Connection& connection, const QString& card);
std::vector<MemberId> byPhone(Connection& connection, const QString& phone);

// The one member whose whole phone (as dialled here or with its country), card or number was typed, whatever its
// spacing, width or case. MemberNotFound, MemberAmbiguous.
Result<MemberId> find(Connection& connection, QStringView typed);

void setTags(Connection& connection, MemberId member, const std::vector<TagId>& tags, Instant now);

} // namespace MemberStore

} // namespace zg
