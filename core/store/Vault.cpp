#include "core/store/Vault.h"

#include "core/store/DurableFile.h"
#include "core/store/Migrations.h"
#include "core/store/Passphrase.h"
#include "core/store/Transaction.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

#include <sodium.h>
#include <unistd.h>

namespace zg {

namespace {

constexpr char kContext[] = "zhanggui"; // crypto_kdf wants exactly 8 bytes
enum Subkey : std::uint64_t { kFileSubkey = 1, kJournalSubkey = 2 };

Secret subkey(const Secret& rootKey, Subkey id) {
    Secret key(32);
    crypto_kdf_derive_from_key(key.data(), key.size(), id, kContext, rootKey.data());
    return key;
}

Result<FolderLock> lockFolder(const QString& folder) {
    if (::access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0)
        return fail(ErrorCode::FolderReadOnly, QStringLiteral("folder"));
    return FolderLock::take(folder);
}

Done saveKeys(const VaultFiles& files, const KeyFile& keys) {
    return writeDurably(files.keys(), toJson(keys));
}

Result<KeyFile> loadKeys(const VaultFiles& files) {
    QFile file(files.keys());
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::KeySlotDamaged, file.errorString());
    return parseKeyFile(file.readAll());
}

} // namespace

void Vault::deriveKeys() {
    m_fileKey = subkey(m_rootKey, kFileSubkey);
    m_journalKey = std::make_shared<const Secret>(subkey(m_rootKey, kJournalSubkey));
}

Result<Vault> Vault::create(const QString& folder, const QString& passphrase, KeyCost cost, const Fill& fill) {
    if (const Done strong = checkPassphrase(passphrase); !strong) return tl::unexpected<Error>(strong.error());
    if (const Done made = makePrivateFolder(folder); !made) return tl::unexpected<Error>(made.error());
    Result<FolderLock> lock = lockFolder(folder);
    if (!lock) return tl::unexpected<Error>(lock.error());
    Vault vault(folder, std::move(*lock));
    if (QFileInfo::exists(vault.m_files.shop())) return fail(ErrorCode::ShopExists);

    const QString draft = vault.m_files.shop() + QStringLiteral(".new");
    try {
        vault.m_keys.shop = QUuid::createUuid().toString(QUuid::WithoutBraces);
        vault.m_rootKey = Secret::random(kRootKeyBytes);
        vault.deriveKeys();
        vault.m_keys.put(wrapRootKey(vault.m_keys.shop, SlotKind::Passphrase, vault.m_epoch, cost,
                                     passphraseBytes(passphrase), vault.m_rootKey));
        // A draft that a crash left holds nothing: its key was never saved.
        for (const char* suffix : {"", "-wal", "-shm"}) {
            if (const Done gone = removeDurably(draft + QLatin1String(suffix)); !gone)
                return tl::unexpected<Error>(gone.error());
        }
        if (const Done made = createEmptyFile(draft); !made) return tl::unexpected<Error>(made.error());
        {
            const auto connection = openEncrypted(draft, vault.m_fileKey, Access::ReadWrite);
            connection->setJournalKey(vault.m_journalKey);
            connection->execute("PRAGMA synchronous = OFF"); // synced once, as a whole, before it gets its name
            migrate(*connection);
            Transaction transaction(*connection);
            fill(*connection);
            transaction.commit();
        }
    } catch (const StoreError& error) {
        return tl::unexpected<Error>(error.error());
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::StorageFailed, QStringLiteral("out of memory"));
    }
    for (const Done& done :
         {syncFile(draft), saveKeys(vault.m_files, vault.m_keys), renameDurably(draft, vault.m_files.shop())})
        if (!done) return tl::unexpected<Error>(done.error());
    return vault;
}

Result<Vault> Vault::openWithPassphrase(const QString& folder, const QString& passphrase) {
    const VaultFiles files{folder};
    if (!QFileInfo::exists(files.shop())) return fail(ErrorCode::ShopNotFound);
    Result<FolderLock> lock = lockFolder(folder);
    if (!lock) return tl::unexpected<Error>(lock.error());
    Vault vault(folder, std::move(*lock));
    Result<KeyFile> keys = loadKeys(files);
    if (!keys) return tl::unexpected<Error>(keys.error());
    vault.m_keys = std::move(*keys);
    try {
        const Secret opener = passphraseBytes(passphrase);
        Error refused{ErrorCode::WrongPassphrase, {}};
        for (const KeySlot& slot : vault.m_keys.wraps) {
            if (slot.kind != SlotKind::Passphrase) continue;
            Result<Secret> root = unwrapRootKey(vault.m_keys.shop, slot, opener);
            if (!root) {
                refused = root.error();
                continue;
            }
            vault.m_rootKey = std::move(*root);
            vault.m_epoch = slot.epoch;
            vault.deriveKeys();
            const auto connection = vault.connect(Access::ReadOnly, {});
            requireKnownSchema(*connection);
            return vault;
        }
        return tl::unexpected<Error>(refused);
    } catch (const StoreError& error) {
        return tl::unexpected<Error>(error.error());
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::StorageFailed, QStringLiteral("out of memory"));
    }
}

std::unique_ptr<Connection> Vault::connect(Access access, CacheSize cache) const {
    auto connection = openEncrypted(m_files.shop(), m_fileKey, access, cache);
    connection->setJournalKey(m_journalKey);
    return connection;
}

} // namespace zg
