#include "core/receipts/ReceiptService.h"

#include "core/members/DuplicateService.h"
#include "core/members/MemberService.h"
#include "core/receipts/ReceiptStore.h"
#include "core/sales/SaleService.h"
#include "core/store/Statement.h"
#include "tests/reports/ReportShop.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>

using namespace zg;

namespace {

const DayRange kEverything{{0}, {40'000}};

// Page after page until there are no more.
std::vector<DocumentRow> all(Connection& connection, const ReceiptFilter& filter, int pageSize) {
    std::vector<DocumentRow> rows;
    std::optional<ReceiptKey> after;
    for (;;) {
        const ReceiptPage page = listReceipts(connection, filter, after, pageSize);
        CHECK(std::ssize(page.rows) <= pageSize);
        rows.insert(rows.end(), page.rows.begin(), page.rows.end());
        if (!page.more) return rows;
        REQUIRE(std::ssize(page.rows) == pageSize);
        after = keyOf(page.rows.back());
    }
}

// The report's own list, filtered by hand and turned around.
std::vector<DocumentRow> expected(Connection& connection, DayRange range,
                                  const std::function<bool(const DocumentRow&)>& shown) {
    std::vector<DocumentRow> rows = receipts(connection, range, true);
    std::erase_if(rows, [&](const DocumentRow& row) { return !shown(row); });
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return keyOf(a) > keyOf(b); });
    return rows;
}

Order order(const char* member, std::vector<OrderLine> lines, std::vector<Tender> tenders) {
    Order o;
    o.member = QString::fromLatin1(member);
    o.lines = std::move(lines);
    o.tenders = std::move(tenders);
    o.cashier = StaffId{1};
    return o;
}

OrderLine line(const char* code, const char* name, std::int64_t quantity, const char* price, Money off = {}) {
    return {QString::fromLatin1(code), QString::fromUtf8(name), Quantity::whole(quantity),
            *parseUnitPrice(QString::fromLatin1(price)), off};
}

} // namespace

TEST_CASE("Pages of every size make the same list as the report", "[receipts][list]") {
    ReportShop shop(7, {}, 150);
    Connection& connection = *shop.connection;
    const auto everything = expected(connection, kEverything, [](const auto&) { return true; });
    REQUIRE(everything.size() > 150);
    for (const int size : {1, 7, 100, 1000}) {
        CAPTURE(size);
        CHECK(all(connection, {kEverything, {}, ReceiptKind::All, {}}, size) == everything);
    }

    const DayRange month{kFirstDay + 20, kFirstDay + 50};
    const struct {
        ReceiptKind kind;
        std::function<bool(const DocumentRow&)> shown;
    } kinds[] = {
        {ReceiptKind::All, [](const DocumentRow&) { return true; }},
        {ReceiptKind::Sales,
         [](const DocumentRow& r) { return r.kind == DocumentKind::Sale && r.state != DocumentState::Voided; }},
        {ReceiptKind::Refunds, [](const DocumentRow& r) { return r.kind == DocumentKind::Refund; }},
        {ReceiptKind::Voided, [](const DocumentRow& r) { return r.state == DocumentState::Voided; }},
    };
    for (const auto& [kind, shown] : kinds) {
        CAPTURE(static_cast<int>(kind));
        CHECK(all(connection, {month, {}, kind, {}}, 9) == expected(connection, month, shown));
        CHECK(all(connection, {kEverything, {}, kind, {}}, 9) == expected(connection, kEverything, shown));
    }
}

TEST_CASE("A list may be narrowed to a member, and to a cashier", "[receipts][list]") {
    ReportShop shop(8, {}, 120);
    Connection& connection = *shop.connection;
    // The busiest member is worth looking for.
    QString number;
    std::int64_t busiest = 0;
    {
        auto select = connection.prepare(R"(
            SELECT m.number, m.id FROM sale AS s JOIN member AS m ON m.id = s.member_id
            GROUP BY m.number, m.id ORDER BY count(*) DESC, m.id LIMIT 1)");
        REQUIRE(select.step());
        number = select.text(0);
        busiest = select.integer(1);
    }
    // The history has no search terms; the member's own service would have written them.
    const auto written = await(shop.shop.write([&](Connection& c) {
        c.prepare("INSERT INTO member_search (term, member_id) VALUES (?, ?)")
            .runWith(QStringLiteral("zhangwei"), busiest);
    }));
    REQUIRE(written.has_value());
    for (const ReceiptKind kind : {ReceiptKind::All, ReceiptKind::Sales, ReceiptKind::Voided, ReceiptKind::Refunds}) {
        CAPTURE(static_cast<int>(kind));
        const auto mine = expected(connection, kEverything, [&](const DocumentRow& r) {
            if (r.memberNumber != number) return false;
            const bool voided = r.state == DocumentState::Voided;
            switch (kind) {
            case ReceiptKind::All: return true;
            case ReceiptKind::Sales: return r.kind == DocumentKind::Sale && !voided;
            case ReceiptKind::Refunds: return r.kind == DocumentKind::Refund;
            case ReceiptKind::Voided: return voided;
            }
            return false;
        });
        CHECK(all(connection, {kEverything, QStringLiteral("Zhang"), kind, {}}, 4) == mine);
    }
    CHECK(all(connection, {kEverything, {}, ReceiptKind::All, StaffId{987}}, 50).empty());
}

TEST_CASE("A receipt is found by its number, the beginning, the bare digits or a part", "[receipts][list]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    ReceiptService receipts(shop.shop(), shop.clock());
    for (int i = 0; i < 12; ++i)
        REQUIRE(await(sales.complete(order("", {line("A1", "茶", 1, "9.90")}, {{PaymentMethod::Cash, {990}}}))));
    REQUIRE(await(sales.refund({QStringLiteral("1-000003"), {{1, Quantity::whole(1)}}, {}, {}, {}})));

    const auto found = [&](const char* text, ReceiptKind kind = ReceiptKind::All) {
        const auto page = await(receipts.list({kEverything, QString::fromUtf8(text), kind, {}}, std::nullopt, 50));
        REQUIRE(page.has_value());
        QStringList numbers;
        for (const DocumentRow& row : page->rows) numbers << row.receipt;
        return numbers;
    };
    CHECK(found("1-000007") == QStringList{"1-000007"});
    CHECK(found(" 7 ") == QStringList{"1-000007"});
    CHECK(found("12") == QStringList{"1-000012"});
    CHECK(found("1-00001") == QStringList{"1-000013", "1-000012", "1-000011", "1-000010"});
    CHECK(found("0011") == QStringList{"1-000011"});
    CHECK(found("-00000") == QStringList{"1-000009", "1-000008", "1-000007", "1-000006", "1-000005", "1-000004",
                                         "1-000003", "1-000002", "1-000001"});
    CHECK(found("1-000013", ReceiptKind::Refunds) == QStringList{"1-000013"});
    CHECK(found("1-000013", ReceiptKind::Sales).isEmpty());
    CHECK(found("%").isEmpty());
    CHECK(found("x' OR 1=1 --").isEmpty());

    CHECK(await(receipts.list({{{5}, {4}}, {}, ReceiptKind::All, {}}, std::nullopt, 50)).error().code ==
          ErrorCode::RangeInvalid);
}

TEST_CASE("The detail says everything about a sale, its refund and its void", "[receipts][detail]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    MemberService members(shop.shop(), shop.clock());
    ReceiptService receipts(shop.shop(), shop.clock());
    Member wang;
    wang.name = QStringLiteral("王秀兰");
    wang.phones = {QStringLiteral("13800006688")};
    REQUIRE(await(members.create(wang)));

    Order two = order("13800006688", {line("A1", "龙井茶", 3, "10.00", {300}), line("B2", "面包", 1, "8.00")},
                      {{PaymentMethod::WeChat, {1000}}, {PaymentMethod::Cash, {3000}}});
    two.discount = {500};
    two.note = QStringLiteral("少糖");
    const auto sold = await(sales.complete(two));
    REQUIRE(sold.has_value());

    auto detail = await(receipts.detail(sold->receipt));
    REQUIRE(detail.has_value());
    CHECK(detail->row.amount == Money{3000});
    CHECK(detail->total() == Money{3000});
    CHECK(detail->gross == Money{3800});
    CHECK(detail->discount == Money{800});
    CHECK(detail->change == Money{1000});
    CHECK(detail->cashier == "店主");
    CHECK(detail->note == "少糖");
    REQUIRE(detail->member);
    CHECK(detail->member->maskedPhone == "138****6688");
    REQUIRE(detail->lines.size() == 2);
    CHECK(detail->lines[0].name == "龙井茶");
    CHECK(detail->lines[0].code == "A1");
    CHECK(detail->lines[0].discounts == std::vector<SaleDiscount>{{1, DiscountKind::Manual, {300}}});
    CHECK(detail->orderDiscounts == std::vector<SaleDiscount>{{0, DiscountKind::Manual, {500}}});
    CHECK(detail->lines[0].net() + detail->lines[1].net() == Money{3000});
    CHECK(detail->voidable);
    CHECK(detail->refundable);

    // What the rules promise from the detail is what is then posted.
    const std::vector<RefundRequest> request = {{1, Quantity::whole(2)}};
    const auto promised = refundLines(detail->sale, detail->refundedByLine, request);
    REQUIRE(promised.has_value());
    const auto refunded = await(sales.refund({{}, request, {}, StaffId{1}, {}, detail->sale.id}));
    REQUIRE(refunded.has_value());
    CHECK(refunded->amount == promised->front().amount);
    CHECK(refunded->payments == refundPayments(detail->sale, detail->paidBack, refunded->amount));

    detail = await(receipts.detail(sold->receipt));
    CHECK(detail->row.state == DocumentState::PartlyRefunded);
    CHECK(detail->lines[0].returned == Refunded{Quantity::whole(2), refunded->amount});
    CHECK(detail->refunds == std::vector<ReceiptRefund>{{refunded->receipt, shop.clock().now(), refunded->amount}});
    CHECK_FALSE(detail->voidable);
    CHECK(detail->refundable);

    const auto back = await(receipts.detail(refunded->receipt));
    REQUIRE(back.has_value());
    CHECK_FALSE(back->isSale());
    CHECK(back->row.original == sold->receipt);
    CHECK(back->total() == refunded->amount);
    CHECK(back->lines.front().name == "龙井茶");
    CHECK_FALSE(back->refundable);

    const auto second =
        await(sales.complete(order("", {line("A1", "龙井茶", 1, "10.00")}, {{PaymentMethod::Cash, {1000}}})));
    const auto id = await(receipts.detail(second->receipt))->sale.id;
    REQUIRE(await(sales.voidSale(id, QStringLiteral("点错"))));
    detail = await(receipts.detail(second->receipt));
    CHECK(detail->row.state == DocumentState::Voided);
    CHECK(detail->voided == ReceiptVoid{shop.clock().now(), QStringLiteral("店主"), QStringLiteral("点错")});
    CHECK_FALSE(detail->voidable);
    CHECK_FALSE(detail->refundable);

    CHECK(await(receipts.detail(QStringLiteral("9-000001"))).error().code == ErrorCode::SaleNotFound);
}

TEST_CASE("A sale can be voided on the day it was entered, not later", "[receipts][detail]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    ReceiptService receipts(shop.shop(), shop.clock());
    const auto sold = await(sales.complete(order("", {line("A1", "茶", 1, "9.90")}, {{PaymentMethod::Cash, {990}}})));
    CHECK(await(receipts.detail(sold->receipt))->voidable);
    shop.clock().advance(24LL * 3600 * 1000);
    CHECK_FALSE(await(receipts.detail(sold->receipt))->voidable);
    CHECK(await(receipts.detail(sold->receipt))->refundable);
}

TEST_CASE("A receipt shows the balances its document left, whenever it is printed", "[receipts][detail]") {
    TestShop shop;
    SaleService sales(shop.shop(), shop.clock());
    MemberService members(shop.shop(), shop.clock());
    DuplicateService duplicates(shop.shop(), shop.clock());
    ReceiptService receipts(shop.shop(), shop.clock());
    const auto enrol = [&](const char* phone) {
        Member member;
        member.name = QStringLiteral("王秀兰");
        member.phones = {QString::fromLatin1(phone)};
        return await(members.create(member)).value().id;
    };
    const MemberId wang = enrol("13800006688"), other = enrol("13900001111");
    const auto pass = [&] { shop.clock().advance(60'000); };
    const auto correct = [&](MemberId member, Points points, Money money) {
        pass();
        REQUIRE(await(shop.write([&](Write& write) {
            write.post({&kPoints, member, points.value, PostingKind::Correction, {}, {}, {}});
            write.post({&kStoredValue, member, money.minor, PostingKind::Correction, {}, {}, {}});
        })));
    };
    const auto sell = [&](const char* phone, PaymentMethod method) {
        pass();
        return await(sales.complete(order(phone, {line("A1", "茶", 2, "10.00")}, {{method, {2000}}}))).value();
    };
    struct Balances {
        std::int64_t points, money;
        bool operator==(const Balances&) const = default;
    };
    const auto printed = [&](const QString& receipt) {
        const auto detail = await(receipts.detail(receipt));
        REQUIRE(detail);
        REQUIRE(detail->member);
        return Balances{detail->member->points.value, detail->member->storedValue.minor};
    };

    std::vector<std::pair<QString, Balances>> all;
    const auto both = [&](const QString& receipt, Balances then) {
        all.emplace_back(receipt, then);
        CHECK(printed(receipt) == then);
    };
    both(sell("13800006688", PaymentMethod::Cash).receipt, {0, 0});
    correct(wang, {100}, {10'000});
    const auto spent = sell("13800006688", PaymentMethod::StoredValue);
    both(spent.receipt, {100, 8'000});
    both(sell("13800006688", PaymentMethod::Cash).receipt, {100, 8'000});
    correct(wang, {7}, {0});
    pass();
    const auto back = await(sales.refund({spent.receipt, {{1, Quantity::whole(1)}}, {}, {}, {}}));
    REQUIRE(back);
    both(back->receipt, {107, 9'000});
    const auto voided = sell("13800006688", PaymentMethod::StoredValue);
    both(voided.receipt, {107, 7'000});
    pass();
    REQUIRE(await(sales.voidSale(voided.receipt, QStringLiteral("点错"))));
    both(sell("13800006688", PaymentMethod::StoredValue).receipt, {107, 7'000});
    // In the same instant, too.
    const auto a =
        await(sales.complete(order("13800006688", {line("A1", "茶", 1, "10.00")}, {{PaymentMethod::Cash, {1000}}})));
    const auto b = await(
        sales.complete(order("13800006688", {line("A1", "茶", 1, "10.00")}, {{PaymentMethod::StoredValue, {1000}}})));
    both(b->receipt, {107, 6'000});
    both(a->receipt, {107, 7'000});
    for (const auto& [receipt, then] : all) CHECK(printed(receipt) == then);

    // Whoever they have become since has what both had by then.
    correct(other, {1000}, {50'000});
    const auto theirs = sell("13900001111", PaymentMethod::StoredValue);
    CHECK(printed(theirs.receipt) == Balances{1000, 48'000});
    REQUIRE(await(duplicates.merge(wang, other)));
    CHECK(printed(theirs.receipt) == Balances{1107, 54'000});
    for (const auto& [receipt, then] : all) CHECK(printed(receipt) == then);
}
