#include "core/members/MemberService.h"

#include "core/members/MemberAliases.h"
#include "core/members/MemberJournal.h"
#include "core/members/MemberLabels.h"
#include "core/members/MemberMerge.h"
#include "core/members/MemberRules.h"
#include "core/members/MemberStore.h"
#include "core/settings/ShopSettingsStore.h"
#include "core/staff/Permit.h"
#include "core/store/Catching.h"
#include "core/store/Journal.h"
#include "core/text/Phone.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kVisitsShown = 10;
constexpr const char* kViewsKey = "members.views";

} // namespace

MemberService::MemberService(Shop& shop, const Clock& clock)
    : m_shop(shop), m_clock(clock),
      m_region(zg::phoneRegion(shop.settings().zone.toUtf8(), shop.settings().currency.code)) {}

QFuture<Result<Member>> MemberService::create(Member member) {
    return m_shop.database().write(
        [=, this, calendar = m_shop.settings().calendar(),
         actor = m_shop.session().user().id](Connection& connection, Changes& changes) -> Result<Member> {
            auto tidy = tidyMember(member, m_region);
            if (!tidy) return tidy;
            MemberStore::insert(connection, *tidy, m_clock.now(), calendar.dayOf(m_clock.now()));
            journalMember(connection, "member", tidy->id, m_clock.now(), actor);
            changes.touch(tidy->id);
            return tidy;
        });
}

QFuture<Result<Member>> MemberService::update(Member member) {
    return m_shop.database().write(
        [=, this, actor = m_shop.session().user().id](Connection& connection, Changes& changes) -> Result<Member> {
            auto tidy = tidyMember(member, m_region);
            if (!tidy) return tidy;
            MemberStore::update(connection, *tidy, m_clock.now());
            journalMember(connection, "member-edit", tidy->id, m_clock.now(), actor);
            changes.touch(tidy->id);
            return tidy;
        });
}

QFuture<Done> MemberService::setTags(MemberId member, std::vector<TagId> tags) {
    std::ranges::sort(tags);
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return m_shop.database().write(
        [=, this, actor = m_shop.session().user().id](Connection& connection, Changes& changes) -> Done {
            MemberStore::setTags(connection, member, tags, m_clock.now());
            journalMember(connection, "member-edit", member, m_clock.now(), actor);
            changes.touch(member);
            return {};
        });
}

BusinessDay MemberService::today() const {
    return m_shop.settings().calendar().dayOf(m_clock.now());
}

template <class Job> auto MemberService::writeLabel(const char* kind, Job job) {
    return m_shop.database().write(
        [=, this, actor = m_shop.session().actor()](Connection& connection, Changes& changes) {
            auto result = job(connection, actor);
            if (!result) return result;
            journalMember(connection, kind, {}, m_clock.now(), actor.staff.id);
            changes.touch(Topic::Members);
            return result;
        });
}

QFuture<Result<MemberCard>> MemberService::get(MemberId asked) {
    return m_shop.database().read([asked, today = today()](Connection& connection) -> Result<MemberCard> {
        const MemberId member = MemberAliases::keeperOf(connection, asked);
        auto loaded = MemberStore::load(connection, member);
        if (!loaded) return fail(ErrorCode::MemberNotFound, member.toString());
        MemberCard card{*std::move(loaded),
                        MemberStore::stat(connection, member),
                        MemberLabels::tagsOf(connection, member),
                        MemberStore::lastVisits(connection, member, kVisitsShown),
                        {},
                        MemberMerge::mergesOf(connection, member),
                        MemberLabels::fields(connection)};
        if (card.member.birthday) card.nextBirthday = nextBirthday(*card.member.birthday, today.toDate());
        return card;
    });
}

QFuture<Result<std::vector<MemberHit>>> MemberService::search(const QString& typed, int limit) {
    return m_shop.database().read([=](Connection& connection) { return searchMembers(connection, typed, limit); });
}

QFuture<Result<MemberId>> MemberService::find(const QString& typed) {
    return m_shop.database().read([=](Connection& connection) { return MemberStore::find(connection, typed); });
}

QFuture<Result<std::vector<MemberHit>>> MemberService::sharingPhone(const QStringList& phones, MemberId except) {
    return m_shop.database().read([=, region = m_region](Connection& connection) {
        std::vector<MemberHit> hits;
        std::vector<MemberId> ids;
        for (const QString& typed : phones)
            for (MemberId id : MemberStore::byPhone(connection, normalizePhone(typed, region)))
                if (id != except && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
        for (MemberId id : ids)
            if (auto hit = memberHit(connection, id, MatchedBy::Phone)) hits.push_back(*std::move(hit));
        return hits;
    });
}

QFuture<Result<MemberPage>> MemberService::list(const MemberFilter& filter, MemberOrder order,
                                                const std::optional<MemberKey>& after, int limit, std::int64_t skip) {
    return m_shop.database().read([=, today = today()](Connection& connection) {
        return listMembers(connection, filter, order, today, after, limit, skip);
    });
}

QFuture<Result<std::vector<MemberId>>> MemberService::listIds(const MemberFilter& filter, MemberOrder order,
                                                              std::int64_t skip, std::int64_t limit) {
    return m_shop.database().read([=, today = today()](Connection& connection) {
        return listMemberIds(connection, filter, order, today, skip, limit);
    });
}

QFuture<Result<std::int64_t>> MemberService::count(const MemberFilter& filter) {
    return m_shop.database().read(
        [=, today = today()](Connection& connection) { return countMembers(connection, filter, today); },
        Priority::Background);
}

QFuture<Result<QStringList>> MemberService::sources() {
    return m_shop.database().read([](Connection& connection) { return memberSources(connection); });
}

QFuture<Result<HistoryPage>> MemberService::history(MemberId member, const std::optional<HistoryKey>& after,
                                                    int limit) {
    return m_shop.database().read([=](Connection& connection) {
        return memberHistory(connection, MemberAliases::keeperOf(connection, member), after, limit);
    });
}

QFuture<Result<MemberHabits>> MemberService::habits(MemberId member) {
    return m_shop.database().read([member, today = today()](Connection& connection) {
        return memberHabits(connection, MemberAliases::keeperOf(connection, member), today);
    });
}

QFuture<Result<std::vector<MemberView>>> MemberService::views() {
    return m_shop.database().read([](Connection& connection) {
        return memberViewsFromJson(settingValue(connection, kViewsKey).value_or(QString()).toUtf8());
    });
}

QFuture<Done> MemberService::saveViews(const std::vector<MemberView>& views) {
    return writeLabel("member-views", [=](Connection& connection, const Actor&) -> Done {
        setSettingValue(connection, kViewsKey, QString::fromUtf8(toJson(views)));
        return {};
    });
}

QFuture<Result<std::vector<Tag>>> MemberService::tags() {
    return m_shop.database().read([](Connection& connection) { return MemberLabels::tags(connection); });
}

QFuture<Result<Tag>> MemberService::addTag(const QString& name, int color) {
    return writeLabel(
        "tag", [=](Connection& connection, const Actor&) { return MemberLabels::tagNamed(connection, name, color); });
}

QFuture<Done> MemberService::saveTag(const Tag& tag) {
    return writeLabel("tag", [=](Connection& connection, const Actor& actor) {
        require(permit(actor, Permission::MemberLabels));
        return MemberLabels::saveTag(connection, tag);
    });
}

QFuture<Result<RemovedTag>> MemberService::removeTag(TagId tag) {
    return writeLabel("tag", [=](Connection& connection, const Actor& actor) {
        require(permit(actor, Permission::MemberLabels));
        return MemberLabels::removeTag(connection, tag);
    });
}

QFuture<Done> MemberService::restoreTag(const RemovedTag& removed) {
    return writeLabel("tag", [=](Connection& connection, const Actor& actor) {
        require(permit(actor, Permission::MemberLabels));
        return MemberLabels::restoreTag(connection, removed);
    });
}

QFuture<Result<std::map<TagId, std::int64_t>>> MemberService::tagCounts() {
    return m_shop.database().read([](Connection& connection) { return MemberLabels::tagCounts(connection); },
                                  Priority::Background);
}

QFuture<Result<std::int64_t>> MemberService::fieldCount(FieldId field) {
    return m_shop.database().read(
        [field](Connection& connection) { return MemberLabels::fieldCount(connection, field); }, Priority::Background);
}

QFuture<Result<std::vector<Field>>> MemberService::fields() {
    return m_shop.database().read([](Connection& connection) { return MemberLabels::fields(connection); });
}

QFuture<Result<Field>> MemberService::addField(const QString& name, FieldKind kind) {
    return writeLabel("field", [=](Connection& connection, const Actor& actor) {
        require(permit(actor, Permission::MemberLabels));
        return MemberLabels::fieldNamed(connection, name, kind);
    });
}

QFuture<Done> MemberService::saveField(const Field& field) {
    return writeLabel("field", [=](Connection& connection, const Actor& actor) {
        require(permit(actor, Permission::MemberLabels));
        return MemberLabels::saveField(connection, field);
    });
}

QFuture<Done> MemberService::removeField(FieldId field) {
    return writeLabel("field", [=](Connection& connection, const Actor& actor) -> Done {
        require(permit(actor, Permission::MemberLabels));
        MemberLabels::removeField(connection, field);
        return {};
    });
}

} // namespace zg
