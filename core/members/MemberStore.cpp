#include "core/members/MemberStore.h"

#include "core/members/MemberAliases.h"
#include "core/search/TermTable.h"
#include "core/store/RowSeal.h"
#include "core/store/Statement.h"
#include "core/text/Phone.h"
#include "core/text/Pinyin.h"
#include "core/text/SearchTerms.h"

#include <algorithm>

namespace zg {

namespace {

QStringList termsOf(Connection& connection, const Member& member) {
    // A merged member is found as the one it was merged into.
    if (!member.mergedInto.isNull()) return {};
    return memberTerms(MemberAliases::texts(connection, member));
}

void writeTags(Connection& connection, const Member& before, const Member& after) {
    if (before.tags == after.tags) return;
    connection.prepare("DELETE FROM member_tag WHERE member_id = ?").runWith(after.id);
    auto insert = connection.prepare("INSERT INTO member_tag (member_id, tag_id) VALUES (?, ?)");
    for (TagId tag : after.tags) insert.runWith(after.id, tag);
}

void writeChildren(Connection& connection, const Member& before, const Member& after) {
    writeTags(connection, before, after);
    if (before.phones != after.phones) {
        connection.prepare("DELETE FROM member_phone WHERE member_id = ?").runWith(after.id);
        auto insert = connection.prepare("INSERT INTO member_phone (member_id, position, phone) VALUES (?, ?, ?)");
        for (qsizetype i = 0; i < after.phones.size(); ++i)
            insert.runWith(after.id, static_cast<std::int64_t>(i), after.phones[i]);
    }
    if (before.fields != after.fields) {
        connection.prepare("DELETE FROM member_field WHERE member_id = ?").runWith(after.id);
        auto insert = connection.prepare("INSERT INTO member_field (member_id, field_id, value) VALUES (?, ?, ?)");
        for (const FieldValue& field : after.fields) insert.runWith(after.id, field.field, field.value);
    }
}

void writeOver(Connection& connection, const Member& before, const Member& after) {
    const auto& birthday = after.birthday;
    const auto birth = [&](int Birthday::*part) { return birthday ? std::optional(*birthday.*part) : std::nullopt; };
    connection
        .prepare(R"(
        UPDATE member SET number = ?, name = ?, pinyin = ?, card = ?, gender = ?, birth_calendar = ?, birth_year = ?,
            birth_month = ?, birth_day = ?, email = ?, wechat = ?, address = ?, source = ?, note = ?, alert = ?, consent = ?,
            joined_day = ?, updated_at = ?, merged_into = ?
        WHERE id = ?)")
        .runWith(after.number, after.name, namePinyin(after.name), after.card, static_cast<int>(after.gender),
                 birthday ? static_cast<int>(birthday->calendar) : 0, birthday ? birthday->year : std::nullopt,
                 birth(&Birthday::month), birth(&Birthday::day), after.email, after.wechat, after.address, after.source,
                 after.note, after.alert, static_cast<int>(after.consents.toInt()), after.joined, after.updatedAt,
                 after.mergedInto, after.id);
    writeChildren(connection, before, after);
    seal(connection, kSealedMembers, after.id.value);
    changeTerms(connection, kMemberTerms, after.id.value, termsOf(connection, before), termsOf(connection, after));
}

Member loaded(Connection& connection, MemberId id) {
    auto member = MemberStore::load(connection, id);
    if (!member) throw StoreError(ErrorCode::MemberNotFound, id.toString());
    return *std::move(member);
}

// Whether `word` (see exactWord) is the whole of one of the member's identities.
bool isKnownBy(const MemberTexts& member, const QString& word) {
    const auto isWord = [&](const QString& code) { return exactCode(code) == word; };
    if (isWord(member.number) || isWord(member.card) || std::ranges::any_of(member.otherNumbers, isWord) ||
        std::ranges::any_of(member.otherCards, isWord))
        return true;
    const auto dials = [&](const QString& phone) {
        const QString national = nationalDigits(phone);
        return word == national || word == u'0' + national ||
               (phone.startsWith(u'+') && word == QStringView(phone).mid(1));
    };
    return std::ranges::any_of(member.phones, dials) || std::ranges::any_of(member.otherPhones, dials);
}

} // namespace

void MemberStore::update(Connection& connection, Member& member, Instant now) {
    const Member before = loaded(connection, member.id);
    // Somebody may have had it open while it was merged: what was typed belongs to the keeper, who is not on the
    // screen.
    if (before.mergedInto) throw StoreError(ErrorCode::MemberMerged, member.id.toString());
    member.mergedInto = {};
    if (member.number.isEmpty()) member.number = before.number;
    if (member.joined.isNone()) member.joined = before.joined;
    member.createdAt = before.createdAt;
    member.import = before.import;
    member.updatedAt = std::max(now, Instant{before.updatedAt.ms + 1});
    writeOver(connection, before, member);
}

void MemberStore::restore(Connection& connection, const Member& member) {
    writeOver(connection, loaded(connection, member.id), member);
}

void MemberStore::erase(Connection& connection, MemberId id) {
    const Member member = loaded(connection, id);
    changeTerms(connection, kMemberTerms, id.value, termsOf(connection, member), {});
    connection.prepare("DELETE FROM member_stat WHERE member_id = ?").runWith(id);
    connection.prepare("DELETE FROM member WHERE id = ?").runWith(id); // phones, tags and fields go with it
}

std::optional<Member> MemberStore::load(Connection& connection, MemberId id) {
    auto select = connection.prepare(R"(
        SELECT number, name, card, gender, birth_calendar, birth_year, birth_month, birth_day, email, wechat, address, source,
               note, alert, consent, joined_day, created_at, updated_at, import_id, merged_into
        FROM member WHERE id = ?)");
    select.bindAll(id);
    if (!select.step()) return {};
    Member member;
    member.id = id;
    member.number = select.text(0);
    member.name = select.text(1);
    member.card = select.text(2);
    member.gender = static_cast<Gender>(select.integer(3));
    if (const auto calendar = select.integer(4); calendar != 0) {
        member.birthday = Birthday{static_cast<BirthCalendar>(calendar),
                                   {},
                                   static_cast<int>(select.integer(6)),
                                   static_cast<int>(select.integer(7))};
        if (!select.isNull(5)) member.birthday->year = static_cast<int>(select.integer(5));
    }
    member.email = select.text(8);
    member.wechat = select.text(9);
    member.address = select.text(10);
    member.source = select.text(11);
    member.note = select.text(12);
    member.alert = select.text(13);
    member.consents = Consents::fromInt(static_cast<Consents::Int>(select.integer(14)));
    member.joined = select.day(15);
    member.createdAt = select.instant(16);
    member.updatedAt = select.instant(17);
    member.import = select.id<ImportId>(18);
    member.mergedInto = select.id<MemberId>(19);

    auto phones = connection.prepare("SELECT phone FROM member_phone WHERE member_id = ? ORDER BY position");
    phones.bindAll(id);
    while (phones.step()) member.phones.append(phones.text(0));
    auto tags = connection.prepare("SELECT tag_id FROM member_tag WHERE member_id = ? ORDER BY tag_id");
    tags.bindAll(id);
    while (tags.step()) member.tags.push_back(tags.id<TagId>(0));
    auto fields = connection.prepare("SELECT field_id, value FROM member_field WHERE member_id = ? ORDER BY field_id");
    fields.bindAll(id);
    while (fields.step()) member.fields.push_back({fields.id<FieldId>(0), fields.text(1)});
    return member;
}

MemberStat MemberStore::stat(Connection& connection, MemberId id) {
    auto select = connection.prepare(R"(
        SELECT visits, orders, net, first_day, last_day, points, stored_value FROM member_stat WHERE member_id = ?)");
    select.bindAll(id);
    if (!select.step()) return {};
    return {select.integer(0), select.integer(1), select.money(2), select.day(3),
            select.day(4),     select.points(5),  select.money(6)};
}

std::vector<MemberVisit> MemberStore::lastVisits(Connection& connection, MemberId id, int most) {
    std::vector<MemberVisit> visits;
    auto select =
        connection.prepare("SELECT day, sales, net FROM member_day WHERE member_id = ? ORDER BY day DESC LIMIT ?");
    select.bindAll(id, most);
    while (select.step()) visits.push_back({select.day(0), select.integer(1), select.money(2)});
    return visits;
}

std::vector<MemberId> MemberStore::byNumber(Connection& connection, const QString& number) {
    return MemberAliases::keepersBy(connection, MemberAliases::Kind::Number, number);
}

std::vector<MemberId> MemberStore::byPhone(Connection& connection, const QString& phone) {
    return MemberAliases::keepersBy(connection, MemberAliases::Kind::Phone, phone);
}

Result<MemberId> MemberStore::find(Connection& connection, QStringView typed) {
    const QString word = exactWord(typed);
    MemberId found;
    if (word.isEmpty()) return fail(ErrorCode::MemberNotFound);
    // The term of a longer identity is its beginning.
    for (std::int64_t owner : ownersOfTerm(connection, kMemberTerms, boundedTerm(word))) {
        const auto member = load(connection, MemberId{owner});
        if (!member || !isKnownBy(MemberAliases::texts(connection, *member), word)) continue;
        if (!found.isNull()) return fail(ErrorCode::MemberAmbiguous);
        found = member->id;
    }
    if (found.isNull()) return fail(ErrorCode::MemberNotFound);
    return found;
}

} // namespace zg
