#include "ui/shell/AppearanceMenu.h"

#include "ui/common/Language.h"
#include "ui/common/Retranslate.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtGui/QActionGroup>

namespace zg {

namespace {

// Waits for the menu to close: a style sheet applied under an open menu repaints it half way.
template <class Change> void applyLater(QObject* context, Theme& theme, QSettings& settings, Change change) {
    QMetaObject::invokeMethod(
        context,
        [&theme, &settings, change] {
            Appearance appearance = theme.appearance();
            change(appearance);
            saveAppearance(appearance, settings);
            theme.apply(appearance);
        },
        Qt::QueuedConnection);
}

} // namespace

AppearanceMenu::AppearanceMenu(Theme& theme, QSettings& settings, QWidget* parent) : QMenu(parent) {
    auto* languageGroup = new QActionGroup(this);
    for (const LanguageChoice& choice : languages()) {
        QAction* action = languageGroup->addAction(choice.native);
        action->setCheckable(true);
        action->setData(choice.name);
        connect(action, &QAction::triggered, this, [this, &theme, &settings, name = choice.name] {
            applyLater(this, theme, settings, [name](Appearance& a) { a.language = name; });
        });
    }
    addActions(languageGroup->actions());
    addSeparator();

    auto* schemeGroup = new QActionGroup(this);
    for (const Scheme scheme : {Scheme::System, Scheme::Light, Scheme::Dark}) {
        QAction* action = schemeGroup->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
        connect(action, &QAction::triggered, this, [this, &theme, &settings, scheme] {
            applyLater(this, theme, settings, [scheme](Appearance& a) { a.scheme = scheme; });
        });
    }
    addActions(schemeGroup->actions());
    addSeparator();

    auto* scaleGroup = new QActionGroup(this);
    for (const int percent : {100, 115, 130}) {
        QAction* action = scaleGroup->addAction(QString());
        action->setCheckable(true);
        action->setData(percent);
        connect(action, &QAction::triggered, this, [this, &theme, &settings, percent] {
            applyLater(this, theme, settings, [percent](Appearance& a) { a.scalePercent = percent; });
        });
    }
    addActions(scaleGroup->actions());

    connect(this, &QMenu::aboutToShow, this, [&theme, languageGroup, schemeGroup, scaleGroup] {
        const Appearance& now = theme.appearance();
        const QString language = now.language.isEmpty() ? nearestLanguage(QLocale::system().name()) : now.language;
        for (QAction* action : languageGroup->actions()) action->setChecked(action->data() == language);
        for (QAction* action : schemeGroup->actions())
            action->setChecked(action->data() == static_cast<int>(now.scheme));
        for (QAction* action : scaleGroup->actions()) action->setChecked(action->data() == now.scalePercent);
    });
    retranslated(this, [this, schemeGroup, scaleGroup] {
        const QList<QAction*> schemes = schemeGroup->actions();
        schemes[0]->setText(tr("跟随系统"));
        schemes[1]->setText(tr("浅色"));
        schemes[2]->setText(tr("深色"));
        const QList<QAction*> scales = scaleGroup->actions();
        scales[0]->setText(tr("标准字号"));
        scales[1]->setText(tr("大字号(115%)"));
        scales[2]->setText(tr("特大字号(130%)"));
        setAccessibleName(tr("外观"));
    });
}

} // namespace zg
