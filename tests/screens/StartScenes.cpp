#include "tests/screens/Scenes.h"
#include "ui/security/RecoveryForm.h"
#include "ui/start/BeginForm.h"
#include "ui/start/NewPassphraseForm.h"
#include "ui/start/OpenForm.h"
#include "ui/start/ScannerForm.h"
#include "ui/start/StartWindow.h"
#include "ui/start/WelcomeForm.h"
#include "ui/theme/Tokens.h"

#include <QtConcurrent/QtConcurrent>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {

StartActions actions(bool exists) {
    StartActions a;
    a.shopExists = [exists](const QString&) { return exists; };
    a.checkPassphrase = [](const QString& text) {
        return text.size() >= 15 ? Done() : Done(fail(ErrorCode::WeakPassphrase));
    };
    a.shopUuid = [] { return QStringLiteral("shop"); };
    a.openWithRecoveryCode = [](const QString&, const QString&) { return QtConcurrent::run([] { return Done(); }); };
    a.hasDeviceKey = [](const QString&) { return false; };
    return a;
}

std::unique_ptr<QWidget> start(bool exists, Theme& theme, QSettings& settings) {
    return std::make_unique<StartWindow>(actions(exists), QStringLiteral("/home/owner/掌柜"), theme, settings);
}

std::unique_ptr<QWidget> create(Theme& theme, QSettings& settings) {
    auto window = start(false, theme, settings);
    emit window->findChild<WelcomeForm*>()->createChosen();
    return window;
}

std::unique_ptr<QWidget> restore(Theme& theme, QSettings& settings) {
    auto window = start(true, theme, settings);
    emit window->findChild<OpenForm*>()->restoreChosen();
    return window;
}

std::unique_ptr<QWidget> begin(Theme& theme, QSettings& settings) {
    auto window = start(false, theme, settings);
    emit window->findChild<RecoveryForm*>()->confirmed();
    return window;
}

std::unique_ptr<QWidget> scanner(Theme& theme, QSettings& settings) {
    auto window = start(false, theme, settings);
    emit window->findChild<BeginForm*>()->chosen(Beginning::Empty);
    return window;
}

std::unique_ptr<QWidget> backup(Theme& theme, QSettings& settings) {
    auto window = start(false, theme, settings);
    emit window->findChild<ScannerForm*>()->finished();
    return window;
}

std::unique_ptr<QWidget> recovery(Theme&, QSettings&) {
    auto window = std::make_unique<QWidget>();
    window->setProperty("look", QStringLiteral("page"));
    window->setAttribute(Qt::WA_StyledBackground);
    auto* form = new RecoveryForm(window.get());
    auto* layout = new QVBoxLayout(window.get());
    layout->setContentsMargins(24, 20, 24, 20);
    layout->addWidget(form);
    form->show(QStringLiteral("转角杂货铺"), QStringLiteral("ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567"));
    window->resize(px(560), layout->totalHeightForWidth(px(560)));
    return window;
}

std::unique_ptr<QWidget> passphrase(Theme& theme, QSettings& settings) {
    auto window = start(true, theme, settings);
    emit window->findChild<OpenForm*>()->recoveryRequested({}, {});
    until("an open shop", [&] { return window->findChild<NewPassphraseForm*>()->isVisibleTo(window.get()); });
    return window;
}

} // namespace

std::vector<StartScene> startScenes() {
    return {
        {"start-welcome", false, [](Theme& theme, QSettings& settings) { return start(false, theme, settings); }},
        {"start-create", true, create},
        {"start-begin", false, begin},
        {"start-scanner", false, scanner},
        {"start-backup", false, backup},
        {"start-restore", false, restore},
        {"start-open", false, [](Theme& theme, QSettings& settings) { return start(true, theme, settings); }},
        {"start-recovery", false, recovery},
        {"start-passphrase", false, passphrase},
    };
}

} // namespace zg
