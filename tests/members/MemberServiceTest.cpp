#include "core/members/MemberService.h"

#include "core/members/MemberRules.h"
#include "core/members/MemberStore.h"
#include "core/members/MemberWriter.h"
#include "core/search/SearchIndex.h"
#include "core/store/Journal.h"
#include "core/store/Statement.h"
#include "core/text/Lunar.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

using namespace zg;

namespace {

Member named(const char* name) {
    Member member;
    member.name = QString::fromUtf8(name);
    return member;
}

std::int64_t journalRows(TestShop& shop) {
    return await(shop.database().read([](Connection& connection) { return journalHead(connection).seq; })).value();
}

} // namespace

TEST_CASE("A member comes back as it was stored, and again after reopening", "[members]") {
    TestShop shop;
    Member stored;
    {
        MemberService members(shop.shop(), shop.clock());
        const Tag tag = await(members.addTag(QStringLiteral("老客"), 3)).value();
        const Field field = await(members.addField(QStringLiteral("过敏"), FieldKind::Text)).value();
        Member member = named("  张 三丰 ");
        member.phones = {QStringLiteral("138 1234 6688"), QStringLiteral("13812346688"),
                         QStringLiteral("010-12345678")};
        member.card = QStringLiteral("V-1");
        member.gender = Gender::Female;
        member.birthday = Birthday{BirthCalendar::Lunar, {}, -6, 30};
        member.email = QStringLiteral("a@b.cn");
        member.wechat = QStringLiteral("wx");
        member.address = QStringLiteral("路 1");
        member.source = QStringLiteral("介绍");
        member.note = QStringLiteral("一\n二");
        member.alert = QStringLiteral("花生");
        member.consents = Consent::Sms | Consent::Profiling;
        member.fields = {{field.id, QStringLiteral("花生")}};
        member.tags = {tag.id, tag.id};

        const auto before = journalRows(shop);
        stored = await(members.create(member)).value();
        CHECK(journalRows(shop) == before + 1);
        CHECK(stored.number == u"M000001");
        CHECK(stored.name == u"张 三丰");
        CHECK(stored.phones == QStringList{"+8613812346688", "+861012345678"});
        CHECK(stored.tags == std::vector{tag.id});
        CHECK(stored.joined.toIso() == u"2026-01-01");
        CHECK(stored.createdAt == shop.clock().now());
    }
    shop.reopen();
    MemberService members(shop.shop(), shop.clock());
    const MemberCard card = await(members.get(stored.id)).value();
    CHECK(card.member == stored);
    CHECK(card.stat == MemberStat{});
    CHECK(card.tags.size() == 1);
    CHECK(card.nextBirthday == fromLunar({2026, 6, lunarMonthLength(2026, 6)}));
    CHECK(await(members.get(MemberId{99})).error().code == ErrorCode::MemberNotFound);
}

TEST_CASE("An update changes everything given and only that", "[members]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    Member member = await(members.create(named("王小明"))).value();
    const Member other = await(members.create(named("李雷"))).value();
    CHECK(other.number == u"M000002");

    shop.clock().advance(1000);
    Member edited = member;
    edited.name = QStringLiteral("汪晓明");
    edited.phones = {QStringLiteral("13900001111")};
    edited.createdAt = {};
    edited = await(members.update(member, edited)).value();
    CHECK(edited.createdAt == member.createdAt);
    CHECK(edited.updatedAt == shop.clock().now());
    CHECK(await(members.get(member.id))->member == edited);
    CHECK(await(members.search(QStringLiteral("王小明")))->empty());
    CHECK(await(members.search(QStringLiteral("wxm")))->size() == 1);
    CHECK(await(members.search(QStringLiteral("1111")))->size() == 1);

    edited.id = MemberId{77};
    CHECK(await(members.update(member, edited)).error().code == ErrorCode::MemberNotFound);
    CHECK(await(members.get(other.id))->member == other);

    const TagId tag = await(members.addTag(QStringLiteral("A"), 0))->id;
    Member tagged = await(members.get(member.id))->member;
    const Member untagged = tagged;
    tagged.tags = {tag};
    CHECK(await(members.update(untagged, tagged))->tags == std::vector{tag});
    REQUIRE(await(members.removeTag(tag)));
    CHECK(await(members.get(member.id))->member.tags.empty());
}

TEST_CASE("A refused member leaves nothing behind", "[members]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    const auto before = journalRows(shop);
    CHECK(await(members.create(Member{})).error().code == ErrorCode::NameMissing);
    Member unknownTag = named("张三");
    unknownTag.tags = {TagId{5}};
    CHECK_FALSE(await(members.create(unknownTag)).has_value());
    CHECK(journalRows(shop) == before);
    CHECK(await(members.search(QStringLiteral("张")))->empty());
    CHECK(await(members.create(named("张三")))->number == u"M000001"); // the number was not used up
}

TEST_CASE("What cannot be stored is refused with its reason", "[members]") {
    const auto refusal = [](auto change) {
        Member member = named("张三");
        change(member);
        const auto tidy = tidyMember(member, QStringLiteral("CN"));
        return tidy ? QStringLiteral("accepted") : errorName(tidy.error().code) + u' ' + tidy.error().detail;
    };
    CHECK(refusal([](Member&) {}) == u"accepted");
    CHECK(refusal([](Member& m) { m.name = QString(101, u'张'); }) == u"OutOfRange name");
    CHECK(refusal([](Member& m) { m.email = QStringLiteral("nobody"); }) == u"InvalidArgument email");
    CHECK(refusal([](Member& m) { m.phones = {QStringLiteral("1.38E+10")}; }) == u"InvalidArgument phone");
    CHECK(refusal([](Member& m) {
              m.birthday = Birthday{BirthCalendar::Solar, 2025, 2, 29};
          }) == u"InvalidArgument birthday");
    CHECK(refusal([](Member& m) {
              m.birthday = Birthday{BirthCalendar::Lunar, 2026, -6, 1};
          }) == u"InvalidArgument birthday");
    CHECK(refusal([](Member& m) { m.birthday = Birthday{BirthCalendar::Solar, {}, 2, 29}; }) == u"accepted");
    CHECK(refusal([](Member& m) { m.note = QString(4001, u'x'); }) == u"OutOfRange note");
    CHECK(refusal([](Member& m) {
              m.fields = {{FieldId{1}, QStringLiteral("a")}, {FieldId{1}, QStringLiteral("b")}};
          }) == u"InvalidArgument own");
    CHECK(refusal([](Member& m) {
              m.name.clear();
              m.phones = {QStringLiteral("13800000000")};
          }) == u"accepted");
    CHECK(tidyMember(named("a\x01 b\n c"), QStringLiteral("CN"))->name == u"a b c");
}

TEST_CASE("The next birthday", "[members]") {
    const Birthday leap{BirthCalendar::Solar, 2004, 2, 29};
    CHECK(nextBirthday(leap, QDate(2026, 1, 1)) == QDate(2026, 2, 28));
    CHECK(nextBirthday(leap, QDate(2028, 2, 28)) == QDate(2028, 2, 29));
    CHECK(nextBirthday(leap, QDate(2026, 3, 1)) == QDate(2027, 2, 28));
    CHECK(nextBirthday({BirthCalendar::Solar, {}, 5, 1}, QDate(2026, 5, 1)) == QDate(2026, 5, 1));
    CHECK(nextBirthday({BirthCalendar::Lunar, 1990, 1, 1}, QDate(2026, 1, 1)) == QDate(2026, 2, 17));
    CHECK_FALSE(nextBirthday({BirthCalendar::Solar, {}, 2, 30}, QDate(2026, 1, 1)));
}

TEST_CASE("The till finds one member by a whole phone, card or number", "[members]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    Member first = named("张三");
    first.phones = {QStringLiteral("13800006688"), QStringLiteral("+852 9123 4567")};
    first.card = QStringLiteral("V-0001");
    first = await(members.create(first)).value();
    Member second = named("李四");
    second.phones = {QStringLiteral("13900006688")};
    second.card = QStringLiteral("6688");
    second = await(members.create(second)).value();
    Member family = named("张小三");
    family.phones = {QStringLiteral("13700000000")};
    const MemberId child = await(members.create(family))->id;
    await(members.create(family)).value();

    const auto found = [&](const char* typed) { return await(members.find(QString::fromUtf8(typed))); };
    for (const char* typed : {"13800006688", "+86 138 0000 6688", "8613800006688", "１３８００００６６８８", "v-0001",
                              "V0001", "85291234567", "91234567", "M000001", "m000001"}) {
        CAPTURE(typed);
        CHECK(found(typed) == first.id);
    }
    CHECK(found("6688") == second.id); // a card, not the end of two phones
    CHECK(found("13700000000").error().code == ErrorCode::MemberAmbiguous);
    for (const char* typed : {"", "张三", "0001", "380000", "13800000000"}) {
        CAPTURE(typed);
        CHECK(found(typed).error().code == ErrorCode::MemberNotFound);
    }
    CHECK(await(members.sharingPhone({QStringLiteral("137 0000 0000")}, child))->size() == 1);
    CHECK(await(members.sharingPhone({QStringLiteral("13800006688")}, first.id))->empty());
}

TEST_CASE("Numbers that are taken are not drawn again", "[members]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    Member brought = named("带号");
    brought.number = QStringLiteral("M000001");
    CHECK(await(members.create(brought))->number == u"M000001");
    CHECK(await(members.create(named("新客")))->number == u"M000002");
    CHECK(memberNumber(3, 42) == u"M3-000042");
}

TEST_CASE("An update can be taken back exactly", "[members]") {
    TestShop shop;
    REQUIRE(await(shop.write([&](Write& connection) {
        Member member = named("张三");
        member.phones = {QStringLiteral("+8613812346688")};
        MemberWriter writer(connection);
        writer.insert(member);
        writer.flush();
        Member edited = member;
        edited.name = QStringLiteral("李四");
        edited.phones.clear();
        edited.mergedInto = {};
        MemberStore::update(connection, edited, Instant{5});
        MemberStore::restore(connection, member);
        CHECK(MemberStore::load(connection, member.id) == member);
        CHECK(checkSearchTerms(connection).clean());
        MemberStore::erase(connection, member.id);
        CHECK_FALSE(MemberStore::load(connection, member.id));
        CHECK(checkSearchTerms(connection) == TermCheck{});
    })));
}

TEST_CASE("Tags and fields have unique names", "[members]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    const Tag a = await(members.addTag(QStringLiteral("甲"), 1)).value();
    const Tag b = await(members.addTag(QStringLiteral("乙"), 2)).value();
    CHECK(await(members.addTag(QStringLiteral(" 甲 "), 9)) == a);
    CHECK(await(members.addTag(QStringLiteral(" "), 9)).error().code == ErrorCode::NameMissing);
    CHECK(await(members.saveTag({a.id, QStringLiteral("乙"), 1})).error().code == ErrorCode::InvalidArgument);
    REQUIRE(await(members.saveTag({a.id, QStringLiteral("丙"), 5})));
    CHECK(await(members.tags())->size() == 2);

    Field field = await(members.addField(QStringLiteral("鞋码"), FieldKind::Choice)).value();
    field.choices = {QStringLiteral("38"), QStringLiteral("39")};
    REQUIRE(await(members.saveField(field)));
    CHECK(await(members.fields()) == std::vector{field});
    Member member = named("张三");
    member.fields = {{field.id, QStringLiteral("38")}};
    member = await(members.create(member)).value();
    REQUIRE(await(members.removeField(field.id)));
    CHECK(await(members.get(member.id))->member.fields.empty());
}
