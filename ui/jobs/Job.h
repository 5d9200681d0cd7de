#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

namespace zg {

// A long job as the window follows it. Lives on the GUI thread; report() may be called from any. Made by whoever starts
// the work and deleted by them once it has finished.
class Job : public QObject {
    Q_OBJECT
public:
    // title: asked for in the language of the moment. cancel: asks the work to stop; it may take its batch to the end.
    Job(std::function<QString()> title, std::function<void()> cancel, QObject* parent)
        : QObject(parent), m_title(std::move(title)), m_cancel(std::move(cancel)) {}

    QString title() const { return m_title(); }
    // total 0: of unknown length.
    void report(qint64 done, qint64 total) { emit progressed(done, total); }
    void cancel() {
        emit cancelling();
        m_cancel();
    }
    void finish() { emit finished(); }

signals:
    void progressed(qint64 done, qint64 total);
    void cancelling();
    void finished();

private:
    std::function<QString()> m_title;
    std::function<void()> m_cancel;
};

} // namespace zg
