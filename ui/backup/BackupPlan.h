#pragma once

#include "core/base/Time.h"

#include <QtCore/QString>

#include <optional>

class QSettings;

namespace zg {

enum class BackupRhythm { Never, Daily, EveryFourHours, Hourly };

inline constexpr BackupRhythm kBackupRhythms[] = {BackupRhythm::Never, BackupRhythm::Daily,
                                                  BackupRhythm::EveryFourHours, BackupRhythm::Hourly};
inline constexpr int kMostBackupsKept = 999;

// Where and how often this PC backs the shop up. Kept in the machine's settings: the stick or disk belongs to it.
struct BackupPlan {
    QString folder; // empty: nowhere
    BackupRhythm rhythm = BackupRhythm::Daily;
    int atMinutes = 12 * 60; // Daily: minutes after midnight in the shop's zone
    int keep = 14;           // the newest so many stay; 0: all

    bool isOn() const { return !folder.isEmpty() && rhythm != BackupRhythm::Never; }
    friend bool operator==(const BackupPlan&, const BackupPlan&) = default;
};

BackupPlan loadBackupPlan(const QSettings& settings);
void saveBackupPlan(const BackupPlan& plan, QSettings& settings);

// Whether a backup is due, when the last one that worked was made at `last` (none: never). What was missed while the
// program was closed is due at once.
bool isBackupDue(const BackupPlan& plan, std::optional<Instant> last, Instant now, const BusinessCalendar& calendar);

} // namespace zg
