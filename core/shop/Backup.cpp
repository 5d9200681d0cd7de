#include "core/shop/Backup.h"

#include "core/access/StaffStore.h"
#include "core/settings/ShopSettingsStore.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"
#include "core/store/DurableFile.h"
#include "core/store/Integrity.h"
#include "core/store/Statement.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTimeZone>

namespace zg {

namespace {

const QString kSuffix = QStringLiteral(".zhanggui");
const QString kKeysSuffix = QStringLiteral(".keys");

QString namePrefix(const Shop& shop) {
    return QStringLiteral("zhanggui-%1-").arg(shop.vault().shopUuid().left(8));
}

// Names sort by time; two within one second differ by a number.
QString freeName(const QString& folder, const QString& prefix, Instant now) {
    const QString stamp =
        QDateTime::fromMSecsSinceEpoch(now.ms, QTimeZone::utc()).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString name = folder + QLatin1Char('/') + prefix + stamp;
    for (int n = 2; QFileInfo::exists(name + kSuffix); ++n)
        name = folder + QLatin1Char('/') + prefix + stamp + QStringLiteral("-%1").arg(n);
    return name;
}

void prune(const QString& folder, const QString& prefix, int keep) {
    const QDir dir(folder);
    QStringList names = dir.entryList({prefix + QLatin1Char('*') + kSuffix}, QDir::Files, QDir::Name);
    while (names.size() > keep) {
        const QString oldest = dir.filePath(names.takeFirst());
        const QString base = oldest.left(oldest.size() - kSuffix.size());
        require(removeDurably(oldest));
        for (const char* copy : {"", ".prev"}) require(removeDurably(base + kKeysSuffix + QLatin1String(copy)));
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
    return report;
}

} // namespace

Result<BackupReport> backupShop(Shop& shop, const QString& folder, const Clock& clock, const BackupOptions& options) {
    return catching([&]() -> Result<BackupReport> {
        const Vault& vault = shop.vault();
        require(makePrivateFolder(folder));
        const QString name = freeName(folder, namePrefix(shop), clock.now());
        const QString part = name + kSuffix + QStringLiteral(".part");
        for (const QString& left : QDir(folder).entryList({namePrefix(shop) + QStringLiteral("*.part")}, QDir::Files))
            require(removeDurably(folder + QLatin1Char('/') + left)); // of one that was killed

        // A reader that stays at the moment of the copy while the till sells on.
        const auto original = vault.connect(Access::ReadOnly, CacheSize{});
        {
            const std::shared_ptr<void> hold = require(shop.database().checkpointAndHold([&] {
                original->execute("BEGIN");
                original->prepare("SELECT count(*) FROM setting").step();
            }));
            require(copyFile(vault.files().shop(), part, options.copying));
        }
        BackupReport report;
        const Done proven = catching([&]() -> Done {
            const auto copy = vault.connectTo(part, Access::Immutable, CacheSize{});
            report.bytes = QFileInfo(part).size();
            report.totals = ledgerTotals(*copy);
            report.head = journalHead(*copy);
            if (report.totals != ledgerTotals(*original) || report.head != journalHead(*original))
                return fail(ErrorCode::BackupMismatch);
            return vault.saveKeysAs(name + kKeysSuffix);
        });
        if (!proven) {
            require(removeDurably(part));
            return tl::unexpected<Error>(proven.error());
        }
        report.file = name + kSuffix;
        require(renameDurably(part, report.file));
        if (options.keep > 0) prune(folder, namePrefix(shop), options.keep);
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
