#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/store/Statement.h"
#include "core/till/CartJson.h"
#include "core/till/CartRules.h"
#include "core/till/TillService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <random>

using namespace zg;

namespace {

Product product(std::int64_t id, std::int64_t price) {
    Product p;
    p.id = {id};
    p.code = QStringLiteral("P%1").arg(id);
    p.name = QStringLiteral("商品%1").arg(id);
    p.price = {price};
    return p;
}

Cart randomCart(std::mt19937& random) {
    Cart cart;
    std::array<std::int64_t, 5> prices{}; // a product has one
    for (std::int64_t& price : prices) price = static_cast<std::int64_t>(random() % 2'000'000);
    for (int n = 1 + static_cast<int>(random() % 6); n > 0; --n) {
        const std::size_t which = random() % prices.size();
        const std::size_t at = addToCart(cart, product(static_cast<std::int64_t>(which) + 1, prices[which]),
                                         Quantity{1 + static_cast<std::int64_t>(random() % 5000)});
        CartLine& line = cart.lines[at];
        if (random() % 3 == 0) line.price = {static_cast<std::int64_t>(random() % 2'000'000)};
        if (random() % 3 == 0) line.discount.basisPoints = static_cast<int>(random() % 10'001);
    }
    if (random() % 3 == 0) cart.discount.basisPoints = static_cast<int>(random() % 10'001);
    return cart;
}

} // namespace

TEST_CASE("Scanning a product again adds to its line until someone touches that", "[till]") {
    Cart cart;
    CHECK(addToCart(cart, product(1, 99'000)) == 0);
    CHECK(addToCart(cart, product(2, 10'000)) == 1);
    CHECK(addToCart(cart, product(1, 99'000), Quantity::whole(2)) == 0);
    CHECK(cart.lines[0].quantity == Quantity::whole(3));
    cart.lines[0].discount.basisPoints = 1000;
    CHECK(addToCart(cart, product(1, 99'000)) == 2);
    CHECK(cart.lines.size() == 3);
}

TEST_CASE("A price that has changed is taken by the goods nobody has priced by hand", "[till]") {
    Cart cart;
    addToCart(cart, product(1, 99'000));
    addToCart(cart, product(2, 10'000));
    addToCart(cart, product(1, 99'000));
    cart.lines[0].price = {50'000}; // by hand
    addToCart(cart, product(1, 99'000));
    REQUIRE(cart.lines.size() == 3);
    takePrice(cart, product(1, 120'000));
    CHECK((cart.lines[0].price == UnitPrice{50'000} && cart.lines[0].listPrice == UnitPrice{120'000}));
    CHECK(cart.lines[1].price == UnitPrice{10'000});
    CHECK((cart.lines[2].price == UnitPrice{120'000} && cart.lines[2].listPrice == UnitPrice{120'000}));
}

TEST_CASE("What the till shows is what is sold", "[till]") {
    std::mt19937 random(11);
    for (int i = 0; i < 500; ++i) {
        const Cart cart = randomCart(random);
        const auto totals = totalsOf(cart, 2);
        REQUIRE(totals);
        const auto priced = price(draftOf(cart, {}, {}), bookOf(cart), 2);
        REQUIRE(priced);
        CHECK(totals->due == priced->due);
        CHECK(totals->lineDiscounts + totals->orderDiscount == priced->discount);
        CHECK(totals->due == totals->subtotal - totals->orderDiscount);
        Money net;
        for (const CartLineTotals& line : totals->lines) net += line.net();
        CHECK(net == totals->subtotal);
        CHECK(totals->due.minor >= 0);
        // A dearer price is the price; a cheaper one is the list price with a discount.
        for (std::size_t n = 0; n < cart.lines.size(); ++n)
            CHECK(totals->lines[n].gross ==
                  amountOf(cart.lines[n].quantity, std::max(cart.lines[n].price, cart.lines[n].listPrice), 2));
    }
    CHECK(totalsOf(Cart(), 2).value() == CartTotals());
}

TEST_CASE("A discount above what it comes off is refused", "[till]") {
    Cart cart;
    addToCart(cart, product(1, 99'000));
    cart.discount.amount = {991};
    CHECK(totalsOf(cart, 2).error().code == ErrorCode::DiscountTooLarge);
    cart.discount.amount = {990};
    CHECK(totalsOf(cart, 2)->due == Money{});
}

TEST_CASE("Discounts are typed the Chinese way, in percent or as money", "[till]") {
    CHECK(parseDiscount(u"9折", 2) == CartDiscount{1000, {}});
    CHECK(parseDiscount(u"8.5折", 2) == CartDiscount{1500, {}});
    CHECK(parseDiscount(u"85%", 2) == CartDiscount{1500, {}});
    CHECK(parseDiscount(u"12.50", 2) == CartDiscount{0, {1250}});
    CHECK(parseDiscount(u"-3", 2) == CartDiscount{0, {300}});
    CHECK_FALSE(parseDiscount(u"11折", 2));
    CHECK_FALSE(parseDiscount(u"101%", 2));
    CHECK_FALSE(parseDiscount(u"x", 2));
    CHECK_FALSE(parseDiscount(u"", 2));
}

TEST_CASE("Held carts survive closing the shop and are resumed once", "[till]") {
    TestShop shop;
    std::mt19937 random(3);
    const Cart first = randomCart(random);
    Cart second = randomCart(random);
    second.note = QStringLiteral("等会儿来拿 \"7 点\"");
    second.lines.front().unitCost = UnitPrice{INT64_MAX};
    CHECK(cartFromJson(cartToJson(second)) == second);
    CHECK_FALSE(cartFromJson("[]"));
    {
        TillService till(shop.shop(), shop.clock());
        REQUIRE(await(till.hold(first)));
        REQUIRE(await(till.hold(second)));
    }
    shop.reopen();
    TillService till(shop.shop(), shop.clock());
    const auto held = await(till.held());
    REQUIRE(held);
    REQUIRE(held->carts.size() == 2);
    CHECK(held->carts.front().cart == second);
    CHECK(await(till.resume(held->carts.front().id)) == second);
    CHECK(await(till.resume(held->carts.front().id)).error().code == ErrorCode::SaleNotFound);
    CHECK(await(till.held())->carts.size() == 1);
    REQUIRE(await(till.resume(held->carts.back().id)));
    CHECK(*await(till.hold(first)) > held->carts.front().id); // no number is given twice
}

TEST_CASE("A held cart that can't be read takes no other with it", "[till]") {
    TestShop shop;
    TillService till(shop.shop(), shop.clock());
    std::mt19937 random(5);
    const Cart cart = randomCart(random);
    REQUIRE(await(till.hold(cart)));
    const auto spoiled = await(till.hold(randomCart(random)));
    REQUIRE(await(till.hold(randomCart(random))));
    for (const char* text : {"{", "[]", "{}", R"({"lines": 5})", R"({"lines": [7]})"}) {
        CAPTURE(text);
        REQUIRE(await(shop.write([&](Connection& connection) {
            connection.prepare("UPDATE held_cart SET cart = ? WHERE id = ?").runWith(text, *spoiled);
        })));
        const auto held = await(till.held());
        REQUIRE(held);
        CHECK(held->carts.size() == 2);
        CHECK(held->carts.back().cart == cart);
        CHECK(held->unreadable == 1);
        CHECK(await(till.resume(*spoiled, cart)).error().code == ErrorCode::ShopDamaged);
        CHECK(*await(till.held()) == *held); // nothing is lost by trying
    }
}

TEST_CASE("A scanned code is goods before it is a card, and nothing when it is neither", "[till]") {
    TestShop shop;
    ProductService products(shop.shop(), shop.clock());
    MemberService members(shop.shop(), shop.clock());
    TillService till(shop.shop(), shop.clock());
    Product tea = product(0, 99'000);
    tea.id = {};
    tea.barcodes = {QStringLiteral("6901234567892")};
    const auto made = await(products.create(tea));
    REQUIRE(made);
    Member ann;
    ann.name = QStringLiteral("Ann");
    ann.card = QStringLiteral("8800112233");
    const auto member = await(members.create(ann));
    REQUIRE(member);
    const auto goods = await(till.scan(QStringLiteral("6901234567892")));
    REQUIRE(goods);
    CHECK(std::get<Product>(*goods).id == made->id);
    const auto card = await(till.scan(QStringLiteral("8800112233")));
    REQUIRE(card);
    CHECK(std::get<MemberId>(*card) == member->id);
    CHECK(await(till.scan(QStringLiteral("0000000000000"))).error().code == ErrorCode::ProductNotFound);

    const auto hits = await(till.find(QStringLiteral("Ann"), 6));
    REQUIRE(hits);
    CHECK(hits->members.size() == 1);
}
