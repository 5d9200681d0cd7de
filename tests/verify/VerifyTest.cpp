#include "core/store/Statement.h"
#include "core/verify/JournalCheck.h"
#include "core/verify/SummaryChecks.h"
#include "tests/support/RandomHistory.h"
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
        for (const VerifyCheck& check : compareVisits(c)) note(check);
        note(compareMonthProducts(c));
        for (const VerifyCheck& check : checkJournal(c)) note(check);
        return names;
    }));
}

void tamper(TestShop& shop, const char* sql) {
    REQUIRE(await(shop.write([&](Connection& c) { c.execute(sql); })).has_value());
}

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
