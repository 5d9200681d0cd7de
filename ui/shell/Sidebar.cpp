#include "ui/shell/Sidebar.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

Sidebar::Sidebar(QWidget* parent)
    : QFrame(parent), m_name(makeLabel("name", this)), m_entries(new QButtonGroup(this)), m_front(new QVBoxLayout),
      m_back(new QVBoxLayout), m_foot(new QVBoxLayout), m_frontHeading(makeLabel("caption", this)),
      m_backHeading(makeLabel("caption", this)) {
    setProperty("look", QStringLiteral("nav"));
    m_frontHeading->hide();
    m_backHeading->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(2);
    layout->addWidget(m_name);
    layout->addSpacing(14);
    for (QVBoxLayout* group : {m_front, m_back}) {
        group->setSpacing(2);
        layout->addWidget(group == m_front ? m_frontHeading : m_backHeading);
        layout->addLayout(group);
        layout->addSpacing(12);
    }
    layout->addStretch();
    m_foot->setSpacing(2);
    layout->addLayout(m_foot);

    connect(m_entries, &QButtonGroup::idClicked, this, &Sidebar::chosen);
    redressed(this, [this, layout] {
        setFixedWidth(px(200));
        layout->setContentsMargins(px(8), px(16), px(8), px(10));
        m_name->setContentsMargins(px(14), 0, 0, 0);
        m_frontHeading->setContentsMargins(px(10), 0, 0, px(4));
        m_backHeading->setContentsMargins(px(10), 0, 0, px(4));
    });
    retranslated(this, [this] {
        m_name->setText(tr("掌柜 CRM"));
        m_frontHeading->setText(tr("前台"));
        m_backHeading->setText(tr("经营"));
        setAccessibleName(tr("导航"));
    });
}

QPushButton* Sidebar::makeEntry(const char* iconName, Speech title) {
    auto* button = makeButton("nav", iconName, this);
    retranslated(button, [button, title = std::move(title)] {
        // The gap between icon and text; Qt has no such setting.
        button->setText(QStringLiteral("  ") + title());
        button->setAccessibleName(title().remove('&'));
    });
    return button;
}

void Sidebar::addPage(int index, const PageSpec& spec) {
    auto* button = makeEntry(spec.icon, spec.title);
    button->setCheckable(true);
    m_entries->addButton(button, index);
    (spec.group == NavGroup::Front ? m_front : m_back)->addWidget(button);
    (spec.group == NavGroup::Front ? m_frontHeading : m_backHeading)->show();
}

QPushButton* Sidebar::addFoot(const char* iconName, Speech title) {
    auto* button = makeEntry(iconName, std::move(title));
    m_foot->addWidget(button);
    return button;
}

void Sidebar::setCurrent(int index) {
    if (QAbstractButton* button = m_entries->button(index)) button->setChecked(true);
}

void Sidebar::setShopName(const QString& name) {
    m_name->setToolTip(name);
}

} // namespace zg
