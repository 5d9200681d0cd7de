#include "ui/members/BulkBar.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/members/TagColours.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidgetAction>

namespace zg {

BulkBar::BulkBar(QWidget* parent)
    : QFrame(parent), m_text(makeLabel("strong", this)), m_give(makeButton("", "tag", this)),
      m_take(makeButton("", nullptr, this)), m_export(makeButton("", "export", this)),
      m_merge(makeButton("", nullptr, this)), m_clear(makeButton("quiet", nullptr, this)) {
    setProperty("look", QStringLiteral("note-info"));
    auto* layout = new WrapRow(8, this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->addWidget(m_text);
    for (QPushButton* button : {m_give, m_take, m_export, m_merge, m_clear}) layout->addWidget(button);
    connect(m_merge, &QPushButton::clicked, this, &BulkBar::mergeWanted);
    connect(m_give, &QPushButton::clicked, this, [this] { openTags(m_give, true); });
    connect(m_take, &QPushButton::clicked, this, [this] { openTags(m_take, false); });
    connect(m_export, &QPushButton::clicked, this, &BulkBar::exportWanted);
    connect(m_clear, &QPushButton::clicked, this, &BulkBar::clearWanted);
    retranslated(this, [this] {
        m_give->setText(tr("打标签"));
        m_take->setText(tr("去标签"));
        m_export->setText(tr("导出"));
        m_merge->setText(tr("合并…"));
        m_merge->setToolTip(tr("选中的两位其实是同一个人"));
        m_clear->setText(tr("取消选择"));
        setCount(m_count);
    });
}

void BulkBar::setCount(std::int64_t count) {
    m_count = count;
    m_text->setText(tr("已选 %1 位").arg(countText(count)));
    m_merge->setVisible(count == 2);
}

void BulkBar::setTags(std::vector<Tag> tags) {
    m_tags = std::move(tags);
}

void BulkBar::setBusy(bool busy) {
    for (QPushButton* button : {m_give, m_take, m_export}) button->setEnabled(!busy);
}

void BulkBar::openTags(QPushButton* button, bool give) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Tag& tag : m_tags) {
        auto* action = menu->addAction(QString(tag.name).replace('&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, tag, give] { emit tagChosen(tag, give); });
    }
    if (m_tags.empty() && !give) menu->addAction(tr("还没有标签"))->setEnabled(false);
    if (give) {
        if (!m_tags.empty()) menu->addSeparator();
        auto* name = new QLineEdit;
        name->setPlaceholderText(tr("新标签的名字"));
        name->setAccessibleName(name->placeholderText());
        name->setMinimumWidth(px(180));
        auto* fresh = new QWidget;
        auto* colours = new TagColourRow(fresh);
        auto* layout = new QVBoxLayout(fresh);
        layout->setContentsMargins(8, 4, 8, 4);
        layout->setSpacing(4);
        layout->addWidget(name);
        layout->addWidget(colours);
        auto* action = new QWidgetAction(menu);
        action->setDefaultWidget(fresh);
        menu->addAction(action);
        connect(name, &QLineEdit::returnPressed, this, [this, name, colours, menu] {
            const QString typed = name->text().trimmed();
            if (typed.isEmpty()) return;
            emit newTagWanted(typed, colours->colour());
            menu->close();
        });
    }
    menu->popup(button->mapToGlobal(QPoint(0, button->height() + px(4))));
}

} // namespace zg
