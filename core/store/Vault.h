#pragma once

#include "core/store/Cipher.h"
#include "core/store/CopyFile.h"
#include "core/store/FolderLock.h"
#include "core/store/LiveKeyFile.h"

#include <functional>

namespace zg {

class Keyring;

// Where things stand in a shop's folder; `folder` is created with mode 0700, the files with 0600.
struct VaultFiles {
    QString folder;
    QString shop() const { return folder + QStringLiteral("/shop.zhanggui"); }
    QString keys() const { return folder + QStringLiteral("/shop.keys"); }
    QString draft() const { return shop() + QStringLiteral(".new"); } // becomes the shop when it is whole
};

// The keys to one shop's folder, held together with its lock. A failed open changes nothing in the folder.
class Vault {
public:
    using Fill = std::function<void(Connection&)>; // what a new shop begins with, in one transaction

    // ShopExists, ShopMissing, WeakPassphrase, FolderReadOnly, DiskFull, ...; a crash leaves either a whole shop or none.
    static Result<Vault> create(const QString& folder, const QString& passphrase, KeyCost cost, const Fill& fill);

    // ShopNotFound, ShopMissing, ShopInUse, FolderReadOnly, WrongPassphrase and its like, KeySlotDamaged, ShopTruncated,
    // ShopDamaged, ShopNotEncrypted, ShopNewer.
    static Result<Vault> openWithPassphrase(const QString& folder, const QString& passphrase);
    static Result<Vault> openWithRecoveryCode(const QString& folder, const QString& code);
    static Result<Vault> openWithDevice(const QString& folder, Keyring& keyring);

    // A backup (its file, and the .keys beside it) becomes a shop in `folder`, which must hold none. `adjust` runs in
    // one transaction before the shop gets its name; the backup is only read. BackupMismatch when the copy is not
    // sound. What lay there of a missing shop is moved aside, see Leftovers and movedAside.
    static Result<Vault> restoreWithPassphrase(const QString& backup, const QString& folder, const QString& passphrase,
                                               const Fill& adjust);
    static Result<Vault> restoreWithRecoveryCode(const QString& backup, const QString& folder, const QString& code,
                                                 const Fill& adjust);

    // A new root key, after the old one may have leaked: the whole file is written anew, and whatever moment it is
    // stopped at, the passphrase opens either the old file or the new. The recovery code is void (newRecoveryCode makes
    // one), devices are forgotten. No connection may be open. `reached` is called after each lasting step.
    Done rotate(const QString& passphrase, KeyCost cost = KeyCost::standard(), const Copying& copying = {},
                const std::function<void(int step)>& reached = {});

    // Whether this is the passphrase or the recovery code; a wrong one takes as long as opening. WrongPassphrase.
    Done prove(const QString& secret) const;
    // Each rewrites one slot, one call after the other. Old passphrases and codes stop working at once. Callable from
    // any thread, and while a backup saves the keys: it gets those from before or from after.
    Done changePassphrase(const QString& secret, const QString& next, KeyCost cost = KeyCost::standard());
    // For whoever has opened the shop with the recovery code.
    Done replacePassphrase(const QString& next, KeyCost cost = KeyCost::standard());
    Result<QString> newRecoveryCode(); // to be printed and typed in once; the one before is void
    Done rememberOnDevice(Keyring& keyring);
    Done forgetDevice(Keyring& keyring);
    bool has(SlotKind kind) const { return m_keys->now()->has(kind); }

    // A connection for one thread, with the journal's key, to the shop or to a copy of it. Throws StoreError.
    std::unique_ptr<Connection> connect(Access access, CacheSize cache) const;
    std::unique_ptr<Connection> connectTo(const QString& path, Access access, CacheSize cache) const;

    Done saveKeysAs(const QString& path) const { return saveKeyFile(path, *m_keys->now()); } // beside a backup

    const VaultFiles& files() const { return m_files; }
    // Where restoring has put what lay in the folder of another shop or of this one; empty: nothing did.
    QString movedAside() const { return m_movedAside; }
    QString shopUuid() const { return m_keys->now()->shop; }

private:
    Vault(QString folder, FolderLock lock) : m_files{std::move(folder)}, m_lock(std::move(lock)) {}
    static Result<Vault> open(const QString& folder, SlotKind kind,
                              const std::function<Result<Secret>(const KeyFile&)>& opener);
    static Result<Vault> restore(const QString& backup, const QString& folder, SlotKind kind, const Secret& opener,
                                 const Fill& adjust);
    Done tryKeys(const QString& path, SlotKind kind, const Secret& opener);
    void adopt(Secret keys, int epoch);
    void inspect(const QString& path) const;
    void settleRotation();
    // For whoever holds the turn of m_keys.
    Done put(SlotKind kind, KeyCost cost, const Secret& opener);
    Done putPassphrase(const QString& next, KeyCost cost);
    Done save(KeyFile keys);

    Done proveBy(SlotKind kind, const Secret& opener) const;

    VaultFiles m_files;
    FolderLock m_lock;
    std::unique_ptr<LiveKeyFile> m_keys = std::make_unique<LiveKeyFile>(); // stays where it is when the vault moves
    int m_epoch = 1;
    QString m_movedAside;
    Secret m_wrapped; // what the slots hold
    Secret m_fileKey;
    std::shared_ptr<const Secret> m_journalKey;
};

} // namespace zg
