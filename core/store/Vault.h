#pragma once

#include "core/store/Cipher.h"
#include "core/store/FolderLock.h"
#include "core/store/KeySlots.h"

#include <functional>

namespace zg {

// Where things stand in a shop's folder.
struct VaultFiles {
    QString folder;
    QString shop() const { return folder + QStringLiteral("/shop.zhanggui"); }
    QString keys() const { return folder + QStringLiteral("/shop.keys"); }
};

// The keys to one shop's folder, held together with its lock. Opening changes nothing in the folder when it fails.
class Vault {
public:
    using Fill = std::function<void(Connection&)>; // what a new shop begins with, in one transaction

    // ShopExists, WeakPassphrase, FolderReadOnly, ...; a crash leaves either a whole shop or none.
    static Result<Vault> create(const QString& folder, const QString& passphrase, KeyCost cost, const Fill& fill);

    // ShopNotFound, ShopInUse, FolderReadOnly, WrongPassphrase, KeySlotDamaged, ShopTruncated, ShopDamaged,
    // ShopNotEncrypted, ShopNewer.
    static Result<Vault> openWithPassphrase(const QString& folder, const QString& passphrase);

    // A connection for one thread, with the journal's key. Throws StoreError.
    std::unique_ptr<Connection> connect(Access access, CacheSize cache) const;

    const QString& folder() const { return m_files.folder; }
    const QString& shopUuid() const { return m_keys.shop; }

private:
    Vault(QString folder, FolderLock lock) : m_files{std::move(folder)}, m_lock(std::move(lock)) {}
    void deriveKeys();

    VaultFiles m_files;
    FolderLock m_lock;
    KeyFile m_keys;
    int m_epoch = 1;
    Secret m_rootKey;
    Secret m_fileKey;
    std::shared_ptr<const Secret> m_journalKey;
};

} // namespace zg
