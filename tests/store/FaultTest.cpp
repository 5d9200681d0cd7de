#include "core/store/Catching.h"
#include "core/store/Checkpointer.h"
#include "core/store/Integrity.h"
#include "core/store/Journal.h"
#include "core/store/Statement.h"
#include "core/store/Transaction.h"
#include "tests/support/FaultVfs.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <sqlcipher/sqlite3.h>

using namespace zg;

namespace {

// One transaction like a sale: rows in several tables, an index, the journal.
void writeSome(Connection& connection, std::int64_t number) {
    auto insert = connection.prepare("INSERT INTO setting (key, value) VALUES (?, hex(randomblob(900)))");
    for (int i = 0; i < 6; ++i) insert.runWith(QStringLiteral("row %1.%2").arg(number).arg(i));
    connection.prepare("INSERT INTO category (id, name) VALUES (?, hex(randomblob(20)))").runWith(number);
    ContentDigest content(connection);
    content.add(number);
    journal(connection, {"test", number, 1, content.finish(), {}, {}});
}

std::int64_t highest(Connection& connection) {
    auto select = connection.prepare("SELECT coalesce(max(id), 0) FROM category");
    select.step();
    return select.integer(0);
}

// Whole transactions, all up to the last, and a sound file.
void requireWhole(Connection& connection) {
    auto select = connection.prepare(R"(
        SELECT (SELECT count(*) FROM setting WHERE key LIKE 'row %'), (SELECT count(*) FROM category),
               (SELECT max(seq) FROM journal))");
    select.step();
    const std::int64_t last = highest(connection);
    REQUIRE(select.integer(0) == 6 * last);
    REQUIRE(select.integer(1) == last);
    REQUIRE(select.integer(2) == last + 1); // the first is the shop's own
    REQUIRE_FALSE(firstBrokenJournalRow(connection).has_value());
    REQUIRE(integrityProblems(connection) == QStringList());
}

} // namespace

TEST_CASE("Whichever write fails, an error is told, nothing has changed and work goes on", "[store][fault]") {
    const int code = GENERATE(SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC);
    const bool lasting = GENERATE(false, true);
    FaultVfs disk;
    TestShop shop;
    shop.reopen(); // the connections made before the first use of the disk belong to another file system
    std::int64_t expected = 0;
    bool failed = true;
    int writes = 0;
    while (failed) {
        disk.failAt(++writes, code, lasting);
        const auto done = await(shop.write([expected](Connection& c) { writeSome(c, expected + 1); }));
        failed = disk.hasFailed();
        disk.stopFailing();
        CAPTURE(writes, code, lasting);
        REQUIRE(done.has_value() == !failed);
        if (failed)
            REQUIRE(done.error().code == (code == SQLITE_FULL ? ErrorCode::DiskFull : ErrorCode::StorageFailed));
        if (!failed) ++expected;
        const auto now = await(shop.database().read([](Connection& c) { return highest(c); }));
        REQUIRE(now == expected);
        REQUIRE(await(shop.write([expected](Connection& c) { writeSome(c, expected + 1); })).has_value());
        ++expected;
    }
    CHECK(writes > 5);
    CHECK(await(shop.write([](Connection& c) { requireWhole(c); })).has_value());
    shop.close();
}

TEST_CASE("A checkpoint that fails costs nothing but its work", "[store][fault]") {
    FaultVfs disk;
    TestShop shop;
    shop.reopen();
    REQUIRE(await(shop.write([](Connection& c) { writeSome(c, 1); })).has_value());
    for (int n = 1; n <= 6; ++n) {
        disk.failAt(n, SQLITE_FULL, true);
        (void)shop.database().checkpointAndHold();
        disk.stopFailing();
        REQUIRE(await(shop.write([n](Connection& c) { writeSome(c, n + 1); })).has_value());
    }
    CHECK(shop.database().checkpointAndHold().has_value());
    CHECK(await(shop.write([](Connection& c) { requireWhole(c); })).has_value());
}

namespace {

struct Cut {
    std::int64_t acknowledged = 0;
    std::map<QString, QByteArray> images;
};

// Commits with checkpoints in between, and the power goes at many moments of it.
std::vector<Cut> cutsWhileWriting(const Vault& vault, FaultVfs& disk, bool synced, int transactions) {
    std::mt19937 random(99);
    const auto connection = vault.connect(Access::ReadWrite, CacheSize{4096});
    if (!synced) connection->execute("PRAGMA synchronous = OFF");
    Checkpointer checkpointer(connection->handle());
    std::vector<Cut> cuts;
    std::int64_t acknowledged = 0;
    disk.onOperation([&] {
        if (random() % 16 == 0) cuts.push_back({acknowledged, disk.cut(random)});
    });
    for (int i = 1; i <= transactions; ++i) {
        Transaction transaction(*connection);
        writeSome(*connection, i);
        transaction.commit();
        acknowledged = i;
        if (i % 5 == 0) checkpointer.checkpoint();
        if (i % 13 == 0) checkpointer.checkpointIdle();
    }
    disk.onOperation({});
    return cuts;
}

bool isTorn(Connection& connection) {
    auto torn = connection.prepare(R"(
        SELECT (SELECT count(*) FROM setting WHERE key LIKE 'row %') <> 6 * (SELECT count(*) FROM category)
            OR (SELECT max(seq) FROM journal) <> 1 + (SELECT count(*) FROM category))");
    torn.step();
    return torn.integer(0) != 0 || firstBrokenJournalRow(connection).has_value();
}

// How many of the cuts lost an acknowledged transaction, tore one or damaged the file.
int harmed(const QString& folder, const std::vector<Cut>& cuts) {
    int count = 0;
    for (const Cut& cut : cuts) {
        for (const char* side : {"-wal", "-shm"}) QFile::remove(folder + "/shop.zhanggui" + side);
        for (const auto& [name, image] : cut.images) {
            QFile file(name);
            REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            REQUIRE(file.write(image) == image.size());
        }
        const auto last = catching([&]() -> Result<std::int64_t> {
            const Vault vault = require(Vault::openWithPassphrase(folder, kTestPassphrase));
            const auto connection = vault.connect(Access::ReadWrite, CacheSize{4096});
            if (isTorn(*connection)) return fail(ErrorCode::ShopDamaged, QStringLiteral("torn"));
            connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"); // puts whole pages where the cut has torn one
            if (const QStringList problems = integrityProblems(*connection); !problems.isEmpty())
                return fail(ErrorCode::ShopDamaged, problems.first());
            return highest(*connection);
        });
        if (last && *last >= cut.acknowledged) continue;
        ++count;
        UNSCOPED_INFO((last ? "too little" : (errorName(last.error().code) + ' ' + last.error().detail).toStdString()));
    }
    return count;
}

} // namespace

TEST_CASE("A power cut at any moment loses and tears nothing", "[store][fault]") {
    const bool synced = GENERATE(true, false);
    const int transactions = 60 * std::max(1, qEnvironmentVariableIntValue("ZHANGGUI_TEST_SCALE"));
    FaultVfs disk;
    TestShop shop;
    shop.close();
    std::vector<Cut> cuts;
    {
        const auto vault = Vault::openWithPassphrase(shop.folder(), kTestPassphrase);
        REQUIRE(vault.has_value());
        cuts = cutsWhileWriting(*vault, disk, synced, transactions);
    }
    REQUIRE(cuts.size() > 100);
    const int lost = harmed(shop.folder(), cuts);
    CAPTURE(cuts.size(), lost);
    if (synced)
        CHECK(lost == 0);
    else
        CHECK(lost > static_cast<int>(cuts.size()) / 4); // the proof that the simulation can tell
}
