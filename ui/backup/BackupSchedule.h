#pragma once

#include "core/base/Error.h"
#include "core/base/Time.h"
#include "ui/backup/BackupPlan.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

class QSettings;

namespace zg {

class BackupService;
class Job;
class LiveShop;

// Backs the shop up when it is due, and when asked. A failed try is told once and repeated after a quarter of an hour.
// Lives on the GUI thread;
// a backup that runs when it goes is given up.
class BackupSchedule : public QObject {
    Q_OBJECT
public:
    BackupSchedule(BackupService& backups, const QString& shopUuid, const Clock& clock, const LiveShop& shop,
                   QSettings& settings, QObject* parent = nullptr);

    const BackupPlan& plan() const { return m_plan; }
    void setPlan(const BackupPlan& plan); // and keeps it
    void runNow();

    bool isRunning() const { return m_running; }
    std::optional<Instant> last() const { return m_last; }     // that worked
    std::optional<Error> problem() const { return m_problem; } // why the latest did not

signals:
    void changed();
    void jobStarted(zg::Job* job);
    void failed(const QString& why);

private:
    void look();
    void start(bool asked);

    BackupService& m_backups;
    QString m_lastKey;
    const Clock& m_clock;
    const BusinessCalendar& m_calendar;
    QSettings& m_settings;
    BackupPlan m_plan;
    std::optional<Instant> m_last;
    std::optional<Error> m_problem;
    std::optional<Instant> m_tried;
    bool m_running = false;
    QTimer m_minute;
};

} // namespace zg
