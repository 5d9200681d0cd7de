#include "core/store/Leftovers.h"

#include "core/shop/Backup.h"
#include "core/store/Integrity.h"
#include "core/store/Statement.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <map>

using namespace zg;

namespace {

const QStringList kNames = {"shop.zhanggui-wal", "shop.zhanggui-shm", "shop.keys",
                            "shop.keys.prev",    "shop.keys.new",     "shop.zhanggui.new"};
const QStringList kIrreplaceable = {"shop.zhanggui-wal", "shop.keys", "shop.keys.prev", "shop.keys.new"};

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

// Every file below a folder that is not empty, by contents: where they are does not matter, that they are does.
std::multimap<QByteArray, QString> keptIn(const QString& folder) {
    std::multimap<QByteArray, QString> kept;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        kept.emplace(bytesOf(path), path);
    }
    return kept;
}

void note(TestShop& shop, const char* text) {
    REQUIRE(await(shop.write([&](Connection& c) {
        c.prepare("INSERT INTO tag (id, name) SELECT coalesce(max(id), 0) + 1, ? FROM tag").runWith(text);
    })));
}

QStringList notes(Shop& shop) {
    return await(shop.database().read([](Connection& c) {
               QStringList all;
               auto select = c.prepare("SELECT name FROM tag ORDER BY id");
               while (select.step()) all << select.text(0);
               return all;
           }))
        .value();
}

// What stands in the folder of a shop that was killed in mid-work: notes in the log, keys of both kinds.
std::map<QString, QByteArray> leftByKilled(TestShop& shop) {
    note(shop, "in the log");
    std::map<QString, QByteArray> left;
    for (const QString& name : kNames) left[name] = bytesOf(shop.folder() + u'/' + name);
    left["shop.keys.new"] = left["shop.keys"].left(40); // a write that was cut off
    left["shop.zhanggui.new"] = bytesOf(shop.folder() + "/shop.zhanggui");
    REQUIRE(left["shop.zhanggui-wal"].size() > 0);
    return left;
}

// A shop with a backup, and another one.
struct Stage {
    TestShop shop, other;
    QString backup;
    std::map<QString, QByteArray> own, foreign;

    Stage() {
        note(shop, "in the backup");
        backup = backupShop(shop.shop(), shop.folder() + "-backups", shop.clock()).value().file;
        own = leftByKilled(shop);
        foreign = leftByKilled(other);
    }
};

} // namespace

TEST_CASE("Restoring and creating touch nothing that is not theirs, whatever lies there", "[store][leftovers]") {
    Stage stage;
    QTemporaryDir folders;
    int cases = 0;
    for (const bool isOwn : {true, false})
        for (unsigned chosen = 0; chosen < (1u << kNames.size()); ++chosen) {
            QStringList names, irreplaceable;
            for (qsizetype i = 0; i < kNames.size(); ++i)
                if (chosen & (1u << i)) names << kNames[i];
            for (const QString& name : kIrreplaceable)
                if (names.contains(name)) irreplaceable << name;
            CAPTURE(isOwn, names.join(u' '));
            const auto& left = isOwn ? stage.own : stage.foreign;
            for (const bool creating : {false, true}) {
                CAPTURE(creating);
                const QString folder = folders.filePath(QString::number(++cases));
                for (const QString& name : names) put(folder + u'/' + name, left.at(name));
                const auto before = keptIn(folder);
                const bool isDraft = names.contains("shop.zhanggui.new");
                if (creating) {
                    NewShop what;
                    what.settings.name = QStringLiteral("新店");
                    what.settings.zone = QStringLiteral("Asia/Shanghai");
                    const auto made = Shop::create(folder, kTestPassphrase, what, stage.shop.clock(),
                                                   KeyCost::cheapForTests(), {1, CacheSize{4096}, CacheSize{4096}});
                    // Keys or a log without their shop: somebody misses them. Beside a draft its making was cut off.
                    CHECK(made.has_value() == (irreplaceable.isEmpty() || isDraft));
                    if (!made) {
                        CHECK(made.error().code == ErrorCode::ShopMissing);
                        const FileNames* named = made.error().about<FileNames>();
                        REQUIRE(named);
                        CHECK(QSet<QString>(named->names.begin(), named->names.end()) ==
                              QSet<QString>(irreplaceable.begin(), irreplaceable.end()));
                        CHECK(Vault::openWithPassphrase(folder, kTestPassphrase).error().code ==
                              ErrorCode::ShopMissing);
                    }
                } else {
                    const auto restored = restoreShop(stage.backup, folder, kTestPassphrase, stage.shop.clock());
                    REQUIRE(restored.has_value());
                    CHECK(restored->movedAside.isEmpty() == irreplaceable.isEmpty());
                    const auto shop =
                        Shop::openWithPassphrase(folder, kTestPassphrase, {1, CacheSize{4096}, CacheSize{4096}});
                    REQUIRE(shop.has_value());
                    CHECK(notes(**shop) == QStringList{"in the backup"}); // nothing of the log
                }
                const auto after = keptIn(folder);
                for (const auto& [bytes, path] : before) {
                    const QString name = QFileInfo(path).fileName();
                    const bool holdsNothing =
                        name.endsWith("-shm") ||
                        (name.endsWith(".new") && !name.contains("keys") && irreplaceable.isEmpty());
                    if (holdsNothing || bytes.isEmpty()) continue;
                    CAPTURE(name);
                    CHECK(after.count(bytes) >= before.count(bytes));
                }
                QDir(folder).removeRecursively();
            }
        }
}

TEST_CASE("A shop that was missing works again with what was moved aside, its last sales included",
          "[store][leftovers]") {
    Stage stage;
    QTemporaryDir folders;
    const QString folder = folders.filePath("shop");
    for (const QString& name : {QStringLiteral("shop.zhanggui-wal"), QStringLiteral("shop.keys")})
        put(folder + u'/' + name, stage.own.at(name));
    const auto restored = restoreShop(stage.backup, folder, kTestPassphrase, stage.shop.clock());
    REQUIRE(restored.has_value());
    REQUIRE_FALSE(restored->movedAside.isEmpty());
    put(restored->movedAside + "/shop.zhanggui", stage.own.at("shop.zhanggui.new")); // found again
    const auto shop =
        Shop::openWithPassphrase(restored->movedAside, kTestPassphrase, {1, CacheSize{4096}, CacheSize{4096}});
    REQUIRE(shop.has_value());
    CHECK(notes(**shop) == QStringList{"in the backup", "in the log"});
}

TEST_CASE("A restore that is refused leaves keys and logs where they are", "[store][leftovers]") {
    Stage stage;
    QTemporaryDir folders;
    const QString folder = folders.filePath("shop");
    for (const QString& name : kIrreplaceable) put(folder + u'/' + name, stage.foreign.at(name));
    const auto before = keptIn(folder);
    CHECK(restoreShop(stage.backup, folder, "not the passphrase", stage.shop.clock()).error().code ==
          ErrorCode::WrongPassphrase);
    QFile::remove(folder + "/shop.lock");
    CHECK(keptIn(folder) == before);
}
