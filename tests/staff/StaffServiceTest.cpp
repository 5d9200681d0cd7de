#include "core/staff/StaffService.h"

#include "core/staff/Pin.h"
#include "core/verify/Verify.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

using namespace zg;
using namespace std::chrono_literals;

namespace {

struct StaffFixture {
    TestShop shop;
    std::chrono::milliseconds steady{0};
    std::unique_ptr<StaffService> staff = make();
    StaffId owner = await(staff->list())->front().staff.id;

    std::unique_ptr<StaffService> make() {
        return std::make_unique<StaffService>(shop.shop(), shop.clock(), [this] { return steady; });
    }
    void reopen() {
        staff.reset();
        shop.reopen();
        staff = make();
    }
    ErrorCode refusal(const QString& pin) {
        const auto tried = await(staff->tryPin(owner, pin));
        REQUIRE_FALSE(tried);
        return tried.error().code;
    }
};

} // namespace

TEST_CASE("A PIN is six digits that are not the first ones to try", "[staff]") {
    for (const char* weak : {"", "12345", "1234567", "123456", "987654", "000000", "12a456", "１２３４５７"})
        CHECK_FALSE(checkPin(QString::fromUtf8(weak)));
    for (const char* good : {"274915", "112233", "123457"}) CHECK(checkPin(QString::fromUtf8(good)));
}

TEST_CASE("Tries are counted before they are answered, and cost more and more time", "[staff]") {
    StaffFixture fixture;
    REQUIRE(await(fixture.staff->setPin(fixture.owner, "274915")));
    CHECK(fixture.refusal("111112") == ErrorCode::WrongPin);
    CHECK(fixture.refusal("111113") == ErrorCode::WrongPin);
    CHECK(fixture.refusal("111114") == ErrorCode::WrongPin);
    CHECK(fixture.refusal("274915") == ErrorCode::PinTooSoon); // even the right one
    fixture.steady += 4s;
    CHECK(fixture.refusal("274915") == ErrorCode::PinTooSoon);
    fixture.steady += 1s;
    CHECK(await(fixture.staff->tryPin(fixture.owner, "274915"))->id == fixture.owner);
    CHECK(fixture.refusal("111112") == ErrorCode::WrongPin); // and the count is at its beginning again
}

TEST_CASE("Neither a restart nor the clock of the PC shortens the waiting", "[staff]") {
    StaffFixture fixture;
    REQUIRE(await(fixture.staff->setPin(fixture.owner, "274915")));
    for (int i = 0; i < 4; ++i) {
        fixture.steady += 5s;
        CHECK(fixture.refusal("999998") == ErrorCode::WrongPin);
    }
    fixture.reopen();
    fixture.shop.clock().advance(24 * 3'600'000);
    CHECK(fixture.refusal("274915") == ErrorCode::PinTooSoon);
    fixture.steady += 30s;
    CHECK(await(fixture.staff->tryPin(fixture.owner, "274915")));
}

TEST_CASE("Ten wrong tries lock a PIN until there is another", "[staff]") {
    StaffFixture fixture;
    REQUIRE(await(fixture.staff->setPin(fixture.owner, "274915")));
    for (int i = 1; i < kPinMostFailures; ++i) {
        CHECK(fixture.refusal("999998") == ErrorCode::WrongPin);
        fixture.steady += 5min;
    }
    CHECK(fixture.refusal("999998") == ErrorCode::PinLocked);
    fixture.steady += 24h;
    CHECK(fixture.refusal("274915") == ErrorCode::PinLocked);
    fixture.reopen();
    fixture.steady += 24h;
    CHECK(fixture.refusal("274915") == ErrorCode::PinLocked);
    REQUIRE(await(fixture.staff->setPin(fixture.owner, "360718")));
    CHECK(await(fixture.staff->tryPin(fixture.owner, "360718")));
}

TEST_CASE("People come, change and go, but never the last owner", "[staff]") {
    StaffFixture fixture;
    const auto zhou = await(fixture.staff->add(QStringLiteral("  小周 "), Role::Cashier));
    REQUIRE(zhou);
    CHECK(zhou->name == "小周");
    CHECK_FALSE(await(fixture.staff->add(QStringLiteral(" "), Role::Cashier)));
    Staff owner = await(fixture.staff->list())->front().staff;
    owner.active = false;
    CHECK(await(fixture.staff->save(owner)).error().code == ErrorCode::LastOwner);
    Staff next = *zhou;
    next.role = Role::Owner;
    REQUIRE(await(fixture.staff->save(next)));
    REQUIRE(await(fixture.staff->save(owner)));
    const auto listed = await(fixture.staff->list());
    REQUIRE(listed);
    CHECK(*listed == std::vector<StaffEntry>{{owner, false}, {next, false}});
    // Who left comes in no more, though the PIN was right.
    REQUIRE(await(fixture.staff->setPin(owner.id, "274915")));
    CHECK(fixture.refusal("274915") == ErrorCode::StaffNotFound);
    CHECK(await(fixture.staff->save({StaffId{77}, "x", Role::Cashier, true})).error().code == ErrorCode::StaffNotFound);
    const auto report = await(fixture.shop.database().read([](Connection& connection) { return verify(connection); }));
    REQUIRE(report);
    CHECK(report->clean());
}
