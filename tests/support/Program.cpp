#include "tests/support/Program.h"

#include <QtCore/QFile>

#include <stdexcept>

namespace zg {

namespace {
constexpr int kPatience = 300'000; // ms; key derivation alone takes seconds under sanitizers
}

Program::Program() {
    write(QStringLiteral("passphrase"), "seven teapots on the counter\n");
    // The program forbids tracing itself, which is how LeakSanitizer looks for leaks at its end.
    qputenv("ASAN_OPTIONS", "detect_leaks=0");
}

void Program::write(const QString& name, const QByteArray& contents) const {
    QFile out(file(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(contents) != contents.size())
        throw std::runtime_error("cannot write a test file");
}

Ran Program::run(const QStringList& arguments, const QByteArray& input) const {
    QProcess process;
    process.start(QStringLiteral(ZHANGGUI_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience)) throw std::runtime_error("the program did not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QStringList Program::withShop(const QString& verb, const QStringList& arguments) const {
    return QStringList{verb, QStringLiteral("--data-dir"), folder(), QStringLiteral("--passphrase-file"),
                       file(QStringLiteral("passphrase"))} +
           arguments;
}

Ran Program::shop(const QString& verb, const QStringList& arguments, const QByteArray& input) const {
    return run(withShop(verb, arguments), input);
}

void Program::start(QProcess& process, const QString& verb, const QStringList& arguments) const {
    process.start(QStringLiteral(ZHANGGUI_PROGRAM), withShop(verb, arguments));
    if (!process.waitForStarted(kPatience)) throw std::runtime_error("the program did not start");
}

} // namespace zg
