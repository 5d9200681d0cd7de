#include "core/sales/SaleRules.h"

#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <numeric>
#include <random>

using namespace zg;

namespace {

QuotedLine line(std::int64_t quantity, std::int64_t price, std::vector<QuotedDiscount> discounts = {}) {
    return {ProductId{1}, {}, {quantity}, {price}, std::nullopt, std::move(discounts)};
}

// A random basket with line and order discounts that fit.
Quote randomDraft(std::mt19937_64& random) {
    Quote draft;
    const int lines = 1 + static_cast<int>(random() % 8);
    for (int i = 0; i < lines; ++i) {
        QuotedLine l =
            line(1 + static_cast<std::int64_t>(random() % 5000), static_cast<std::int64_t>(random() % 900'000));
        const Money gross = amountOf(l.quantity, l.price, 2);
        if (random() % 3 == 0)
            l.discounts.push_back(
                {DiscountKind::Manual,
                 {static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(gross.minor + 1))}});
        draft.lines.push_back(std::move(l));
    }
    const auto before = addUp(draft, 2);
    if (random() % 2 == 0)
        draft.discounts.push_back(
            {DiscountKind::Coupon,
             {static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(before->due.minor + 1))}});
    return draft;
}

Sale saleOf(const Quote& draft) {
    const auto priced = addUp(draft, 2);
    Sale sale;
    sale.lines = priced->lines;
    sale.discounts = priced->discounts;
    return sale;
}

} // namespace

TEST_CASE("A receipt adds up: lines, discounts and the amount due", "[sales][property]") {
    std::mt19937_64 random(1);
    for (int round = 0; round < 3000; ++round) {
        const Quote draft = randomDraft(random);
        const auto priced = addUp(draft, 2);
        REQUIRE(priced.has_value());
        Money gross, discount, reductions;
        for (const SaleLine& l : priced->lines) {
            REQUIRE(l.discount >= Money{});
            REQUIRE(l.discount <= l.gross);
            gross += l.gross;
            discount += l.discount;
        }
        for (const SaleDiscount& d : priced->discounts) reductions += d.amount;
        REQUIRE(gross == priced->gross);
        REQUIRE(discount == priced->discount);
        REQUIRE(reductions == discount);
        REQUIRE(priced->due == gross - discount);
    }
}

TEST_CASE("What cannot be sold is refused", "[sales]") {
    const auto code = [](Quote draft) { return addUp(draft, 2).error().code; };
    CHECK(code({}) == ErrorCode::SaleEmpty);
    CHECK(code({{line(0, 100)}, {}}) == ErrorCode::OutOfRange);
    CHECK(code({{line(-1000, 100)}, {}}) == ErrorCode::OutOfRange);
    CHECK(code({{line(1000, -1)}, {}}) == ErrorCode::OutOfRange);
    CHECK(code({{line(1000, 10'000, {{DiscountKind::Manual, {101}}})}, {}}) == ErrorCode::DiscountTooLarge);
    CHECK(code({{line(1000, 10'000)}, {{DiscountKind::Coupon, {101}}}}) == ErrorCode::DiscountTooLarge);
    CHECK(code({{line(1000, 10'000)}, {{DiscountKind::Coupon, {-1}}}}) == ErrorCode::InvalidArgument);
}

TEST_CASE("Change comes out of cash and only out of cash", "[sales]") {
    const std::vector<Tender> mixed{{PaymentMethod::WeChat, {500}}, {PaymentMethod::Cash, {1000}}};
    const auto settled = settle({1234}, mixed);
    REQUIRE(settled.has_value());
    CHECK(settled->change == Money{266});
    CHECK(settled->payments[1] == SalePayment{PaymentMethod::Cash, {734}, {1000}});
    CHECK(settle({1501}, mixed).error().code == ErrorCode::PaymentShort);
    CHECK(settle({400}, mixed).error().code == ErrorCode::PaymentTooMuch); // the phone alone pays more than is due
    CHECK(settle({0}, {}).has_value());
}

TEST_CASE("However a sale goes back, in parts or at once, exactly what was paid goes back", "[sales][property]") {
    std::mt19937_64 random(2);
    for (int round = 0; round < 1500; ++round) {
        const Sale sale = saleOf(randomDraft(random));
        std::vector<Refunded> back(sale.lines.size());
        Money total;
        int guard = 0;
        while (!isWhollyRefunded(sale, back)) {
            REQUIRE(++guard < 10'000);
            const auto i = random() % sale.lines.size();
            const Quantity left = sale.lines[i].quantity - back[i].quantity;
            if (left == Quantity{}) continue;
            const Quantity part{1 + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(left.thousandths))};
            const RefundRequest request{static_cast<int>(i) + 1, part};
            const auto lines = refundLines(sale, back, std::span(&request, 1));
            REQUIRE(lines.has_value());
            REQUIRE(lines->front().amount >= Money{});
            back[i].quantity += part;
            back[i].amount += lines->front().amount;
            REQUIRE(back[i].amount <= sale.lines[i].net());
            total += lines->front().amount;
        }
        REQUIRE(total == sale.net());
        const RefundRequest more{1, {1}};
        REQUIRE(refundLines(sale, back, std::span(&more, 1)).error().code == ErrorCode::RefundTooMuch);
    }
}

TEST_CASE("Money goes back by the methods it came by, none above its part", "[sales]") {
    Sale sale;
    sale.payments = {{PaymentMethod::StoredValue, {300}, {300}}, {PaymentMethod::Cash, {700}, {1000}}};
    const auto first = refundPayments(sale, {}, {500});
    CHECK(first == std::vector<RefundPayment>{{PaymentMethod::StoredValue, {300}}, {PaymentMethod::Cash, {200}}});
    CHECK(refundPayments(sale, first, {500}) == std::vector<RefundPayment>{{PaymentMethod::Cash, {500}}});
}
