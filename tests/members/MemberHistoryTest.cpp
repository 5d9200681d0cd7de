#include "core/members/MemberHistory.h"

#include "core/ledger/Ledger.h"
#include "core/store/Statement.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <tuple>

using namespace zg;

namespace {

std::int64_t number(Connection& c, const char* sql, MemberId member) {
    auto select = c.prepare(sql);
    select.bindAll(member);
    return select.step() ? select.integer(0) : -1;
}

} // namespace

TEST_CASE("A member's history pages through every document and entry once, newest first", "[members][history]") {
    TestShop shop;
    RandomHistory history(shop, 77, {4, 6, 60, BusinessDay{20'440}, 50});
    history.run(220);
    REQUIRE(await(shop.write([](Write& write) {
        for (int i = 0; i < 30; ++i) {
            const MemberId member{1 + i % 4};
            const Instant at{1'766'000'000'000 + i / 3 * 1000}; // several at one moment
            write.post({&kPoints, member, 10 + i, PostingKind::Correction, {}, {}, at});
            write.post({&kStoredValue, member, 100 + i, PostingKind::Opening, {}, {}, at});
        }
    })));
    REQUIRE(await(shop.database().read([](Connection& c) {
        for (std::int64_t id = 1; id <= 4; ++id) {
            const MemberId member{id};
            std::vector<HistoryEntry> all;
            std::optional<HistoryKey> after;
            do {
                const HistoryPage page = memberHistory(c, member, after, 7);
                all.insert(all.end(), page.entries.begin(), page.entries.end());
                after = page.last;
            } while (after);

            std::set<std::tuple<HistoryKind, const Ledger*, std::int64_t>> seen;
            std::int64_t net = 0, points = 0, stored = 0, lines = 0;
            for (std::size_t i = 0; i < all.size(); ++i) {
                const HistoryEntry& entry = all[i];
                CHECK(seen.insert({entry.kind, entry.ledger, entry.id}).second);
                if (i > 0) CHECK(entry.at <= all[i - 1].at);
                Money ofLines;
                for (const HistoryLine& line : entry.lines) ofLines += line.amount;
                lines += std::ssize(entry.lines);
                if (entry.ledger == &kPoints) points += entry.delta;
                if (entry.ledger == &kStoredValue) stored += entry.delta;
                if (entry.kind != HistoryKind::Posting) {
                    CHECK(ofLines == entry.amount);
                    CHECK_FALSE(entry.receipt.isEmpty());
                    CHECK_FALSE(entry.lines.front().product.isEmpty());
                }
                if (entry.kind == HistoryKind::Sale && !entry.voided) net += entry.amount.minor;
                if (entry.kind == HistoryKind::Refund) net -= entry.amount.minor;
            }
            CHECK(std::ssize(all) == number(c, R"(
                SELECT (SELECT COUNT(*) FROM sale WHERE member_id = ?1) + (SELECT COUNT(*) FROM refund WHERE member_id = ?1)
                     + (SELECT COUNT(*) FROM points_entry WHERE member_id = ?1)
                     + (SELECT COUNT(*) FROM stored_value_entry WHERE member_id = ?1))",
                                            member));
            CHECK(net == number(c, "SELECT net FROM member_stat WHERE member_id = ?", member));
            CHECK(points == number(c, "SELECT points FROM member_stat WHERE member_id = ?", member));
            CHECK(stored == number(c, "SELECT stored_value FROM member_stat WHERE member_id = ?", member));
            CHECK(lines > 0);
        }
    })));
}

TEST_CASE("Habits: what is bought most, how often somebody comes, when they are due", "[members][history]") {
    TestShop shop;
    RandomHistory history(shop, 5, {3, 6, 90, BusinessDay{20'400}, 50});
    history.run(150);
    const BusinessDay today{20'490};
    REQUIRE(await(shop.database().read([&](Connection& c) {
        for (std::int64_t id = 1; id <= 3; ++id) {
            const MemberHabits habits = memberHabits(c, MemberId{id}, today);
            REQUIRE(habits.interval);
            // The oracle: plain SQL over the sales themselves.
            std::vector<std::int64_t> gaps;
            auto select = c.prepare(R"(
                WITH day AS (SELECT day FROM member_day WHERE member_id = ? AND sales > 0)
                SELECT a.day - (SELECT MAX(b.day) FROM day b WHERE b.day < a.day) AS gap FROM day a
                WHERE EXISTS (SELECT 1 FROM day b WHERE b.day < a.day) ORDER BY gap)");
            select.bindAll(id);
            while (select.step()) gaps.push_back(select.integer(0));
            const auto n = gaps.size();
            const double median =
                n % 2 ? static_cast<double>(gaps[n / 2]) : static_cast<double>(gaps[n / 2 - 1] + gaps[n / 2]) / 2;
            CHECK(habits.interval->toDouble() == median);
            const auto last = number(c, "SELECT last_day FROM member_stat WHERE member_id = ?", MemberId{id});
            CHECK(habits.due->days == last + static_cast<std::int64_t>(median + 0.5));
            REQUIRE_FALSE(habits.buys.empty());
            for (std::size_t i = 1; i < habits.buys.size(); ++i)
                CHECK(habits.buys[i].times <= habits.buys[i - 1].times);
            for (const UsualBuy& buy : habits.buys) {
                auto count = c.prepare(R"(
                    SELECT COUNT(*) FROM sale WHERE member_id = ? AND business_day > ?
                    AND id IN (SELECT sale_id FROM sale_line WHERE product_id = ?)
                    AND id NOT IN (SELECT sale_id FROM sale_void))");
                count.bindAll(id, today + -365, buy.product);
                count.step();
                CHECK(count.integer(0) == buy.times);
            }
        }
        CHECK_FALSE(memberHabits(c, MemberId{999}, today).interval);
    })));
}
