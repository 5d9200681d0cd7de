#pragma once

#include "core/base/Result.h"
#include "core/members/Member.h"

#include <map>
#include <vector>

namespace zg {

class Connection;

struct RemovedTag {
    Tag tag;
    std::vector<MemberId> members;

    friend bool operator==(const RemovedTag&, const RemovedTag&) = default;
};

// What a shop has defined to describe its members: tags and own fields. Names are unique.
namespace MemberLabels {

std::vector<Tag> tags(Connection& connection); // by name
std::vector<Tag> tagsOf(Connection& connection, MemberId member);
// The tag of that name, made when there is none. NameMissing.
Result<Tag> tagNamed(Connection& connection, const QString& name, int color = 0);
// Changes name and colour. InvalidArgument when another tag has the name.
Done saveTag(Connection& connection, const Tag& tag);
// From all members too. InvalidArgument when there is no such tag.
Result<RemovedTag> removeTag(Connection& connection, TagId tag);
// As it was, for the members who are still there. InvalidArgument when its name was given to another tag since.
Done restoreTag(Connection& connection, const RemovedTag& removed);
std::map<TagId, std::int64_t> tagCounts(Connection& connection); // of members who have any, merged ones left out

std::vector<Field> fields(Connection& connection); // by position
// The field of that name, made as `kind` at the end when there is none. NameMissing.
Result<Field> fieldNamed(Connection& connection, const QString& name, FieldKind kind = FieldKind::Text);
Done saveField(Connection& connection, const Field& field);
void removeField(Connection& connection, FieldId field); // with its values
std::int64_t fieldCount(Connection& connection, FieldId field);

} // namespace MemberLabels

} // namespace zg
