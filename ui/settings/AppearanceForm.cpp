#include "ui/settings/AppearanceForm.h"

#include "ui/appearance/AppearanceChange.h"
#include "ui/appearance/AppearanceText.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Segmented.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Language.h"

#include <QtCore/QLocale>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

#include <algorithm>

namespace zg {

AppearanceForm::AppearanceForm(Theme& theme, QSettings& settings, QWidget* parent)
    : QWidget(parent), m_languageLabel(makeLabel("secondary", this)), m_schemeLabel(makeLabel("secondary", this)),
      m_scaleLabel(makeLabel("secondary", this)), m_language(new Segmented(static_cast<int>(languages().size()), this)),
      m_scheme(new Segmented(static_cast<int>(kSchemes.size()), this)),
      m_scale(new Segmented(static_cast<int>(kScales.size()), this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (auto [label, choice] : {std::pair(m_languageLabel, m_language), std::pair(m_schemeLabel, m_scheme),
                                 std::pair(m_scaleLabel, m_scale)}) {
        grid->addWidget(label, row, 0);
        grid->addWidget(choice, row, 1);
        ++row;
    }
    connect(m_language, &Segmented::chosen, this, [this, &theme, &settings](int index) {
        changeAppearance(this, theme, settings,
                         [name = languages()[static_cast<std::size_t>(index)].name](Appearance& appearance) {
                             appearance.language = name;
                         });
    });
    connect(m_scheme, &Segmented::chosen, this, [this, &theme, &settings](int index) {
        changeAppearance(this, theme, settings,
                         [scheme = kSchemes[static_cast<std::size_t>(index)]](Appearance& appearance) {
                             appearance.scheme = scheme;
                         });
    });
    connect(m_scale, &Segmented::chosen, this, [this, &theme, &settings](int index) {
        changeAppearance(this, theme, settings,
                         [percent = kScales[static_cast<std::size_t>(index)]](Appearance& appearance) {
                             appearance.scalePercent = percent;
                         });
    });
    connect(&theme, &Theme::changed, this, [this, &theme] { choose(theme); });
    choose(theme);
    retranslated(this, [this] { speak(); });
}

void AppearanceForm::choose(const Theme& theme) {
    const Appearance& now = theme.appearance();
    const QString language = now.language.isEmpty() ? nearestLanguage(QLocale::system().name()) : now.language;
    const auto known = languages();
    m_language->setCurrent(static_cast<int>(std::ranges::find(known, language, &LanguageChoice::name) - known.begin()));
    m_scheme->setCurrent(static_cast<int>(std::ranges::find(kSchemes, now.scheme) - kSchemes.begin()));
    m_scale->setCurrent(static_cast<int>(std::ranges::find(kScales, now.scalePercent) - kScales.begin()));
}

void AppearanceForm::speak() {
    m_languageLabel->setText(tr("语言"));
    m_schemeLabel->setText(tr("颜色"));
    m_scaleLabel->setText(tr("字号"));
    int index = 0;
    for (const LanguageChoice& choice : languages()) m_language->setText(index++, choice.native);
    index = 0;
    for (const Scheme scheme : kSchemes) m_scheme->setText(index++, schemeText(scheme));
    index = 0;
    for (const int percent : kScales) m_scale->setText(index++, tr("%1%").arg(percent));
}

} // namespace zg
