#include "core/shop/Backup.h"

#include "core/shop/BackupNames.h"
#include "core/store/Catching.h"
#include "core/store/Integrity.h"
#include "core/store/Passphrase.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"
#include "tests/support/ChildProcess.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <random>
#include <thread>

using namespace zg;

namespace {

void addSales(TestShop& shop, int count) {
    REQUIRE(await(shop.write([&](Connection& c) {
        ContentDigest content(c);
        for (int i = 0; i < count; ++i) {
            const auto id = nextId<SaleId>(c);
            c.prepare(R"(INSERT INTO sale (id, receipt, at, business_day, hour, gross, discount, entered_at)
                         VALUES (?, ?, 0, 20000, 9, 1000, 10, 0))")
                .runWith(id, id.toString());
            content.add(id);
        }
        journal(c, {"sale", 1, count, content.finish(), shop.clock().now(), {}});
    })));
}

std::int64_t countSales(Shop& shop) {
    return await(shop.database().read([](Connection& c) {
               auto select = c.prepare("SELECT count(*) FROM sale");
               select.step();
               return select.integer(0);
           }))
        .value();
}

Result<std::unique_ptr<Shop>> openShop(const QString& folder, const QString& passphrase = kTestPassphrase) {
    return Shop::openWithPassphrase(folder, passphrase, {1, CacheSize{8192}, CacheSize{4096}});
}

QStringList filesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

TEST_CASE("A backup taken while the till sells is whole, and restores elsewhere as the next till", "[store][backup]") {
    TestShop shop;
    addSales(shop, 100);
    const QString folder = shop.folder() + "-backups";
    BackupOptions options;
    options.copying = [&](qint64, qint64) {
        addSales(shop, 1);
        return true;
    };
    const auto report = backupShop(shop.shop(), folder, shop.clock(), options);
    REQUIRE(report.has_value());
    CHECK(countSales(shop.shop()) > 100);
    CHECK(report->totals.rows[2] == QVariantList{"sale gross", 100, 100'000});
    CHECK(report->head.seq == 2);
    CHECK(filesIn(folder).size() == 3); // the shop, its keys, their copy

    const QString elsewhere = shop.folder() + "-elsewhere/deep";
    const auto restored = restoreShop(report->file, elsewhere, kTestPassphrase, shop.clock());
    REQUIRE(restored.has_value());
    CHECK(restored->totals == report->totals);
    CHECK(restored->head == report->head);
    CHECK(restored->till == 1);
    CHECK(filesIn(folder).size() == 3);
    auto opened = openShop(elsewhere);
    REQUIRE(opened.has_value());
    CHECK(countSales(**opened) == 100);
    CHECK((*opened)->settings().till == 1);
    const auto id = await(bareWrite(**opened, [](Connection& c) { return nextId<SaleId>(c); }));
    CHECK(id == SaleId{(std::int64_t{1} << 40) + 1});
    CHECK(await((*opened)->database().read([](Connection& c) { return firstBrokenJournalRow(c); }))->has_value() ==
          false);
    CHECK(restoreShop(report->file, elsewhere, kTestPassphrase, shop.clock()).error().code == ErrorCode::ShopInUse);
    opened = fail(ErrorCode::Closed);
    CHECK(restoreShop(report->file, elsewhere, kTestPassphrase, shop.clock()).error().code == ErrorCode::ShopExists);
}

TEST_CASE("A passphrase changed again and again spoils no backup's keys", "[store][backup]") {
    TestShop shop;
    addSales(shop, 5);
    Vault& vault = shop.shop().vault();
    const auto passphrase = [](int n) {
        return n == 0 ? kTestPassphrase : QStringLiteral("%1 teapots on the counter").arg(n);
    };
    std::atomic<int> begun = 0, done = 0;
    std::atomic<bool> enough = false, refused = false;
    std::thread changing([&] {
        for (int n = 1; !enough; ++n) {
            begun = n;
            if (!vault.changePassphrase(passphrase(n - 1), passphrase(n), KeyCost::cheapForTests())) {
                refused = true;
                return;
            }
            done = n;
        }
    });
    std::vector<QString> codes;
    std::thread printing([&] {
        while (!enough)
            if (const auto code = vault.newRecoveryCode()) codes.push_back(*code);
    });

    // Opens with a passphrase that was right at some moment between the two counts.
    const auto opens = [&](const QString& keys, int oldest, int newest) {
        const auto file = loadKeyFile(keys, SlotKind::Passphrase);
        if (!file || file->damaged || file->shop != vault.shopUuid()) return false;
        const auto held = file->of(SlotKind::Passphrase);
        for (int n = oldest; n <= newest; ++n)
            if (held.size() == 1 && unwrapKeys(file->shop, held[0], passphraseBytes(passphrase(n)))) return true;
        return false;
    };
    const QString folder = shop.folder() + "-backups";
    int broken = 0;
    for (int i = 0; (i < 400 || done < 20) && !refused; ++i) {
        const QString keys = shop.folder() + "-saved.keys";
        const int oldest = done;
        const bool saved = vault.saveKeysAs(keys).has_value();
        const int newest = begun;
        broken += !saved || !opens(keys, oldest, newest) || !vault.has(SlotKind::Passphrase);
        if (i % 40 != 0) continue;
        const int before = done;
        const auto report = backupShop(shop.shop(), folder, shop.clock());
        const int after = begun;
        bool restores = false;
        for (int n = before; report && n <= after && !restores; ++n)
            restores = restoreShop(report->file, folder + QStringLiteral("-%1").arg(i), passphrase(n), shop.clock())
                           .has_value();
        broken += !restores;
    }
    enough = true;
    changing.join();
    printing.join();
    CHECK(broken == 0);
    CHECK_FALSE(refused);

    // Neither slot was lost to a change of the other.
    CHECK(begun == done);
    CHECK(vault.prove(passphrase(done)));
    REQUIRE_FALSE(codes.empty());
    CHECK(vault.prove(codes.back()));
}

TEST_CASE("A backup that is cancelled or cannot be written leaves nothing behind", "[store][backup]") {
    TestShop shop;
    addSales(shop, 10);
    const QString folder = shop.folder() + "-backups";
    BackupOptions options;
    options.copying = [](qint64, qint64) { return false; };
    CHECK(backupShop(shop.shop(), folder, shop.clock(), options).error().code == ErrorCode::Cancelled);
    CHECK(filesIn(folder).isEmpty());
    QFile(folder + "-file").open(QIODevice::WriteOnly);
    CHECK_FALSE(backupShop(shop.shop(), folder + "-file/x", shop.clock()).has_value());
    addSales(shop, 1); // checkpoints are no longer held, and the shop works
    CHECK(backupShop(shop.shop(), folder, shop.clock()).has_value());
}

TEST_CASE("Only the newest backups of this shop are kept", "[store][backup]") {
    TestShop shop;
    TestShop other;
    const QString folder = shop.folder() + "-backups";
    REQUIRE(backupShop(other.shop(), folder, other.clock()).has_value());
    BackupOptions options;
    options.keep = 2;
    QStringList made;
    for (int i = 0; i < 4; ++i) {
        const auto report = backupShop(shop.shop(), folder, shop.clock(), options);
        REQUIRE(report.has_value());
        made << report->file;
        if (i > 0) shop.clock().advance(60'000);
    }
    CHECK_FALSE(QFileInfo::exists(made[1]));
    CHECK(QFileInfo::exists(made[2]));
    CHECK(QFileInfo::exists(made[3]));
    CHECK(filesIn(folder).size() == 9); // two of this shop, one of the other
}

TEST_CASE("A wrong clock, a drill and names made up cost no backup", "[store][backup]") {
    TestShop shop;
    addSales(shop, 3);
    const QString folder = shop.folder() + "-backups";
    BackupOptions options;
    options.keep = 2;
    const auto backUp = [&](Shop& which, const Clock& clock) {
        return backupShop(which, folder, clock, options).value().file;
    };
    const QString first = backUp(shop.shop(), shop.clock());
    const QString uuid = shop.shop().vault().shopUuid();

    SECTION("the battery of the clock is dead") {
        FixedClock dead(Instant{945'000'000'000}); // 1999
        for (int i = 0; i < 4; ++i) {
            addSales(shop, 1);
            const QString made = backUp(shop.shop(), dead);
            CAPTURE(i, made);
            REQUIRE(QFileInfo::exists(made));
            CHECK(restoreShop(made, folder + QStringLiteral("-%1").arg(i), kTestPassphrase, shop.clock()).has_value());
        }
        CHECK_FALSE(QFileInfo::exists(first)); // the oldest by what is in it
    }
    SECTION("the clock was ahead once") {
        FixedClock ahead(Instant{4'070'000'000'000}); // 2098
        addSales(shop, 1);
        const QString future = backUp(shop.shop(), ahead);
        addSales(shop, 1);
        const QString second = backUp(shop.shop(), shop.clock());
        addSales(shop, 1);
        const QString third = backUp(shop.shop(), shop.clock());
        CHECK(QFileInfo::exists(second));
        CHECK(QFileInfo::exists(third));
        CHECK_FALSE(QFileInfo::exists(future));
    }
    SECTION("somebody puts a name there that is later than all") {
        BackupState claimed{uuid, 0, 9'999'999'999};
        const QString planted = folder + u'/' + backupName(claimed, Instant{4'070'000'000'000}) + kBackupSuffix;
        REQUIRE(QFile(planted).open(QIODevice::WriteOnly));
        addSales(shop, 1);
        const QString second = backUp(shop.shop(), shop.clock());
        addSales(shop, 1);
        const QString third = backUp(shop.shop(), shop.clock());
        CHECK(QFileInfo::exists(second));
        CHECK(QFileInfo::exists(third));
        CHECK(QFileInfo::exists(planted)); // not ours to judge
    }
    SECTION("a drill is backed up into the same folder") {
        const QString elsewhere = shop.folder() + "-drill";
        REQUIRE(restoreShop(first, elsewhere, kTestPassphrase, shop.clock()));
        const auto drill = openShop(elsewhere);
        REQUIRE(drill.has_value());
        for (int i = 0; i < 4; ++i) {
            const auto made = backUp(**drill, shop.clock());
            CHECK(QFileInfo::exists(made));
            REQUIRE(await(bareWrite(**drill, [](Write& write) { write.record("drill", 0); })));
        }
        CHECK(QFileInfo::exists(first));
    }
}

TEST_CASE("A shop with a turned bit gets no backup, and the sound ones stay", "[store][backup]") {
    TestShop shop;
    addSales(shop, 400);
    const QString folder = shop.folder() + "-backups";
    BackupOptions options;
    options.keep = 1;
    const QString good = backupShop(shop.shop(), folder, shop.clock(), options).value().file;
    shop.close();
    QFile file(shop.folder() + "/shop.zhanggui");
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray sound = file.readAll();
    std::mt19937 random(29);
    int made = 0, opened = 0;
    for (int i = 0; i < 40; ++i) {
        QByteArray bytes = sound;
        const auto at = 4096 + static_cast<qsizetype>(random() % static_cast<unsigned>(sound.size() - 4096));
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (i % 8)));
        file.seek(0);
        file.write(bytes);
        file.flush();
        CAPTURE(at);
        auto damaged = openShop(shop.folder());
        if (!damaged) continue; // found at the door
        ++opened;
        const auto report = backupShop(**damaged, folder, shop.clock(), options);
        made += report.has_value();
        REQUIRE(QFileInfo::exists(good));
        damaged = fail(ErrorCode::Closed);
        file.seek(0);
        file.write(sound);
        file.flush();
    }
    CHECK(opened > 20);
    CHECK(made == 0);
    CHECK(filesIn(folder).size() == 3);
    CHECK(restoreShop(good, shop.folder() + "-again", kTestPassphrase, shop.clock()).has_value());
}

TEST_CASE("A damaged backup, or the wrong passphrase, restores nothing", "[store][backup]") {
    TestShop shop;
    addSales(shop, 50);
    const auto code = shop.shop().vault().newRecoveryCode();
    const QString folder = shop.folder() + "-backups";
    const auto report = backupShop(shop.shop(), folder, shop.clock());
    REQUIRE(report.has_value());
    const QString elsewhere = shop.folder() + "-elsewhere";
    CHECK(restoreShop(report->file, elsewhere, "another passphrase entirely", shop.clock()).error().code ==
          ErrorCode::WrongPassphrase);
    CHECK(restoreShop(folder + "/none.zhanggui", elsewhere, kTestPassphrase, shop.clock()).error().code ==
          ErrorCode::ShopNotFound);
    QFile file(report->file);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray sound = file.readAll();
    std::mt19937 random(5);
    for (int i = 0; i < 20; ++i) {
        QByteArray bytes = sound;
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(sound.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (i % 8)));
        file.seek(0);
        file.write(bytes);
        file.flush();
        CAPTURE(at);
        REQUIRE_FALSE(restoreShop(report->file, elsewhere, kTestPassphrase, shop.clock()).has_value());
        REQUIRE(filesIn(elsewhere) == QStringList{"shop.lock"});
    }
    file.seek(0);
    file.write(sound);
    file.flush();
    CHECK(restoreShopWithRecoveryCode(report->file, elsewhere, *code, shop.clock()).has_value());
}

TEST_CASE("Any flipped bit in a shop's file is found", "[store][damage]") {
    TestShop shop;
    addSales(shop, 50);
    CHECK(checkShopFile(shop.shop()) == QStringList());
    shop.close();
    QFile file(shop.folder() + "/shop.zhanggui");
    REQUIRE(file.open(QIODevice::ReadWrite));
    const QByteArray sound = file.readAll();
    std::mt19937 random(17);
    for (int i = 0; i < 150; ++i) {
        QByteArray bytes = sound;
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(sound.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (i % 8)));
        file.seek(0);
        file.write(bytes);
        file.flush();
        CAPTURE(at);
        const auto vault = Vault::openWithPassphrase(shop.folder(), kTestPassphrase);
        if (!vault) continue; // found at the door
        const auto problems = catching([&]() -> Result<QStringList> {
            return integrityProblems(*vault->connect(Access::ReadOnly, CacheSize{4096}));
        });
        REQUIRE((!problems.has_value() || !problems->isEmpty()));
    }
}

TEST_CASE("A changed root key: the same shop in another file, old key and recovery code void", "[store][rotate]") {
    TestShop shop;
    addSales(shop, 200);
    const auto code = shop.shop().vault().newRecoveryCode();
    shop.close();
    const QString path = shop.folder() + "/shop.zhanggui";
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray old = file.readAll();
    file.close();
    const QString oldKeysPath = shop.folder() + "-old.keys";
    REQUIRE(QFile::copy(shop.folder() + "/shop.keys", oldKeysPath));
    {
        auto vault = Vault::openWithPassphrase(shop.folder(), kTestPassphrase);
        REQUIRE(vault.has_value());
        CHECK(vault->rotate("not the passphrase of it", KeyCost::cheapForTests()).error().code ==
              ErrorCode::WrongPassphrase);
        CHECK(vault->rotate(kTestPassphrase, KeyCost::cheapForTests(), [](qint64, qint64) { return false; })
                  .error()
                  .code == ErrorCode::Cancelled);
        REQUIRE(vault->rotate(kTestPassphrase, KeyCost::cheapForTests()));
        CHECK_FALSE(vault->has(SlotKind::RecoveryCode));
    }
    CHECK(filesIn(shop.folder()) == QStringList{"shop.keys", "shop.keys.prev", "shop.lock", "shop.zhanggui"});
    shop.reopen();
    CHECK(countSales(shop.shop()) == 200);
    CHECK(await(shop.database().read([](Connection& c) { return firstBrokenJournalRow(c); }))->has_value() == false);
    addSales(shop, 1);
    shop.close();
    CHECK_FALSE(Vault::openWithRecoveryCode(shop.folder(), *code).has_value());
    // The old keys open the new file no more.
    QFile::remove(shop.folder() + "/shop.keys");
    REQUIRE(QFile::copy(oldKeysPath, shop.folder() + "/shop.keys"));
    CHECK(Vault::openWithPassphrase(shop.folder(), kTestPassphrase).error().code == ErrorCode::ShopDamaged);
}

TEST_CASE("child: change the root key and die", "[.child]") {
    const QStringList what = childArgument().split('|');
    auto vault = Vault::openWithPassphrase(what[0], kTestPassphrase);
    if (!vault) return;
    (void)vault->rotate(kTestPassphrase, KeyCost::cheapForTests(), {}, [&](int step) {
        tellParent(QString::number(step));
        if (step == what[1].toInt()) raise(SIGKILL);
    });
}

TEST_CASE("Killed at any step, a change of the root key leaves a shop that opens", "[store][rotate]") {
    TestShop shop;
    addSales(shop, 20);
    shop.close();
    for (int step = 0; step <= 5; ++step) {
        ChildProcess child("child: change the root key and die", shop.folder() + '|' + QString::number(step));
        const QStringList steps = child.remainingLines();
        CAPTURE(step);
        REQUIRE(steps.size() == step + 1);
        shop.reopen();
        REQUIRE(countSales(shop.shop()) == 20 + step);
        addSales(shop, 1);
        CHECK(checkShopFile(shop.shop()) == QStringList());
        shop.close();
        CHECK(filesIn(shop.folder()) == QStringList{"shop.keys", "shop.keys.prev", "shop.lock", "shop.zhanggui"});
    }
}
