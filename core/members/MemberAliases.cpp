#include "core/members/MemberAliases.h"

#include "core/members/MemberStore.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

void addTo(MemberTexts& texts, MemberAliases::Kind kind, const QString& code) {
    QStringList& list = kind == MemberAliases::Kind::Number ? texts.otherNumbers
                        : kind == MemberAliases::Kind::Card ? texts.otherCards
                                                            : texts.otherPhones;
    if (!code.isEmpty()) list.append(code);
}

} // namespace

MemberId MemberAliases::keeperOf(Connection& connection, MemberId member) {
    auto select = connection.prepare("SELECT merged_into FROM member WHERE id = ? AND merged_into IS NOT NULL");
    select.bindAll(member);
    return select.step() ? select.id<MemberId>(0) : member;
}

std::vector<MemberId> MemberAliases::mergedInto(Connection& connection, MemberId keeper) {
    std::vector<MemberId> ids;
    auto select = connection.prepare("SELECT id FROM member WHERE merged_into = ? ORDER BY id");
    select.bindAll(keeper);
    while (select.step()) ids.push_back(select.id<MemberId>(0));
    return ids;
}

MemberTexts MemberAliases::texts(Connection& connection, const Member& member) {
    MemberTexts texts{member.name, member.phones, member.card, member.number};
    auto select = connection.prepare(R"(
        SELECT 1, number FROM member WHERE merged_into = ?1
        UNION ALL SELECT 2, card FROM member WHERE merged_into = ?1
        UNION ALL SELECT 3, p.phone FROM member m JOIN member_phone p ON p.member_id = m.id WHERE m.merged_into = ?1
        UNION ALL SELECT kind, code FROM member_alias WHERE member_id = ?1
        UNION ALL SELECT a.kind, a.code FROM member m JOIN member_alias a ON a.member_id = m.id WHERE m.merged_into = ?1)");
    select.bindAll(member.id);
    while (select.step()) addTo(texts, static_cast<Kind>(select.integer(0)), select.text(1));
    return texts;
}

QStringList MemberAliases::terms(Connection& connection, MemberId id) {
    const auto member = MemberStore::load(connection, id);
    if (!member || member->mergedInto) return {};
    return memberTerms(texts(connection, *member));
}

std::vector<MemberId> MemberAliases::keepersBy(Connection& connection, Kind kind, const QString& code) {
    std::vector<MemberId> ids;
    if (code.isEmpty()) return ids;
    auto select = kind == Kind::Number ? connection.prepare(R"(
        SELECT COALESCE(merged_into, id) FROM member WHERE number = ?1
        UNION SELECT COALESCE(m.merged_into, m.id) FROM member_alias a JOIN member m ON m.id = a.member_id
        WHERE a.code = ?1 AND a.kind = 1 ORDER BY 1)")
                  : kind == Kind::Card ? connection.prepare(R"(
        SELECT COALESCE(merged_into, id) FROM member WHERE card = ?1 AND card <> ''
        UNION SELECT COALESCE(m.merged_into, m.id) FROM member_alias a JOIN member m ON m.id = a.member_id
        WHERE a.code = ?1 AND a.kind = 2 ORDER BY 1)")
                                       : connection.prepare(R"(
        SELECT COALESCE(m.merged_into, m.id) FROM member_phone p JOIN member m ON m.id = p.member_id WHERE p.phone = ?1
        UNION SELECT COALESCE(m.merged_into, m.id) FROM member_alias a JOIN member m ON m.id = a.member_id
        WHERE a.code = ?1 AND a.kind = 3 ORDER BY 1)");
    select.bindAll(code);
    while (select.step()) ids.push_back(select.id<MemberId>(0));
    return ids;
}

} // namespace zg
