#include "core/imports/RecordRows.h"
#include "core/members/DuplicateService.h"
#include "core/members/MemberAliases.h"
#include "core/members/MemberJson.h"
#include "core/members/MemberService.h"
#include "core/members/MemberStore.h"
#include "core/products/ProductJson.h"
#include "tests/imports/ImportFixture.h"

#include <catch2/generators/catch_generators.hpp>

#include <array>
#include <new>
#include <semaphore>

using namespace zg;

namespace {

const QByteArray kCards =
    "会员卡号,真实姓名,性别,所属分组,移动电话,电话,QQ,E-mail,余额,总金额,剩余积分,总积分,领卡时间,联系地址\n";

} // namespace

TEST_CASE("A card system's members come with balances and are updated, not doubled", "[imports]") {
    ImportFixture fixture;
    const auto first = fixture.import(
        fixture.write(QStringLiteral("a.csv"),
                      kCards +
                          "88001,王芳,女,金卡,13800000001,—,,w@example.com,100.50,500,66,100,2020-05-06,幸福路1号\n"
                          "88002,李雷,男,,13800000002,,,,0,0,0,0,2021年1月2日,\n"
                          "88001,王芳芳,女,,13800000001,,,,0,0,0,0,2020-05-06,\n"
                          "88003,坏日子,女,,13800000003,,,,0,0,0,0,昨天,\n"
                          "88004,坏电话,女,,1.38E+10,,,,0,0,0,0,2020-05-06,\n"
                          ",,女,,,,,,0,0,0,0,2020-05-06,\n"),
        "member-cards");
    REQUIRE(first);
    CHECK(first->members == ImportCounts{2, 0, 0});
    CHECK(first->rejected == 3);
    CHECK(first->skipped == 1);
    CHECK(fixture.rows("SELECT m.card, m.name, m.gender, m.email, p.phone, s.stored_value, s.points FROM member m JOIN "
                       "member_phone p ON "
                       "p.member_id = m.id LEFT JOIN member_stat s ON s.member_id = m.id ORDER BY m.card") ==
          std::vector<std::string>{"88001|王芳|1|w@example.com|+8613800000001|10050|66|",
                                   "88002|李雷|2||+8613800000002|0|0|"});
    requireSummariesRight(fixture);

    const auto before = fixture.contents();
    const auto second = fixture.import(
        fixture.write(
            QStringLiteral("b.csv"),
            kCards + "88001,王芳,女,金卡,13800000001,13800000009,,w@example.com,900,500,66,100,2020-05-06,新街2号\n"
                     "88002,李雷,男,,13800000002,,,,0,0,0,0,2021年1月2日,\n"
                     "88005,韩梅,女,,13800000005,,,,0,0,0,0,2021年1月2日,\n"),
        "member-cards");
    REQUIRE(second);
    CHECK(second->members == ImportCounts{1, 1, 1});
    CHECK(fixture.rows("SELECT address FROM member WHERE card = '88001'") == std::vector<std::string>{"新街2号|"});
    CHECK(fixture.number("SELECT stored_value FROM member_stat ORDER BY stored_value DESC LIMIT 1") == 10050);
    REQUIRE(await(fixture.service().undo(second->id)));
    CHECK((fixture.contents() == before));
    const auto undone = await(fixture.service().undo(first->id));
    REQUIRE(undone);
    CHECK(fixture.number("SELECT COUNT(*) FROM member") == 0);
    CHECK(fixture.number("SELECT COUNT(*) FROM member_search") == 0);
    CHECK(fixture.number("SELECT COUNT(*) FROM stored_value_entry") == 0);
}

TEST_CASE("Undoing an update leaves alone what a person has changed since", "[imports]") {
    ImportFixture fixture;
    REQUIRE(fixture.import(
        fixture.write(QStringLiteral("a.csv"), kCards + "88001,王芳,女,,13800000001,,,,0,0,0,0,2020-05-06,旧\n"),
        "member-cards"));
    fixture.shop().clock().advance(60'000);
    const auto update = fixture.import(
        fixture.write(QStringLiteral("b.csv"), kCards + "88001,王芳,女,,13800000001,,,,0,0,0,0,2020-05-06,新\n"),
        "member-cards");
    REQUIRE(update);
    fixture.shop().clock().advance(60'000);
    REQUIRE(await(fixture.shop().write([&](Connection& connection) {
        Member member = *MemberStore::load(
            connection,
            MemberAliases::keepersBy(connection, MemberAliases::Kind::Card, QStringLiteral("88001")).front());
        member.address = QStringLiteral("手改");
        MemberStore::update(connection, member, fixture.shop().clock().now());
    })));
    const auto undone = await(fixture.service().undo(update->id));
    REQUIRE(undone);
    CHECK(undone->restored == 0);
    CHECK(undone->keptMembers == 1);
    CHECK(fixture.rows("SELECT address FROM member") == std::vector<std::string>{"手改|"});
}

TEST_CASE("Undoing an import never overwrites an edit, whenever it was made", "[imports]") {
    ImportFixture fixture;
    const auto rows = [&](const char* note) {
        return fixture.write(QStringLiteral("a.csv"),
                             kCards + "88001,王芳,女,,13800000001,,,,0,0,0,0,2020-05-06," + note + "\n");
    };
    REQUIRE(fixture.import(rows("旧"), "member-cards"));
    const auto update = fixture.import(rows("新"), "member-cards"); // the clock stands: all is of one moment
    REQUIRE(update);
    MemberService members(fixture.shop().shop(), fixture.shop().clock());
    const MemberId id = await(members.find(QStringLiteral("88001"))).value();
    const bool crashed = GENERATE(false, true);
    CAPTURE(crashed);
    if (crashed) // it never came to its end, so no time says when it ended
        REQUIRE(await(fixture.shop().write([](Connection& c) {
            c.execute("UPDATE import SET state = 1, ended_at = NULL WHERE state = 2 AND updated > 0");
        })));
    const Member read = await(members.get(id))->member;
    Member edited = read;
    edited.address = QStringLiteral("手改");
    REQUIRE(await(members.update(read, edited)));
    const auto undone = await(fixture.service().undo(update->id));
    REQUIRE(undone);
    CHECK(undone->keptMembers == 1);
    CHECK(undone->restored == 0);
    CHECK(await(members.get(id))->member.address == edited.address);
}

TEST_CASE("A product list is imported, updated and undone", "[imports]") {
    ImportFixture fixture;
    ImportPreset preset;
    preset.name = QStringLiteral("goods");
    preset.kind = TableKind::Products;
    preset.columns = {
        {ImportField::ProductCode, QStringLiteral("编码")}, {ImportField::ProductName, QStringLiteral("名称")},
        {ImportField::Category, QStringLiteral("分类")},    {ImportField::Barcode, QStringLiteral("条码")},
        {ImportField::Price, QStringLiteral("售价")},       {ImportField::Cost, QStringLiteral("进价")}};
    const QByteArray header = "编码,名称,分类,条码,售价,进价\n";
    const auto first =
        fixture.import(fixture.write(QStringLiteral("a.csv"),
                                     header + "T1,龙井,茶,6901234567892,58,30.5\nT2,普洱,茶,,¥88.00,\nT3,坏,茶,,贵,\n"),
                       preset);
    REQUIRE(first);
    CHECK(first->products == ImportCounts{2, 0, 0});
    CHECK(first->rejected == 1);
    CHECK(fixture.rows("SELECT p.code, p.name, c.name, p.price, p.cost FROM product p JOIN category c ON c.id = "
                       "p.category_id ORDER BY 1") ==
          std::vector<std::string>{"T1|龙井|茶|580000|305000|", "T2|普洱|茶|880000|NULL|"});
    const auto before = fixture.contents();
    const auto second = fixture.import(
        fixture.write(QStringLiteral("b.csv"), header + "T1,龙井,绿茶,6901234567892,60,30.5\nT2,普洱,茶,,88,\n"),
        preset);
    REQUIRE(second);
    CHECK(second->products == ImportCounts{0, 1, 1});
    REQUIRE(await(fixture.service().undo(second->id)));
    CHECK((fixture.contents() == before));
    REQUIRE(await(fixture.service().undo(first->id)));
    CHECK(fixture.number("SELECT COUNT(*) FROM product") + fixture.number("SELECT COUNT(*) FROM category") == 0);
}

TEST_CASE("Members and products survive JSON whole", "[imports]") {
    Member member;
    member.id = {(std::int64_t{3} << 40) + 7};
    member.number = QStringLiteral("M1");
    member.name = QStringLiteral("王\"芳\n");
    member.phones = {QStringLiteral("+8613800000001"), QStringLiteral("12")};
    member.gender = Gender::Female;
    member.birthday = Birthday{BirthCalendar::Lunar, {}, -6, 15};
    member.consents = Consent::Sms | Consent::Profiling;
    member.fields = {{FieldId{5}, QStringLiteral("x")}};
    member.tags = {TagId{9}};
    member.joined = BusinessDay{20'000};
    member.createdAt = {1'767'232'800'123};
    member.import = {INT64_MAX};
    CHECK(memberFromJson(memberToJson(member)) == member);
    member.birthday->year = 1990;
    member.joined = BusinessDay::none();
    CHECK(memberFromJson(memberToJson(member)) == member);
    Product product;
    product.id = {INT64_MAX - 1};
    product.code = QStringLiteral("A");
    product.barcodes = {QStringLiteral("1"), QStringLiteral("2")};
    product.price = {123'456'789'012'345};
    product.cost = UnitPrice{0};
    product.active = false;
    CHECK(productFromJson(productToJson(product)) == product);
    product.cost.reset();
    CHECK(productFromJson(productToJson(product)) == product);
}

TEST_CASE("Birthdays with and without a year, solar and lunar", "[imports]") {
    const auto birthday = [](const char* text) { return birthdayIn(text, DateOrder::MonthFirst); };
    CHECK(birthday("1990-05-06") == Birthday{BirthCalendar::Solar, 1990, 5, 6});
    CHECK(birthday("5月6日") == Birthday{BirthCalendar::Solar, {}, 5, 6});
    CHECK(birthday("05-06") == Birthday{BirthCalendar::Solar, {}, 5, 6});
    CHECK(birthday("农历8月15") == Birthday{BirthCalendar::Lunar, {}, 8, 15});
    CHECK(birthday("2-29") == Birthday{BirthCalendar::Solar, {}, 2, 29});
    CHECK_FALSE(birthday("13-40"));
    CHECK_FALSE(birthday("春天"));
}

TEST_CASE("A file's rows about a merged member reach the keeper and take nothing from it", "[imports][merge]") {
    ImportFixture fixture;
    const auto first = fixture.import(
        fixture.write(QStringLiteral("a.csv"), kCards + "88001,王芳,女,,13800000001,,,,100,0,5,0,2020-05-06,旧街\n"
                                                        "88002,王方,女,,13800000002,,,,20,0,7,0,2020-05-06,\n"),
        "member-cards");
    REQUIRE(first);
    const MemberId keeper{fixture.number("SELECT id FROM member WHERE card = '88001'")};
    const MemberId other{fixture.number("SELECT id FROM member WHERE card = '88002'")};
    DuplicateService duplicates(fixture.shop().shop(), fixture.shop().clock());
    fixture.shop().clock().advance(60'000);
    REQUIRE(await(duplicates.merge(keeper, other)));
    requireSummariesRight(fixture);

    const auto again = fixture.import(
        fixture.write(QStringLiteral("b.csv"),
                      kCards + "88001,王芳,女,,13800000001,,,,100,0,5,0,2020-05-06,旧街\n"
                               "88002,王方,女,,13800000002,13800000007,,w@example.com,20,0,7,0,2020-05-06,新街\n"),
        "member-cards");
    REQUIRE(again);
    CHECK(again->members == ImportCounts{0, 1, 1});
    CHECK(fixture.rows("SELECT card, name, address, email FROM member WHERE merged_into IS NULL") ==
          std::vector<std::string>{"88001|王芳|旧街|w@example.com|"});
    CHECK(fixture.number("SELECT COUNT(*) FROM member") == 2);
    // A sale of the old card is the keeper's.
    CHECK(fixture.rows("SELECT points, stored_value FROM member_stat") == std::vector<std::string>{"12|12000|"});
    requireSummariesRight(fixture);

    // Undoing what brought them keeps both: a merge is taken back by splitting.
    const auto undone = await(fixture.service().undo(first->id));
    REQUIRE(undone);
    CHECK(undone->keptMembers == 2);
    CHECK(fixture.number("SELECT COUNT(*) FROM member") == 2);
    requireSummariesRight(fixture);
    REQUIRE(await(duplicates.split(other)));
    CHECK(fixture.rows("SELECT points, stored_value FROM member_stat ORDER BY member_id") ==
          std::vector<std::string>{"5|10000|", "7|2000|"});
    requireSummariesRight(fixture);
}

TEST_CASE("Undoing an update of a member that was merged since leaves the merge alone", "[imports][merge]") {
    ImportFixture fixture;
    REQUIRE(fixture.import(
        fixture.write(QStringLiteral("a.csv"), kCards + "88001,王芳,女,,13800000001,,,,0,0,0,0,2020-05-06,旧\n"
                                                        "88002,王方,女,,13800000002,,,,0,0,0,0,2020-05-06,旧\n"),
        "member-cards"));
    const auto update = fixture.import(
        fixture.write(QStringLiteral("b.csv"), kCards + "88002,王方,女,,13800000002,,,,0,0,0,0,2020-05-06,新\n"),
        "member-cards");
    REQUIRE(update);
    DuplicateService duplicates(fixture.shop().shop(), fixture.shop().clock());
    REQUIRE(await(duplicates.merge(MemberId{1}, MemberId{2})));
    const auto undone = await(fixture.service().undo(update->id));
    REQUIRE(undone);
    CHECK(undone->keptMembers == 1);
    CHECK(fixture.rows("SELECT merged_into FROM member ORDER BY id") == std::vector<std::string>{"NULL|", "1|"});
    requireSummariesRight(fixture);
}

TEST_CASE("The list of imports is told to whoever asked, even when the service has gone meanwhile", "[imports]") {
    TestShopOptions oneReader;
    oneReader.readers = 1;
    TestShop shop(oneReader);
    std::binary_semaphore leave(0);
    auto busy = shop.database().read([&](Connection&) { leave.acquire(); });
    // In memory of our own, to be filled with nonsense after it.
    alignas(ImportService) std::array<std::byte, sizeof(ImportService)> place;
    auto* service = new (place.data()) ImportService(shop.shop(), shop.clock());
    auto list = service->list();
    service->~ImportService();
    place.fill(std::byte{0xff});
    leave.release();
    CHECK(await(busy));
    const auto told = await(list);
    REQUIRE(told);
    CHECK(told->empty());
}
