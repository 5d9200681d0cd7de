#include "core/base/Money.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <numeric>
#include <random>

using namespace zg;

TEST_CASE("An amount is quantity × price rounded half up to the minor unit", "[money]") {
    CHECK(amountOf(Quantity::whole(6), {25500}, 2) == Money{1530});
    CHECK(amountOf({500}, {100}, 2) == Money{1});    // 0.5 × 0.01 = 0.005 → 0.01
    CHECK(amountOf({-500}, {100}, 2) == Money{-1});  // symmetric for refunds
    CHECK(amountOf({499}, {100}, 2) == Money{0});
    CHECK(amountOf({1500}, {10000}, 0) == Money{2}); // JPY
    CHECK_THROWS_AS(amountOf({INT64_MAX}, {INT64_MAX}, 2), ArithmeticOverflow);
}

TEST_CASE("A split adds up, keeps proportions within one unit and sign", "[money][property]") {
    std::mt19937_64 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::int64_t> weights(1 + random() % 12);
        for (auto& w : weights) w = static_cast<std::int64_t>(random() % 5000);
        const Money total{static_cast<std::int64_t>(random() % 200000) - 100000};
        const auto shares = splitByWeight(total, weights);
        std::int64_t sum = 0;
        for (Money share : shares) sum += share.minor;
        REQUIRE(sum == total.minor);
        const auto weight = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        if (weight == 0) continue;
        for (size_t i = 0; i < weights.size(); ++i) {
            const double exact = double(total.minor) * double(weights[i]) / double(weight);
            REQUIRE(std::abs(double(shares[i].minor) - exact) < 1.0 + 1e-6);
        }
    }
}

TEST_CASE("Decimals survive writing and reading", "[money][property]") {
    std::mt19937_64 random(11);
    for (int round = 0; round < 2000; ++round) {
        const Money amount{static_cast<std::int64_t>(random() % 2'000'000'000'000) - 1'000'000'000'000};
        for (int digits : {0, 2, 3}) REQUIRE(parseMoney(toDecimal(amount, digits), digits) == amount);
        const Quantity quantity{amount.minor};
        REQUIRE(parseQuantity(toDecimal(quantity)) == quantity);
    }
    CHECK(toDecimal(Money{-5}, 2) == "-0.05");
    CHECK(toDecimal(Quantity{1500}) == "1.5");
    CHECK(toDecimal(UnitPrice{25500}, 2) == "2.55");
    CHECK(toDecimal(UnitPrice{25501}, 2) == "2.5501");
}

TEST_CASE("What is not a decimal, or would lose digits, is refused", "[money]") {
    const char* text = GENERATE("", "-", ".", "1.2.3", "1,5", "12a", "1.239", "0x10", "1e5");
    CAPTURE(text);
    CHECK_FALSE(parseMoney(QString::fromLatin1(text), 2).has_value());
    CHECK(parseMoney(u"1.500", 2) == Money{150});
    CHECK(parseMoney(u"9999999999999999", 2).error().code == ErrorCode::OutOfRange);
}
