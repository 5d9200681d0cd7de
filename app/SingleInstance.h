#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>

class QLocalServer;

namespace zg {

// One window per shop folder and user. A second start hands over to the first and ends. Not what keeps the shop file
// safe (FolderLock does): when the socket cannot be had, the program simply starts.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);
    ~SingleInstance() override;

    // True: another window of this folder runs and was told to come to the front. False: this is the first, and
    // raiseWanted() will tell of the next.
    bool handOver();

signals:
    void raiseWanted();

private:
    QString m_socket;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace zg
