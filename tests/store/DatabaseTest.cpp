#include "core/access/StaffStore.h"
#include "core/store/Journal.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <future>

using namespace zg;

namespace {

std::int64_t countSettings(TestShop& shop) {
    return await(shop.database().read([](Connection& c) {
               auto select = c.prepare("SELECT count(*) FROM setting");
               select.step();
               return select.integer(0);
           }))
        .value();
}

void putSetting(Connection& c, const QString& key) {
    c.prepare("INSERT INTO setting (key, value) VALUES (?, 'x')").runWith(key);
}

} // namespace

TEST_CASE("A shop is made, closed and opened again with what was written", "[store]") {
    TestShop shop;
    CHECK(shop.shop().settings().currency == Currency{"CNY", 2});
    REQUIRE(await(shop.write([](Connection& c) { putSetting(c, "kept"); })));
    const auto before = countSettings(shop);
    shop.reopen();
    CHECK(countSettings(shop) == before);
    CHECK(shop.shop().settings().zone == "Asia/Shanghai");
    const auto staff = await(shop.database().read([](Connection& c) { return listStaff(c); }));
    REQUIRE(staff->size() == 1);
    CHECK(staff->front().role == Role::Owner);
}

TEST_CASE("What a job throws or refuses rolls it back and arrives as an error", "[store]") {
    TestShop shop;
    const auto before = countSettings(shop);
    const auto refused = await(shop.write([](Connection& c) -> Result<int> {
        putSetting(c, "a");
        return fail(ErrorCode::SaleEmpty);
    }));
    CHECK(refused.error().code == ErrorCode::SaleEmpty);
    const auto thrown = await(shop.write([](Connection& c) {
        putSetting(c, "b");
        throw StoreError(ErrorCode::MemberNotFound);
    }));
    CHECK(thrown.error().code == ErrorCode::MemberNotFound);
    const auto overflow = await(shop.write([](Connection& c) {
        putSetting(c, "c");
        return Money{INT64_MAX} + Money{1};
    }));
    CHECK(overflow.error().code == ErrorCode::OutOfRange);
    const auto memory = await(shop.write([](Connection& c) {
        putSetting(c, "d");
        throw std::bad_alloc();
    }));
    CHECK(memory.error().code == ErrorCode::StorageFailed);
    CHECK(countSettings(shop) == before);
    CHECK(await(shop.write([](Connection& c) { putSetting(c, "e"); })).has_value());
    CHECK(countSettings(shop) == before + 1);
}

TEST_CASE("Readers cannot write", "[store]") {
    TestShop shop;
    CHECK_FALSE(await(shop.database().read([](Connection& c) { putSetting(c, "a"); })).has_value());
    CHECK(countSettings(shop) > 0);
}

TEST_CASE("Till work overtakes background work", "[store]") {
    TestShop shop;
    std::promise<void> go, begun;
    std::vector<int> order;
    auto running = shop.write(
        [&](Connection&) {
            begun.set_value();
            go.get_future().wait();
        },
        Priority::Background);
    begun.get_future().wait(); // or the till would come before it
    auto background = shop.write([&](Connection&) { order.push_back(2); }, Priority::Background);
    auto till = shop.write([&](Connection&) { order.push_back(1); });
    CHECK(shop.database().tillIsWaiting());
    go.set_value();
    (void)await(background);
    (void)await(till);
    CHECK(order == std::vector{1, 2});
    CHECK_FALSE(shop.database().tillIsWaiting());
}

TEST_CASE("Yielding work is rolled back for a till that comes, and only then", "[store]") {
    TestShop shop;
    const auto before = countSettings(shop);
    std::promise<void> begun;
    auto yielding = shop.write(
        [&](Connection& c) {
            putSetting(c, "long");
            begun.set_value();
            // Ends by the till alone: the control is the case below.
            for (;;) c.prepare("SELECT count(*) FROM sqlite_schema, setting").step();
        },
        Priority::Yielding);
    begun.get_future().wait();
    CHECK(await(shop.write([](Connection& c) { putSetting(c, "till"); })).has_value());
    CHECK(await(yielding).error().code == ErrorCode::Cancelled);
    CHECK(countSettings(shop) == before + 1);

    auto alone = shop.write(
        [](Connection& c) {
            for (int i = 0; i < 3000; ++i) putSetting(c, QString::number(i));
        },
        Priority::Yielding);
    auto background = shop.write([](Connection& c) { putSetting(c, "b"); }, Priority::Background);
    CHECK(await(alone).has_value());
    CHECK(await(background).has_value());
    CHECK(countSettings(shop) == before + 3002);
}

TEST_CASE("However many reports run, a look-up finds a reader", "[store]") {
    TestShopOptions options;
    options.readers = 3;
    TestShop shop(options);
    std::promise<void> go;
    const std::shared_future<void> gate = go.get_future().share();
    std::atomic<int> running = 0;
    std::vector<QFuture<Result<void>>> reports;
    for (int i = 0; i < 6; ++i)
        reports.push_back(shop.database().read(
            [&, gate](Connection&) {
                ++running;
                gate.wait();
            },
            Priority::Background));
    CHECK(countSettings(shop) > 0);
    CHECK(running <= 2);
    go.set_value();
    for (auto& report : reports) CHECK(await(report).has_value());
    CHECK(running == 6);
}

TEST_CASE("Closing finishes what was asked before", "[store]") {
    TestShop shop;
    std::atomic<int> done = 0;
    for (int i = 0; i < 20; ++i) {
        (void)shop.database().read([&](Connection&) { ++done; }, i % 2 ? Priority::Background : Priority::Till);
        (void)shop.write([&](Connection&) { ++done; }, i % 2 ? Priority::Background : Priority::Till);
    }
    shop.close();
    CHECK(done == 40);
}

TEST_CASE("A cancelled read stops within its statement", "[store]") {
    TestShop shop;
    auto endless = shop.database().read([](Connection& c) {
        auto select =
            c.prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        select.step();
        return select.integer(0);
    });
    endless.cancel();
    endless.waitForFinished();
    CHECK(countSettings(shop) > 0);
}

TEST_CASE("Changes are told after the commit, and not of what was rolled back", "[store]") {
    TestShop shop;
    std::vector<Topics> heard;
    QObject context;
    QObject::connect(
        &shop.database().notifier(), &ChangeNotifier::changed, &context,
        [&](const Changes& changes) { heard.push_back(changes.topics); }, Qt::DirectConnection);
    (void)await(shop.write([](Write& write) { write.touch(MemberId{7}); }));
    (void)await(shop.write([](Write& write) -> Done {
        write.touch(Topic::Sales);
        return fail(ErrorCode::SaleEmpty);
    }));
    CHECK(heard == std::vector<Topics>{Topic::Members});
}

TEST_CASE("The log is written back in the background while writing goes on", "[store]") {
    TestShop shop;
    const QFileInfo log(shop.folder() + "/shop.zhanggui-wal");
    for (int i = 0; i < 40; ++i)
        REQUIRE(await(shop.write([i](Connection& c) {
            c.prepare("INSERT INTO setting (key, value) VALUES (?, hex(zeroblob(500000)))").runWith(QString::number(i));
        })));
    QFileInfo after(log.filePath());
    CHECK(after.size() < 25'000'000); // 40 MB went through it
    shop.close();
    CHECK_FALSE(QFileInfo::exists(log.filePath()));
}

TEST_CASE("While checkpoints are held the main file stays as it is", "[store]") {
    TestShop shop;
    QFile file(shop.folder() + "/shop.zhanggui");
    REQUIRE(file.open(QIODevice::ReadOnly));
    auto hold = shop.database().checkpointAndHold();
    REQUIRE(hold.has_value());
    const QByteArray before = file.readAll();
    for (int i = 0; i < 12; ++i)
        REQUIRE(await(shop.write([i](Connection& c) {
            c.prepare("INSERT INTO setting (key, value) VALUES (?, hex(zeroblob(500000)))").runWith(QString::number(i));
        })));
    file.seek(0);
    CHECK(file.readAll() == before);
    hold->reset();
    REQUIRE(shop.database().checkpointAndHold().has_value());
    file.seek(0);
    CHECK(file.readAll() != before);
}

TEST_CASE("Numbers are drawn once, per series, till and committed transaction", "[store]") {
    TestShop shop;
    const auto draw = [&](bool keep) {
        return await(shop.write([keep](Connection& c) -> Result<std::int64_t> {
            const auto number = nextNumbers(c, NumberSeries::Receipt, 3);
            if (!keep) return fail(ErrorCode::SaleEmpty);
            return number;
        }));
    };
    CHECK(draw(true) == 1);
    CHECK_FALSE(draw(false).has_value());
    CHECK(draw(true) == 4);
    REQUIRE(await(shop.write([](Connection& c) {
        startTill(c, 2);
        CHECK(nextId<SaleId>(c) == SaleId{(std::int64_t{2} << 40) + 1});
        CHECK(nextId<SaleId>(c, 10).value == (std::int64_t{2} << 40) + 2);
        CHECK(nextId<SaleId>(c) == SaleId{(std::int64_t{2} << 40) + 12});
        CHECK(nextNumbers(c, NumberSeries::Receipt) == 1);
    })));
}

TEST_CASE("The journal names the first row that was changed, removed or moved", "[store]") {
    TestShop shop;
    REQUIRE(await(shop.write([&](Connection& c) {
        for (int i = 0; i < 20; ++i) {
            ContentDigest content(c);
            content.add(i);
            content.add(QStringLiteral("内容"));
            journal(c, {"test", i + 1, 1, content.finish(), shop.clock().now(), {}});
        }
    })));
    const auto tampered = [&](const char* sql) {
        return await(shop.write([sql](Connection& c) -> Result<std::int64_t> {
                   c.execute(sql);
                   const auto broken = firstBrokenJournalRow(c);
                   return fail(ErrorCode::InvalidArgument, QString::number(broken.value_or(0))); // rolled back again
               }))
            .error()
            .detail;
    };
    CHECK(tampered("SELECT 1") == "0");
    CHECK(tampered("UPDATE journal SET at = at + 1 WHERE seq = 5") == "5");
    CHECK(tampered("UPDATE journal SET content = zeroblob(32) WHERE seq = 6") == "6");
    CHECK(tampered("UPDATE journal SET kind = 'tesu' WHERE seq = 7") == "7");
    CHECK(tampered("DELETE FROM journal WHERE seq = 8") == "8");
    CHECK(tampered("DELETE FROM journal WHERE seq = 9; UPDATE journal SET seq = seq - 1 WHERE seq > 9") == "9");
    CHECK(tampered(
              "UPDATE journal SET seq = -seq WHERE seq IN (10, 11); UPDATE journal SET seq = 21 + seq WHERE seq < 0") ==
          "10");
}

TEST_CASE("Different contents have different digests", "[store]") {
    TestShop shop;
    REQUIRE(await(shop.database().read([](Connection& c) {
        const auto of = [&](auto... values) {
            ContentDigest digest(c);
            (digest.add(values), ...);
            return digest.finish();
        };
        CHECK(of("ab", "c") != of("a", "bc"));
        CHECK(of("") != of());
        CHECK(of(1) != of("1"));
        CHECK(of(QStringLiteral("店")) == of("店"));
        const QString large(5000, QLatin1Char('x'));
        CHECK(of(1, large, 2) == of(1, large, 2));
        CHECK(of(1, large, 2) != of(1, large, 3));
    })));
}
