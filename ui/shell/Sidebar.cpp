#include "ui/shell/Sidebar.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace zg {

Sidebar::Sidebar(QWidget* parent)
    : QFrame(parent), m_name(makeLabel("name", this)), m_scroll(new QScrollArea(this)),
      m_entries(new QButtonGroup(this)), m_front(new QVBoxLayout), m_back(new QVBoxLayout), m_foot(new QVBoxLayout),
      m_frontHeading(makeLabel("caption", this)), m_backHeading(makeLabel("caption", this)) {
    setProperty("look", QStringLiteral("nav"));

    auto* pages = new QWidget;
    auto* pageLayout = new QVBoxLayout(pages);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(2);
    for (QVBoxLayout* group : {m_front, m_back}) {
        group->setSpacing(2);
        pageLayout->addWidget(group == m_front ? m_frontHeading : m_backHeading);
        pageLayout->addLayout(group);
        pageLayout->addSpacing(8);
    }
    pageLayout->addStretch();
    m_scroll->setProperty("look", QStringLiteral("plain"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(pages);
    pages->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(2);
    layout->addWidget(m_name);
    layout->addSpacing(10);
    layout->addWidget(m_scroll, 1);
    m_foot->setSpacing(2);
    layout->addLayout(m_foot);
    m_fold = makeEntry("chevron-left", [this] { return m_rail ? tr("展开导航") : tr("收起导航"); });
    layout->addWidget(m_fold);
    connect(m_fold, &QToolButton::clicked, this, [this] { emit railWanted(!m_rail); });
    showGroups();

    connect(m_entries, &QButtonGroup::idClicked, this, &Sidebar::chosen);
    redressed(this, [this] { dress(); });
    retranslated(this, [this] { dress(); });
}

QToolButton* Sidebar::makeEntry(const char* iconName, Speech title) {
    auto* button = makeIconButton(iconName, this);
    button->setProperty("look", QStringLiteral("nav"));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons.emplace_back(button, std::move(title));
    return button;
}

void Sidebar::addPage(int index, const PageSpec& spec) {
    auto* button = makeEntry(spec.icon, spec.title);
    button->setCheckable(true);
    m_entries->addButton(button, index);
    m_pages.emplace_back(button, spec.group);
    switch (spec.group) {
    case NavGroup::Front: m_front->addWidget(button); break;
    case NavGroup::Back: m_back->addWidget(button); break;
    case NavGroup::Foot: m_foot->insertWidget(0, button); break;
    }
    showGroups();
    dress();
}

QAbstractButton* Sidebar::addFoot(const char* iconName, Speech title) {
    auto* button = makeEntry(iconName, std::move(title));
    m_foot->addWidget(button);
    dress();
    return button;
}

void Sidebar::setCurrent(int index) {
    QAbstractButton* button = m_entries->button(index);
    if (!button) return;
    button->setChecked(true);
    if (m_scroll->widget()->isAncestorOf(button)) m_scroll->ensureWidgetVisible(button, 0, 0);
}

void Sidebar::setPageVisible(int index, bool visible) {
    if (QAbstractButton* button = m_entries->button(index)) button->setVisible(visible);
    showGroups();
}

void Sidebar::setRail(bool rail) {
    if (rail == m_rail) return;
    m_rail = rail;
    m_fold->setIcon(icon(rail ? "chevron-right" : "chevron-left"));
    showGroups();
    dress();
}

void Sidebar::showGroups() {
    const auto any = [this](NavGroup group) {
        return std::ranges::any_of(m_pages,
                                   [&](const auto& page) { return page.second == group && !page.first->isHidden(); });
    };
    m_frontHeading->setVisible(!m_rail && any(NavGroup::Front));
    m_backHeading->setVisible(!m_rail && any(NavGroup::Back));
}

// Rail: icon over a small word; at the foot the icon alone, or at 130 % a short screen would not hold them all.
void Sidebar::dress() {
    setFixedWidth(px(m_rail ? 76 : 200));
    // The rail has no room beside its words; the wheel and the keys scroll it all the same.
    m_scroll->setVerticalScrollBarPolicy(m_rail ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    const int side = px(m_rail ? 2 : 8);
    layout()->setContentsMargins(side, px(16), side, px(8));
    m_name->setText(m_rail ? tr("掌柜") : tr("掌柜 CRM"));
    m_name->setAlignment(m_rail ? Qt::AlignCenter : Qt::AlignLeft);
    m_name->setContentsMargins(m_rail ? 0 : px(14), 0, 0, 0);
    setStyleProperty(m_name, "rail", m_rail);
    m_frontHeading->setText(tr("前台"));
    m_backHeading->setText(tr("经营"));
    m_frontHeading->setContentsMargins(px(10), 0, 0, px(4));
    m_backHeading->setContentsMargins(px(10), 0, 0, px(4));
    setAccessibleName(tr("导航"));
    for (const auto& [button, title] : m_buttons) {
        const QString name = title();
        const bool iconOnly = m_rail && (button == m_fold || m_foot->indexOf(button) >= 0);
        button->setToolButtonStyle(iconOnly ? Qt::ToolButtonIconOnly
                                   : m_rail ? Qt::ToolButtonTextUnderIcon
                                            : Qt::ToolButtonTextBesideIcon);
        setStyleProperty(button, "rail", m_rail);
        // The gap between icon and text; Qt has no such setting.
        button->setText(m_rail ? name : QStringLiteral("  ") + name);
        button->setAccessibleName(name);
        button->setToolTip(iconOnly ? name : QString());
        button->setIconSize(QSize(px(20), px(20)));
    }
}

void Sidebar::setShopName(const QString& name) {
    m_name->setToolTip(name);
}

} // namespace zg
