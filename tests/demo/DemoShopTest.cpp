#include "core/demo/DemoShop.h"

#include "core/access/StaffStore.h"
#include "core/demo/DemoPeople.h"
#include "core/sales/SaleStore.h"
#include "core/sales/SaleWriter.h"
#include "core/store/Statement.h"
#include "core/verify/Verify.h"
#include "tests/support/TestShop.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QSet>

#include <catch2/catch_test_macros.hpp>
#include <phonenumbers/phonenumberutil.h>

using namespace zg;

namespace {

DemoPlan smallPlan(std::uint64_t seed = 1) {
    DemoPlan plan;
    plan.members = 150;
    plan.years = 1;
    plan.seed = seed;
    return plan;
}

// Every value a query gives, in order.
QByteArray digestOf(TestShop& shop, std::initializer_list<const char*> queries) {
    return *await(shop.database().read([&](Connection& c) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const char* sql : queries) {
            auto select = c.prepare(sql);
            while (select.step())
                for (int column = 0; column < select.columns(); ++column)
                    hash.addData(select.text(column).toUtf8() + '|');
        }
        return hash.result().toHex().left(16);
    }));
}

QByteArray documentsOf(TestShop& shop) {
    return digestOf(
        shop, {"SELECT id, receipt, member_id, at, cashier_id, channel FROM sale ORDER BY id",
               "SELECT sale_id, line, product_id, quantity, gross, discount FROM sale_line ORDER BY sale_id, line",
               "SELECT sale_id, seq, method, amount, tendered FROM sale_payment ORDER BY sale_id, seq",
               "SELECT sale_id, seq, line, kind, amount FROM sale_discount ORDER BY sale_id, seq",
               "SELECT id, receipt, sale_id, at, amount FROM refund ORDER BY id",
               "SELECT id, name, card, birth_calendar, birth_day, joined_day FROM member ORDER BY id",
               "SELECT id, code, name, price, cost, unit FROM product ORDER BY id"});
}

std::int64_t numberOf(TestShop& shop, const char* sql) {
    return *await(shop.database().read([&](Connection& c) {
        auto select = c.prepare(sql);
        return select.step() ? select.integer(0) : -1;
    }));
}

} // namespace

TEST_CASE("The same plan gives the same shop, on every system", "[demo]") {
    TestShop one, two, other;
    const auto first = await(fillDemo(one.shop(), one.clock(), smallPlan()));
    REQUIRE(first.has_value());
    REQUIRE(await(fillDemo(two.shop(), two.clock(), smallPlan())).has_value());
    REQUIRE(await(fillDemo(other.shop(), other.clock(), smallPlan(2))).has_value());
    CHECK(documentsOf(one) == documentsOf(two));
    CHECK(documentsOf(one) != documentsOf(other));
    // Changes only with what the demo invents, never with compiler or library.
    CHECK(documentsOf(one) == "f5780f01a6d97203");
    CHECK(numberOf(one, "SELECT COUNT(*) FROM sale") == first->orders);
    CHECK(numberOf(one, "SELECT COUNT(*) FROM sale_line") == first->lines);
    CHECK(numberOf(one, "SELECT COUNT(*) FROM refund") == first->refunds);
    CHECK(numberOf(one, "SELECT COUNT(*) FROM member_stat WHERE visits > 0") <= first->buyers);
    CHECK(first->refunds > 0);
}

TEST_CASE("A demo shop is exact and ends now", "[demo]") {
    TestShop shop;
    REQUIRE(await(fillDemo(shop.shop(), shop.clock(), smallPlan(9))).has_value());
    const auto report = await(shop.database().read([](Connection& c) { return verify(c); }));
    REQUIRE(report.has_value());
    for (const VerifyCheck& check : report->checks) {
        CAPTURE(check.name, check.example);
        CHECK(check.differences == 0);
    }
    const std::int64_t last =
        numberOf(shop, "SELECT MAX(at) FROM (SELECT at FROM sale UNION ALL SELECT at FROM refund)");
    CHECK(last <= shop.clock().now().ms);
    CHECK(last > shop.clock().now().ms - 3 * 86'400'000LL);
    // Receipts are one series without gaps, and the till goes on from it.
    CHECK(numberOf(shop, "SELECT COUNT(*) + 1 FROM document_ref WHERE source = 0") ==
          numberOf(shop, "SELECT next FROM sequence WHERE name = 'receipt'"));
    CHECK(numberOf(shop, "SELECT COUNT(*) FROM points_entry WHERE kind = 'opening'") > 0);
    CHECK(numberOf(shop, "SELECT COUNT(*) FROM member_stat WHERE points < 0") == 0);
}

TEST_CASE("What the demo writes in one piece equals what the till writes one by one", "[demo][summaries]") {
    TestShop demo, till;
    REQUIRE(await(fillDemo(demo.shop(), demo.clock(), smallPlan(4))).has_value());
    struct Document {
        std::optional<Sale> sale;
        std::optional<Refund> refund;
    };
    const auto documents = *await(demo.database().read([](Connection& c) {
        std::vector<Document> all;
        auto refs = c.prepare("SELECT kind, document FROM document_ref WHERE source = 0 ORDER BY ref");
        while (refs.step()) {
            Document document;
            if (refs.integer(0) == 1)
                document.sale = SaleStore::load(c, SaleId{refs.integer(1)});
            else
                document.refund = SaleStore::load(c, RefundId{refs.integer(1)});
            all.push_back(std::move(document));
        }
        return all;
    }));
    REQUIRE(documents.size() > 300);
    const auto copied = await(till.write([&](Write& c) {
        for (int i = 0; i < 4; ++i) addStaff(c, QStringLiteral("店员"), Role::Cashier);
        for (int id = 1; id <= smallPlan().members; ++id)
            c.connection()
                .prepare(
                    "INSERT INTO member (id, number, name, joined_day, created_at, updated_at) VALUES (?, '', '', 0, "
                    "0, 0)")
                .runWith(id);
        for (const Document& document : documents) {
            SaleWriter writer(c);
            if (document.sale)
                writer.add(*document.sale);
            else
                writer.add(*document.refund);
            writer.flush();
        }
    }));
    REQUIRE(copied.has_value());
    for (const char* sql :
         {"SELECT * FROM day_sales ORDER BY 1", "SELECT * FROM day_hour ORDER BY 1, 2",
          "SELECT * FROM day_category ORDER BY 1, 2", "SELECT * FROM day_product ORDER BY 1, 2",
          "SELECT * FROM month_product ORDER BY 1, 2", "SELECT * FROM day_payment ORDER BY 1, 2",
          "SELECT * FROM day_cashier ORDER BY 1, 2", "SELECT * FROM day_discount ORDER BY 1, 2",
          "SELECT * FROM member_day ORDER BY 1, 2", "SELECT * FROM day_gap1 ORDER BY 1, 2",
          "SELECT * FROM day_gap2 ORDER BY 1, 2", "SELECT * FROM first_second ORDER BY 1, 2",
          "SELECT * FROM month_cohort ORDER BY 1, 2",
          "SELECT member_id, visits, orders, net, first_day, last_day FROM member_stat WHERE orders > 0 ORDER BY 1",
          "SELECT receipt, member_id, at, gross, discount, hour FROM sale ORDER BY id"}) {
        CAPTURE(sql);
        CHECK(digestOf(demo, {sql}) == digestOf(till, {sql}));
    }
}

TEST_CASE("The demo refuses a shop that has sales, leaves nothing when cancelled", "[demo]") {
    TestShop shop;
    const Progress halfWay([](const Progress& progress) {
        const auto [done, total] = progress.reached();
        if (done * 2 > total) progress.cancel();
    });
    const auto cancelled = await(fillDemo(shop.shop(), shop.clock(), smallPlan(), halfWay));
    REQUIRE(!cancelled.has_value());
    CHECK(cancelled.error().code == ErrorCode::Cancelled);
    CHECK(numberOf(shop, "SELECT COUNT(*) FROM member") == 0);
    CHECK(numberOf(shop, "SELECT COUNT(*) FROM staff") == 1);
    REQUIRE(await(fillDemo(shop.shop(), shop.clock(), smallPlan())).has_value());
    const auto again = await(fillDemo(shop.shop(), shop.clock(), smallPlan()));
    REQUIRE(!again.has_value());
    CHECK(again.error().code == ErrorCode::ShopNotEmpty);
    DemoPlan none = smallPlan();
    none.members = 0;
    const auto refused = await(fillDemo(shop.shop(), shop.clock(), none));
    REQUIRE(!refused.has_value());
    CHECK(refused.error().code == ErrorCode::OutOfRange);
}

TEST_CASE("Phones of the demo reach no one", "[demo]") {
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const DemoPeople people(1, BusinessDay::fromDate({2026, 1, 1}));
    QSet<QString> seen;
    for (int n = 1; n <= 3'000; ++n) {
        const Member member = people.member(n, BusinessDay::fromDate({2025, 6, 1}));
        for (const QString& phone : member.phones) {
            PhoneNumber number;
            REQUIRE(PhoneNumberUtil::GetInstance()->Parse(phone.toStdString(), "CN", &number) ==
                    PhoneNumberUtil::NO_PARSING_ERROR);
            CHECK(!PhoneNumberUtil::GetInstance()->IsValidNumber(number));
            CHECK(phone.size() == 14);
        }
        seen.insert(people.phone(n));
    }
    CHECK(seen.size() == 3'000);
}
