#include "core/sales/SaleService.h"

#include "core/members/MemberWriter.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"
#include "core/verify/SummaryChecks.h"
#include "tests/support/Stocked.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <thread>

using namespace zg;

namespace {

Order tea(const char* quantity = "2", const char* paid = "19.80") {
    Order order;
    order.lines = {{QStringLiteral("A1"),
                    QStringLiteral("茶"),
                    *parseQuantity(QString::fromLatin1(quantity)),
                    *parseUnitPrice(u"9.90"),
                    {}}};
    order.tenders = {{PaymentMethod::Cash, *parseMoney(QString::fromLatin1(paid), 2)}};
    return order;
}

MemberId newMember(TestShop& shop, Money storedValue = {}) {
    return *await(shop.write([&](Write& write) {
        Member member;
        member.name = QStringLiteral("储值会员");
        MemberWriter writer(write);
        writer.insert(member);
        writer.flush();
        if (storedValue > Money{})
            write.post({&kStoredValue, member.id, storedValue.minor, PostingKind::Opening, {}, {}, {}});
        return member.id;
    }));
}

Money storedValueOf(TestShop& shop, MemberId member) {
    return *await(shop.database().read([&](Connection& c) {
        auto select = c.prepare("SELECT stored_value FROM member_stat WHERE member_id = ?");
        select.bindAll(member);
        return select.step() ? select.money(0) : Money{};
    }));
}

std::int64_t rows(TestShop& shop, const char* table) {
    return *await(shop.database().read([&](Connection& c) {
        const std::string sql = std::string("SELECT COUNT(*) FROM ") + table;
        auto count = c.prepare(sql);
        count.step();
        return count.integer(0);
    }));
}

void checkClean(TestShop& shop) {
    const auto done = await(shop.database().read([](Connection& c) {
        for (const SummaryCheck& check : summaryChecks()) {
            const VerifyCheck result = compare(c, check);
            CAPTURE(check.name, result.example);
            CHECK(result.differences == 0);
        }
        for (const VerifyCheck& result : compareVisits(c)) CHECK(result.differences == 0);
    }));
    CHECK(done.has_value());
}

} // namespace

TEST_CASE("A sale is sold, gives change, and its receipt finds it", "[sales][service]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    const auto sold = await(sales.complete(tea("2", "20")));
    REQUIRE(sold.has_value());
    CHECK(sold->due == Money{1980});
    CHECK(sold->change == Money{20});
    const auto read = await(sales.sale(sold->receipt));
    REQUIRE(read.has_value());
    CHECK(read->net() == Money{1980});
    CHECK(await(sales.sale(QStringLiteral("1-999999"))).error().code == ErrorCode::SaleNotFound);
    checkClean(shop);
}

TEST_CASE("A refused sale leaves nothing behind, not even a number", "[sales][service]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    const QString first = await(sales.complete(tea()))->receipt;
    CHECK(await(sales.complete(tea("2", "19.79"))).error().code == ErrorCode::PaymentShort);
    Order card = tea("2", "30");
    card.tenders[0].method = PaymentMethod::Card;
    CHECK(await(sales.complete(card)).error().code == ErrorCode::PaymentTooMuch);
    Order unknown = tea();
    unknown.lines[0].productCode = QStringLiteral("nowhere");
    unknown.lines[0].productName.clear();
    CHECK(await(sales.complete(unknown)).error().code == ErrorCode::ProductNotFound);
    CHECK(rows(shop, "sale") == 1);
    CHECK(rows(shop, "product") == 1);
    CHECK(first == "1-000001");
    CHECK(await(sales.complete(tea()))->receipt == "1-000002");
}

TEST_CASE("A refund gives back what was paid, once", "[sales][service]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    Order order = tea("3", "29.70");
    order.discount = {1000};
    order.tenders[0].amount = {1970};
    const QString receipt = await(sales.complete(order))->receipt;
    const auto part = await(sales.refund({receipt, {{1, Quantity::whole(1)}}, {}, {}, {}}));
    REQUIRE(part.has_value());
    CHECK(part->amount == Money{657}); // 19.70 ÷ 3 = 6.566…
    const auto rest = await(sales.refund({receipt, {{1, Quantity::whole(2)}}, {}, {}, {}}));
    REQUIRE(rest.has_value());
    CHECK(part->amount + rest->amount == Money{1970});
    CHECK(await(sales.refund({receipt, {{1, {1}}}, {}, {}, {}})).error().code == ErrorCode::RefundTooMuch);
    CHECK(await(sales.refund({receipt, {}, {}, {}, {}})).error().code == ErrorCode::RefundNothing);
    CHECK(await(sales.refund({QStringLiteral("x"), {{1, {1}}}, {}, {}, {}})).error().code == ErrorCode::SaleNotFound);
    checkClean(shop);
}

TEST_CASE("A void is for today and for what was not refunded", "[sales][service]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    const QString a = await(sales.complete(tea()))->receipt;
    const QString b = await(sales.complete(tea()))->receipt;
    const QString c = await(sales.complete(tea()))->receipt;
    CHECK(await(sales.voidSale(a, QStringLiteral("点错"))).has_value());
    CHECK(await(sales.voidSale(a, {})).error().code == ErrorCode::SaleVoided);
    CHECK(await(sales.refund({a, {{1, {1000}}}, {}, {}, {}})).error().code == ErrorCode::SaleVoided);
    REQUIRE(await(sales.refund({b, {{1, {1000}}}, {}, {}, {}})).has_value());
    CHECK(await(sales.voidSale(b, {})).error().code == ErrorCode::VoidTooLate);
    shop.clock().advance(24 * 3600 * 1000);
    CHECK(await(sales.voidSale(c, {})).error().code == ErrorCode::VoidTooLate);
    checkClean(shop);
}

TEST_CASE("Stored value pays, comes back, and never goes below zero", "[sales][service]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    const MemberId member = newMember(shop, {3000});
    ProductService products(shop.shop(), shop.clock());
    const ProductId tea = addProduct(products, "T1", QStringLiteral("茶"), 200'000, "6900000000001");
    SaleDraft draft;
    draft.member = member;
    draft.lines = {{tea, Quantity::whole(1), {}, {}}};
    draft.tenders = {{PaymentMethod::StoredValue, {2000}}};
    const auto first = await(sales.complete(draft));
    REQUIRE(first.has_value());
    CHECK(storedValueOf(shop, member) == Money{1000});
    CHECK(await(sales.complete(draft)).error().code == ErrorCode::InsufficientStoredValue);
    CHECK(storedValueOf(shop, member) == Money{1000});
    REQUIRE(await(sales.refund({first->receipt, {{1, {500}}}, {}, {}, {}})).has_value());
    CHECK(storedValueOf(shop, member) == Money{2000});
    const auto second = await(sales.complete(draft));
    REQUIRE(second.has_value());
    REQUIRE(await(sales.voidSale(second->receipt, {})).has_value());
    CHECK(storedValueOf(shop, member) == Money{2000});
    draft.member = {};
    CHECK(await(sales.complete(draft)).error().code == ErrorCode::InsufficientStoredValue);
    checkClean(shop);
}

TEST_CASE("Tills on many threads never share a receipt number and lose no sale", "[sales][service]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    std::vector<std::vector<QString>> receipts(4);
    std::vector<std::thread> threads;
    for (auto& own : receipts)
        threads.emplace_back([&] {
            SaleService till(shop.shop(), shop.clock());
            for (int i = 0; i < 25; ++i) own.push_back(await(till.complete(tea()))->receipt);
        });
    for (auto& thread : threads) thread.join();
    std::set<QString> all;
    for (const auto& own : receipts) all.insert(own.begin(), own.end());
    CHECK(all.size() == 100);
    CHECK(rows(shop, "sale") == 100);
    checkClean(shop);
}
