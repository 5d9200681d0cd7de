#include "app/Application.h"

#include "app/DataDir.h"
#include "app/OpenShop.h"
#include "core/settings/ShopSettings.h"
#include "core/store/Passphrase.h"
#include "ui/common/Language.h"
#include "ui/start/StartWindow.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Theme.h"

#include <QtConcurrent/QtConcurrent>
#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

namespace zg {

namespace {

// The composition root of the window: owns the shop, its services and the two windows, and knows when one gives way to
// the other.
class Application {
public:
    Application(QApplication& application, const QString& folder);

    void start();

private:
    StartActions actions();
    // Runs off the GUI thread (deriving a key takes seconds); keeps the shop it opened until the start window gives
    // way.
    template <class T, class Open> QFuture<Result<T>> opening(Open open);
    void enter();

    QString m_folder;
    SystemClock m_clock;
    QSettings m_settings;
    Theme m_theme;
    std::unique_ptr<Shop> m_opened; // between opening and entering
    std::unique_ptr<OpenShop> m_open;
    std::unique_ptr<StartWindow> m_startWindow;
    std::unique_ptr<MainWindow> m_mainWindow; // last: it goes before the services it shows
};

Application::Application(QApplication& application, const QString& folder)
    : m_folder(folder),
      m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("zhanggui"), QStringLiteral("zhanggui")),
      m_theme(application) {
    m_theme.apply(loadAppearance(m_settings));
}

template <class T, class Open> QFuture<Result<T>> Application::opening(Open open) {
    return QtConcurrent::run([this, open = std::move(open)]() -> Result<T> {
        Result<std::unique_ptr<Shop>> shop = open();
        if (!shop) return tl::unexpected<Error>(shop.error());
        m_opened = std::move(*shop);
        if constexpr (std::is_void_v<T>)
            return {};
        else
            return m_opened->vault().newRecoveryCode();
    });
}

StartActions Application::actions() {
    return {
        [](const QString& folder) { return QFile::exists(VaultFiles{folder}.shop()); },
        [](const QString& passphrase) { return checkPassphrase(passphrase); },
        [this](const QString& folder, const QString& passphrase) {
            return opening<void>([=] { return Shop::openWithPassphrase(folder, passphrase); });
        },
        [this](const QString& folder, const QString& code) {
            return opening<void>([=] { return Shop::openWithRecoveryCode(folder, code); });
        },
        [this](const NewShopForm& form) {
            return opening<QString>([this, form]() -> Result<std::unique_ptr<Shop>> {
                const auto currency = currencyOf(form.currency);
                if (!currency) return tl::unexpected<Error>(currency.error());
                NewShop what;
                what.settings.name = form.name;
                what.settings.currency = *currency;
                what.settings.zone = form.zone;
                what.settings.cutoffMinutes = form.cutoffMinutes;
                return Shop::create(form.folder, form.passphrase, what, m_clock);
            });
        },
    };
}

void Application::start() {
    m_startWindow = std::make_unique<StartWindow>(actions(), m_folder, m_theme, m_settings);
    QObject::connect(m_startWindow.get(), &StartWindow::entered, m_startWindow.get(), [this] { enter(); });
    m_startWindow->show();
}

void Application::enter() {
    m_open = std::make_unique<OpenShop>(std::move(m_opened), m_clock);
    m_mainWindow = std::make_unique<MainWindow>(m_open->services(), m_theme, m_settings);
    QObject::connect(&m_open->shop->database().notifier(), &ChangeNotifier::changed, m_mainWindow.get(),
                     &MainWindow::dataChanged);
    m_mainWindow->show();
    m_mainWindow->activateWindow();         // shortcuts work only in the active window, and the first one has just gone
    m_open->members.refreshSearchTerms();   // only after the program or ICU has changed, and behind the till's work
    m_startWindow.release()->deleteLater(); // it is still in its own signal
}

} // namespace

int runWindow(int& argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/theme/app.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.zhanggui.Zhanggui"));
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), QStringLiteral("Folder of the shop"),
                                     QStringLiteral("DIR"), defaultDataDir());
    parser.addOption(dataDir);
    parser.process(application);
    Application window(application, parser.value(dataDir));
    window.start();
    return QApplication::exec();
}

} // namespace zg
