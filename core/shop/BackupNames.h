#pragma once

#include "core/base/Time.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <optional>

namespace zg {

inline const QString kBackupSuffix = QStringLiteral(".zhanggui");
inline const QString kBackupKeysSuffix = QStringLiteral(".keys");

// Whose state a backup is: the shop, the till, and how far its journal had come. A clock may be wrong, the journal only
// grows.
struct BackupState {
    QString shopUuid;
    std::int64_t till = 0;
    std::int64_t seq = 0; // of the journal's head
};

// The name without a suffix, e.g. zhanggui-1a2b3c4d-0-0000012345-20261129T101500Z: of shop, till, journal and time.
// `number` tells two of the same state and second apart, from 2 on.
QString backupName(const BackupState& state, Instant now, int number = 1);
// What every backup of a shop begins with, whatever its till.
QString backupPrefix(const QString& shopUuid);

// Which of the files in a folder may go, so that `keep` of this shop and till stay, the newest by its journal: never
// `made`, nor what a later state than that one claims to be, nor another till's. Names of before there was a journal in
// them are the oldest.
QStringList backupsToPrune(const QStringList& names, const QString& made, const BackupState& state, int keep);

} // namespace zg
