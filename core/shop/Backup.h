#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/store/CopyFile.h"
#include "core/store/Journal.h"
#include "core/store/Rows.h"

namespace zg {

class Shop;

struct BackupOptions {
    int keep = 0; // how many of this till's backups may stay in the folder, see backupsToPrune; 0: all
    Copying copying;
};

struct BackupReport {
    QString file; // its keys are beside it, .keys for .zhanggui
    qint64 bytes = 0;
    Rows totals; // counted in the copy, and equal to the shop's at that moment
    JournalHead head;
};

// Copies the shop while it goes on selling, checks every page and the structure of the copy (see integrityProblems) and
// compares it with the shop. Blocks for seconds a gigabyte: not on the GUI thread. The copy has its name only once it
// is proven, and older ones go only after that. BackupMismatch, Cancelled, DiskFull, FolderReadOnly.
Result<BackupReport> backupShop(Shop& shop, const QString& folder, const Clock& clock,
                                const BackupOptions& options = {});

struct RestoreReport {
    Rows totals;
    JournalHead head; // of the backup, to be compared with what was printed or noted when it was made
    std::int64_t till = 0;
    QString movedAside; // where what lay there of a missing shop is now; empty: nothing did
};

// Makes the backup the shop of an empty folder, working as the next till so that no number drawn after the backup is
// drawn again.
Result<RestoreReport> restoreShop(const QString& backup, const QString& folder, const QString& passphrase,
                                  const Clock& clock);
Result<RestoreReport> restoreShopWithRecoveryCode(const QString& backup, const QString& folder, const QString& code,
                                                  const Clock& clock);

// Everything SQLite and SQLCipher find wrong with the open shop's file; empty when it is sound. Blocks.
Result<QStringList> checkShopFile(Shop& shop);

} // namespace zg
