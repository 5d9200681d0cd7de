#include "app/Application.h"
#include "app/CommandLine.h"
#include "core/store/Hardening.h"
#include "ui/theme/Language.h"

#include <QtCore/QTextStream>
#include <QtGui/QGuiApplication>

#include <sys/stat.h>

namespace {

using namespace zg;

constexpr const char* kAbout = "掌柜 Zhanggui, an offline-first CRM for one shop";

QString helpText() {
    return QStringLiteral(
               "%1\n\n"
               "Usage: zhanggui [--data-dir DIR]    opens the window\n"
               "       zhanggui VERB [options]      does one thing and ends; zhanggui VERB --help tells more\n\n"
               "Verbs:\n%2\n"
               "Exit codes: 0 done, 1 refused (one line on stderr says why), 2 wrong usage.\n")
        .arg(QString::fromUtf8(kAbout), verbList());
}

// Chinese where the locale says so; in the "C" locale of scripts and servers, English.
QString commandLanguage() {
    const QString locale = QLocale::system().name();
    return locale == QLatin1String("C") ? QStringLiteral("en") : nearestLanguage(locale);
}

int runVerb(const Verb& verb, int& argc, char** argv, const QStringList& arguments) {
    std::unique_ptr<QCoreApplication> application;
    if (verb.draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // lays out pages, shows nothing
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    Language language;
    language.use(commandLanguage());
    CommandLine line(verb, arguments);
    return verb.run(line);
}

bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char** argv) {
    forbidCoreDumps();
    umask(S_IRWXG | S_IRWXO); // whatever is written, exports too, is for this user alone
    QCoreApplication::setApplicationName(QStringLiteral("zhanggui"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHANGGUI_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    const QString first = arguments.value(0);
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        QTextStream(stdout) << helpText();
        return kDone;
    }
    if (first == QLatin1String("--version")) {
        QTextStream(stdout) << "zhanggui " << ZHANGGUI_VERSION << "\n";
        return kDone;
    }
    if (!first.isEmpty() && !first.startsWith(u'-')) {
        if (const Verb* verb = findVerb(first)) return runVerb(*verb, argc, argv, arguments.mid(1));
        QTextStream(stderr) << "zhanggui: no such verb: " << first << " (try --help)\n";
        return kWrongUsage;
    }
    if (!hasDisplay()) {
        QTextStream(stderr) << "zhanggui: there is no display to open a window on. These verbs need none:\n"
                            << verbList();
        return kRefused;
    }
    return runWindow(argc, argv);
}
