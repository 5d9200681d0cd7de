#include "ui/start/WelcomeForm.h"

#include "ui/appearance/AppearanceChange.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Language.h"

#include <QtCore/QLocale>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

WelcomeForm::WelcomeForm(Theme& theme, QSettings& settings, QWidget* parent)
    : QWidget(parent), m_title(makeLabel("title", this)), m_languages(new QButtonGroup(this)),
      m_next(makeButton("primary", nullptr, this)), m_open(makeButton("link", nullptr, this)),
      m_restore(makeButton("link", nullptr, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addSpacing(4);
    const QString set = theme.appearance().language;
    const QString now = set.isEmpty() ? nearestLanguage(QLocale::system().name()) : set;
    for (const LanguageChoice& choice : languages()) {
        auto* button = makeButton("method", nullptr, this);
        button->setCheckable(true);
        button->setText(choice.native);
        button->setAccessibleName(choice.native);
        button->setChecked(choice.name == now);
        m_languages->addButton(button);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, &theme, &settings, name = choice.name] {
            changeAppearance(this, theme, settings, [name](Appearance& appearance) { appearance.language = name; });
        });
    }
    layout->addSpacing(4);
    layout->addWidget(m_next);
    auto* others = new QHBoxLayout;
    others->addWidget(m_restore);
    others->addStretch();
    others->addWidget(m_open);
    layout->addLayout(others);
    connect(m_restore, &QPushButton::clicked, this, &WelcomeForm::restoreChosen);
    connect(m_next, &QPushButton::clicked, this, &WelcomeForm::createChosen);
    connect(m_open, &QPushButton::clicked, this, &WelcomeForm::openChosen);
    clickOnEnter(m_next);
    retranslated(this, [this] { speak(); });
}

void WelcomeForm::start() {
    m_next->setFocus();
}

void WelcomeForm::speak() {
    m_title->setText(tr("欢迎！用哪种语言？"));
    m_next->setText(tr("下一步：新建店铺(&N)"));
    m_open->setText(tr("打开已有的店铺(&O)"));
    m_restore->setText(tr("从备份恢复(&R)"));
}

} // namespace zg
