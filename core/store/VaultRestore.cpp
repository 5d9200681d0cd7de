#include "core/store/Catching.h"
#include "core/store/DurableFile.h"
#include "core/store/Integrity.h"
#include "core/store/Leftovers.h"
#include "core/store/Migrations.h"
#include "core/store/Passphrase.h"
#include "core/store/RecoveryCode.h"
#include "core/store/Transaction.h"
#include "core/store/Vault.h"

#include <QtCore/QFileInfo>

namespace zg {

Result<Vault> Vault::restoreWithPassphrase(const QString& backup, const QString& folder, const QString& passphrase,
                                           const Fill& adjust) {
    return restore(backup, folder, SlotKind::Passphrase, passphraseBytes(passphrase), adjust);
}

Result<Vault> Vault::restoreWithRecoveryCode(const QString& backup, const QString& folder, const QString& code,
                                             const Fill& adjust) {
    Result<Secret> bits = parseRecoveryText(code);
    if (!bits) return tl::unexpected<Error>(bits.error());
    return restore(backup, folder, SlotKind::RecoveryCode, *bits, adjust);
}

Result<Vault> Vault::restore(const QString& backup, const QString& folder, SlotKind kind, const Secret& opener,
                             const Fill& adjust) {
    return catching([&]() -> Result<Vault> {
        const QFileInfo source(backup);
        if (!source.isFile()) return fail(ErrorCode::ShopNotFound, QStringLiteral("backup"));
        require(checkHeader(backup));
        KeyFile keys = require(
            loadKeyFile(source.path() + QLatin1Char('/') + source.completeBaseName() + QStringLiteral(".keys"), kind));
        require(makePrivateFolder(folder));
        Vault vault(folder, require(FolderLock::take(folder)));
        const VaultFiles& files = vault.m_files;
        if (QFileInfo::exists(files.shop())) return fail(ErrorCode::ShopExists);
        vault.m_keys->set(std::move(keys));

        const QString draft = files.draft();
        Leftovers leftovers(folder);
        require(leftovers.clearDraft());
        require(copyFile(backup, draft));
        // A plain copy of a running shop's folder has its last hours in the log.
        if (QFileInfo(backup + QStringLiteral("-wal")).size() > 0)
            require(copyFile(backup + QStringLiteral("-wal"), draft + QStringLiteral("-wal")));
        const Done restored = catching([&]() -> Done {
            require(vault.tryKeys(draft, kind, opener));
            const auto connection = vault.connectTo(draft, Access::ReadWrite, {});
            connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"); // the check below reads the main file alone
            const QStringList problems = integrityProblems(*connection);
            if (!problems.isEmpty()) return fail(ErrorCode::BackupMismatch, problems.first());
            migrate(*connection);
            Transaction transaction(*connection);
            adjust(*connection);
            transaction.commit();
            return {};
        });
        if (!restored) {
            require(removeWithSideFiles(draft));
            return tl::unexpected<Error>(restored.error());
        }
        KeyFile kept = *vault.m_keys->now();
        kept.dropOtherEpochs(vault.m_epoch);
        kept.drop(SlotKind::Device); // of the old computer
        require(syncFile(draft));
        require(leftovers.clearRest()); // a log would be read into the restored shop, whose key it has
        vault.m_movedAside = leftovers.movedTo();
        require(vault.save(std::move(kept)));
        require(renameDurably(draft, files.shop()));
        return vault;
    });
}

} // namespace zg
