#include "tests/screens/Scenes.h"
#include "ui/start/RecoveryForm.h"
#include "ui/start/StartWindow.h"

namespace zg {

namespace {

StartActions actions(bool exists) {
    StartActions a;
    a.shopExists = [exists](const QString&) { return exists; };
    a.checkPassphrase = [](const QString& text) {
        return text.size() >= 15 ? Done() : Done(fail(ErrorCode::WeakPassphrase));
    };
    return a;
}

std::unique_ptr<QWidget> start(bool exists, Theme& theme, QSettings& settings) {
    return std::make_unique<StartWindow>(actions(exists), QStringLiteral("/home/owner/掌柜"), theme, settings);
}

std::unique_ptr<QWidget> recovery(Theme&, QSettings&) {
    auto form = std::make_unique<RecoveryForm>();
    form->show(QStringLiteral("转角杂货铺"), QStringLiteral("ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567"));
    form->resize(600, 420);
    return form;
}

} // namespace

std::vector<StartScene> startScenes() {
    return {
        {"start-create", true, [](Theme& theme, QSettings& settings) { return start(false, theme, settings); }},
        {"start-open", false, [](Theme& theme, QSettings& settings) { return start(true, theme, settings); }},
        {"start-recovery", false, recovery},
    };
}

} // namespace zg
