#include "core/store/Catching.h"
#include "core/store/DurableFile.h"
#include "core/store/Integrity.h"
#include "core/store/Passphrase.h"
#include "core/store/Vault.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLoggingCategory>

#include <sqlcipher/sqlite3.h>

#include <algorithm>

namespace zg {

namespace {

Q_LOGGING_CATEGORY(logRotate, "zhanggui.store")

constexpr int kPagesAtOnce = 4096;

// SQLite's backup goes page by page through both ciphers. PRAGMA rekey would write over the only copy: with a full disk
// it reported success and left a file that neither key opened.
void copyPages(Connection& from, Connection& to, const Copying& copying) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup) throw StoreError(sqliteError(to.handle(), sqlite3_errcode(to.handle())));
    int code = SQLITE_OK;
    bool goesOn = true;
    while (goesOn && code == SQLITE_OK) {
        code = sqlite3_backup_step(backup, kPagesAtOnce);
        const qint64 total = sqlite3_backup_pagecount(backup);
        goesOn = !copying || copying((total - sqlite3_backup_remaining(backup)) * kPageBytes, total * kPageBytes);
    }
    sqlite3_backup_finish(backup);
    if (!goesOn) throw StoreError(ErrorCode::Cancelled);
    if (code != SQLITE_DONE) throw StoreError(sqliteError(to.handle(), code));
}

} // namespace

Done Vault::rotate(const QString& passphrase, KeyCost cost, const Copying& copying,
                   const std::function<void(int)>& reached) {
    const auto step = [&](int number) {
        if (reached) reached(number);
    };
    const auto turn = m_keys->turn();
    const QString draft = m_files.draft();
    bool replaced = false;
    Done rotated = catching([&]() -> Done {
        const Secret opener = passphraseBytes(passphrase);
        KeyFile both = *m_keys->now();
        for (const KeySlot& slot : both.of(SlotKind::Passphrase)) require(unwrapKeys(both.shop, slot, opener));
        require(removeWithSideFiles(draft));
        step(0);

        // The sidecar opens either file from here on.
        Vault next(m_files.folder, FolderLock());
        Secret keys = m_wrapped.clone(); // the journal's half stays
        const Secret rootKey = Secret::random(kRootKeyBytes);
        std::copy(rootKey.bytes().begin(), rootKey.bytes().end(), keys.data());
        next.adopt(std::move(keys), m_epoch + 1);
        both.put(wrapKeys(both.shop, SlotKind::Passphrase, next.m_epoch, cost, opener, next.m_wrapped));
        require(save(std::move(both)));
        step(1);

        Rows before;
        require(createEmptyFile(draft));
        {
            const auto from = connect(Access::ReadWrite, CacheSize{});
            before = ledgerTotals(*from);
            const auto to = openKeyed(draft, next.m_fileKey, Access::ReadWrite);
            to->execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"); // synced below, as a whole
            copyPages(*from, *to, copying);
        } // the last connection to the old file: its log goes into it and away
        require(syncFile(draft));
        {
            const auto copy = next.connectTo(draft, Access::Immutable, CacheSize{});
            const QStringList problems = integrityProblems(*copy);
            if (!problems.isEmpty()) return fail(ErrorCode::BackupMismatch, problems.first());
            if (ledgerTotals(*copy) != before) return fail(ErrorCode::BackupMismatch, QStringLiteral("totals"));
        }
        step(2);

        // A log of the old file would be replayed into the new one.
        if (QFileInfo(m_files.shop() + QStringLiteral("-wal")).size() > 0)
            return fail(ErrorCode::StorageFailed, QStringLiteral("the log is in use"));
        for (const char* suffix : {"-wal", "-shm"}) require(removeDurably(m_files.shop() + QLatin1String(suffix)));
        step(3);
        replaced = true; // or perhaps not, should this fail: then the next opening finds out
        require(renameDurably(draft, m_files.shop()));
        step(4);

        adopt(std::move(next.m_wrapped), next.m_epoch);
        return {};
    });
    if (rotated || !replaced) settleRotation();
    step(5);
    return rotated;
}

// Whichever file has won, the keys of the other go.
void Vault::settleRotation() {
    KeyFile settled = *m_keys->now();
    settled.dropOtherEpochs(m_epoch);
    if (settled == *m_keys->now()) return;
    const Done cleaned = removeWithSideFiles(m_files.draft());
    const Done saved = cleaned ? save(std::move(settled)) : cleaned;
    // Not worth refusing to open for: both keys keep working, and the next opening tries again.
    if (!saved) qCWarning(logRotate, "keys of an unfinished change are left behind");
}

} // namespace zg
