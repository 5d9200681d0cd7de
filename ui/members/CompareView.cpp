#include "ui/members/CompareView.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Views.h"
#include "ui/common/Widgets.h"
#include "ui/members/ChoiceCell.h"
#include "ui/members/MergeText.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace zg {

namespace {

QString ownValue(const Member& member, FieldId field) {
    const auto found = std::ranges::find(member.fields, field, &FieldValue::field);
    return found == member.fields.end() ? QString() : found->value;
}

} // namespace

CompareView::CompareView(const Currency& currency, QWidget* parent)
    : QFrame(parent), m_currency(currency), m_stays(makeLabel("chip-ok", this)), m_goes(makeLabel("chip", this)),
      m_keeperName(makeLabel("name", this)), m_otherName(makeLabel("name", this)),
      m_keeperFacts(makeLabel("secondary", this)), m_otherFacts(makeLabel("secondary", this)),
      m_sum(makeLabel("secondary", this)), m_swap(makeButton("", "swap", this)), m_body(new QWidget),
      m_grid(new QGridLayout) {
    setProperty("look", QStringLiteral("card"));
    const auto side = [](QLabel* chip, QLabel* name, QLabel* facts) {
        auto* box = new QVBoxLayout;
        box->setSpacing(2);
        box->addWidget(chip, 0, Qt::AlignLeft);
        box->addWidget(name);
        box->addWidget(facts);
        for (QLabel* label : {name, facts}) {
            label->setWordWrap(true);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            label->setFocusPolicy(Qt::NoFocus);
        }
        return box;
    };
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addLayout(side(m_stays, m_keeperName, m_keeperFacts), 1);
    head->addWidget(m_swap, 0, Qt::AlignVCenter);
    head->addLayout(side(m_goes, m_otherName, m_otherFacts), 1);
    m_sum->setWordWrap(true);

    auto* bodyLayout = new QVBoxLayout(m_body);
    bodyLayout->setContentsMargins(0, 0, 8, 0);
    bodyLayout->addLayout(m_grid);
    bodyLayout->addStretch();
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    auto* scroll = new QScrollArea(this);
    scrollPlainly(scroll, m_body);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(makeRule(this));
    layout->addWidget(scroll, 1);
    layout->addWidget(m_sum);

    connect(m_swap, &QPushButton::clicked, this, [this] {
        if (!m_keeper) return;
        std::swap(m_keeper, m_other);
        m_rows.clear();
        speak();
    });
    redressed(this, [this] { m_sum->setMinimumHeight(px(40)); }); // two lines, whatever the language
    retranslated(this, [this] { speak(); });
}

void CompareView::setLabels(std::vector<Tag> tags, std::vector<Field> fields) {
    m_tags = std::move(tags);
    m_fields = std::move(fields);
    if (m_keeper) speak();
}

void CompareView::compare(const MemberCard& keeper, const MemberCard& other) {
    const auto same = [](const std::optional<MemberCard>& shown, const MemberCard& card) {
        return shown && shown->member == card.member && shown->stat == card.stat;
    };
    // The same two as before: what was chosen so far stays, and who stays as well.
    if ((same(m_keeper, keeper) && same(m_other, other)) || (same(m_keeper, other) && same(m_other, keeper))) return;
    m_keeper = keeper;
    m_other = other;
    m_rows.clear();
    speak();
}

void CompareView::clear() {
    m_keeper.reset();
    m_other.reset();
    m_rows.clear();
    speak();
}

void CompareView::focusFirst() {
    if (m_rows.empty())
        m_swap->setFocus();
    else
        m_rows.front().group->checkedButton()->setFocus();
}

MergeChoices CompareView::choices() const {
    MergeChoices chosen;
    for (const Row& row : m_rows) {
        const auto choice = static_cast<MergeChoice>(row.group->checkedId());
        if (row.own)
            chosen.own[row.own] = choice;
        else
            chosen.fields[row.field] = choice;
    }
    return chosen;
}

ChoiceCell* CompareView::cell(MergeField field, MergeChoice choice) const {
    for (const Row& row : m_rows)
        if (!row.own && row.field == field && static_cast<std::size_t>(choice) < row.cells.size())
            return row.cells[static_cast<std::size_t>(choice)];
    return nullptr;
}

QString CompareView::headText(const MemberCard& card) const {
    return tr("%1 · 来过 %Ln 天 · 消费 %2", nullptr, static_cast<int>(card.stat.visits))
        .arg(card.member.number, moneyText(card.stat.net, m_currency));
}

void CompareView::speak() {
    const MergeChoices before = choices(); // a change of language changes no choice
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_rows.clear();
    m_stays->setText(tr("保留"));
    m_goes->setText(tr("并入"));
    m_swap->setText(tr("对调"));
    m_swap->setToolTip(tr("保留另一位"));
    for (QWidget* widget : {static_cast<QWidget*>(m_stays), static_cast<QWidget*>(m_goes),
                            static_cast<QWidget*>(m_swap), static_cast<QWidget*>(m_sum)})
        widget->setVisible(m_keeper.has_value());
    if (!m_keeper) {
        for (QLabel* label : {m_keeperName, m_otherName, m_keeperFacts, m_otherFacts}) label->clear();
        return;
    }
    const Member &mine = m_keeper->member, &theirs = m_other->member;
    const auto nameOf = [](const Member& member) { return member.name.isEmpty() ? member.number : member.name; };
    m_keeperName->setText(nameOf(mine));
    m_otherName->setText(nameOf(theirs));
    m_keeperFacts->setText(headText(*m_keeper));
    m_otherFacts->setText(headText(*m_other));
    const MemberStat &a = m_keeper->stat, &b = m_other->stat;
    m_sum->setText(tr("合并后：%Ln 单，消费 %1，积分 %2，储值 %3。小票仍记在各自原来的会员名下，随时可以拆分。",
                      nullptr, static_cast<int>(a.orders + b.orders))
                       .arg(moneyText(a.net + b.net, m_currency), countText(a.points.value + b.points.value),
                            moneyText(a.storedValue + b.storedValue, m_currency)));
    for (const MergeField field : kMergeFields) {
        const QString left = mergeValueText(field, mine, m_tags), right = mergeValueText(field, theirs, m_tags);
        if (left.isEmpty() && right.isEmpty()) continue;
        const auto chosen = before.fields.find(field);
        addRow(mergeFieldText(field), left, right, canBeBoth(field) ? bothText(field) : QString(),
               differs(field, mine, theirs),
               chosen == before.fields.end() ? defaultChoice(field, mine, theirs) : chosen->second,
               {field, {}, nullptr, {}});
    }
    for (const Field& field : m_fields) {
        const QString left = ownValue(mine, field.id), right = ownValue(theirs, field.id);
        if (left.isEmpty() && right.isEmpty()) continue;
        const auto chosen = before.own.find(field.id);
        addRow(field.name, left, right, {}, left != right,
               chosen == before.own.end() ? defaultChoice(field.id, mine, theirs) : chosen->second,
               {MergeField::Name, field.id, nullptr, {}});
    }
    m_grid->setColumnStretch(1, 4);
    m_grid->setColumnStretch(2, 4);
    m_grid->setColumnStretch(3, 2);
    m_grid->setColumnMinimumWidth(3, px(150));
}

void CompareView::addRow(const QString& name, const QString& mine, const QString& theirs, const QString& both,
                         bool different, MergeChoice chosen, Row row) {
    const int at = m_grid->rowCount();
    auto* label = makeLabel(different ? "strong" : "secondary", m_body);
    label->setText(name);
    m_grid->addWidget(label, at, 0);
    label->show(); // everything now: a cell that is shown can have the focus, and must not move when the rest comes
    if (!different) {
        auto* same = makeLabel("secondary", m_body);
        same->setText(mine);
        same->setWordWrap(true);
        m_grid->addWidget(same, at, 1, 1, 3);
        same->show();
        return;
    }
    row.group = new QButtonGroup(label);
    const auto addCell = [&](MergeChoice choice, const QString& text) {
        auto* cell = new ChoiceCell(m_body);
        cell->setText(text.isEmpty() ? tr("（空）") : text);
        cell->setAccessibleName(name + QStringLiteral("：") + cell->text());
        const int id = static_cast<int>(choice);
        row.group->addButton(cell, id);
        m_grid->addWidget(cell, at, id + 1);
        cell->show();
        row.cells.push_back(cell);
        connect(cell, &ChoiceCell::arrow, this, [this, cell](int across, int down) { move(cell, across, down); });
        connect(cell, &ChoiceCell::confirmed, this, &CompareView::mergeWanted);
    };
    addCell(MergeChoice::Keeper, mine);
    addCell(MergeChoice::Other, theirs);
    if (!both.isEmpty()) addCell(MergeChoice::Both, both);
    row.cells[std::min(row.cells.size() - 1, static_cast<std::size_t>(chosen))]->setChecked(true);
    m_rows.push_back(std::move(row));
}

void CompareView::move(const ChoiceCell* from, int across, int down) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto cell = std::ranges::find(m_rows[i].cells, from);
        if (cell == m_rows[i].cells.end()) continue;
        if (across != 0) {
            const auto to = cell - m_rows[i].cells.begin() + across;
            if (to < 0 || to >= std::ssize(m_rows[i].cells)) return;
            ChoiceCell* next = m_rows[i].cells[static_cast<std::size_t>(to)];
            next->setChecked(true);
            next->setFocus();
            return;
        }
        const auto to = static_cast<std::ptrdiff_t>(i) + down;
        if (to >= 0 && to < std::ssize(m_rows))
            m_rows[static_cast<std::size_t>(to)].group->checkedButton()->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace zg
