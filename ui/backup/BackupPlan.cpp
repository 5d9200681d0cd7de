#include "ui/backup/BackupPlan.h"

#include <QtCore/QSettings>

namespace zg {

namespace {

constexpr auto kFolder = "backup/folder";
constexpr auto kRhythm = "backup/rhythm";
constexpr auto kAt = "backup/at-minutes";
constexpr auto kKeep = "backup/keep";
constexpr const char* kRhythmNames[] = {"never", "daily", "4h", "hourly"};
constexpr std::int64_t kHour = 3'600'000;

} // namespace

BackupPlan loadBackupPlan(const QSettings& settings) {
    BackupPlan plan;
    plan.folder = settings.value(kFolder).toString();
    const QString rhythm = settings.value(kRhythm).toString();
    for (const BackupRhythm each : kBackupRhythms) {
        if (rhythm == QLatin1String(kRhythmNames[static_cast<int>(each)])) plan.rhythm = each;
    }
    if (const int at = settings.value(kAt, plan.atMinutes).toInt(); at >= 0 && at < 24 * 60) plan.atMinutes = at;
    if (const int keep = settings.value(kKeep, plan.keep).toInt(); keep >= 0 && keep <= kMostBackupsKept)
        plan.keep = keep;
    return plan;
}

void saveBackupPlan(const BackupPlan& plan, QSettings& settings) {
    settings.setValue(kFolder, plan.folder);
    settings.setValue(kRhythm, QString::fromLatin1(kRhythmNames[static_cast<int>(plan.rhythm)]));
    settings.setValue(kAt, plan.atMinutes);
    settings.setValue(kKeep, plan.keep);
}

bool isBackupDue(const BackupPlan& plan, std::optional<Instant> last, Instant now, const BusinessCalendar& calendar) {
    if (!plan.isOn()) return false;
    if (!last || *last > now) return true; // a clock that was put back must not stop backups
    switch (plan.rhythm) {
    case BackupRhythm::Never: return false;
    case BackupRhythm::Hourly: return now.ms - last->ms >= kHour;
    case BackupRhythm::EveryFourHours: return now.ms - last->ms >= 4 * kHour;
    case BackupRhythm::Daily: break;
    }
    const QDateTime local = calendar.localTime(now), before = calendar.localTime(*last);
    const QTime at = QTime(0, 0).addSecs(plan.atMinutes * 60);
    // The latest moment at which one was due.
    const QDate day = local.time() < at ? local.date().addDays(-1) : local.date();
    return std::pair(before.date(), before.time()) < std::pair(day, at);
}

} // namespace zg
