#include "core/shop/Backup.h"

#include "core/access/StaffStore.h"
#include "core/settings/ShopSettingsStore.h"
#include "core/shop/BackupNames.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"
#include "core/store/DurableFile.h"
#include "core/store/Integrity.h"
#include "core/store/Statement.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

namespace zg {

namespace {

// A name that is free: two of the same state within a second differ by a number.
QString freeName(const QString& folder, const BackupState& state, Instant now) {
    for (int number = 1;; ++number) {
        const QString name = folder + u'/' + backupName(state, now, number);
        if (!QFileInfo::exists(name + kBackupSuffix)) return name;
    }
}

void prune(const QString& folder, const QString& made, const BackupState& state, int keep) {
    const QStringList names =
        QDir(folder).entryList({backupPrefix(state.shopUuid) + u'*' + kBackupSuffix}, QDir::Files);
    for (const QString& name : backupsToPrune(names, QFileInfo(made).fileName(), state, keep)) {
        const QString base = folder + u'/' + name.chopped(kBackupSuffix.size());
        require(removeDurably(base + kBackupSuffix));
        for (const char* copy : {"", ".prev"}) require(removeDurably(base + kBackupKeysSuffix + QLatin1String(copy)));
    }
}

Result<RestoreReport> restore(const Clock& clock, const std::function<Result<Vault>(const Vault::Fill&)>& run) {
    RestoreReport report;
    const Result<Vault> vault = run([&](Connection& connection) {
        report.totals = ledgerTotals(connection);
        report.head = journalHead(connection);
        // Whoever restores has the passphrase or the recovery code: the owner.
        const auto owner = firstOwner(connection);
        const Actor restorer{owner.value_or(Staff{}), true};
        WriteQueue::runNow(connection, {restorer, clock, loadShopSettings(connection)}, [&](Write& write) {
            report.till = write.till() + 1;
            startTill(connection, report.till);
            ContentDigest content(connection);
            content.add(report.till);
            content.add(report.head.seq);
            content.add(report.head.digest);
            write.record("restore", 0, content.finish());
        });
    });
    if (!vault) return tl::unexpected<Error>(vault.error());
    report.movedAside = vault->movedAside();
    return report;
}

} // namespace

Result<BackupReport> backupShop(Shop& shop, const QString& folder, const Clock& clock, const BackupOptions& options) {
    return catching([&]() -> Result<BackupReport> {
        const Vault& vault = shop.vault();
        require(makePrivateFolder(folder));
        const QString prefix = backupPrefix(vault.shopUuid());
        for (const QString& left : QDir(folder).entryList({prefix + QStringLiteral("*.part")}, QDir::Files))
            require(removeDurably(folder + u'/' + left)); // of one that was killed

        // A reader that stays at the moment of the copy while the till sells on.
        const auto original = vault.connect(Access::ReadOnly, CacheSize{});
        const QString part =
            folder + u'/' + prefix + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part");
        {
            const std::shared_ptr<void> hold = require(shop.database().checkpointAndHold([&] {
                original->execute("BEGIN");
                original->prepare("SELECT count(*) FROM setting").step();
            }));
            require(copyFile(vault.files().shop(), part, options.copying));
        }
        BackupReport report;
        QString name;
        BackupState state{vault.shopUuid(), 0, 0};
        const Done proven = catching([&]() -> Done {
            const auto copy = vault.connectTo(part, Access::Immutable, CacheSize{});
            // One bit that has turned in the shop's own file is copied faithfully: before a backup is one, each of its
            // pages is checked against its code.
            const QStringList problems = integrityProblems(*copy, CheckDepth::Quick);
            if (!problems.isEmpty()) return fail(ErrorCode::BackupMismatch, problems.first());
            report.bytes = QFileInfo(part).size();
            report.totals = ledgerTotals(*copy);
            report.head = journalHead(*copy);
            if (report.totals != ledgerTotals(*original) || report.head != journalHead(*original))
                return fail(ErrorCode::BackupMismatch, QStringLiteral("totals"));
            state.till = loadShopSettings(*copy).till;
            state.seq = report.head.seq;
            name = freeName(folder, state, clock.now());
            return vault.saveKeysAs(name + kBackupKeysSuffix);
        });
        if (!proven) {
            require(removeDurably(part));
            return tl::unexpected<Error>(proven.error());
        }
        report.file = name + kBackupSuffix;
        require(renameDurably(part, report.file));
        if (options.keep > 0) prune(folder, report.file, state, options.keep);
        return report;
    });
}

Result<RestoreReport> restoreShop(const QString& backup, const QString& folder, const QString& passphrase,
                                  const Clock& clock) {
    return restore(clock, [&](const Vault::Fill& adjust) {
        return Vault::restoreWithPassphrase(backup, folder, passphrase, adjust);
    });
}

Result<RestoreReport> restoreShopWithRecoveryCode(const QString& backup, const QString& folder, const QString& code,
                                                  const Clock& clock) {
    return restore(
        clock, [&](const Vault::Fill& adjust) { return Vault::restoreWithRecoveryCode(backup, folder, code, adjust); });
}

Result<QStringList> checkShopFile(Shop& shop) {
    return catching([&]() -> Result<QStringList> {
        const std::shared_ptr<void> hold = require(shop.database().checkpointAndHold());
        const auto connection = shop.vault().connect(Access::ReadOnly, CacheSize{});
        return integrityProblems(*connection);
    });
}

} // namespace zg
