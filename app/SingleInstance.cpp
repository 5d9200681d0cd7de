#include "app/SingleInstance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

namespace zg {

namespace {

constexpr int kPatienceMs = 500;

// In the user's own runtime folder where there is one: nobody else can put a socket there. The name tells nothing of
// the folder, and stays within the 107 bytes a socket's path may have.
QString socketOf(const QString& folder) {
    const QByteArray hash =
        QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString name = QStringLiteral("zhanggui-%1").arg(QString::fromLatin1(hash));
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? name : runtime + u'/' + name;
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent) : QObject(parent), m_socket(socketOf(folder)) {}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver() {
    QLocalSocket first;
    first.connectToServer(m_socket, QIODevice::WriteOnly);
    if (first.waitForConnected(kPatienceMs)) {
        first.disconnectFromServer();
        return true;
    }
    // Nobody listens: what stands there was left by a crash.
    QLocalServer::removeServer(m_socket);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* next = m_server->nextPendingConnection()) next->deleteLater();
        emit raiseWanted();
    });
    m_server->listen(m_socket);
    return false;
}

} // namespace zg
