#include "core/members/DuplicateService.h"
#include "core/sales/SaleService.h"
#include "core/store/Statement.h"
#include "core/verify/JournalCheck.h"
#include "core/verify/SummaryChecks.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/Stocked.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <set>

using namespace zg;

namespace {

std::set<QString> unequal(TestShop& shop) {
    return *await(shop.database().read([](Connection& c) {
        std::set<QString> names;
        const auto note = [&](const VerifyCheck& check) {
            if (check.differences == 0) return;
            CHECK_FALSE(check.example.isEmpty());
            names.insert(check.name);
        };
        for (const SummaryCheck& check : summaryChecks()) note(compare(c, check));
        for (const Ledger* ledger : kLedgers) note(compareBalances(c, *ledger));
        for (const VerifyCheck& check : compareVisits(c)) note(check);
        note(compareMonthProducts(c));
        for (const VerifyCheck& check : checkJournal(c)) note(check);
        return names;
    }));
}

void tamper(TestShop& shop, const char* sql) {
    REQUIRE(await(shop.write([&](Connection& c) { c.execute(sql); })).has_value());
}

// A shop that has a bit of everything: sales on stored value, a refund, a void, points.
struct Traded {
    TestShop shop;
    MemberId rich, other;

    Traded() {
        MemberService members(shop.shop(), shop.clock());
        ProductService products(shop.shop(), shop.clock());
        SaleService sales(shop.shop(), shop.clock());
        rich = addMember(members, QStringLiteral("钱多多"), "13800000001");
        other = addMember(members, QStringLiteral("钱少少"), "13800000002");
        const ProductId tea = addProduct(products, "T1", QStringLiteral("茶"), 100'000, "6900000000001");
        REQUIRE(await(shop.write([&](Write& write) {
            write.post({&kStoredValue, rich, 100'000, PostingKind::Opening, {}, {}, {}});
            write.post({&kPoints, rich, 300, PostingKind::Opening, {}, {}, {}});
            write.post({&kPoints, other, 5, PostingKind::Correction, {}, {}, {}});
        })));
        const auto sell = [&](MemberId member, PaymentMethod method) {
            SaleDraft draft;
            draft.member = member;
            draft.lines = {{tea, Quantity::whole(2), {}, {}}};
            draft.discount.amount = {100};
            draft.tenders = {{method, {1900}}};
            return await(sales.complete(draft)).value();
        };
        for (const PaymentMethod method : {PaymentMethod::Cash, PaymentMethod::StoredValue}) {
            sell(rich, method);
            sell(MemberId(), PaymentMethod::Cash);
            REQUIRE(await(sales.refund({sell(rich, method).receipt, {{1, Quantity::whole(1)}}, {}, {}, {}})));
            REQUIRE(await(sales.voidSale(sell(rich, method).id, QStringLiteral("打错"))));
        }
    }
};

} // namespace

TEST_CASE("A sound shop verifies clean; an altered row is named", "[verify]") {
    struct Case {
        const char* sql;
        const char* named;
    };
    const auto [sql, named] = GENERATE(table<const char*, const char*>({
        {"UPDATE day_sales SET gross = gross + 1 WHERE day = (SELECT MIN(day) FROM day_sales)", "day_sales"},
        {"DELETE FROM day_sales WHERE day = (SELECT MIN(day) FROM day_sales)", "day_sales"},
        {"UPDATE day_hour SET net = net - 1 WHERE day = (SELECT MIN(day) FROM day_hour)", "day_hour"},
        {"UPDATE day_category SET units_sold = units_sold + 1", "day_category"},
        {"UPDATE day_product SET refunds = refunds + 1", "day_product"},
        {"UPDATE month_product SET gross = gross + 1", "month_product"},
        {"UPDATE day_payment SET amount = amount + 1", "day_payment"},
        {"UPDATE day_cashier SET orders = orders + 1", "day_cashier"},
        {"UPDATE day_discount SET count = count + 1", "day_discount"},
        {"UPDATE member_day SET net = net + 1", "member_day"},
        {"UPDATE member_stat SET net = net + 1", "member_stat"},
        {"UPDATE member_stat SET prev_day = prev_day - 1 WHERE visits > 1", "member_stat visits"},
        {"UPDATE day_gap1 SET n = n + 1", "day_gap1"},
        {"DELETE FROM day_gap2 WHERE day = (SELECT MIN(day) FROM day_gap2)", "day_gap2"},
        {"UPDATE first_second SET n = n + 1", "first_second"},
        {"INSERT INTO month_cohort VALUES (1, 2, 3)", "month_cohort"},
        {"UPDATE sale SET gross = gross + 1 WHERE id = (SELECT MIN(id) FROM sale)", "sale"},
        {"UPDATE refund SET amount = amount + 1 WHERE id = (SELECT MIN(id) FROM refund)", "refund"},
        {"UPDATE refund_line SET quantity = quantity * 1000 WHERE sale_line IS NOT NULL", "refund_line"},
        {"UPDATE document_ref SET ref = ref || 'x'", "document_ref"},
        // An edit that keeps every sum: only the journal knows.
        {"UPDATE sale SET at = at + 1 WHERE id = (SELECT MIN(id) FROM sale)", "journal: sale"},
        {"UPDATE sale_payment SET tendered = tendered + 1 WHERE sale_id = (SELECT MIN(sale_id) FROM sale_payment)",
         "journal: sale"},
        {"UPDATE refund SET hour = 23 - hour WHERE id = (SELECT MIN(id) FROM refund)", "journal: refund"},
        {"DELETE FROM journal WHERE seq = 2", "journal"},
        {"UPDATE journal SET count = 2 WHERE seq = 3", "journal"},
        {"UPDATE journal SET at = at + 1 WHERE seq = 3", "journal"},
    }));
    CAPTURE(sql);
    TestShop shop;
    RandomHistory history(shop, 31);
    history.run(60);
    REQUIRE(unequal(shop).empty());
    tamper(shop, sql);
    CHECK(unequal(shop).contains(QString::fromLatin1(named)));
}

// Whoever has the file's key but not the journal's, or a program with a fault, can write any row.
TEST_CASE("Whatever means money, goods or people is told when it was changed past the journal", "[verify]") {
    const auto [sql, named] = GENERATE(table<const char*, const char*>({
        {"UPDATE sale SET channel = 'web' WHERE id = (SELECT MIN(id) FROM sale)", "journal: sale"},
        {"UPDATE sale SET import_id = 7 WHERE id = (SELECT MIN(id) FROM sale)", "journal: sale"},
        {"UPDATE sale SET member_id = NULL WHERE id = (SELECT MIN(id) FROM sale)", "journal: sale"},
        {"UPDATE sale_line SET cost = 1 WHERE sale_id = (SELECT MIN(id) FROM sale)", "journal: sale"},
        {"UPDATE sale_discount SET kind = 2 WHERE kind = 1", "journal: sale"},
        {"UPDATE sale_payment SET method = 6 WHERE method = 5", "journal: sale"},
        {"INSERT INTO sale (id, receipt, at, business_day, hour, gross, discount, entered_at) VALUES (999, 'x', 0, 1, "
         "1, 0, 0, 0)",
         "journal: sale"},
        {"INSERT INTO sale_void (sale_id, at) SELECT MIN(id), 0 FROM sale", "journal: void"}, // put in
        {"DELETE FROM sale_void", "journal: void"},                                           // taken out
        {"UPDATE sale_void SET actor_id = NULL", "journal: void"},
        {"UPDATE refund SET channel = 'web'", "journal: refund"},
        {"UPDATE refund_line SET amount = amount + 1", "journal: refund"},
        {"UPDATE refund_payment SET method = 6", "journal: refund"},
        // A forged entry beside a forged balance.
        {"INSERT INTO stored_value_entry (id, member_id, at, delta, kind) SELECT 900, MIN(member_id), 0, 500000, "
         "'opening' "
         "FROM stored_value_entry; UPDATE member_stat SET stored_value = stored_value + 500000 WHERE member_id = "
         "(SELECT MIN(member_id) FROM stored_value_entry)",
         "journal: stored-value"},
        {"UPDATE stored_value_entry SET delta = delta + 100 WHERE id = (SELECT MIN(id) FROM stored_value_entry); "
         "UPDATE "
         "member_stat SET stored_value = stored_value + 100 WHERE member_id = (SELECT member_id FROM "
         "stored_value_entry "
         "ORDER BY id LIMIT 1)",
         "journal: stored-value"},
        {"UPDATE stored_value_entry SET member_id = member_id + 1", "journal: stored-value"},
        {"DELETE FROM points_entry WHERE id = (SELECT MAX(id) FROM points_entry)", "journal: points"},
        {"UPDATE points_entry SET document = 77, document_kind = 1", "journal: points"},
        {"UPDATE member_stat SET points = points + 1 WHERE points > 0", "points"},
        {"UPDATE product SET price = 1 WHERE id = (SELECT MIN(id) FROM product)", "product seal"},
        {"UPDATE product SET cost = 1", "product seal"},
        {"UPDATE product SET seal = NULL", "product seal"},
        {"INSERT INTO product (id, code, name, created_at, updated_at) VALUES (999, 'x', 'x', 0, 0)",
         "journal: product"},
        {"UPDATE product_barcode SET barcode = '6999999999999'", "product seal"},
        {"UPDATE member SET created_at = 5", "journal: member"},
        {"UPDATE member SET name = 'x' WHERE id = (SELECT MIN(id) FROM member)", "member seal"},
        {"UPDATE member SET consent = 31", "member seal"},
        {"UPDATE member_phone SET phone = '+8613900000000'", "member seal"},
        {"DELETE FROM member_phone", "member seal"},
        {"UPDATE member SET seal = NULL", "member seal"},
        {"UPDATE staff SET role = 1, name = 'x'", "staff seal"},
        {"INSERT INTO member (id, number, name, joined_day, created_at, updated_at) VALUES (999, 'x', 'x', 0, 0, 0)",
         "journal: member"},
    }));
    CAPTURE(sql);
    Traded shop;
    REQUIRE(unequal(shop.shop).empty());
    tamper(shop.shop, sql);
    CHECK(unequal(shop.shop).contains(QString::fromLatin1(named)));
}

TEST_CASE("A merge put in, taken out or turned to another is told", "[verify]") {
    const char* sql =
        GENERATE("UPDATE member_merge SET keeper_id = (SELECT MAX(id) FROM member)", "DELETE FROM member_merge");
    CAPTURE(sql);
    Traded shop;
    DuplicateService duplicates(shop.shop.shop(), shop.shop.clock());
    REQUIRE(await(duplicates.merge(shop.rich, shop.other)));
    REQUIRE(unequal(shop.shop).empty());
    tamper(shop.shop, sql);
    CHECK(unequal(shop.shop).contains(QStringLiteral("journal: member-merge")));
}

TEST_CASE("A sale taken out with every trace in the tables is missed by the journal", "[verify]") {
    TestShop shop;
    RandomHistory history(shop, 32);
    const auto batch = history.importBatch(20, ImportId{1});
    history.run(20);
    REQUIRE(unequal(shop).empty());
    SECTION("removed the way an import is undone: accounted for") {
        history.removeBatch(batch);
        CHECK(unequal(shop).empty());
    }
    SECTION("removed behind the program's back: named") {
        history.removeBatch(batch);
        tamper(shop, "DELETE FROM journal WHERE kind IN ('sale-removed', 'refund-removed')");
        CHECK(unequal(shop).contains(QStringLiteral("journal: sale")));
    }
}
