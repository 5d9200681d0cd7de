#pragma once

#include "core/base/Result.h"
#include "core/members/Member.h"

#include <QtCore/QStringView>

namespace zg {

class Connection;

// The SQL of members. Works inside the caller's transaction and keeps the search terms in step; journals nothing. New
// ones: MemberWriter.
namespace MemberStore {

// Writes every field but id, number when empty, createdAt, import and mergedInto; updatedAt is later than it was, so
// that it tells each writing from the one before. MemberNotFound, MemberMerged.
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
std::vector<MemberId> byPhone(Connection& connection, const QString& phone);

// The one member whose whole phone (as dialled here or with its country), card or number was typed, whatever its
// spacing, width or case. MemberNotFound, MemberAmbiguous.
Result<MemberId> find(Connection& connection, QStringView typed);

} // namespace MemberStore

} // namespace zg
