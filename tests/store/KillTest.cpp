#include "core/store/Hardening.h"
#include "core/store/Journal.h"
#include "core/store/Statement.h"
#include "tests/support/ChildProcess.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QDirIterator>

#include <catch2/catch_test_macros.hpp>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <random>

using namespace zg;

namespace {

const ShopLimits kSmall{1, CacheSize{4096}, CacheSize{4096}};

void addNumbered(Connection& connection, std::int64_t number) {
    connection.prepare("INSERT INTO setting (key, value) VALUES (?, hex(randomblob(3000)))")
        .runWith(QStringLiteral("row %1").arg(number));
    ContentDigest content(connection);
    content.add(number);
    journal(connection, {"test", number, 1, content.finish(), {}, {}});
}

} // namespace

TEST_CASE("child: write rows and tell of each", "[.child]") {
    auto shop = Shop::openWithPassphrase(childArgument(), kTestPassphrase, kSmall);
    if (!shop) return tellParent(errorName(shop.error().code));
    const auto first = await((*shop)->database().read([](Connection& c) { return journalHead(c).seq; })).value();
    for (std::int64_t number = first + 1;; ++number) {
        const auto done = await(bareWrite(**shop, [number](Connection& c) { addNumbered(c, number); }));
        tellParent(done ? QString::number(number) : errorName(done.error().code));
    }
}

TEST_CASE("Killed at any moment, no acknowledged row is lost", "[store][kill]") {
    TestShop shop;
    shop.close();
    std::mt19937 random(23);
    std::int64_t acknowledged = 0;
    for (int round = 0; round < 8; ++round) {
        {
            ChildProcess child("child: write rows and tell of each", shop.folder());
            const int rows = 1 + static_cast<int>(random() % 120);
            for (int i = 0; i < rows; ++i) {
                const QString line = child.readLine();
                REQUIRE(line.toLongLong() > acknowledged);
                acknowledged = line.toLongLong();
            }
            child.kill();
            for (const QString& line : child.remainingLines()) acknowledged = line.toLongLong();
        }
        shop.reopen();
        const auto rows = await(shop.database().read([](Connection& c) {
            auto select = c.prepare("SELECT count(*) FROM setting WHERE key LIKE 'row %'");
            select.step();
            CHECK_FALSE(firstBrokenJournalRow(c).has_value());
            return std::pair(select.integer(0), journalHead(c).seq);
        }));
        CHECK(rows->second >= acknowledged);
        CHECK(rows->first == rows->second - 1); // one transaction, both or neither; the first journal row is the shop's
        acknowledged = rows->second;
        shop.close();
    }
}

TEST_CASE("A second program is refused while the first runs, and let in when that was killed", "[store][kill]") {
    TestShop shop;
    {
        ChildProcess second("child: write rows and tell of each", shop.folder());
        CHECK(second.readLine() == "ShopInUse");
    }
    shop.close();
    ChildProcess first("child: write rows and tell of each", shop.folder());
    REQUIRE(first.readLine().toLongLong() > 0);
    CHECK(Shop::openWithPassphrase(shop.folder(), kTestPassphrase, kSmall).error().code == ErrorCode::ShopInUse);
    first.kill();
    CHECK(Shop::openWithPassphrase(shop.folder(), kTestPassphrase, kSmall).has_value());
}

TEST_CASE("Nothing written can be read in the files, open or closed", "[store][secrecy]") {
    TestShop shop;
    const QString marker = "王小明13800006688";
    const auto code = shop.shop().vault().newRecoveryCode();
    REQUIRE(await(shop.write([&](Connection& c) {
        for (int i = 0; i < 200; ++i)
            c.prepare("INSERT INTO setting (key, value) VALUES (?, ?)").runWith(marker + QString::number(i), marker);
    })));
    const auto search = [&] {
        QList<QByteArray> needles;
        for (const QString& secret :
             {marker, QStringLiteral("13800006688"), kTestPassphrase, *code, QString(*code).remove('-')})
            needles << secret.toUtf8() << QByteArray(reinterpret_cast<const char*>(secret.utf16()), secret.size() * 2);
        needles << "SQLite format 3"
                << "CREATE TABLE";
        int files = 0;
        QDirIterator each(shop.folder(), QDir::Files | QDir::Hidden);
        while (each.hasNext()) {
            QFile file(each.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QByteArray& needle : needles) {
                CAPTURE(file.fileName(), needle.toHex().toStdString());
                CHECK_FALSE(bytes.contains(needle));
            }
            ++files;
        }
        return files;
    };
    CHECK(search() >= 5); // file, log, index, keys, lock
    shop.close();
    CHECK(search() >= 3);
}

TEST_CASE("child: forbid core dumps", "[.child]") {
    forbidCoreDumps();
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    tellParent(QStringLiteral("%1 %2 %3").arg(limit.rlim_cur).arg(limit.rlim_max).arg(prctl(PR_GET_DUMPABLE)));
}

TEST_CASE("A hardened process leaves no core", "[store][secrecy]") {
    CHECK(ChildProcess("child: forbid core dumps", {}).readLine() == "0 0 0");
}
