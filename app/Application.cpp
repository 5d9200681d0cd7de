#include "app/Application.h"

#include "app/DataDir.h"
#include "app/OpenShop.h"
#include "app/SingleInstance.h"
#include "core/demo/DemoShop.h"
#include "core/store/KeySlots.h"
#include "core/store/Keyring.h"
#include "core/store/Passphrase.h"
#include "ui/shell/MainWindow.h"
#include "ui/start/StartWindow.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Language.h"
#include "ui/theme/Theme.h"
#include "ui/window/AllPages.h"

#include <QtConcurrent/QtConcurrent>
#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QThreadPool>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace zg {

namespace {

constexpr int kFirstDemoMembers = 2'000; // a few seconds' work

// The composition root of the window: owns the shop, its services and the two windows, and knows when one gives way to
// the other.
class Application {
public:
    Application(QApplication& application, const QString& folder);

    void start();
    void raise(); // whichever window is open

private:
    StartActions actions();
    // Runs off the GUI thread (deriving a key takes seconds); keeps the shop it opened until the start window gives
    // way.
    template <class T, class Open> QFuture<Result<T>> opening(Open open);
    QFuture<Done> fillOpened(const Progress& progress);
    void enter(Beginning beginning);
    void showMain();

    QString m_folder;
    SystemClock m_clock;
    QSettings m_settings;
    Theme m_theme;
    std::unique_ptr<Shop> m_opened;  // between opening and entering
    std::vector<StaffEntry> m_staff; // as it was opened
    bool m_byDevice = false;         // without asking anybody
    std::unique_ptr<OpenShop> m_open;
    QThreadPool m_work; // waits for what uses the shop, once the start window is gone and has cancelled it
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
    return QtConcurrent::run(&m_work, [this, open = std::move(open)]() -> Result<T> {
        Result<std::unique_ptr<Shop>> shop = open();
        if (!shop) return tl::unexpected<Error>(shop.error());
        m_opened = std::move(*shop);
        auto staff = StaffService(*m_opened, m_clock).list();
        staff.waitForFinished();
        m_staff = staff.takeResult().value_or(std::vector<StaffEntry>());
        if constexpr (std::is_void_v<T>)
            return {};
        else
            return m_opened->vault().newRecoveryCode();
    });
}

StartActions Application::actions() {
    StartActions a;
    a.shopExists = [](const QString& folder) { return QFile::exists(VaultFiles{folder}.shop()); };
    a.checkPassphrase = [](const QString& passphrase) { return checkPassphrase(passphrase); };
    a.open = [this](const QString& folder, const QString& passphrase) {
        m_byDevice = false;
        return opening<void>([=] { return Shop::openWithPassphrase(folder, passphrase); });
    };
    a.openWithRecoveryCode = [this](const QString& folder, const QString& code) {
        m_byDevice = false;
        return opening<void>([=] { return Shop::openWithRecoveryCode(folder, code); });
    };
    a.restore = [this](const QString& backup, const QString& folder, const QString& passphrase) {
        m_byDevice = false;
        return opening<void>([=, this]() -> Result<std::unique_ptr<Shop>> {
            const auto restored = restoreShop(backup, folder, passphrase, m_clock);
            if (!restored) return tl::unexpected<Error>(restored.error());
            return Shop::openWithPassphrase(folder, passphrase);
        });
    };
    a.restoreWithRecoveryCode = [this](const QString& backup, const QString& folder, const QString& code) {
        m_byDevice = false;
        return opening<void>([=, this]() -> Result<std::unique_ptr<Shop>> {
            const auto restored = restoreShopWithRecoveryCode(backup, folder, code, m_clock);
            if (!restored) return tl::unexpected<Error>(restored.error());
            return Shop::openWithRecoveryCode(folder, code);
        });
    };
    a.replacePassphrase = [this](const QString& passphrase) {
        return QtConcurrent::run(
            &m_work, [this, passphrase]() -> Done { return m_opened->vault().replacePassphrase(passphrase); });
    };
    a.hasDeviceKey = [](const QString& folder) {
        const auto keys = loadKeyFile(VaultFiles{folder}.keys(), SlotKind::Device);
        return keys && keys->has(SlotKind::Device);
    };
    a.openWithDevice = [this](const QString& folder) {
        m_byDevice = true;
        return opening<void>([=] { return Shop::openWithDevice(folder, *systemKeyring()); });
    };
    a.create = [this](const NewShopForm& form) {
        m_byDevice = false;
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
    };
    a.shopUuid = [this] { return m_opened->vault().shopUuid(); };
    a.fillDemo = [this](const Progress& progress) { return fillOpened(progress); };
    return a;
}

QFuture<Done> Application::fillOpened(const Progress& progress) {
    DemoPlan plan;
    plan.members = kFirstDemoMembers;
    return QtConcurrent::run(&m_work, [this, plan, progress]() -> Done {
        auto filling = fillDemo(*m_opened, m_clock, plan, progress);
        filling.waitForFinished();
        const auto made = filling.takeResult();
        if (!made) return tl::unexpected<Error>(made.error());
        return {};
    });
}

void Application::start() {
    m_startWindow = std::make_unique<StartWindow>(actions(), m_folder, m_theme, m_settings);
    QObject::connect(m_startWindow.get(), &StartWindow::entered, m_startWindow.get(),
                     [this](Beginning beginning) { enter(beginning); });
    m_startWindow->show();
    m_startWindow->activateWindow(); // where no window manager does it
}

void Application::raise() {
    QWidget* window = m_mainWindow ? static_cast<QWidget*>(m_mainWindow.get()) : m_startWindow.get();
    if (!window) return;
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void Application::enter(Beginning beginning) {
    m_open = std::make_unique<OpenShop>(std::move(m_opened), m_clock);
    showMain();
    if (beginning == Beginning::Import) m_mainWindow->go(ImportFile());
    m_startWindow.release()->deleteLater(); // it is still in its own signal
}

void Application::showMain() {
    OpenShop& open = *m_open;
    m_mainWindow = std::make_unique<MainWindow>(open.services(), m_theme, m_settings, allPages());
    QObject::connect(&open.shop->database().notifier(), &ChangeNotifier::changed, m_mainWindow.get(),
                     &MainWindow::dataChanged);
    // Whoever knows the passphrase is the owner; a PC that opens by itself asks who is there, once somebody has a PIN.
    m_mainWindow->signIn(open.shop->session().user());
    if (m_byDevice && std::ranges::any_of(m_staff, &StaffEntry::hasPin)) m_mainWindow->lock();
    m_mainWindow->show();
    m_mainWindow->activateWindow(); // shortcuts work only in the active window, and the first one has just gone
    open.searchRebuild.run();       // only after the program or ICU has changed, and behind the till's work
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
    SingleInstance instance(parser.value(dataDir));
    if (instance.handOver()) return 0;
    Application window(application, parser.value(dataDir));
    QObject::connect(&instance, &SingleInstance::raiseWanted, &application, [&window] { window.raise(); });
    window.start();
    return QApplication::exec();
}

} // namespace zg
