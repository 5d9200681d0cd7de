#include "core/members/LastDays.h"

#include "core/store/Catching.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace zg;

namespace {

constexpr int kMembers = 3000;

// Asked several times over, so that what is remembered answers, too.
int wrongAnswers(Connection& connection, std::mt19937& random) {
    int wrong = 0;
    for (int i = 0; i < 4; ++i) {
        LastDays lastDays(connection);
        for (int j = 0; j < 60; ++j) {
            const MemberId member{1 + static_cast<std::int64_t>(random() % (kMembers + 100))};
            auto select = connection.prepare("SELECT last_day FROM member_stat WHERE member_id = ?");
            select.bindAll(member);
            const BusinessDay right = select.step() ? select.day(0) : BusinessDay::none();
            wrong += lastDays.of(member) != right;
        }
    }
    return wrong;
}

// Every way a row can change.
void change(Connection& connection, std::mt19937& random) {
    const auto member = static_cast<std::int64_t>(random() % kMembers);
    const int day = 20'000 + static_cast<int>(random() % 50);
    switch (random() % 6) {
    case 0: connection.prepare("DELETE FROM member_stat WHERE member_id = ?").runWith(member); break;
    case 1: connection.prepare("DELETE FROM member_stat WHERE member_id > ? - 20").runWith(kMembers); break;
    case 2:
        connection.prepare("INSERT OR REPLACE INTO member_stat (member_id, last_day) VALUES (?, ?)")
            .runWith(member, day);
        break;
    case 3:
        connection
            .prepare("INSERT INTO member_stat (member_id, last_day) VALUES (?, ?) "
                     "ON CONFLICT (member_id) DO UPDATE SET last_day = excluded.last_day")
            .runWith(member, day);
        break;
    default: connection.prepare("UPDATE member_stat SET last_day = ? WHERE member_id = ?").runWith(day, member);
    }
}

} // namespace

TEST_CASE("Last visits that are remembered are those that stand in the file", "[members][search][property]") {
    TestShop shop;
    std::mt19937 random(3);
    const auto inWrite = [&](const auto& job) { return await(shop.write(job)); };
    const auto check = [&] {
        const auto wrong = await(shop.database().read([&](Connection& c) { return wrongAnswers(c, random); }));
        CHECK(wrong == 0);
    };
    check();
    REQUIRE(inWrite([](Connection& c) {
        c.prepare("WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                  "INSERT INTO member_stat (member_id, last_day) SELECT i, 20000 + i % 37 FROM n")
            .runWith(kMembers);
    }));
    for (int round = 0; round < 60; ++round) {
        check();
        const bool keep = random() % 3 != 0;
        // Its own changes, seen by the transaction itself; and those that are taken back are forgotten.
        const Done written = inWrite([&](Connection& c) -> Done {
            CHECK(wrongAnswers(c, random) == 0); // CHECK: this is the writer's thread
            for (int i = 0; i < 5; ++i) {
                change(c, random);
                CHECK(wrongAnswers(c, random) == 0);
            }
            return keep ? Done() : Done(fail(ErrorCode::Cancelled));
        });
        CHECK(written.has_value() == keep);
        REQUIRE(inWrite([&](Connection& c) { CHECK(wrongAnswers(c, random) == 0); }));
    }
    // Another file in the same thread: nothing of the first is told of it.
    const auto ofItself = [&](TestShop& other) {
        const auto connection = other.shop().vault().connect(Access::ReadOnly, CacheSize{1024});
        return wrongAnswers(*connection, random);
    };
    TestShop empty;
    CHECK(ofItself(shop) == 0);
    CHECK(ofItself(empty) == 0);
    CHECK(ofItself(shop) == 0);
}
