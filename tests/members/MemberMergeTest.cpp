#include "core/members/DuplicateService.h"
#include "core/members/MemberHistory.h"
#include "core/members/MemberService.h"
#include "core/members/MemberStore.h"
#include "core/products/ProductStore.h"
#include "core/products/ProductWriter.h"
#include "core/reports/MemberReport.h"
#include "core/reports/RfmReport.h"
#include "core/sales/SaleService.h"
#include "core/search/SearchIndex.h"
#include "core/store/Statement.h"
#include "core/verify/Verify.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/Strings.h"
#include "tests/support/Terms.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace zg;

namespace {

const char* const kKept[] = {
    "SELECT id, number, name, pinyin, card, gender, birth_calendar, birth_year, birth_month, birth_day, email, wechat, "
    "address, source, note, alert, consent, joined_day, created_at, updated_at, import_id, merged_into FROM member "
    "ORDER "
    "BY id", // all but the seal, which is each shop's own
    "SELECT * FROM member_phone ORDER BY member_id, position",
    "SELECT * FROM member_tag ORDER BY member_id, tag_id",
    "SELECT * FROM member_field ORDER BY member_id, field_id",
    "SELECT * FROM member_stat ORDER BY member_id",
    "SELECT * FROM member_day ORDER BY member_id, day",
    "SELECT * FROM member_search ORDER BY term, member_id",
    "SELECT * FROM day_gap1 ORDER BY day, prev_day",
    "SELECT * FROM day_gap2 ORDER BY day, prev2_day",
    "SELECT * FROM first_second ORDER BY first_day, second_day",
    "SELECT * FROM month_cohort ORDER BY first_month, month",
    "SELECT * FROM day_sales ORDER BY day",
    "SELECT id, member_id, gross FROM sale ORDER BY id",
    "SELECT id, member_id, amount FROM refund ORDER BY id",
    "SELECT member_id, delta, kind, document FROM points_entry ORDER BY id",
    "SELECT member_id, delta, kind, document FROM stored_value_entry ORDER BY id",
    "SELECT * FROM member_merge ORDER BY id",
    "SELECT * FROM member_alias ORDER BY merge_id, kind, code",
};

// Everything kept of members and what follows from their documents, as text.
std::map<QString, QStringList> keptRows(TestShop& shop) {
    return await(shop.database().read([](Connection& c) {
               std::map<QString, QStringList> all;
               for (const char* sql : kKept) {
                   auto select = c.prepare(sql);
                   QStringList& rows = all[QString::fromLatin1(sql)];
                   while (select.step()) {
                       QStringList row;
                       for (int i = 0; i < select.columns(); ++i) row << select.text(i);
                       rows << row.join(u'|');
                   }
               }
               return all;
           }))
        .value();
}

void requireSame(const std::map<QString, QStringList>& a, const std::map<QString, QStringList>& b) {
    for (const auto& [sql, rows] : a) {
        CAPTURE(sql, rows.size(), b.at(sql).size());
        for (qsizetype i = 0; i < std::min(rows.size(), b.at(sql).size()); ++i) {
            CAPTURE(rows[i], b.at(sql)[i]);
            REQUIRE((rows[i] == b.at(sql)[i]));
        }
        REQUIRE(rows.size() == b.at(sql).size());
    }
}

void requireClean(TestShop& shop) {
    const auto report = await(shop.database().read([](Connection& c) { return verify(c); })).value();
    for (const VerifyCheck& check : report.checks) {
        CAPTURE(check.name, check.example);
        CHECK(check.differences == 0);
    }
    REQUIRE(report.clean());
}

// RandomHistory's members are bare rows: as MemberStore would have written them.
void dressMembers(TestShop& shop) {
    REQUIRE(await(shop.write([](Connection& c) {
        std::vector<MemberId> ids;
        auto select = c.prepare("SELECT id FROM member ORDER BY id");
        while (select.step()) ids.push_back(select.id<MemberId>(0));
        for (const MemberId id : ids) {
            Member member = *MemberStore::load(c, id);
            member.phones = {QStringLiteral("+861380000%1").arg(id.value, 4, 10, QLatin1Char('0'))};
            member.updatedAt = {id.value};
            MemberStore::restore(c, member);
            c.prepare("INSERT INTO member_stat (member_id) VALUES (?) ON CONFLICT DO NOTHING").runWith(id);
        }
        writeTermsFromNothing(c);
    })));
}

// People counted by plain SQL over the documents; whom each leads to is read from the merges themselves.
void requireReportsRight(TestShop& shop) {
    REQUIRE(await(shop.database().read([](Connection& c) {
        const std::string visits = R"(
            WITH RECURSIVE way(id, keeper) AS (
                SELECT id, id FROM member
                UNION SELECT way.id, m.keeper_id FROM way JOIN member_merge m ON m.merged_id = way.keeper),
            leads AS (SELECT id, keeper FROM way WHERE keeper NOT IN (SELECT merged_id FROM member_merge)),
            visit AS (
                SELECT DISTINCT leads.keeper AS member_id, s.business_day AS day FROM sale s JOIN leads ON leads.id = s.member_id
                WHERE s.id NOT IN (SELECT sale_id FROM sale_void)
                AND EXISTS (SELECT 1 FROM sale_line l WHERE l.sale_id = s.id AND l.quantity > COALESCE((
                    SELECT SUM(b.quantity) FROM refund r JOIN refund_line b ON b.refund_id = r.id
                    WHERE r.sale_id = s.id AND b.sale_line = l.line), 0))) )";
        const DayRange range{BusinessDay{20'100}, BusinessDay{20'180}};
        const auto count = [&](const std::string& sql) {
            auto select = c.prepare(visits + sql);
            select.bindAll(range.from, range.to);
            return select.step() ? select.integer(0) : -1;
        };
        const MemberFigures figures = memberFigures(c, range, BusinessDay{20'300});
        CHECK(figures.buyers == count("SELECT COUNT(DISTINCT member_id) FROM visit WHERE day BETWEEN ?1 AND ?2"));
        CHECK(figures.newBuyers ==
              count("SELECT COUNT(*) FROM (SELECT MIN(day) AS first FROM visit GROUP BY member_id) "
                    "WHERE first BETWEEN ?1 AND ?2"));
        CHECK(figures.repeatBuyers == count("SELECT COUNT(*) FROM (SELECT 1 FROM visit WHERE day BETWEEN ?1 AND ?2 "
                                            "GROUP BY member_id HAVING COUNT(*) >= 2)"));
        CHECK(std::ssize(rfm(c, range.to, {})) ==
              count("SELECT COUNT(DISTINCT member_id) FROM visit WHERE day BETWEEN ?2 - 364 AND ?2 AND ?1 > 0"));
        for (const MemberActivity& member : topMembers(c, range, 5)) {
            CHECK(MemberStore::load(c, member.member)->mergedInto.isNull());
            auto select =
                c.prepare(visits + "SELECT COUNT(*) FROM visit WHERE day BETWEEN ?1 AND ?2 AND member_id = ?3");
            select.bindAll(range.from, range.to, member.member);
            REQUIRE(select.step());
            CHECK(member.visits == select.integer(0));
        }
    })));
}

Member person(const char* name, const QStringList& phones, const char* card = "") {
    Member member;
    member.name = QString::fromUtf8(name);
    member.phones = phones;
    member.card = QString::fromUtf8(card);
    return member;
}

struct Two {
    TestShop shop;
    MemberService members{shop.shop(), shop.clock()};
    DuplicateService duplicates{shop.shop(), shop.clock()};
    SaleService sales{shop.shop(), shop.clock()};
    Member keeper, other;

    Two() {
        Member a = person("张三", {QStringLiteral("13800000001")}, "VIP-1001");
        a.consents = {Consent::Sms, Consent::WeChat};
        a.alert = QStringLiteral("花生过敏");
        a.tags = {await(members.addTag(QStringLiteral("老客"), 1))->id};
        Member b = person("张山", {QStringLiteral("13800000002"), QStringLiteral("13800000001")}, "VIP-2002");
        b.consents = {Consent::WeChat, Consent::Phone};
        b.alert = QStringLiteral("欠款 20 元");
        b.email = QStringLiteral("zs@example.com");
        b.birthday = Birthday{BirthCalendar::Solar, 1990, 5, 6};
        b.tags = {await(members.addTag(QStringLiteral("团购"), 2))->id};
        keeper = await(members.create(a)).value();
        shop.clock().advance(1000);
        other = await(members.create(b)).value();
        shop.clock().advance(1000);
    }
    void balance(MemberId member, std::int64_t points, std::int64_t stored) {
        REQUIRE(await(shop.write([&](Write& write) {
            write.post({&kPoints, member, points, PostingKind::Correction, {}, {}, {}});
            write.post({&kStoredValue, member, stored, PostingKind::Correction, {}, {}, {}});
        })));
    }
    CompletedSale sell(MemberId member, std::int64_t cents, PaymentMethod method = PaymentMethod::Cash) {
        const ProductId product = await(shop.write([](Write& write) {
                                      if (const auto known = ProductStore::find(write, u"X")) return *known;
                                      Product made;
                                      made.code = QStringLiteral("X");
                                      made.price = {10'000};
                                      ProductWriter writer(write);
                                      writer.insert(made);
                                      writer.flush();
                                      return made.id;
                                  })).value();
        SaleDraft draft;
        draft.member = member;
        draft.lines = {{product, {1000}, UnitPrice{cents * 100}, {}}};
        draft.tenders = {{method, {cents}}};
        return await(sales.complete(draft)).value();
    }
    MemberStat stat(MemberId member) { return await(members.get(member))->stat; }
};

} // namespace

TEST_CASE("A merge unites what has two sides and adds up balances; its split takes all of it back",
          "[members][merge]") {
    Two two;
    two.balance(two.keeper.id, 10, 5000);
    two.balance(two.other.id, 7, 300);
    two.sell(two.keeper.id, 1200);
    two.sell(two.other.id, 3400);
    const auto before = keptRows(two.shop);
    two.shop.clock().advance(60'000);

    const auto merged = await(two.duplicates.merge(two.keeper.id, two.other.id));
    REQUIRE(merged == MergeOutcome{two.keeper.id, two.other.id});
    const MemberCard card = await(two.members.get(two.keeper.id)).value();
    CHECK(card.member.name == u"张三");
    CHECK(card.member.number == two.keeper.number);
    CHECK(card.member.phones == QStringList{QStringLiteral("+8613800000001"), QStringLiteral("+8613800000002")});
    CHECK(card.member.card == u"VIP-1001");
    CHECK(card.member.email == u"zs@example.com");
    CHECK(card.member.birthday == two.other.birthday);
    CHECK(card.member.consents == Consents(Consent::WeChat));
    CHECK(card.member.alert == u"花生过敏；欠款 20 元");
    CHECK(card.member.tags.size() == 2);
    CHECK(card.stat.orders == 2);
    CHECK(card.stat.visits == 1); // one day
    CHECK(card.stat.net == Money{4600});
    CHECK(card.stat.points == Points{17});
    CHECK(card.stat.storedValue == Money{5300});
    REQUIRE(card.merges.size() == 1);
    CHECK(card.merges[0].number == two.other.number);
    CHECK(card.merges[0].by.isEmpty());
    requireClean(two.shop);

    // Whoever knows the old identity finds the keeper.
    for (const QString& known :
         {two.other.number, QStringLiteral("VIP-2002"), QStringLiteral("138 0000 0002"), QStringLiteral("vip2002")})
        CHECK(await(two.members.find(known)) == two.keeper.id);
    const auto hits = await(two.members.search(QStringLiteral("2002"))).value();
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].id == two.keeper.id);
    CHECK(hits[0].matched == MatchedBy::Card);
    CHECK(await(two.members.search(QStringLiteral("张山")))->empty());
    CHECK(await(two.members.get(two.other.id))->member.id == two.keeper.id);
    CHECK((await(two.members.history(two.other.id, {}, 20)).value() ==
           await(two.members.history(two.keeper.id, {}, 20)).value()));
    CHECK(await(two.members.history(two.keeper.id, {}, 20))->entries.size() == 6);
    CHECK(await(two.members.count({})) == 1);
    CHECK(await(two.members.list({}, {}, {}, 10))->rows.size() == 1);
    CHECK(await(two.members.search({}))->size() == 1);

    REQUIRE(await(two.duplicates.split(two.other.id)));
    requireSame(keptRows(two.shop), before);
    requireClean(two.shop);
    CHECK(await(two.members.find(QStringLiteral("VIP-2002"))) == two.other.id);
}

TEST_CASE("Each field can be chosen from either, and what the keeper gave up still leads to it", "[members][merge]") {
    Two two;
    const Field size = await(two.members.addField(QStringLiteral("鞋码"), FieldKind::Text)).value();
    Member a = two.keeper, b = two.other;
    a.fields = {{size.id, QStringLiteral("38")}};
    b.fields = {{size.id, QStringLiteral("39")}};
    a = await(two.members.update(two.keeper, a)).value();
    b = await(two.members.update(two.other, b)).value();
    const auto before = keptRows(two.shop);
    MergeChoices choices;
    for (const MergeField field : kMergeFields) choices.fields[field] = MergeChoice::Other;
    choices.own[size.id] = MergeChoice::Other;
    REQUIRE(await(two.duplicates.merge(a.id, b.id, choices)));
    Member expected = b;
    expected.id = a.id;
    expected.createdAt = a.createdAt;
    Member now = await(two.members.get(a.id))->member;
    expected.updatedAt = now.updatedAt;
    CHECK(now == expected);
    for (const QString& known : {a.number, b.number, QStringLiteral("VIP-1001"), QStringLiteral("VIP-2002"),
                                 QStringLiteral("13800000001"), QStringLiteral("13800000002")})
        CHECK(await(two.members.find(known)) == a.id);
    requireClean(two.shop);
    REQUIRE(await(two.duplicates.split(b.id)));
    requireSame(keptRows(two.shop), before);
    requireClean(two.shop);
}

TEST_CASE("What somebody changed at the keeper since stays after a split, and is named", "[members][merge]") {
    Two two;
    REQUIRE(await(two.duplicates.merge(two.keeper.id, two.other.id)));
    const Member before = await(two.members.get(two.keeper.id))->member;
    Member edited = before;
    edited.email = QStringLiteral("new@example.com");
    edited.name = QStringLiteral("张三丰");
    edited.phones.removeAll(QStringLiteral("+8613800000002"));
    REQUIRE(await(two.members.update(before, edited)));
    const auto split = await(two.duplicates.split(two.other.id));
    REQUIRE(split);
    CHECK(split->kept == std::vector{MergeField::Phones, MergeField::Email});
    const Member keeper = await(two.members.get(two.keeper.id))->member;
    CHECK(keeper.email == u"new@example.com");
    CHECK(keeper.name == u"张三丰");
    CHECK(keeper.phones == two.keeper.phones);
    CHECK(keeper.alert == two.keeper.alert);
    CHECK(keeper.consents == two.keeper.consents);
    CHECK_FALSE(keeper.birthday);
    CHECK(await(two.members.get(two.other.id))->member == two.other);
    requireClean(two.shop);
}

TEST_CASE("Chains of merges lead to the last keeper and come apart from the end", "[members][merge]") {
    Two two;
    const Member third = await(two.members.create(person("李四", {QStringLiteral("13900000003")}))).value();
    two.sell(two.other.id, 100);
    const auto apart = keptRows(two.shop);
    REQUIRE(await(two.duplicates.merge(two.keeper.id, two.other.id)));
    const auto once = keptRows(two.shop);
    REQUIRE(await(two.duplicates.merge(third.id, two.keeper.id)));
    CHECK(await(two.members.find(QStringLiteral("VIP-2002"))) == third.id);
    CHECK(two.stat(third.id).orders == 1);
    const auto merges = await(two.members.get(third.id))->merges;
    REQUIRE(merges.size() == 2);
    CHECK(merges[0].by == two.keeper.number); // 张山, by way of 张三
    CHECK(merges[1].by.isEmpty());
    requireClean(two.shop);

    CHECK(await(two.duplicates.split(two.other.id)).error().code == ErrorCode::MergeNotLast);
    CHECK(await(two.duplicates.merge(two.keeper.id, two.other.id)).error().code == ErrorCode::MemberMerged);
    CHECK(await(two.duplicates.merge(third.id, third.id)).error().code == ErrorCode::InvalidArgument);
    REQUIRE(await(two.duplicates.split(two.keeper.id)));
    requireSame(keptRows(two.shop), once);
    requireClean(two.shop);
    REQUIRE(await(two.duplicates.split(two.other.id)));
    requireSame(keptRows(two.shop), apart);
    CHECK(await(two.duplicates.split(two.other.id)).error().code == ErrorCode::MemberNotFound);
}

TEST_CASE("Merges into one keeper come apart in any order", "[members][merge]") {
    Two two;
    Member c = person("张珊", {QStringLiteral("13800000002"), QStringLiteral("13800000009")});
    c.birthday = two.other.birthday; // as the second, so it stays when the second goes
    c.email = QStringLiteral("third@example.com");
    c.alert = QStringLiteral("对猫过敏");
    const Member third = await(two.members.create(c)).value();
    const auto apart = keptRows(two.shop);
    REQUIRE(await(two.duplicates.merge(two.keeper.id, two.other.id)));
    REQUIRE(await(two.duplicates.merge(two.keeper.id, third.id)));
    const auto split = await(two.duplicates.split(two.other.id));
    REQUIRE(split);
    CHECK(split->kept == std::vector{MergeField::Alert}); // one text by now
    Member keeper = await(two.members.get(two.keeper.id))->member;
    CHECK(keeper.phones.contains(QStringLiteral("+8613800000002")));
    CHECK(keeper.phones.contains(QStringLiteral("+8613800000009")));
    CHECK(keeper.birthday == third.birthday);
    CHECK(keeper.email.isEmpty());
    CHECK(keeper.tags == two.keeper.tags);
    CHECK(await(two.members.get(two.other.id))->member == two.other);
    requireClean(two.shop);
    REQUIRE(await(two.duplicates.split(third.id)));
    keeper = await(two.members.get(two.keeper.id))->member;
    CHECK(keeper.phones == two.keeper.phones);
    CHECK_FALSE(keeper.birthday);
    CHECK(keeper.consents == two.keeper.consents);
    CHECK(await(two.members.get(third.id))->member == third);
    requireClean(two.shop);
}

TEST_CASE("Old receipts of a merged member credit the keeper, and nobody owes after a split", "[members][merge]") {
    Two two;
    two.balance(two.other.id, 0, 10'000);
    const CompletedSale old = two.sell(two.other.id, 4000, PaymentMethod::StoredValue); // 6,000 left
    const CompletedSale voided = two.sell(two.other.id, 500);
    REQUIRE(await(two.duplicates.merge(two.keeper.id, two.other.id)));
    CHECK(two.stat(two.keeper.id).storedValue == Money{6000});

    RefundDraft back;
    back.sale = old.id;
    back.lines = {{1, {1000}}};
    REQUIRE(await(two.sales.refund(back)));
    CHECK(two.stat(two.keeper.id).storedValue == Money{10'000});
    REQUIRE(await(two.sales.voidSale(voided.id, QString())));
    CHECK(two.stat(two.keeper.id).orders == 1);
    CHECK(two.stat(two.keeper.id).visits == 0);
    // The keeper spends what the other had brought, and not a cent more.
    two.sell(two.keeper.id, 9000, PaymentMethod::StoredValue);
    two.sell(two.other.id, 400, PaymentMethod::StoredValue); // still in a cart under the old member
    CHECK(two.stat(two.keeper.id).storedValue == Money{600});
    requireClean(two.shop);
    SaleDraft tooMuch;
    tooMuch.member = two.keeper.id;
    tooMuch.lines = {{ProductId{1}, {1000}, UnitPrice{70'000}, {}}};
    tooMuch.tenders = {{PaymentMethod::StoredValue, {700}}};
    CHECK(await(two.sales.complete(tooMuch)).error().code == ErrorCode::InsufficientStoredValue);

    REQUIRE(await(two.duplicates.split(two.other.id)));
    CHECK(two.stat(two.keeper.id).storedValue == Money{0});
    CHECK(two.stat(two.other.id).storedValue == Money{600});
    CHECK(two.stat(two.keeper.id).orders == 1); // stays with whom it was entered for
    CHECK(two.stat(two.other.id).orders == 2);
    requireClean(two.shop);
}

TEST_CASE("A member that was merged while somebody had it open is not written over", "[members][merge]") {
    Two two;
    REQUIRE(await(two.duplicates.merge(two.keeper.id, two.other.id)));
    Member stale = two.other;
    stale.name = QStringLiteral("王五");
    CHECK(await(two.members.update(stale, stale)).error().code == ErrorCode::MemberMerged);
    requireClean(two.shop);
}

TEST_CASE("Verify sees a wrong balance, a lost alias and a merged member that kept something", "[members][merge]") {
    Two two;
    two.balance(two.other.id, 5, 100);
    REQUIRE(await(two.duplicates.merge(two.keeper.id, two.other.id)));
    const auto broken = [&](const char* sql) {
        const auto report = await(two.shop.write([&](Connection& c) -> Result<VerifyReport> {
                                c.prepare("SAVEPOINT broken").run();
                                c.prepare(sql).run();
                                const VerifyReport found = verify(c);
                                c.prepare("ROLLBACK TO broken").run();
                                c.prepare("RELEASE broken").run();
                                return found;
                            })).value();
        QStringList names;
        for (const VerifyCheck& check : report.checks)
            if (check.differences) names << check.name;
        return names;
    };
    CHECK(broken("UPDATE member_stat SET stored_value = 99").contains(QStringLiteral("stored-value")));
    CHECK(broken("UPDATE member_stat SET points = points + 1").contains(QStringLiteral("points")));
    CHECK(broken("UPDATE member SET merged_into = NULL").contains(QStringLiteral("member_merge")));
    CHECK(broken("INSERT INTO member_stat (member_id) SELECT id FROM member WHERE merged_into IS NOT NULL")
              .contains(QStringLiteral("member_merge")));
    CHECK(broken("DELETE FROM member_search WHERE term = 'vip2002'").contains(QStringLiteral("search terms")));
    requireClean(two.shop);
}

TEST_CASE("Random merges and splits between random documents leave every count right", "[members][merge][property]") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    CAPTURE(seed);
    TestShop shop;
    DuplicateService duplicates(shop.shop(), shop.clock());
    RandomHistory history(shop, seed, {12, 6, 120, BusinessDay{20'089}, 150});
    dressMembers(shop);
    std::mt19937 random(seed);
    int merged = 0, split = 0;
    for (int round = 0; round < 6; ++round) {
        history.run(25);
        const auto batch = history.importBatch(20, ImportId{round + 1});
        for (int i = 0; i < 4; ++i) {
            const MemberId a{static_cast<std::int64_t>(random() % 12 + 1)},
                b{static_cast<std::int64_t>(random() % 12 + 1)};
            merged += await(duplicates.merge(a, b)).has_value();
            if (i % 2) split += await(duplicates.split(b)).has_value();
        }
        if (round % 2) history.removeBatch(batch);
        requireClean(shop);
        requireReportsRight(shop);
    }
    CHECK(merged > 5);
    CHECK(split > 0);
}

TEST_CASE("After a split everything is as if there had been no merge", "[members][merge][property]") {
    const unsigned seed = GENERATE(5u, 6u);
    CAPTURE(seed);
    // The same documents in two shops, one of which merges and splits in between.
    const auto tell = [seed](bool withMerges) {
        TestShop shop;
        DuplicateService duplicates(shop.shop(), shop.clock());
        RandomHistory history(shop, seed, {6, 5, 90, BusinessDay{20'089}, 100});
        dressMembers(shop);
        history.run(60);
        if (withMerges) {
            REQUIRE(await(duplicates.merge(MemberId{1}, MemberId{2})));
            REQUIRE(await(duplicates.merge(MemberId{3}, MemberId{1})));
            REQUIRE(await(duplicates.merge(MemberId{3}, MemberId{4})));
        }
        history.run(80);
        if (withMerges) {
            requireClean(shop);
            REQUIRE(await(duplicates.split(MemberId{4})));
            REQUIRE(await(duplicates.split(MemberId{1})));
            REQUIRE(await(duplicates.split(MemberId{2})));
            requireClean(shop);
        }
        return keptRows(shop);
    };
    requireSame(tell(true), tell(false));
}
