#include "core/store/Statement.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>
#include <sqlcipher/sqlite3.h>

using namespace zg;

namespace {

std::size_t compiled(Connection& connection) {
    std::size_t count = 0;
    for (sqlite3_stmt* each = nullptr; (each = sqlite3_next_stmt(connection.handle(), each));) ++count;
    return count;
}

std::string text(int n) {
    return "SELECT ? + " + std::to_string(n);
}

} // namespace

TEST_CASE("A connection keeps the statements it used last, and no more than a bound", "[store]") {
    TestShop shop;
    const auto connection = shop.shop().vault().connect(Access::ReadOnly, CacheSize{1024});
    const int texts = 4 * static_cast<int>(Connection::kMostTexts);
    for (int n = 0; n < texts; ++n) {
        auto select = connection->prepare(text(n));
        select.bindAll(1);
        REQUIRE(select.step());
        CHECK(select.integer(0) == n + 1);
        connection->prepare(text(-1)); // used all the time
    }
    CHECK(compiled(*connection) <= Connection::kMostTexts);
    CHECK(compiled(*connection) > Connection::kMostTexts / 2);

    // What was used last is there, what was not is compiled anew: a new statement is the first of the list.
    const auto isNew = [&](int n) {
        sqlite3_stmt* before = sqlite3_next_stmt(connection->handle(), nullptr);
        auto select = connection->prepare(text(n));
        return sqlite3_next_stmt(connection->handle(), nullptr) != before;
    };
    CHECK_FALSE(isNew(-1));
    CHECK_FALSE(isNew(texts - 1));
    CHECK(isNew(0));
}

TEST_CASE("A borrowed statement outlives its turn in the cache", "[store]") {
    TestShop shop;
    const auto connection = shop.shop().vault().connect(Access::ReadOnly, CacheSize{1024});
    std::vector<Statement> borrowed;
    for (int i = 0; i < 8; ++i) borrowed.push_back(connection->prepare("VALUES (1), (2), (3)"));
    for (Statement& each : borrowed) REQUIRE(each.step());
    for (int n = 0; n < 3 * static_cast<int>(Connection::kMostTexts); ++n) connection->prepare(text(n));
    for (Statement& each : borrowed) {
        CHECK(each.step());
        CHECK(each.integer(0) == 2);
    }
    borrowed.clear();
    auto again = connection->prepare("VALUES (1), (2), (3)");
    CHECK(again.step());
    CHECK(again.integer(0) == 1);
    CHECK(compiled(*connection) <= Connection::kMostTexts + 8);

    // More texts borrowed at once than are kept: all work, and the cache comes back to its bound.
    std::vector<Statement> many;
    for (int n = 0; n < 2 * static_cast<int>(Connection::kMostTexts); ++n) many.push_back(connection->prepare(text(n)));
    for (Statement& each : many) each.bindAll(1);
    for (Statement& each : many) CHECK(each.step());
    many.clear();
    for (int n = 0; n < 2 * static_cast<int>(Connection::kMostTexts); ++n) connection->prepare(text(1'000'000 + n));
    CHECK(compiled(*connection) <= Connection::kMostTexts + 8);
}
