#include "core/store/Vault.h"

#include "core/store/Catching.h"
#include "core/store/DurableFile.h"
#include "core/store/Keyring.h"
#include "core/store/Leftovers.h"
#include "core/store/Migrations.h"
#include "core/store/Passphrase.h"
#include "core/store/RecoveryCode.h"
#include "core/store/Transaction.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

#include <fcntl.h>
#include <sodium.h>
#include <sqlcipher/sqlite3.h>
#include <unistd.h>

namespace zg {

namespace {

constexpr char kContext[] = "zhanggui"; // crypto_kdf wants exactly 8 bytes
constexpr std::uint64_t kFileSubkey = 1;

QString deviceEntry(const QString& shopUuid) {
    return QStringLiteral("shop ") + shopUuid;
}

// Looking into a file in WAL mode makes SQLite put its log and index beside it; what was not there before is taken away
// again.
class SideFilesAsBefore {
public:
    explicit SideFilesAsBefore(const QString& file)
        : m_log(file + QStringLiteral("-wal")), m_index(file + QStringLiteral("-shm")),
          m_hadLog(QFileInfo::exists(m_log)), m_hadIndex(QFileInfo::exists(m_index)) {}
    ~SideFilesAsBefore() {
        if (!m_hadLog && QFileInfo(m_log).size() == 0) QFile::remove(m_log);
        if (!m_hadIndex) QFile::remove(m_index);
    }
    SideFilesAsBefore(const SideFilesAsBefore&) = delete;
    SideFilesAsBefore& operator=(const SideFilesAsBefore&) = delete;

private:
    QString m_log, m_index;
    bool m_hadLog, m_hadIndex;
};

} // namespace

void Vault::adopt(Secret keys, int epoch) {
    m_wrapped = std::move(keys);
    m_epoch = epoch;
    m_fileKey = Secret(kFileKeyBytes);
    crypto_kdf_derive_from_key(m_fileKey.data(), m_fileKey.size(), kFileSubkey, kContext, m_wrapped.data());
    m_journalKey = std::make_shared<const Secret>(Secret::copyOf(m_wrapped.bytes().subspan(kRootKeyBytes)));
}

Result<Vault> Vault::create(const QString& folder, const QString& passphrase, KeyCost cost, const Fill& fill) {
    return catching([&]() -> Result<Vault> {
        require(checkPassphrase(passphrase));
        require(makePrivateFolder(folder));
        Vault vault(folder, require(FolderLock::take(folder)));
        const VaultFiles& files = vault.m_files;
        if (QFileInfo::exists(files.shop())) return fail(ErrorCode::ShopExists);
        // Beside a draft the keys are those of a making or a change of the root key that was interrupted.
        Leftovers leftovers(folder);
        if (const QStringList names = leftovers.irreplaceable(); !names.isEmpty() && !leftovers.hasDraft())
            return fail(ErrorCode::ShopMissing, FileNames{names});

        KeyFile keys;
        keys.shop = QUuid::createUuid().toString(QUuid::WithoutBraces);
        vault.adopt(Secret::random(kWrappedBytes), 1);
        keys.put(wrapKeys(keys.shop, SlotKind::Passphrase, 1, cost, passphraseBytes(passphrase), vault.m_wrapped));
        const QString draft = files.draft();
        require(leftovers.clearDraft());
        require(createEmptyFile(draft));
        {
            const auto connection = vault.connectTo(draft, Access::ReadWrite, {});
            connection->execute("PRAGMA synchronous = OFF"); // synced once, as a whole, before it gets its name
            migrate(*connection);
            Transaction transaction(*connection);
            fill(*connection);
            transaction.commit();
        }
        require(syncFile(draft));
        require(leftovers.clearRest());
        require(vault.save(std::move(keys)));
        require(renameDurably(draft, files.shop()));
        return vault;
    });
}

Result<Vault> Vault::openWithPassphrase(const QString& folder, const QString& passphrase) {
    return open(folder, SlotKind::Passphrase,
                [&](const KeyFile&) { return Result<Secret>(passphraseBytes(passphrase)); });
}

Result<Vault> Vault::openWithRecoveryCode(const QString& folder, const QString& code) {
    return open(folder, SlotKind::RecoveryCode, [&](const KeyFile&) { return parseRecoveryText(code); });
}

Result<Vault> Vault::openWithDevice(const QString& folder, Keyring& keyring) {
    return open(folder, SlotKind::Device, [&](const KeyFile& keys) -> Result<Secret> {
        if (!keys.has(SlotKind::Device)) return fail(ErrorCode::NoDeviceKey, QStringLiteral("no slot"));
        return keyring.read(deviceEntry(keys.shop));
    });
}

Result<Vault> Vault::open(const QString& folder, SlotKind kind,
                          const std::function<Result<Secret>(const KeyFile&)>& opener) {
    return catching([&]() -> Result<Vault> {
        const VaultFiles files{folder};
        const QFileInfo file(files.shop());
        if (!file.exists()) {
            const QStringList names = Leftovers(folder).irreplaceable();
            return names.isEmpty() ? fail(ErrorCode::ShopNotFound) : fail(ErrorCode::ShopMissing, FileNames{names});
        }
        if (::faccessat(AT_FDCWD, QFile::encodeName(files.shop()).constData(), R_OK | W_OK, AT_EACCESS) != 0)
            return fail(ErrorCode::FolderReadOnly, QStringLiteral("file"));
        Vault vault(folder, require(FolderLock::take(folder)));
        require(checkHeader(files.shop()));
        // After a power cut during a checkpoint the last page may be torn; the log then still has it.
        const bool hasLog = QFileInfo(files.shop() + QStringLiteral("-wal")).size() > 0;
        if (file.size() == 0 || (file.size() % kPageBytes != 0 && !hasLog)) return fail(ErrorCode::ShopTruncated);
        vault.m_keys->set(require(loadKeyFile(files.keys(), kind)));
        require(vault.tryKeys(files.shop(), kind, require(opener(*vault.m_keys->now()))));
        vault.settleRotation();
        return vault;
    });
}

// While the root key is being changed there are two of each slot, and the file has one of the two keys.
Done Vault::tryKeys(const QString& path, SlotKind kind, const Secret& opener) {
    Error refused{ErrorCode::KeySlotDamaged, QStringLiteral("no slot")};
    const LiveKeyFile::Snapshot file = m_keys->now();
    for (const KeySlot& slot : file->of(kind)) {
        Result<Secret> keys = unwrapKeys(file->shop, slot, opener);
        if (!keys) {
            refused = keys.error();
            continue;
        }
        adopt(std::move(*keys), slot.epoch);
        const Done sound = catching([&]() -> Done {
            inspect(path);
            return {};
        });
        if (sound || sound.error().code != ErrorCode::ShopDamaged) return sound;
        refused = sound.error();
    }
    return tl::unexpected<Error>(refused);
}

void Vault::inspect(const QString& path) const {
    const SideFilesAsBefore tidy(path);
    const auto connection = openKeyed(path, m_fileKey, Access::ReadOnly);
    try {
        requireKnownSchema(*connection);
    } catch (const StoreError&) {
        // Its first page is sound and counts more pages than there are.
        if (sqlite3_errcode(connection->handle()) == SQLITE_CORRUPT) throw StoreError(ErrorCode::ShopTruncated);
        throw;
    }
}

// On disk first: what readers see has been written.
Done Vault::save(KeyFile keys) {
    if (Done saved = saveKeyFile(m_files.keys(), keys); !saved) return saved;
    m_keys->set(std::move(keys));
    return {};
}

Done Vault::put(SlotKind kind, KeyCost cost, const Secret& opener) {
    KeyFile keys = *m_keys->now();
    keys.put(wrapKeys(keys.shop, kind, m_epoch, cost, opener, m_wrapped));
    return save(std::move(keys));
}

Done Vault::putPassphrase(const QString& next, KeyCost cost) {
    return catching([&]() -> Done {
        require(checkPassphrase(next));
        return put(SlotKind::Passphrase, cost, passphraseBytes(next));
    });
}

Done Vault::prove(const QString& secret) const {
    return catching([&]() -> Done {
        if (const auto code = parseRecoveryText(secret); code && proveBy(SlotKind::RecoveryCode, *code)) return {};
        return proveBy(SlotKind::Passphrase, passphraseBytes(secret));
    });
}

// A slot that was damaged and left out is opened by nothing.
Done Vault::proveBy(SlotKind kind, const Secret& opener) const {
    const LiveKeyFile::Snapshot file = m_keys->now();
    if (!file->has(kind)) return fail(ErrorCode::KeySlotDamaged, QStringLiteral("no slot"));
    for (const KeySlot& slot : file->of(kind)) {
        if (const auto keys = unwrapKeys(file->shop, slot, opener); !keys) return tl::unexpected<Error>(keys.error());
    }
    return {};
}

Done Vault::changePassphrase(const QString& secret, const QString& next, KeyCost cost) {
    const auto turn = m_keys->turn(); // what was proven is still the passphrase when it is replaced
    if (Done proven = prove(secret); !proven) return proven;
    return putPassphrase(next, cost);
}

Done Vault::replacePassphrase(const QString& next, KeyCost cost) {
    const auto turn = m_keys->turn();
    return putPassphrase(next, cost);
}

Result<QString> Vault::newRecoveryCode() {
    const auto turn = m_keys->turn();
    return catching([&]() -> Result<QString> {
        const Secret bits = newRecoveryBits();
        require(put(SlotKind::RecoveryCode, KeyCost::standard(), bits));
        return recoveryText(bits);
    });
}

Done Vault::rememberOnDevice(Keyring& keyring) {
    const auto turn = m_keys->turn(); // the keyring's entry and the slot change together
    return catching([&]() -> Done {
        const Secret key = Secret::random(kFileKeyBytes);
        require(keyring.write(deviceEntry(shopUuid()), key));
        return put(SlotKind::Device, KeyCost::standard(), key);
    });
}

Done Vault::forgetDevice(Keyring& keyring) {
    const auto turn = m_keys->turn();
    KeyFile keys = *m_keys->now();
    keys.drop(SlotKind::Device);
    if (Done saved = save(std::move(keys)); !saved) return saved;
    return keyring.remove(deviceEntry(shopUuid()));
}

std::unique_ptr<Connection> Vault::connect(Access access, CacheSize cache) const {
    return connectTo(m_files.shop(), access, cache);
}

std::unique_ptr<Connection> Vault::connectTo(const QString& path, Access access, CacheSize cache) const {
    auto connection = openEncrypted(path, m_fileKey, access, cache);
    connection->setJournalKey(m_journalKey);
    return connection;
}

} // namespace zg
