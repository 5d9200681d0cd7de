#include "core/members/MemberLabels.h"

#include "core/store/RowSeal.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

constexpr int kLongestName = 60;

Result<QString> tidyName(const QString& name) {
    const QString tidy = name.simplified();
    if (tidy.isEmpty()) return fail(ErrorCode::NameMissing);
    if (tidy.size() > kLongestName) return fail(ErrorCode::OutOfRange, InputField::Name);
    return tidy;
}

// True when a row other than `id` has the name.
template <class IdType> bool taken(Statement select, const QString& name, IdType id) {
    select.bindAll(name);
    return select.step() && select.id<IdType>(0) != id;
}

Field readField(const Statement& row) {
    return {row.id<FieldId>(0), row.text(1), static_cast<FieldKind>(row.integer(2)),
            row.text(3).split(u'\n', Qt::SkipEmptyParts), static_cast<int>(row.integer(4))};
}

} // namespace

std::vector<Tag> MemberLabels::tags(Connection& connection) {
    std::vector<Tag> all;
    auto select = connection.prepare("SELECT id, name, color FROM tag ORDER BY name");
    while (select.step()) all.push_back({select.id<TagId>(0), select.text(1), static_cast<int>(select.integer(2))});
    return all;
}

std::vector<Tag> MemberLabels::tagsOf(Connection& connection, MemberId member) {
    std::vector<Tag> all;
    auto select = connection.prepare(R"(
        SELECT t.id, t.name, t.color FROM member_tag m JOIN tag t ON t.id = m.tag_id WHERE m.member_id = ? ORDER BY t.name)");
    select.bindAll(member);
    while (select.step()) all.push_back({select.id<TagId>(0), select.text(1), static_cast<int>(select.integer(2))});
    return all;
}

Result<Tag> MemberLabels::tagNamed(Connection& connection, const QString& name, int color) {
    const auto tidy = tidyName(name);
    if (!tidy) return tl::unexpected(tidy.error());
    auto select = connection.prepare("SELECT id, color FROM tag WHERE name = ?");
    select.bindAll(*tidy);
    if (select.step()) return Tag{select.id<TagId>(0), *tidy, static_cast<int>(select.integer(1))};
    const Tag tag{nextId<TagId>(connection), *tidy, color};
    connection.prepare("INSERT INTO tag (id, name, color) VALUES (?, ?, ?)").runWith(tag.id, tag.name, tag.color);
    return tag;
}

Done MemberLabels::saveTag(Connection& connection, const Tag& tag) {
    const auto tidy = tidyName(tag.name);
    if (!tidy) return tl::unexpected(tidy.error());
    if (taken(connection.prepare("SELECT id FROM tag WHERE name = ?"), *tidy, tag.id))
        return fail(ErrorCode::InvalidArgument, InputField::Name);
    connection.prepare("UPDATE tag SET name = ?, color = ? WHERE id = ?").runWith(*tidy, tag.color, tag.id);
    return {};
}

Result<RemovedTag> MemberLabels::removeTag(Connection& connection, TagId id) {
    RemovedTag removed;
    auto find = connection.prepare("SELECT name, color FROM tag WHERE id = ?");
    find.bindAll(id);
    if (!find.step()) return fail(ErrorCode::InvalidArgument, InputField::Tag);
    removed.tag = {id, find.text(0), static_cast<int>(find.integer(1))};
    find.reset();
    auto select = connection.prepare("SELECT member_id FROM member_tag WHERE tag_id = ? ORDER BY member_id");
    select.bindAll(id);
    while (select.step()) removed.members.push_back(select.id<MemberId>(0));
    connection.prepare("DELETE FROM tag WHERE id = ?").runWith(id);
    return removed;
}

Done MemberLabels::restoreTag(Connection& connection, const RemovedTag& removed) {
    const Tag& tag = removed.tag;
    if (taken(connection.prepare("SELECT id FROM tag WHERE name = ?"), tag.name, tag.id))
        return fail(ErrorCode::InvalidArgument, InputField::Name);
    connection.prepare("INSERT INTO tag (id, name, color) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING")
        .runWith(tag.id, tag.name, tag.color);
    auto give = connection.prepare("INSERT INTO member_tag (member_id, tag_id) SELECT id, ? FROM member WHERE id = ? "
                                   "ON CONFLICT (member_id, tag_id) DO NOTHING");
    for (const MemberId member : removed.members) give.runWith(tag.id, member);
    return {};
}

std::map<TagId, std::int64_t> MemberLabels::tagCounts(Connection& connection) {
    std::map<TagId, std::int64_t> counts;
    auto all = connection.prepare("SELECT tag_id, COUNT(*) FROM member_tag GROUP BY tag_id");
    while (all.step()) counts[all.id<TagId>(0)] = all.integer(1);
    auto merged = connection.prepare(R"(
        SELECT t.tag_id, COUNT(*) FROM member m CROSS JOIN member_tag t ON t.member_id = m.id
        WHERE m.merged_into IS NOT NULL GROUP BY t.tag_id)");
    while (merged.step()) counts[merged.id<TagId>(0)] -= merged.integer(1);
    return counts;
}

std::vector<Field> MemberLabels::fields(Connection& connection) {
    std::vector<Field> all;
    auto select = connection.prepare("SELECT id, name, kind, choices, position FROM field ORDER BY position, id");
    while (select.step()) all.push_back(readField(select));
    return all;
}

Result<Field> MemberLabels::fieldNamed(Connection& connection, const QString& name, FieldKind kind) {
    const auto tidy = tidyName(name);
    if (!tidy) return tl::unexpected(tidy.error());
    auto select = connection.prepare("SELECT id, name, kind, choices, position FROM field WHERE name = ?");
    select.bindAll(*tidy);
    if (select.step()) return readField(select);
    auto last = connection.prepare("SELECT coalesce(max(position), 0) FROM field");
    last.step();
    const Field field{nextId<FieldId>(connection), *tidy, kind, {}, static_cast<int>(last.integer(0)) + 1};
    connection.prepare("INSERT INTO field (id, name, kind, choices, position) VALUES (?, ?, ?, ?, ?)")
        .runWith(field.id, field.name, static_cast<int>(field.kind), QString(), field.position);
    return field;
}

Done MemberLabels::saveField(Connection& connection, const Field& field) {
    const auto tidy = tidyName(field.name);
    if (!tidy) return tl::unexpected(tidy.error());
    if (taken(connection.prepare("SELECT id FROM field WHERE name = ?"), *tidy, field.id))
        return fail(ErrorCode::InvalidArgument, InputField::Name);
    connection.prepare("UPDATE field SET name = ?, kind = ?, choices = ?, position = ? WHERE id = ?")
        .runWith(*tidy, static_cast<int>(field.kind), field.choices.join(u'\n'), field.position, field.id);
    return {};
}

void MemberLabels::removeField(Connection& connection, FieldId field) {
    std::vector<MemberId> holders; // what they keep goes with it, and is part of their seals
    auto select = connection.prepare("SELECT member_id FROM member_field WHERE field_id = ?");
    select.bindAll(field);
    while (select.step()) holders.push_back(select.id<MemberId>(0));
    connection.prepare("DELETE FROM field WHERE id = ?").runWith(field);
    for (const MemberId holder : holders) seal(connection, kSealedMembers, holder.value);
}

std::int64_t MemberLabels::fieldCount(Connection& connection, FieldId field) {
    auto count = connection.prepare("SELECT COUNT(*) FROM member_field WHERE field_id = ?");
    count.bindAll(field);
    return count.step() ? count.integer(0) : 0;
}

} // namespace zg
