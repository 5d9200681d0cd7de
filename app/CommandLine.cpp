#include "app/CommandLine.h"

#include "app/DataDir.h"
#include "ui/common/ErrorText.h"

#include <QtCore/QFile>
#include <QtCore/QTextStream>

#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace zg {

namespace {

constexpr qint64 kMaxSecretFile = 4096;

void say(const QString& line) {
    QTextStream(stderr) << line << Qt::endl;
}

// One line typed without echo.
QString ask(const char* prompt) {
    std::fputs(prompt, stderr);
    termios shown{};
    tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    const QString line = QTextStream(stdin).readLine();
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::fputs("\n", stderr);
    return line;
}

} // namespace

CommandLine::CommandLine(const Verb& verb, QStringList arguments) : m_verb(verb), m_arguments(std::move(arguments)) {
    m_parser.setApplicationDescription(QString::fromUtf8(verb.summary));
    m_parser.addHelpOption();
}

void CommandLine::addShopOptions() {
    addOption(QStringLiteral("data-dir"), QStringLiteral("Folder of the shop (default: %1)").arg(defaultDataDir()),
              QStringLiteral("DIR"), defaultDataDir());
    addOption(QStringLiteral("passphrase-file"), QStringLiteral("File whose first line is the passphrase"),
              QStringLiteral("FILE"));
}

void CommandLine::addOption(const QString& name, const QString& description, const QString& valueName,
                            const QString& defaultValue) {
    m_parser.addOption(QCommandLineOption(name, description, valueName, defaultValue));
}

void CommandLine::addPositional(const QString& name, const QString& description) {
    m_parser.addPositionalArgument(name, description);
}

bool CommandLine::parse(int minPositional, int maxPositional) {
    // The parser takes the first argument for the program's name.
    if (!m_parser.parse(QStringList{QStringLiteral("zhanggui ") + QLatin1String(m_verb.name)} + m_arguments)) {
        m_exitCode = wrongUsage(m_parser.errorText());
        return false;
    }
    if (m_parser.isSet(QStringLiteral("help"))) {
        QTextStream(stdout) << m_parser.helpText() << Qt::flush;
        m_exitCode = kDone;
        return false;
    }
    const auto given = m_parser.positionalArguments().size();
    if (given < minPositional || given > maxPositional) {
        m_exitCode = wrongUsage(QStringLiteral("usage: zhanggui %1 [options] %2")
                                    .arg(QLatin1String(m_verb.name), QString::fromUtf8(m_verb.arguments)));
        return false;
    }
    return true;
}

QString CommandLine::dataDir() const {
    return value(QStringLiteral("data-dir"));
}

Result<QString> CommandLine::passphrase() const {
    const QString option = QStringLiteral("passphrase-file");
    if (value(option).isEmpty()) {
        if (!isatty(STDIN_FILENO)) return fail(ErrorCode::WrongPassphrase, QStringLiteral("no --passphrase-file"));
        return ask("Passphrase: ");
    }
    return secretOf(option);
}

Result<QString> CommandLine::secretOf(const QString& option) const {
    QFile file(value(option));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, option);
    const QByteArray line = file.read(kMaxSecretFile);
    return QString::fromUtf8(line.left(line.indexOf('\n')).isEmpty() ? line : line.split('\n').first()).remove(u'\r');
}

Result<std::unique_ptr<Shop>> CommandLine::openShop() const {
    const auto secret = passphrase();
    if (!secret) return tl::unexpected<Error>(secret.error());
    return Shop::openWithPassphrase(dataDir(), *secret);
}

int CommandLine::refuse(const Error& error, const QString& where) const {
    endProgress();
    QString text = errorText(error);
    // The detail never holds a name, a number or a key, and a script's author needs it.
    if (!error.detail.isEmpty()) text += QStringLiteral(" [%1: %2]").arg(errorName(error.code), error.detail);
    say(QStringLiteral("zhanggui %1: %2%3")
            .arg(QLatin1String(m_verb.name), where.isEmpty() ? where : where + QStringLiteral(": "), text));
    return kRefused;
}

int CommandLine::wrongUsage(const QString& why) const {
    say(QStringLiteral("zhanggui %1: %2 (try --help)").arg(QLatin1String(m_verb.name), why.simplified()));
    return kWrongUsage;
}

void CommandLine::print(const QString& line) {
    QTextStream(stdout) << line << Qt::endl;
}

void CommandLine::progress(const QString& what, double done) {
    static const bool isTerminal = isatty(STDERR_FILENO);
    if (isTerminal)
        QTextStream(stderr) << QStringLiteral("\r\x1b[K%1 %2 %").arg(what).arg(qRound(done * 100)) << Qt::flush;
}

void CommandLine::progress(const QString& what, Progress::Reached reached) {
    const auto total = std::max<std::int64_t>(reached.total, 1);
    progress(what, reached.total > 0 ? static_cast<double>(reached.done) / static_cast<double>(total) : 0);
}

void CommandLine::endProgress() {
    if (isatty(STDERR_FILENO)) QTextStream(stderr) << QStringLiteral("\r\x1b[K") << Qt::flush;
}

Result<BusinessDay> parseDay(const QString& text) {
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid()) return fail(ErrorCode::InvalidArgument, QStringLiteral("not a date: %1").arg(text));
    return BusinessDay::fromDate(date);
}

} // namespace zg
