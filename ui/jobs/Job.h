#pragma once

#include "core/base/Progress.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include <functional>

namespace zg {

// A long job as the window follows it. Lives on the GUI thread; the work gets progress(), a value that outlives this. A
// job that goes, with its page or its window, asks the work to stop.
class Job : public QObject {
    Q_OBJECT
public:
    // title: asked for in the language of the moment.
    Job(std::function<QString()> title, QObject* parent);
    ~Job() override;

    QString title() const { return m_title(); }
    const Progress& progress() const { return m_progress; }
    void cancel();
    void finish(); // and is gone soon

signals:
    void progressed(qint64 done, qint64 total); // total 0: of unknown length
    void cancelling();
    void finished();

private:
    void look();

    std::function<QString()> m_title;
    Progress m_progress;
    Progress::Reached m_seen;
    QTimer m_look;
};

} // namespace zg
