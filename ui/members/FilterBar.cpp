#include "ui/members/FilterBar.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace zg {

FilterBar::FilterBar(const Currency& currency, QWidget* parent)
    : QWidget(parent), m_currency(currency), m_row(new WrapRow(8)), m_add(makeButton("", "plus", this)) {
    setLayout(m_row);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_add, &QPushButton::clicked, this, &FilterBar::openMenu);
    retranslated(this, [this] { speak(); });
}

void FilterBar::setChoices(FilterEditor::Choices choices) {
    m_choices = std::move(choices);
    speak();
}

void FilterBar::setFilter(const MemberFilter& filter) {
    m_filter = filter;
    speak();
}

FilterEditor* FilterBar::edit(FilterPart part) {
    auto* editor = new FilterEditor(part, m_filter, m_choices, m_currency, this);
    connect(editor, &FilterEditor::applied, this, [this](const MemberFilter& filter) {
        m_filter = filter;
        speak();
        emit changed(m_filter);
    });
    QWidget* below = m_add;
    for (QWidget* chip : m_chips)
        if (chip->property("part").toInt() == static_cast<int>(part)) below = chip;
    editor->popUp(below);
    return editor;
}

void FilterBar::speak() {
    m_add->setText(tr("筛选"));
    m_add->setAccessibleName(tr("添加筛选"));
    while (QLayoutItem* item = m_row->takeAt(0)) delete item;
    for (QWidget* chip : m_chips) {
        chip->hide();
        chip->setParent(nullptr);
        chip->deleteLater();
    }
    m_chips.clear();
    for (const FilterPart part : kFilterParts) {
        if (!isSet(m_filter, part)) continue;
        const QString text = filterPartText(m_filter, part, m_choices.tags, m_currency);
        auto* chip = new QFrame(this);
        chip->setProperty("look", QStringLiteral("filter"));
        chip->setProperty("part", static_cast<int>(part));
        auto* layout = new QHBoxLayout(chip);
        layout->setContentsMargins(4, 0, 2, 0);
        layout->setSpacing(0);
        auto* say = makeButton("chip", nullptr, chip);
        say->setText(QString(text).replace('&', QStringLiteral("&&")));
        say->setAccessibleName(tr("改筛选：%1").arg(text));
        auto* drop = new QToolButton(chip);
        drop->setIcon(icon("close", &Tokens::accentInk));
        drop->setIconSize(QSize(px(14), px(14)));
        drop->setFocusPolicy(Qt::StrongFocus);
        drop->setAccessibleName(tr("去掉筛选：%1").arg(text));
        drop->setToolTip(drop->accessibleName());
        layout->addWidget(say);
        layout->addWidget(drop);
        connect(say, &QPushButton::clicked, this, [this, part] { edit(part); });
        // Queued: speak() takes away the button that is clicked.
        connect(
            drop, &QToolButton::clicked, this,
            [this, part] {
                clearPart(m_filter, part);
                speak();
                emit changed(m_filter);
                m_add->setFocus();
            },
            Qt::QueuedConnection);
        m_chips.push_back(chip);
        m_row->addWidget(chip);
        chip->show();
    }
    m_row->addWidget(m_add);
    // The row gives its last item the right edge; the button belongs beside the chips.
    m_row->addItem(new QSpacerItem(0, 0));
    updateGeometry();
}

void FilterBar::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FilterPart part : kFilterParts) {
        auto* action = menu->addAction(filterPartName(part));
        action->setEnabled(!isSet(m_filter, part));
        connect(action, &QAction::triggered, this, [this, part] { edit(part); });
    }
    if (!m_chips.empty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("清除全部筛选")), &QAction::triggered, this, [this] {
            m_filter = {};
            speak();
            emit changed(m_filter);
        });
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + px(4))));
}

} // namespace zg
