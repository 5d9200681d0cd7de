#include "tests/support/Gate.h"
#include "tests/ui/WindowFixture.h"
#include "ui/till/CartKeeper.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/TillQueue.h"

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

// A sale is on its way into the books, and more has been scanned meanwhile, when somebody closes the window.
struct ClosingFixture : WindowFixture {
    std::shared_ptr<Gate> gate;

    ~ClosingFixture() {
        if (gate) gate->open(); // the shop waits for its writer
    }

    TillPage& page() { return pageOf<TillPage>(*window); }
    TillQueue& queue() { return *page().findChild<TillQueue*>(); }

    void payAndScanOn(PaymentMethod method) {
        window->openPage("till");
        page().scan(QStringLiteral("6901234567892"));
        REQUIRE(eventually([this] { return queue().isIdle() && page().cart().lines.size() == 1; }));
        gate = holdWriter(shop);
        emit page().findChild<PaymentPanel*>()->confirmed({{method, {5800}}});
        REQUIRE(queue().isHeld());
        page().scan(QStringLiteral("6901234567908"));
        REQUIRE(queue().waiting() == 1);
    }
};

} // namespace

TEST_CASE("A window that is closed in mid-payment carries out what waits, and then closes", "[ui][till][close]") {
    ClosingFixture f;
    f.payAndScanOn(PaymentMethod::Cash);
    CHECK_FALSE(f.window->close());
    CHECK(f.window->isVisible());
    f.gate->open();
    REQUIRE(eventually([&] { return !f.window->isVisible(); }));
    CHECK_FALSE(f.page().lastReceipt().isEmpty());
    // The scan has become the next cart, which is there again at the next start.
    f.open();
    f.window->openPage("till");
    REQUIRE(eventually([&] { return f.page().cart().lines.size() == 1; }));
    CHECK(f.page().cart().lines.front().name == QStringLiteral("手工酸面包"));
}

TEST_CASE("A window that waits to be closed stays when the payment fails", "[ui][till][close]") {
    ClosingFixture f;
    f.payAndScanOn(PaymentMethod::StoredValue); // nobody's
    CHECK_FALSE(f.window->close());
    f.gate->open();
    REQUIRE(eventually([&] { return f.queue().isIdle(); }));
    QCoreApplication::processEvents();
    CHECK(f.window->isVisible());
    CHECK(f.page().cart().lines.size() == 2);
    CHECK(f.window->close()); // it has been said
}

TEST_CASE("Whoever closes a window twice is not kept", "[ui][till][close]") {
    ClosingFixture f;
    f.payAndScanOn(PaymentMethod::Cash);
    CHECK_FALSE(f.window->close());
    CHECK(f.window->close());
}
