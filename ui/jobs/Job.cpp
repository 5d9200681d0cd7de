#include "ui/jobs/Job.h"

namespace zg {

namespace {
constexpr int kLookEveryMs = 100;
} // namespace

Job::Job(std::function<QString()> title, QObject* parent) : QObject(parent), m_title(std::move(title)) {
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &Job::look);
    m_look.start();
}

Job::~Job() {
    m_progress.cancel();
    if (m_look.isActive()) emit finished();
}

void Job::cancel() {
    m_progress.cancel();
    emit cancelling();
}

void Job::finish() {
    m_look.stop();
    emit finished();
    deleteLater();
}

void Job::look() {
    const Progress::Reached now = m_progress.reached();
    if (now == m_seen) return;
    m_seen = now;
    emit progressed(now.done, now.total);
}

} // namespace zg
