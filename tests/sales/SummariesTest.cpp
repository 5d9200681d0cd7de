#include "core/sales/SaleStore.h"
#include "core/store/Statement.h"
#include "core/verify/SummaryChecks.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <map>

using namespace zg;

namespace {

// Every summary equals the plain SQL over the documents. The visit tables, which verify rebuilds with the program's own
// code, are held against SQL window functions here.
void checkSummaries(TestShop& shop) {
    const auto done = await(shop.database().read([](Connection& c) {
        for (const SummaryCheck& check : summaryChecks()) {
            const VerifyCheck result = compare(c, check);
            CAPTURE(check.name, result.example);
            CHECK(result.differences == 0);
        }
        for (const VerifyCheck& result : compareVisits(c)) {
            CAPTURE(result.name, result.example);
            CHECK(result.differences == 0);
        }
        CHECK(compareMonthProducts(c).differences == 0);

        constexpr const char* kVisits = R"(
            WITH visit AS (
                SELECT DISTINCT s.member_id, s.business_day AS day FROM sale s
                WHERE s.member_id IS NOT NULL AND s.id NOT IN (SELECT sale_id FROM sale_void)
                AND EXISTS (SELECT 1 FROM sale_line l WHERE l.sale_id = s.id AND l.quantity > COALESCE((
                    SELECT SUM(b.quantity) FROM refund r JOIN refund_line b ON b.refund_id = r.id
                    WHERE r.sale_id = s.id AND b.sale_line = l.line), 0))),
            chain AS (
                SELECT member_id, day,
                       COALESCE(LAG(day, 1) OVER (PARTITION BY member_id ORDER BY day), -2147483648) AS prev,
                       COALESCE(LAG(day, 2) OVER (PARTITION BY member_id ORDER BY day), -2147483648) AS prev2
                FROM visit)
            )";
        const auto equal = [&](const std::string& expected, const char* kept) {
            CAPTURE(kept);
            std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> a, b;
            auto left = c.prepare(kVisits + expected);
            while (left.step()) a[{left.integer(0), left.integer(1)}] = left.integer(2);
            auto right = c.prepare(kept);
            while (right.step()) b[{right.integer(0), right.integer(1)}] = right.integer(2);
            CHECK(a == b);
        };
        equal("SELECT day, prev, COUNT(*) FROM chain GROUP BY day, prev", "SELECT day, prev_day, n FROM day_gap1");
        equal("SELECT day, prev2, COUNT(*) FROM chain GROUP BY day, prev2", "SELECT day, prev2_day, n FROM day_gap2");
        equal(R"(SELECT first, second, COUNT(*) FROM (
                     SELECT member_id, MIN(day) AS first,
                            COALESCE(MIN(CASE WHEN prev <> -2147483648 THEN day END), -2147483648) AS second
                     FROM chain GROUP BY member_id) GROUP BY first, second)",
              "SELECT first_day, second_day, n FROM first_second");
    }));
    REQUIRE(done.has_value());
}

std::map<QString, std::int64_t> rowCounts(TestShop& shop) {
    return *await(shop.database().read([](Connection& c) {
        std::map<QString, std::int64_t> counts;
        std::vector<QString> tables;
        auto select = c.prepare("SELECT name FROM sqlite_master WHERE type = 'table'");
        while (select.step()) tables.push_back(select.text(0));
        for (const QString& table : tables) {
            const std::string sql = "SELECT COUNT(*) FROM " + table.toStdString();
            auto count = c.prepare(sql);
            count.step();
            counts[table] = count.integer(0);
        }
        counts.erase(QStringLiteral("journal"));
        counts.erase(QStringLiteral("sequence"));
        return counts;
    }));
}

} // namespace

TEST_CASE("Summaries equal plain SQL after sales, refunds, voids and backdating", "[sales][summaries][property]") {
    const unsigned seed = GENERATE(1u, 2u, 3u, 4u);
    CAPTURE(seed);
    TestShop shop;
    RandomHistory history(shop, seed);
    for (int round = 0; round < 4; ++round) {
        history.run(60);
        checkSummaries(shop);
    }
}

TEST_CASE("An import and its undo leave summaries exact, and no trace", "[sales][summaries][property]") {
    const unsigned seed = GENERATE(11u, 12u);
    CAPTURE(seed);
    TestShop shop;
    RandomHistory history(shop, seed);
    history.run(50);
    const auto before = rowCounts(shop);
    const auto first = history.importBatch(120, ImportId{1});
    checkSummaries(shop);
    const auto second = history.importBatch(80, ImportId{2});
    history.removeBatch(first);
    checkSummaries(shop);
    history.removeBatch(second);
    checkSummaries(shop);
    auto after = rowCounts(shop);
    after[QStringLiteral("member_stat")] = before.at(QStringLiteral("member_stat")); // a member's row of zeros may stay
    CHECK(after == before);
}

TEST_CASE("A document is read as it was written", "[sales]") {
    TestShop shop;
    RandomHistory history(shop, 21);
    history.run(10);
    const auto same = await(shop.database().read([&](Connection& c) {
        for (const SaleId id : history.sales()) {
            const auto sale = SaleStore::load(c, id);
            REQUIRE(sale.has_value());
            CHECK(SaleStore::findByReceipt(c, sale->receipt) == id);
        }
    }));
    CHECK(same.has_value());
}
