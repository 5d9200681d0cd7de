#include "ui/appearance/AppearanceMenu.h"

#include "ui/appearance/AppearanceChange.h"
#include "ui/appearance/AppearanceText.h"
#include "ui/common/Retranslate.h"
#include "ui/theme/Language.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtGui/QActionGroup>

namespace zg {

AppearanceMenu::AppearanceMenu(Theme& theme, QSettings& settings, QWidget* parent) : QMenu(parent) {
    auto* languageGroup = new QActionGroup(this);
    for (const LanguageChoice& choice : languages()) {
        QAction* action = languageGroup->addAction(choice.native);
        action->setCheckable(true);
        action->setData(choice.name);
        connect(action, &QAction::triggered, this, [this, &theme, &settings, name = choice.name] {
            changeAppearance(this, theme, settings, [name](Appearance& a) { a.language = name; });
        });
    }
    addActions(languageGroup->actions());
    addSeparator();

    auto* schemeGroup = new QActionGroup(this);
    for (const Scheme scheme : kSchemes) {
        QAction* action = schemeGroup->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
        connect(action, &QAction::triggered, this, [this, &theme, &settings, scheme] {
            changeAppearance(this, theme, settings, [scheme](Appearance& a) { a.scheme = scheme; });
        });
    }
    addActions(schemeGroup->actions());
    addSeparator();

    auto* scaleGroup = new QActionGroup(this);
    for (const int percent : kScales) {
        QAction* action = scaleGroup->addAction(QString());
        action->setCheckable(true);
        action->setData(percent);
        connect(action, &QAction::triggered, this, [this, &theme, &settings, percent] {
            changeAppearance(this, theme, settings, [percent](Appearance& a) { a.scalePercent = percent; });
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
        for (QAction* action : schemeGroup->actions())
            action->setText(schemeText(static_cast<Scheme>(action->data().toInt())));
        for (QAction* action : scaleGroup->actions()) action->setText(scaleText(action->data().toInt()));
        setAccessibleName(tr("外观"));
    });
}

} // namespace zg
