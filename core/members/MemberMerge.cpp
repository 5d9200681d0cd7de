#include "core/members/MemberMerge.h"

#include "core/members/MemberAliases.h"
#include "core/members/MemberJson.h"
#include "core/members/MemberRules.h"
#include "core/members/MemberStore.h"
#include "core/search/TermTable.h"
#include "core/store/Statement.h"
#include "core/visits/MemberRecount.h"

namespace zg {

namespace {

// Search terms of members whose aliases change: taken before, brought up to date after.
class TermsInStep {
public:
    TermsInStep(Connection& connection, const std::vector<MemberId>& members) : m_connection(connection) {
        for (const MemberId member : members) m_before.emplace_back(member, MemberAliases::terms(connection, member));
    }
    void update() {
        for (const auto& [member, before] : m_before)
            changeTerms(m_connection, kMemberTerms, member.value, before, MemberAliases::terms(m_connection, member));
    }

private:
    Connection& m_connection;
    std::vector<std::pair<MemberId, QStringList>> m_before;
};

struct Merge {
    MergeId id;
    MemberId keeper, merged;
    MergeStep step;
};

std::vector<Merge> mergesInto(Connection& connection, MemberId keeper) {
    std::vector<Merge> merges;
    auto select = connection.prepare(
        "SELECT id, merged_id, keeper_before, keeper_after FROM member_merge WHERE keeper_id = ? ORDER BY id");
    select.bindAll(keeper);
    while (select.step()) {
        Merge merge{select.id<MergeId>(0), keeper, select.id<MemberId>(1), {}};
        merge.step.before = memberFromJson(select.text(2).toUtf8());
        merge.step.after = memberFromJson(select.text(3).toUtf8());
        if (auto other = MemberStore::load(connection, merge.merged)) merge.step.other = *std::move(other);
        merges.push_back(std::move(merge));
    }
    return merges;
}

QString json(const Member& member) {
    return QString::fromUtf8(memberToJson(member));
}

void addAlias(Connection& connection, MergeId merge, MemberAliases::Kind kind, const QString& code, MemberId of) {
    if (code.isEmpty()) return;
    connection.prepare("INSERT INTO member_alias (merge_id, kind, code, member_id) VALUES (?, ?, ?, ?)")
        .runWith(merge, static_cast<int>(kind), code, of);
}

void record(Write& write, const char* kind, MemberId keeper, MemberId merged, MergeId merge) {
    ContentDigest digest(write);
    digest.add(kind);
    digest.add(merge);
    digest.add(keeper);
    digest.add(merged);
    write.record(kind, merged.value, digest.finish());
}

} // namespace

Result<MergeOutcome> MemberMerge::merge(Write& write, MemberId keeperId, MemberId otherId,
                                        const MergeChoices& choices) {
    Connection& connection = write.connection();
    if (keeperId == otherId) return fail(ErrorCode::InvalidArgument, QStringLiteral("same member"));
    const auto keeper = MemberStore::load(connection, keeperId);
    const auto other = MemberStore::load(connection, otherId);
    if (!keeper || !other) return fail(ErrorCode::MemberNotFound);
    if (keeper->mergedInto || other->mergedInto) return fail(ErrorCode::MemberMerged);
    auto after = tidyMember(mergedMember(*keeper, *other, choices), write.settings().phoneRegion());
    if (!after) return tl::unexpected(after.error());
    after->updatedAt = std::max(write.now(), Instant{keeper->updatedAt.ms + 1});

    MemberRecount recount(connection, {keeperId, otherId});
    recount.before();
    MemberStore::restore(connection, *after);
    TermsInStep terms(connection, {keeperId, otherId});
    const auto id = write.nextId<MergeId>();
    connection
        .prepare(R"(
        INSERT INTO member_merge (id, merged_id, keeper_id, at, actor_id, keeper_before, keeper_after)
        VALUES (?, ?, ?, ?, ?, ?, ?))")
        .runWith(id, otherId, keeperId, write.now(), write.by(), json(*keeper), json(*after));
    using Kind = MemberAliases::Kind;
    if (after->number != keeper->number) addAlias(connection, id, Kind::Number, keeper->number, keeperId);
    if (after->card != keeper->card) addAlias(connection, id, Kind::Card, keeper->card, keeperId);
    for (const QString& phone : keeper->phones)
        if (!after->phones.contains(phone)) addAlias(connection, id, Kind::Phone, phone, keeperId);
    connection.prepare("UPDATE member SET merged_into = ?1 WHERE id = ?2 OR merged_into = ?2")
        .runWith(keeperId, otherId);
    recount.after();
    terms.update();
    record(write, "member-merge", keeperId, otherId, id);
    return MergeOutcome{keeperId, otherId};
}

Result<SplitOutcome> MemberMerge::split(Write& write, MemberId mergedId) {
    Connection& connection = write.connection();
    auto find = connection.prepare("SELECT keeper_id, id FROM member_merge WHERE merged_id = ?");
    find.bindAll(mergedId);
    if (!find.step()) return fail(ErrorCode::MemberNotFound, mergedId.toString());
    const auto keeperId = find.id<MemberId>(0);
    const auto id = find.id<MergeId>(1);
    const auto keeper = MemberStore::load(connection, keeperId);
    if (!keeper) return fail(ErrorCode::MemberNotFound, keeperId.toString());
    if (keeper->mergedInto) return fail(ErrorCode::MergeNotLast);

    std::vector<Merge> merges = mergesInto(connection, keeperId);
    const auto at = std::ranges::find(merges, id, &Merge::id);
    const MergeStep undone = at->step;
    const std::vector<Merge> since(at + 1, merges.end());
    std::vector<MergeStep> later;
    for (const Merge& merge : since) later.push_back(merge.step);
    Unmerged unmerged = unmerge(*keeper, undone, std::move(later));
    // Nothing has happened since: then it is as if nothing had happened at all.
    unmerged.keeper.updatedAt =
        *keeper == undone.after ? undone.before.updatedAt : std::max(write.now(), Instant{keeper->updatedAt.ms + 1});

    MemberRecount recount(connection, {keeperId, mergedId});
    recount.before();
    TermsInStep terms(connection, {keeperId, mergedId});
    connection.prepare("DELETE FROM member_merge WHERE id = ?").runWith(id); // its aliases go with it
    connection.prepare("UPDATE member SET merged_into = NULL WHERE id = ?").runWith(mergedId);
    // Whoever had come with it goes with it.
    connection
        .prepare(R"(
        WITH RECURSIVE came(id) AS (
            SELECT merged_id FROM member_merge WHERE keeper_id = ?1
            UNION SELECT m.merged_id FROM came JOIN member_merge m ON m.keeper_id = came.id)
        UPDATE member SET merged_into = ?1 WHERE id IN (SELECT id FROM came))")
        .runWith(mergedId);
    for (std::size_t i = 0; i < since.size(); ++i)
        connection.prepare("UPDATE member_merge SET keeper_before = ?, keeper_after = ? WHERE id = ?")
            .runWith(json(unmerged.later[i].before), json(unmerged.later[i].after), since[i].id);
    recount.after();
    terms.update();
    MemberStore::restore(connection, unmerged.keeper);
    record(write, "member-split", keeperId, mergedId, id);
    return SplitOutcome{keeperId, mergedId, unmerged.kept, unmerged.keptOwn};
}

std::vector<MergedMember> MemberMerge::mergesOf(Connection& connection, MemberId keeper) {
    std::vector<MergedMember> all;
    auto select = connection.prepare(R"(
        SELECT m.id, m.number, m.name, x.at, x.keeper_id, k.number FROM member m
        JOIN member_merge x ON x.merged_id = m.id JOIN member k ON k.id = x.keeper_id
        WHERE m.merged_into = ? ORDER BY x.id)");
    select.bindAll(keeper);
    while (select.step())
        all.push_back({select.id<MemberId>(0), select.text(1), select.text(2), select.instant(3),
                       select.id<MemberId>(4) == keeper ? QString() : select.text(5)});
    return all;
}

} // namespace zg
