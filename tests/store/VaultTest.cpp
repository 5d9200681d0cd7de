#include "core/store/Keyring.h"
#include "core/store/Passphrase.h"
#include "core/store/RecoveryCode.h"
#include "core/store/Statement.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <sqlcipher/sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <map>

using namespace zg;

namespace {

using Bytes = std::map<QString, QByteArray>;

Bytes contentsOf(const QString& folder) {
    Bytes bytes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith("-shm")) continue; // the index of the log is made anew by whoever looks
        REQUIRE(file.open(QIODevice::ReadOnly));
        bytes[file.fileName()] = file.readAll();
    }
    return bytes;
}

void overwrite(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

// What an attempt to open says; also that a failed one leaves every file as it was.
ErrorCode refusal(const QString& folder, const QString& passphrase = kTestPassphrase) {
    const Bytes before = contentsOf(folder);
    const auto vault = Vault::openWithPassphrase(folder, passphrase);
    CHECK(contentsOf(folder) == before);
    REQUIRE_FALSE(vault.has_value());
    return vault.error().code;
}

bool opens(const QString& folder, const QString& passphrase = kTestPassphrase) {
    return Vault::openWithPassphrase(folder, passphrase).has_value();
}

class FakeKeyring final : public Keyring {
public:
    Result<Secret> read(const QString& name) override {
        const auto entry = entries.find(name);
        if (entry == entries.end()) return fail(ErrorCode::NoDeviceKey);
        return entry->second.clone();
    }
    Done write(const QString& name, const Secret& key) override {
        entries[name] = key.clone();
        return {};
    }
    Done remove(const QString& name) override {
        entries.erase(name);
        return {};
    }
    std::map<QString, Secret> entries;
};

} // namespace

TEST_CASE("Each way a shop cannot be opened has its own error and changes nothing", "[store][vault]") {
    TestShop shop;
    const QString file = shop.folder() + "/shop.zhanggui";
    const QString keys = shop.folder() + "/shop.keys";
    SECTION("wrong passphrase") {
        shop.close();
        CHECK(refusal(shop.folder(), "seven teapots on the counter!") == ErrorCode::WrongPassphrase);
        CHECK(refusal(shop.folder(), "") == ErrorCode::WrongPassphrase);
        CHECK(opens(shop.folder()));
    }
    SECTION("second instance") {
        CHECK(Vault::openWithPassphrase(shop.folder(), kTestPassphrase).error().code == ErrorCode::ShopInUse);
        shop.close();
        CHECK(opens(shop.folder())); // the lock file that stays behind blocks nothing
    }
    SECTION("no shop") {
        CHECK(Vault::openWithPassphrase(shop.folder() + "/none", kTestPassphrase).error().code ==
              ErrorCode::ShopNotFound);
        CHECK_FALSE(QFileInfo::exists(shop.folder() + "/none"));
    }
    SECTION("truncated") {
        shop.close();
        const QByteArray whole = contentsOf(shop.folder())[file];
        for (const qsizetype size : {qsizetype{0}, qsizetype{100}, qsizetype{4096}, whole.size() / 2 / 4096 * 4096,
                                     whole.size() - 4096, whole.size() - 1}) {
            CAPTURE(size);
            overwrite(file, whole.left(size));
            CHECK(refusal(shop.folder()) == ErrorCode::ShopTruncated);
        }
    }
    SECTION("damaged first page") {
        shop.close();
        QByteArray bytes = contentsOf(shop.folder())[file];
        bytes[200] = static_cast<char>(bytes[200] ^ 1);
        overwrite(file, bytes);
        CHECK(refusal(shop.folder()) == ErrorCode::ShopDamaged);
    }
    SECTION("plaintext") {
        shop.close();
        QFile::remove(file);
        sqlite3* plain = nullptr;
        REQUIRE(sqlite3_open(file.toUtf8().constData(), &plain) == SQLITE_OK);
        sqlite3_exec(plain, "CREATE TABLE t (x); INSERT INTO t VALUES (1)", nullptr, nullptr, nullptr);
        sqlite3_close(plain);
        CHECK(refusal(shop.folder()) == ErrorCode::ShopNotEncrypted);
    }
    SECTION("newer schema, in the file or still in the log") {
        REQUIRE(await(shop.write([](Connection& c) { c.execute("PRAGMA user_version = 999"); })));
        if (GENERATE(false, true)) {
            const Bytes running = contentsOf(shop.folder());
            shop.close();
            for (const auto& [name, bytes] : running) overwrite(name, bytes);
        } else {
            shop.close();
        }
        CHECK(refusal(shop.folder()) == ErrorCode::ShopNewer);
    }
    SECTION("no keys") {
        shop.close();
        QFile::remove(keys);
        QFile::remove(keys + ".prev");
        CHECK(refusal(shop.folder()) == ErrorCode::KeySlotDamaged);
    }
    SECTION("read-only folder") {
        shop.close();
        if (geteuid() == 0) { // root may write anywhere
            for (const QString& path : {QFileInfo(shop.folder()).path(), shop.folder(), file, keys})
                REQUIRE(chown(path.toUtf8().constData(), 65534, 65534) == 0);
            REQUIRE(seteuid(65534) == 0);
        }
        QFile::setPermissions(shop.folder(), QFile::ReadOwner | QFile::ExeOwner);
        const auto vault = Vault::openWithPassphrase(shop.folder(), kTestPassphrase);
        if (getuid() == 0) REQUIRE(seteuid(0) == 0);
        QFile::setPermissions(shop.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        REQUIRE_FALSE(vault.has_value());
        CHECK(vault.error().code == ErrorCode::FolderReadOnly);
    }
    SECTION("creating where one is") {
        shop.close();
        const Bytes before = contentsOf(shop.folder());
        const auto again = Vault::create(shop.folder(), kTestPassphrase, KeyCost::cheapForTests(), [](Connection&) {});
        CHECK(again.error().code == ErrorCode::ShopExists);
        CHECK(contentsOf(shop.folder()) == before);
    }
}

TEST_CASE("A flipped byte in the key file never opens, crashes or exhausts; the copy takes over", "[store][vault]") {
    TestShop shop;
    shop.close();
    const QString keys = shop.folder() + "/shop.keys";
    const QByteArray sound = contentsOf(shop.folder())[keys];
    const bool withCopy = GENERATE(true, false);
    if (!withCopy) QFile::remove(keys + ".prev");
    for (qsizetype i = 0; i < sound.size(); i += 3) {
        QByteArray bytes = sound;
        bytes[i] = static_cast<char>(bytes[i] ^ (1 << (i % 7)));
        overwrite(keys, bytes);
        const auto vault = Vault::openWithPassphrase(shop.folder(), kTestPassphrase);
        CAPTURE(i, withCopy);
        if (withCopy || vault.has_value()) {
            REQUIRE(vault.has_value()); // without the copy: a space that became another kind of space
        } else {
            const ErrorCode code = vault.error().code;
            REQUIRE((code == ErrorCode::KeySlotDamaged || code == ErrorCode::ShopNewer));
        }
    }
}

TEST_CASE("Slots may not claim more than a machine has, nor new ones cost too little", "[store][vault]") {
    CHECK_FALSE(KeyCost::claimed(11, 1 << 20).has_value());
    CHECK_FALSE(KeyCost::claimed(3, (std::int64_t{1} << 30) + 1).has_value());
    CHECK_FALSE(KeyCost::claimed(0, 1 << 20).has_value());
    CHECK(KeyCost::claimed(10, std::int64_t{1} << 30).has_value());
    CHECK_FALSE(KeyCost::of(2, std::int64_t{256} << 20).has_value());
    CHECK_FALSE(KeyCost::of(3, std::int64_t{63} << 20).has_value());
    CHECK(KeyCost::of(3, std::int64_t{64} << 20).has_value());
}

TEST_CASE("A slot cannot be moved to another shop, kind, epoch or cost", "[store][vault]") {
    const Secret opener = Secret::random(20);
    const Secret root = Secret::random(kWrappedBytes);
    const KeySlot slot = wrapKeys("shop-a", SlotKind::RecoveryCode, 1, KeyCost::cheapForTests(), opener, root);
    const auto same = unwrapKeys("shop-a", slot, opener);
    REQUIRE(same.has_value());
    CHECK(std::equal(root.bytes().begin(), root.bytes().end(), same->bytes().begin()));
    CHECK_FALSE(unwrapKeys("shop-b", slot, opener).has_value());
    KeySlot other = slot;
    other.kind = SlotKind::Device;
    CHECK_FALSE(unwrapKeys("shop-a", other, opener).has_value());
    other = slot;
    other.epoch = 2;
    CHECK_FALSE(unwrapKeys("shop-a", other, opener).has_value());
    other = slot;
    other.cost = KeyCost::standard();
    CHECK_FALSE(unwrapKeys("shop-a", other, opener).has_value());
}

TEST_CASE("A changed passphrase replaces the old one, in the copy too", "[store][vault]") {
    TestShop shop;
    const QString next = "eight teapots under the counter";
    const KeyCost cheap = KeyCost::cheapForTests();
    CHECK(shop.shop().vault().changePassphrase("not this one, surely", next, cheap).error().code ==
          ErrorCode::WrongPassphrase);
    CHECK(shop.shop().vault().changePassphrase(kTestPassphrase, "short", cheap).error().code ==
          ErrorCode::WeakPassphrase);
    REQUIRE(shop.shop().vault().changePassphrase(kTestPassphrase, next, cheap));
    shop.close();
    if (GENERATE(false, true)) QFile::remove(shop.folder() + "/shop.keys");
    CHECK(refusal(shop.folder()) == ErrorCode::WrongPassphrase);
    CHECK(opens(shop.folder(), next));
    CHECK(opens(shop.folder(), QStringLiteral("ｅｉｇｈｔ teapots under the counter"))); // typed full-width
}

TEST_CASE("The recovery sheet opens the shop however it is typed, and a new one voids the old", "[store][vault]") {
    TestShop shop;
    const auto code = shop.shop().vault().newRecoveryCode();
    REQUIRE(code.has_value());
    CHECK(code->size() == 36 + 8);
    shop.close();
    CHECK(Vault::openWithRecoveryCode(shop.folder(), *code).has_value());
    QString sloppy = code->toLower();
    sloppy.replace('-', "  ").replace('0', 'o').replace('1', 'l');
    CHECK(Vault::openWithRecoveryCode(shop.folder(), sloppy).has_value());
    const auto other = Vault::openWithRecoveryCode(shop.folder(), recoveryText(newRecoveryBits()));
    CHECK(other.error() == Error{ErrorCode::WrongRecoveryCode, {}});

    auto vault = Vault::openWithRecoveryCode(shop.folder(), *code);
    REQUIRE(vault.has_value());
    REQUIRE(vault->replacePassphrase("nine teapots behind the counter", KeyCost::cheapForTests()));
    const auto next = vault->newRecoveryCode();
    vault = fail(ErrorCode::Closed); // gives up the lock
    CHECK_FALSE(Vault::openWithRecoveryCode(shop.folder(), *code).has_value());
    CHECK(Vault::openWithRecoveryCode(shop.folder(), *next).has_value());
    CHECK(opens(shop.folder(), "nine teapots behind the counter"));
}

TEST_CASE("What opens the shop proves its owner, and a damaged slot proves nobody", "[store][vault]") {
    TestShop shop;
    const auto code = shop.shop().vault().newRecoveryCode();
    REQUIRE(code.has_value());
    const Vault& vault = shop.shop().vault();
    CHECK(vault.prove(kTestPassphrase));
    CHECK(vault.prove(code->toLower()));
    CHECK(vault.prove(recoveryText(newRecoveryBits())).error().code == ErrorCode::WrongPassphrase);

    const QString keys = shop.folder() + "/shop.keys";
    shop.close();
    auto file = loadKeyFile(keys, SlotKind::RecoveryCode);
    REQUIRE(file.has_value());
    file->drop(SlotKind::Passphrase);
    REQUIRE(saveKeyFile(keys, *file));
    auto opened = Vault::openWithRecoveryCode(shop.folder(), *code);
    REQUIRE(opened.has_value());
    CHECK(opened->prove(kTestPassphrase).error().code == ErrorCode::KeySlotDamaged);
    REQUIRE(opened->changePassphrase(*code, kTestPassphrase, KeyCost::cheapForTests()));
    CHECK(opened->prove(kTestPassphrase));
}

TEST_CASE("Every slip of one character in a recovery code is told as a slip", "[store][vault]") {
    const Secret bits = newRecoveryBits();
    const QString text = recoveryText(bits);
    const auto read = parseRecoveryText(text);
    REQUIRE(read.has_value());
    CHECK(std::equal(bits.bytes().begin(), bits.bytes().end(), read->bytes().begin()));
    int missed = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '-') continue;
        QString slip = text;
        slip[i] = text[i] == 'Z' ? QChar('Y') : QChar('Z');
        missed += parseRecoveryText(slip).has_value();
        slip = text;
        slip.remove(i, 1);
        missed += parseRecoveryText(slip).has_value();
    }
    CHECK(missed == 0); // each has one chance in a million
    CHECK_FALSE(parseRecoveryText("").has_value());
    CHECK_FALSE(parseRecoveryText(text + "7").has_value());
    CHECK_FALSE(parseRecoveryText(QString(text).replace(0, 1, "店")).has_value());
}

TEST_CASE("A remembered device opens without a passphrase until it is forgotten", "[store][vault]") {
    TestShop shop;
    FakeKeyring keyring;
    FakeKeyring another;
    REQUIRE(shop.shop().vault().rememberOnDevice(keyring));
    shop.close();
    CHECK(Vault::openWithDevice(shop.folder(), keyring).has_value());
    CHECK(Vault::openWithDevice(shop.folder(), another).error().code == ErrorCode::NoDeviceKey);
    keyring.entries.begin()->second = Secret::random(32);
    CHECK(Vault::openWithDevice(shop.folder(), keyring).error().code == ErrorCode::NoDeviceKey);
    shop.reopen();
    REQUIRE(shop.shop().vault().rememberOnDevice(keyring));
    REQUIRE(shop.shop().vault().forgetDevice(keyring));
    CHECK(keyring.entries.empty());
    shop.close();
    CHECK(Vault::openWithDevice(shop.folder(), keyring).error().code == ErrorCode::NoDeviceKey);
    CHECK(opens(shop.folder()));
}

TEST_CASE("Without a keyring service there is no device key, and no waiting without end", "[store][vault]") {
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) SKIP("this session may have a keyring");
    const auto keyring = systemKeyring(std::chrono::milliseconds(3000));
    for (int i = 0; i < 2; ++i) CHECK(keyring->read("zhanggui test").error().code == ErrorCode::NoDeviceKey);
    CHECK(keyring->write("zhanggui test", Secret::random(32)).error().code == ErrorCode::NoDeviceKey);
}

TEST_CASE("Only the owner may read the folder and what is in it", "[store][vault]") {
    TestShop shop;
    REQUIRE(shop.shop().vault().newRecoveryCode().has_value());
    struct stat status {};
    REQUIRE(stat(shop.folder().toUtf8().constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
    for (const auto& [name, bytes] : contentsOf(shop.folder())) {
        CAPTURE(name);
        REQUIRE(stat(name.toUtf8().constData(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
}

TEST_CASE("Passphrases that are short or that everybody tries are refused", "[store][vault]") {
    const char* weak = GENERATE("fourteen chars", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "1234567890123456789",
                                "zyxwvutsrqponmlkjih", "woaini-5201314520", "Password Password",
                                "床前明月光，疑是地上霜。举头望明月，低头思故乡。", "");
    CAPTURE(weak);
    CHECK(checkPassphrase(QString::fromUtf8(weak)).error().code == ErrorCode::WeakPassphrase);
    CHECK(checkPassphrase(kTestPassphrase).has_value());
    CHECK(checkPassphrase("我们家小店里的茶叶每年春天都最好卖").has_value());
}
