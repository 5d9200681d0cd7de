#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>

namespace zg {

// This test program once more, running the one hidden test case `name`, told where to work by ZHANGGUI_CHILD. What it
// prints for its parent goes through tellParent; Catch2's own report goes to a file nobody reads.
class ChildProcess {
public:
    ChildProcess(const char* name, const QString& argument) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ZHANGGUI_CHILD"), argument);
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QString::fromLatin1(name), QStringLiteral("--out"), QStringLiteral("/dev/null")});
    }
    ~ChildProcess() { kill(); }

    // The next line it tells; empty when it has ended.
    QString readLine() {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(60'000)) return {};
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    void kill() { // -9
        m_process.kill();
        m_process.waitForFinished();
    }
    // Everything it has told, after its end.
    QStringList remainingLines() {
        m_process.waitForFinished(60'000);
        return QString::fromUtf8(m_process.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

private:
    QProcess m_process;
};

inline QString childArgument() {
    return qEnvironmentVariable("ZHANGGUI_CHILD");
}

inline void tellParent(const QString& line) {
    const QByteArray bytes = line.toUtf8() + '\n';
    fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    fflush(stdout);
}

} // namespace zg
