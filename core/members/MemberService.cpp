#include "core/members/MemberService.h"

#include "core/members/MemberAliases.h"
#include "core/members/MemberLabels.h"
#include "core/members/MemberMerge.h"
#include "core/members/MemberRules.h"
#include "core/members/MemberStore.h"
#include "core/members/MemberWriter.h"
#include "core/members/MergeRules.h"
#include "core/settings/ShopSettingsStore.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"
#include "core/text/Phone.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kVisitsShown = 10;
constexpr const char* kViewsKey = "members.views";

// What the shop's own fields and the tags are called is for the editor to know.
InputField inputOf(MergeField field) {
    switch (field) {
    case MergeField::Name: return InputField::Name;
    case MergeField::Number: return InputField::Number;
    case MergeField::Phones: return InputField::Phone;
    case MergeField::Card: return InputField::Card;
    case MergeField::Gender: return InputField::Gender;
    case MergeField::Birthday: return InputField::Birthday;
    case MergeField::Email: return InputField::Email;
    case MergeField::WeChat: return InputField::WeChat;
    case MergeField::Address: return InputField::Address;
    case MergeField::Source: return InputField::Source;
    case MergeField::Tags: return InputField::Tag;
    case MergeField::Joined: return InputField::Joined;
    case MergeField::Consents: return InputField::Consents;
    case MergeField::Alert: return InputField::Alert;
    case MergeField::Note: return InputField::Note;
    }
    return InputField::Own;
}

Error editConflict(const Rebased& edit) {
    InputFields fields;
    for (const MergeField field : edit.conflicts) fields.push_back(inputOf(field));
    if (!edit.ownConflicts.empty()) fields.push_back(InputField::Own);
    return {ErrorCode::EditConflict, QString(), fields};
}

} // namespace

MemberService::MemberService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {}

QString MemberService::phoneRegion() const {
    return m_shop.settings().phoneRegion();
}

QFuture<Result<Member>> MemberService::create(Member member) {
    return m_shop.write(m_clock, [member = std::move(member)](Write& write) -> Result<Member> {
        auto tidy = tidyMember(member, write.settings().phoneRegion());
        if (!tidy) return tidy;
        MemberWriter writer(write);
        writer.insert(*tidy);
        writer.flush();
        write.touch(tidy->id);
        return tidy;
    });
}

QFuture<Result<Member>> MemberService::update(Member before, Member after) {
    return m_shop.write(m_clock,
                        [before = std::move(before), after = std::move(after)](Write& write) -> Result<Member> {
                            const auto now = MemberStore::load(write, after.id);
                            if (!now) return fail(ErrorCode::MemberNotFound, after.id.toString());
                            auto tidy = tidyMember(after, write.settings().phoneRegion());
                            if (!tidy) return tidy;
                            Rebased edit = rebased(*now, before, *tidy);
                            if (!edit.isClean()) return tl::unexpected<Error>(editConflict(edit));
                            MemberStore::update(write, edit.member, write.now());
                            write.record("member-edit", edit.member.id.value);
                            write.touch(edit.member.id);
                            return std::move(edit.member);
                        });
}

BusinessDay MemberService::today() const {
    return m_shop.settings().calendar().dayOf(m_clock.now());
}

template <class Verb> auto MemberService::writeLabel(const char* kind, Verb verb) {
    return m_shop.write(m_clock, [kind, verb = std::move(verb)](Write& write) {
        auto result = verb(write);
        if (!result) return result;
        write.record(kind, 0);
        write.touch(Topic::Members);
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
    return m_shop.database().read([=, region = phoneRegion()](Connection& connection) {
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
    return writeLabel("member-views", [=](Write& write) -> Done {
        setSettingValue(write, kViewsKey, QString::fromUtf8(toJson(views)));
        return {};
    });
}

QFuture<Result<std::vector<Tag>>> MemberService::tags() {
    return m_shop.database().read([](Connection& connection) { return MemberLabels::tags(connection); });
}

QFuture<Result<Tag>> MemberService::addTag(const QString& name, int color) {
    return writeLabel("tag", [=](Write& write) { return MemberLabels::tagNamed(write, name, color); });
}

QFuture<Done> MemberService::saveTag(const Tag& tag) {
    return writeLabel("tag", [=](Write& write) {
        write.permit(Permission::MemberLabels);
        return MemberLabels::saveTag(write, tag);
    });
}

QFuture<Result<RemovedTag>> MemberService::removeTag(TagId tag) {
    return writeLabel("tag", [=](Write& write) {
        write.permit(Permission::MemberLabels);
        return MemberLabels::removeTag(write, tag);
    });
}

QFuture<Done> MemberService::restoreTag(const RemovedTag& removed) {
    return writeLabel("tag", [=](Write& write) {
        write.permit(Permission::MemberLabels);
        return MemberLabels::restoreTag(write, removed);
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
    return writeLabel("field", [=](Write& write) {
        write.permit(Permission::MemberLabels);
        return MemberLabels::fieldNamed(write, name, kind);
    });
}

QFuture<Done> MemberService::saveField(const Field& field) {
    return writeLabel("field", [=](Write& write) {
        write.permit(Permission::MemberLabels);
        return MemberLabels::saveField(write, field);
    });
}

QFuture<Done> MemberService::removeField(FieldId field) {
    return writeLabel("field", [=](Write& write) -> Done {
        write.permit(Permission::MemberLabels);
        MemberLabels::removeField(write, field);
        return {};
    });
}

} // namespace zg
