#include "ui/members/TagManager.h"

#include "core/members/MemberService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Views.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/members/TagColours.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace zg {

TagManager::TagManager(MemberService& members, QWidget* parent)
    : QFrame(parent), m_members(members), m_back(makeButton("quiet", "chevron-left", this)),
      m_title(makeLabel("title", this)), m_notice(new Notice(this)), m_newLabel(makeLabel("secondary", this)),
      m_newName(new QLineEdit(this)), m_newColours(new TagColourRow(this)), m_add(makeButton("", "plus", this)),
      m_lines(new QVBoxLayout), m_none(makeLabel("secondary", this)) {
    auto* card = makeCard(this);
    auto* fresh = new QHBoxLayout;
    fresh->setSpacing(8);
    fresh->addWidget(m_newName, 1);
    fresh->addWidget(m_newColours);
    fresh->addWidget(m_add);
    m_newLabel->setBuddy(m_newName);
    m_lines->setSpacing(6);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    column->addLayout(m_lines);
    column->addWidget(m_none);
    column->addStretch();
    auto* scroll = new QScrollArea(card);
    scrollPlainly(scroll, inner);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(16, 14, 16, 16);
    inCard->setSpacing(8);
    inCard->addWidget(m_newLabel);
    inCard->addLayout(fresh);
    inCard->addWidget(makeRule(card));
    inCard->addWidget(scroll, 1);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    auto* middle = new QHBoxLayout;
    middle->addWidget(card, 3);
    middle->addStretch(2);
    layout->addLayout(middle, 1);

    connect(m_back, &QPushButton::clicked, this, &TagManager::backWanted);
    connect(m_newName, &QLineEdit::returnPressed, this, &TagManager::add);
    connect(m_add, &QPushButton::clicked, this, &TagManager::add);
    redressed(this, [card] { card->setMinimumWidth(px(560)); });
    retranslated(this, [this] { speak(); });
}

void TagManager::focusFirst() {
    m_newName->setFocus();
}

void TagManager::refresh() {
    whenReady(m_members.tags(), this, [this](const Result<std::vector<Tag>>& tags) {
        if (!tags) return fail(tags.error());
        m_tags = *tags;
        showTags();
    });
    whenReady(m_members.tagCounts(), this, [this](const Result<std::map<TagId, std::int64_t>>& counts) {
        if (!counts) return;
        m_counts = *counts;
        speak();
    });
}

void TagManager::speak() {
    m_back->setText(tr("返回名单"));
    m_title->setText(tr("标签管理"));
    m_newLabel->setText(tr("新标签"));
    m_newName->setPlaceholderText(tr("新标签的名字"));
    m_newName->setAccessibleName(tr("新标签的名字"));
    m_add->setText(tr("添加"));
    m_none->setText(tr("还没有标签。"));
    m_none->setVisible(m_tags.empty());
    for (const Tag& tag : m_tags) {
        const auto row = m_rows.find(tag.id);
        if (row == m_rows.end()) continue;
        row->second.name->setAccessibleName(tr("标签名：%1").arg(tag.name));
        const auto count = m_counts.find(tag.id);
        row->second.count->setText(
            tr("%n 位会员", nullptr, count == m_counts.end() ? 0 : static_cast<int>(count->second)));
        row->second.remove->setText(tr("删除"));
        row->second.remove->setAccessibleName(tr("删除标签「%1」").arg(tag.name));
    }
}

void TagManager::showTags() {
    // Rows stay where somebody types or chooses; only what came or went changes.
    std::erase_if(m_rows, [this](const auto& entry) {
        if (std::ranges::find(m_tags, entry.first, &Tag::id) != m_tags.end()) return false;
        entry.second.line->hide();
        entry.second.line->deleteLater();
        return true;
    });
    for (std::size_t i = 0; i < m_tags.size(); ++i) {
        const Tag& tag = m_tags[i];
        if (!m_rows.contains(tag.id)) addRow(tag);
        Row& row = m_rows.at(tag.id);
        m_lines->removeWidget(row.line);
        m_lines->insertWidget(static_cast<int>(i), row.line);
        if (!row.name->hasFocus()) row.name->setText(tag.name);
        row.colours->setColour(tag.color);
    }
    speak();
}

void TagManager::addRow(const Tag& tag) {
    Row row;
    row.line = new QWidget(this);
    row.name = new QLineEdit(tag.name, row.line);
    row.colours = new TagColourRow(row.line);
    row.count = makeLabel("secondary", row.line);
    row.remove = makeButton("quiet", nullptr, row.line);
    auto* layout = new QHBoxLayout(row.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(row.name, 1);
    layout->addWidget(row.colours);
    layout->addWidget(row.count);
    layout->addWidget(row.remove);
    row.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    redressed(row.line, [count = row.count] { count->setMinimumWidth(px(110)); });
    const TagId id = tag.id;
    const auto stored = [this, id] { return *std::ranges::find(m_tags, id, &Tag::id); };
    connect(row.name, &QLineEdit::editingFinished, this, [this, stored, id] {
        Tag named = stored();
        const QString typed = m_rows.at(id).name->text().simplified();
        if (typed == named.name) return;
        named.name = typed;
        save(named);
    });
    connect(row.colours, &TagColourRow::chosen, this, [this, stored](int colour) {
        Tag coloured = stored();
        coloured.color = colour;
        save(coloured);
    });
    connect(row.remove, &QPushButton::clicked, this, [this, stored] { remove(stored()); });
    m_rows[id] = row;
}

void TagManager::save(Tag tag) {
    m_notice->clear();
    // At once: a name and a colour changed one after the other must not undo each other.
    const auto kept = std::ranges::find(m_tags, tag.id, &Tag::id);
    const Tag before = std::exchange(*kept, tag);
    whenReady(m_members.saveTag(tag), this, [this, before](const Done& done) {
        if (done) return refresh();
        fail(done.error());
        // What is stored stands again, so that nobody believes the new name.
        const auto now = std::ranges::find(m_tags, before.id, &Tag::id);
        if (now != m_tags.end()) now->name = before.name;
        if (m_rows.contains(before.id)) m_rows.at(before.id).name->setText(before.name);
    });
}

void TagManager::add() {
    const QString name = m_newName->text().simplified();
    if (name.isEmpty()) return;
    m_notice->clear();
    if (std::ranges::find(m_tags, name, &Tag::name) != m_tags.end()) {
        m_notice->say(Notice::Kind::Warn, tr("已经有叫「%1」的标签。").arg(name));
        return;
    }
    whenReady(m_members.addTag(name, m_newColours->colour()), this, [this](const Result<Tag>& tag) {
        if (!tag) return fail(tag.error());
        m_newName->clear();
        refresh();
    });
}

void TagManager::remove(const Tag& tag) {
    m_notice->clear();
    whenReady(m_members.removeTag(tag.id), this, [this](const Result<RemovedTag>& removed) {
        if (!removed) return fail(removed.error());
        refresh();
        m_newName->setFocus(); // the button that had it is gone
        emit toast(tr("已删除标签「%1」").arg(removed->tag.name), tr("撤销"), [this, removed = *removed] {
            whenReady(m_members.restoreTag(removed), this, [this](const Done& done) {
                if (!done) fail(done.error());
                refresh();
            });
        });
    });
}

void TagManager::fail(const Error& error) {
    m_notice->say(Notice::Kind::Bad,
                  error.code == ErrorCode::InvalidArgument ? tr("已经有同名的标签，没有保存。") : errorText(error));
}

void TagManager::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit backWanted();
    else
        QFrame::keyPressEvent(event);
}

} // namespace zg
