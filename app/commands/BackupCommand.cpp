#include "app/CommandLine.h"
#include "app/commands/Commands.h"
#include "core/shop/Backup.h"

namespace zg {

namespace {

Copying copying(const char* what) {
    return [what](qint64 done, qint64 total) {
        CommandLine::progress(QString::fromLatin1(what), {done, total});
        return true;
    };
}

} // namespace

int runBackup(CommandLine& line) {
    line.addShopOptions();
    line.addPositional(QStringLiteral("FOLDER"), QStringLiteral("Where the backup and its keys go"));
    line.addOption(QStringLiteral("keep"),
                   QStringLiteral("Remove all but the newest N backups of this shop (default: keep all)"),
                   QStringLiteral("N"), QStringLiteral("0"));
    if (!line.parse(1, 1)) return line.exitCode();
    BackupOptions options;
    bool isNumber = false;
    options.keep = line.value(QStringLiteral("keep")).toInt(&isNumber);
    if (!isNumber || options.keep < 0) return line.wrongUsage(QStringLiteral("--keep is a number"));
    options.copying = copying("copying");
    const auto shop = line.openShop();
    if (!shop) return line.refuse(shop.error());
    const auto report = backupShop(**shop, line.positional().first(), SystemClock(), options);
    CommandLine::endProgress();
    if (!report) return line.refuse(report.error());
    CommandLine::print(report->file);
    return kDone;
}

int runRestore(CommandLine& line) {
    line.addShopOptions();
    const QString codeFile = QStringLiteral("recovery-code-file");
    line.addOption(codeFile, QStringLiteral("File whose first line is the recovery code, instead of the passphrase"),
                   QStringLiteral("FILE"));
    line.addPositional(QStringLiteral("BACKUP"), QStringLiteral("The .zhanggui file; its .keys file stands beside it"));
    if (!line.parse(1, 1)) return line.exitCode();
    const bool byCode = line.isSet(codeFile);
    if (byCode && line.isSet(QStringLiteral("passphrase-file")))
        return line.wrongUsage(QStringLiteral("either --passphrase-file or --recovery-code-file"));
    const auto secret = byCode ? line.secretOf(codeFile) : line.passphrase();
    if (!secret) return line.refuse(secret.error());
    const auto report = (byCode ? restoreShopWithRecoveryCode : restoreShop)(line.positional().first(), line.dataDir(),
                                                                             *secret, SystemClock());
    if (!report) return line.refuse(report.error());
    if (!report->movedAside.isEmpty())
        CommandLine::print(QStringLiteral("keys and logs that lay there are now in %1").arg(report->movedAside));
    CommandLine::print(QStringLiteral("restored; receipts continue as till %1").arg(report->till + 1));
    return kDone;
}

int runRotateKey(CommandLine& line) {
    line.addShopOptions();
    if (!line.parse(0, 0)) return line.exitCode();
    const auto passphrase = line.passphrase();
    if (!passphrase) return line.refuse(passphrase.error());
    auto vault = Vault::openWithPassphrase(line.dataDir(), *passphrase);
    if (!vault) return line.refuse(vault.error());
    const Done rotated = vault->rotate(*passphrase, KeyCost::standard(), copying("writing anew"));
    CommandLine::endProgress();
    if (!rotated) return line.refuse(rotated.error());
    CommandLine::print(QStringLiteral("new root key; the recovery code is void, make another"));
    return kDone;
}

} // namespace zg
