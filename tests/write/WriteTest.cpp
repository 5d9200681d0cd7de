#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/sales/SaleService.h"
#include "core/staff/StaffService.h"
#include "core/store/Catching.h"
#include "core/store/Statement.h"
#include "tests/support/Stocked.h"

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

std::int64_t number(TestShop& shop, const char* sql) {
    return *await(shop.database().read([sql](Connection& c) {
        auto select = c.prepare(sql);
        return select.step() ? select.integer(0) : 0;
    }));
}

SaleDraft draftOf(ProductId product, Money due) {
    SaleDraft draft;
    draft.lines = {{product, Quantity::whole(1), {}, {}}};
    draft.tenders = {{PaymentMethod::Cash, due}};
    return draft;
}

} // namespace

TEST_CASE("A change that records nothing is refused and leaves nothing", "[write]") {
    TestShop shop;
    const auto forget = [](Write& write) {
        write.connection().prepare("INSERT INTO setting (key, value) VALUES ('a', 'b')").run();
    };
    CHECK(await(shop.shop().write(shop.clock(), forget)).error().code == ErrorCode::StorageFailed);
    CHECK(number(shop, "SELECT COUNT(*) FROM setting WHERE key = 'a'") == 0);
    CHECK(await(shop.shop().write(shop.clock(), [&](Write& write) {
        forget(write);
        write.record("test", 1);
    })));
    CHECK(number(shop, "SELECT COUNT(*) FROM setting WHERE key = 'a'") == 1);
    // What is posted records itself.
    MemberService members(shop.shop(), shop.clock());
    const MemberId member = addMember(members, QStringLiteral("王芳"), "13800000001");
    CHECK(await(shop.shop().write(shop.clock(), [&](Write& write) {
        write.post({&kPoints, member, 5, PostingKind::Correction, {}, {}, {}});
        write.post({&kPoints, member, 6, PostingKind::Correction, {}, {}, {}});
    })));
    CHECK(number(shop, "SELECT count FROM journal WHERE kind = 'points'") == 2);
}

TEST_CASE("Every record is signed by who acts, whoever sold", "[write]") {
    TestShop shop;
    StaffService staff(shop.shop(), shop.clock());
    ProductService products(shop.shop(), shop.clock());
    SaleService sales(shop.shop(), shop.clock());
    REQUIRE(shop.shop().prove(kTestPassphrase));
    const Staff cashier = await(staff.add(QStringLiteral("小周"), Role::Cashier)).value();
    const ProductId tea = addProduct(products, "T", QStringLiteral("茶"), 100'000, "6900000000001");
    SaleDraft draft = draftOf(tea, {1000});
    draft.cashier = cashier.id; // the owner enters what the cashier has sold
    const auto sold = await(sales.complete(draft));
    REQUIRE(sold);
    CHECK(await(sales.sale(sold->receipt))->cashier == cashier.id);
    CHECK(number(shop, "SELECT actor FROM journal WHERE kind = 'sale'") == shop.shop().actor().staff.id.value);
    CHECK(number(shop, "SELECT COUNT(*) FROM journal WHERE actor IS NULL") == 0);
}

TEST_CASE("What is to happen after a commit does not happen when it is rolled back", "[write]") {
    TestShop shop;
    int done = 0;
    const auto refused = await(shop.shop().write(shop.clock(), [&](Write& write) -> Done {
        write.record("test", 1);
        write.afterCommit([&] { ++done; });
        return fail(ErrorCode::InvalidArgument);
    }));
    CHECK_FALSE(refused);
    CHECK(done == 0);
    // The record is refused by the journal itself: its number is taken. All else had been done.
    const auto failed = await(shop.shop().write(shop.clock(), [&](Write& write) {
        write.afterCommit([&] { ++done; });
        write.record("test", 1);
        throw StoreError(ErrorCode::DiskFull);
    }));
    CHECK(failed.error().code == ErrorCode::DiskFull);
    CHECK(done == 0);
    CHECK(await(shop.shop().write(shop.clock(), [&](Write& write) {
        write.record("test", 1);
        write.afterCommit([&] { ++done; });
        CHECK(done == 0);
    })));
    CHECK(done == 1);
}

TEST_CASE("A request that comes again gets the first answer and writes nothing", "[write][sales]") {
    TestShop shop;
    ProductService products(shop.shop(), shop.clock());
    SaleService sales(shop.shop(), shop.clock());
    const ProductId tea = addProduct(products, "T", QStringLiteral("茶"), 100'000, "6900000000001");
    SaleDraft draft = draftOf(tea, {1000});
    draft.tenders = {{PaymentMethod::Cash, {1500}}};
    draft.request = {QStringLiteral("till"), QStringLiteral("A-1")};
    const auto first = await(sales.complete(draft));
    REQUIRE(first);
    const auto journal = number(shop, "SELECT COUNT(*) FROM journal");
    shop.clock().advance(60'000);
    const auto again = await(sales.complete(draft));
    REQUIRE(again);
    CHECK((again->id == first->id && again->receipt == first->receipt && again->change == Money{500}));
    CHECK(number(shop, "SELECT COUNT(*) FROM journal") == journal);
    CHECK(number(shop, "SELECT COUNT(*) FROM sale") == 1);

    SaleDraft other = draft;
    other.lines[0].quantity = Quantity::whole(2);
    other.tenders = {{PaymentMethod::Cash, {2000}}};
    CHECK(await(sales.complete(other)).error().code == ErrorCode::RefReused);
    other.request.source = QStringLiteral("web"); // another program's numbers are its own
    CHECK(await(sales.complete(other)));

    RefundDraft refund{first->receipt, {{1, Quantity::whole(1)}}, {}, {}, {}};
    refund.request = {QStringLiteral("till"), QStringLiteral("R-1")};
    const auto back = await(sales.refund(refund));
    REQUIRE(back);
    CHECK(await(sales.refund(refund))->id == back->id); // without the number it would be too much
    CHECK(number(shop, "SELECT COUNT(*) FROM refund") == 1);
    refund.request.ref = QStringLiteral("A-1"); // that was a sale
    CHECK(await(sales.refund(refund)).error().code == ErrorCode::RefReused);
    refund.request = {};
    CHECK(await(sales.refund(refund)).error().code == ErrorCode::RefundTooMuch);
}

TEST_CASE("Goods are sold at what they cost when they are sold", "[write][sales]") {
    TestShop shop;
    ProductService products(shop.shop(), shop.clock());
    SaleService sales(shop.shop(), shop.clock());
    Product product;
    product.code = QStringLiteral("T");
    product.price = {100'000};
    product.cost = UnitPrice{60'000};
    const Product tea = await(products.create(product, QStringLiteral("茶叶"))).value();
    SaleDraft draft = draftOf(tea.id, {1000});
    draft.expected = Money{1000};
    Product dearer = tea;
    dearer.price = {120'000};
    REQUIRE(await(products.update(tea, dearer)));
    CHECK(await(sales.complete(draft)).error().code == ErrorCode::PriceChanged); // not what was shown
    draft.expected.reset();
    CHECK(await(sales.complete(draft)).error().code == ErrorCode::PaymentShort);
    draft.tenders = {{PaymentMethod::Cash, {1200}}};
    const auto sold = await(sales.complete(draft));
    REQUIRE(sold);
    const Sale sale = await(sales.sale(sold->receipt)).value();
    CHECK((sale.lines[0].price == UnitPrice{120'000} && sale.lines[0].cost == Money{600}));
    CHECK(sale.lines[0].category == tea.category);
    SaleDraft unknown = draftOf(ProductId{404}, {1000});
    CHECK(await(sales.complete(unknown)).error().code == ErrorCode::ProductNotFound);
}

TEST_CASE("Two who edit one member keep both their changes; the same field is told", "[write][members]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    const MemberId id = addMember(members, QStringLiteral("王芳"), "13800000001");
    const Member read = await(members.get(id))->member;
    Member mine = read, theirs = read;
    mine.address = QStringLiteral("东街 1 号");
    mine.phones << QStringLiteral("+8613800000002"); // as the editor has tidied it
    theirs.note = QStringLiteral("常客");
    theirs.phones << QStringLiteral("13800000003");
    REQUIRE(await(members.update(read, theirs)));
    const auto both = await(members.update(read, mine));
    REQUIRE(both);
    CHECK((both->note == theirs.note && both->address == mine.address && both->phones.size() == 3));

    Member late = read;
    late.note = QStringLiteral("新客");
    late.address = QStringLiteral("西街");
    const auto conflict = await(members.update(read, late));
    REQUIRE_FALSE(conflict);
    CHECK(conflict.error().code == ErrorCode::EditConflict);
    REQUIRE(conflict.error().about<InputFields>());
    CHECK(*conflict.error().about<InputFields>() == InputFields{InputField::Address, InputField::Note});
    CHECK(await(members.get(id))->member == *both);

    // Taking back my edit after somebody else's leaves theirs.
    Member later = *both;
    later.alert = QStringLiteral("花粉过敏");
    REQUIRE(await(members.update(*both, later)));
    const auto undone = await(members.update(mine, read));
    REQUIRE(undone);
    CHECK((undone->alert == later.alert && undone->note == theirs.note && undone->address.isEmpty()));
    CHECK(undone->phones.size() == 2);
}

TEST_CASE("Two who edit one product keep both their changes; the same field is told", "[write][products]") {
    TestShop shop;
    ProductService products(shop.shop(), shop.clock());
    const ProductId id = addProduct(products, "T", QStringLiteral("茶"), 100'000, "6900000000001");
    const Product read = await(products.get(id)).value();
    Product mine = read, theirs = read;
    mine.price = {110'000};
    theirs.unit = QStringLiteral("斤");
    REQUIRE(await(products.update(read, theirs)));
    const auto both = await(products.update(read, mine));
    REQUIRE(both);
    CHECK((both->unit == theirs.unit && both->price == mine.price));
    Product late = read;
    late.price = {90'000};
    const auto conflict = await(products.update(read, late));
    REQUIRE_FALSE(conflict);
    CHECK(*conflict.error().about<InputFields>() == InputFields{InputField::Price});
    const auto undone = await(products.update(mine, read));
    REQUIRE(undone);
    CHECK((undone->unit == theirs.unit && undone->price == read.price));
}
