#include "ui/backup/BackupSchedule.h"

#include "core/shop/BackupService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/WhenReady.h"
#include "ui/jobs/Job.h"
#include "ui/shop/LiveShop.h"

#include <QtCore/QSettings>

namespace zg {

namespace {
constexpr std::int64_t kRetryMs = 15 * 60'000;
}

BackupSchedule::BackupSchedule(BackupService& backups, const QString& shopUuid, const Clock& clock,
                               const LiveShop& shop, QSettings& settings, QObject* parent)
    : QObject(parent), m_backups(backups), m_lastKey(QStringLiteral("backup/last-") + shopUuid), m_clock(clock),
      m_calendar(shop.calendar()), m_settings(settings), m_plan(loadBackupPlan(settings)) {
    if (const qint64 last = settings.value(m_lastKey).toLongLong(); last > 0) m_last = Instant{last};
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, &BackupSchedule::look);
    m_minute.start();
    // Not at once: the till opens first.
    QTimer::singleShot(20'000, this, &BackupSchedule::look);
}

void BackupSchedule::setPlan(const BackupPlan& plan) {
    if (plan == m_plan) return;
    m_plan = plan;
    m_problem.reset();
    m_tried.reset();
    saveBackupPlan(plan, m_settings);
    emit changed();
}

void BackupSchedule::look() {
    const Instant now = m_clock.now();
    if (m_running || !isBackupDue(m_plan, m_last, now, m_calendar)) return;
    if (m_tried && now.ms - m_tried->ms < kRetryMs && now >= *m_tried) return;
    start(false);
}

void BackupSchedule::runNow() {
    if (!m_running && !m_plan.folder.isEmpty()) start(true);
}

void BackupSchedule::start(bool asked) {
    m_running = true;
    m_tried = m_clock.now();
    auto* job = new Job([] { return BackupSchedule::tr("备份"); }, this);
    emit jobStarted(job);
    emit changed();
    whenReady(m_backups.run(m_plan.folder, m_plan.keep, job->progress()), this,
              [this, job, asked, began = *m_tried](const Result<BackupReport>& report) {
                  m_running = false;
                  const bool told = m_problem.has_value();
                  if (report) {
                      m_last = began;
                      m_problem.reset();
                      m_settings.setValue(m_lastKey, static_cast<qlonglong>(began.ms));
                  } else if (report.error().code != ErrorCode::Cancelled) {
                      m_problem = report.error();
                      if (asked || !told) emit failed(errorText(report.error()));
                  }
                  job->finish();
                  emit changed();
              });
}

} // namespace zg
