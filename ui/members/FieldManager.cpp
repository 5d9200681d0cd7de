#include "ui/members/FieldManager.h"

#include "core/members/MemberService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace zg {

namespace {

constexpr FieldKind kKinds[] = {FieldKind::Text, FieldKind::Number, FieldKind::Date, FieldKind::Choice,
                                FieldKind::YesNo};

} // namespace

FieldManager::FieldManager(MemberService& members, QWidget* parent)
    : QFrame(parent), m_members(members), m_back(makeButton("quiet", "chevron-left", this)),
      m_title(makeLabel("title", this)), m_notice(new Notice(this)), m_list(new QListWidget(this)),
      m_add(makeButton("", "plus", this)), m_up(makeButton("", nullptr, this)), m_down(makeButton("", nullptr, this)),
      m_nameLabel(makeLabel("secondary", this)), m_kindLabel(makeLabel("secondary", this)),
      m_choicesLabel(makeLabel("secondary", this)), m_hint(makeLabel("caption", this)), m_name(new QLineEdit(this)),
      m_kind(new QComboBox(this)), m_choices(new QPlainTextEdit(this)), m_save(makeButton("primary", "check", this)),
      m_remove(makeButton("", nullptr, this)), m_confirm(makeButton("", nullptr, this)),
      m_keep(makeButton("quiet", nullptr, this)) {
    m_nameLabel->setBuddy(m_name);
    m_kindLabel->setBuddy(m_kind);
    m_choicesLabel->setBuddy(m_choices);
    m_choices->setTabChangesFocus(true);
    m_hint->setWordWrap(true);
    for ([[maybe_unused]] const FieldKind kind : kKinds) m_kind->addItem(QString());
    m_list->setProperty("look", QStringLiteral("results"));

    auto* left = makeCard(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(12, 12, 12, 12);
    leftLayout->setSpacing(8);
    leftLayout->addWidget(m_list, 1);
    auto* order = new QHBoxLayout;
    order->setSpacing(8);
    order->addWidget(m_up);
    order->addWidget(m_down);
    order->addStretch();
    order->addWidget(m_add);
    leftLayout->addLayout(order);

    auto* right = makeCard(this);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(16, 14, 16, 16);
    rightLayout->setSpacing(6);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_nameLabel), static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_kindLabel),
          static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_choicesLabel), static_cast<QWidget*>(m_choices),
          static_cast<QWidget*>(m_hint)})
        rightLayout->addWidget(widget);
    rightLayout->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_keep);
    buttons->addStretch();
    buttons->addWidget(m_save);
    rightLayout->addLayout(buttons);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addStretch();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(left, 2);
    columns->addWidget(right, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addLayout(columns, 1);

    connect(m_back, &QPushButton::clicked, this, &FieldManager::backWanted);
    connect(m_list, &QListWidget::currentRowChanged, this, &FieldManager::showCurrent);
    connect(m_add, &QPushButton::clicked, this, &FieldManager::startNew);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(+1); });
    connect(m_name, &QLineEdit::returnPressed, this, &FieldManager::save);
    connect(m_save, &QPushButton::clicked, this, &FieldManager::save);
    connect(m_remove, &QPushButton::clicked, this, &FieldManager::askToRemove);
    connect(m_confirm, &QPushButton::clicked, this, &FieldManager::remove);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_doomed = {};
        m_notice->clear();
        speak();
        m_remove->setFocus();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { speak(); });
    redressed(this, [this] { m_choices->setFixedHeight(px(120)); });
    retranslated(this, [this] { speak(); });
}

void FieldManager::focusFirst() {
    if (m_fields.empty())
        m_name->setFocus();
    else
        m_list->setFocus();
}

QString FieldManager::message() const {
    return m_notice->text();
}

const Field* FieldManager::current() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_fields.size()) ? &m_fields[static_cast<std::size_t>(row)] : nullptr;
}

void FieldManager::refresh(FieldId select) {
    if (select.isNull() && current()) select = current()->id;
    whenReady(m_members.fields(), this, [this, select](const Result<std::vector<Field>>& fields) {
        if (!fields) return fail(fields.error());
        // Nothing new: what is being typed stays.
        if (*fields == m_fields && (select.isNull() || (current() && current()->id == select))) return;
        m_fields = *fields;
        showList(select);
    });
}

void FieldManager::showList(FieldId select) {
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Field& field : m_fields) m_list->addItem(field.name);
        const auto at = std::ranges::find(m_fields, select, &Field::id);
        m_list->setCurrentRow(at != m_fields.end() ? static_cast<int>(at - m_fields.begin())
                              : m_fields.empty()   ? -1
                                                   : 0);
    }
    showCurrent();
}

void FieldManager::showCurrent() {
    const Field* field = current();
    m_doomed = {};
    m_notice->clear();
    m_name->setText(field ? field->name : QString());
    const auto kind = std::ranges::find(kKinds, field ? field->kind : FieldKind::Text);
    m_kind->setCurrentIndex(static_cast<int>(kind - std::begin(kKinds)));
    m_choices->setPlainText(field ? field->choices.join(u'\n') : QString());
    speak();
}

void FieldManager::startNew() {
    m_list->setCurrentRow(-1);
    showCurrent();
    m_name->setFocus();
}

void FieldManager::speak() {
    const Field* field = current();
    m_back->setText(tr("返回名单"));
    m_title->setText(tr("字段设置"));
    m_list->setAccessibleName(tr("店铺自己的字段"));
    m_add->setText(tr("新字段"));
    m_up->setText(tr("上移"));
    m_down->setText(tr("下移"));
    m_nameLabel->setText(field ? tr("字段名称") : tr("新字段的名称"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_name->setPlaceholderText(tr("例如：鞋码、宠物名字"));
    m_kindLabel->setText(tr("类型"));
    m_kind->setAccessibleName(tr("类型"));
    const QString kinds[] = {tr("文字"), tr("数字"), tr("日期"), tr("选项"), tr("是或否")};
    for (int i = 0; i < m_kind->count(); ++i) m_kind->setItemText(i, kinds[i]);
    m_choicesLabel->setText(tr("可选的内容（一行一个）"));
    m_choices->setAccessibleName(m_choicesLabel->text());
    const bool choice = kKinds[std::max(0, m_kind->currentIndex())] == FieldKind::Choice;
    m_choicesLabel->setVisible(choice);
    m_choices->setVisible(choice);
    m_hint->setText(tr("改类型或选项不会改动会员已经填好的内容。"));
    m_hint->setVisible(field != nullptr);
    m_save->setText(field ? tr("保存(&S)") : tr("添加字段"));
    m_remove->setText(tr("删除字段…"));
    m_confirm->setText(tr("确认删除"));
    m_keep->setText(tr("不删除"));
    m_remove->setVisible(field && m_doomed.isNull());
    m_confirm->setVisible(!m_doomed.isNull());
    m_keep->setVisible(!m_doomed.isNull());
    m_up->setEnabled(field && m_list->currentRow() > 0);
    m_down->setEnabled(field && m_list->currentRow() + 1 < static_cast<int>(m_fields.size()));
}

void FieldManager::save() {
    const Field* stored = current();
    Field field = stored ? *stored : Field();
    field.name = m_name->text().simplified();
    field.kind = kKinds[std::max(0, m_kind->currentIndex())];
    field.choices.clear();
    if (field.kind == FieldKind::Choice)
        for (const QString& line : m_choices->toPlainText().split(u'\n'))
            if (const QString choice = line.simplified(); !choice.isEmpty() && !field.choices.contains(choice))
                field.choices.append(choice);
    m_notice->clear();
    if (field.name.isEmpty()) {
        m_notice->say(Notice::Kind::Warn, tr("请先填写字段的名称。"));
        m_name->setFocus();
        return;
    }
    if (field.kind == FieldKind::Choice && field.choices.empty()) {
        m_notice->say(Notice::Kind::Warn, tr("请写上可选的内容，一行一个。"));
        m_choices->setFocus();
        return;
    }
    if (stored) {
        if (field != *stored) keep(field, tr("已保存字段「%1」").arg(field.name));
        return;
    }
    if (std::ranges::find(m_fields, field.name, &Field::name) != m_fields.end())
        return fail({ErrorCode::InvalidArgument, {}});
    whenReady(m_members.addField(field.name, field.kind), this, [this, field](const Result<Field>& added) {
        if (!added) return fail(added.error());
        Field whole = *added;
        whole.choices = field.choices;
        keep(whole, tr("已添加字段「%1」").arg(whole.name));
    });
}

void FieldManager::keep(const Field& field, const QString& said) {
    whenReady(m_members.saveField(field), this, [this, id = field.id, said](const Done& done) {
        if (!done) return fail(done.error());
        refresh(id);
        emit toast(said);
    });
}

void FieldManager::move(int by) {
    const int row = m_list->currentRow(), other = row + by;
    if (!current() || other < 0 || other >= static_cast<int>(m_fields.size())) return;
    // Places as they are shown: positions that were equal or had gaps are put right on the way.
    std::vector<Field> order = m_fields;
    std::swap(order[static_cast<std::size_t>(row)], order[static_cast<std::size_t>(other)]);
    const FieldId moved = current()->id;
    auto left = std::make_shared<int>(0);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i].position == static_cast<int>(i) + 1) continue;
        order[i].position = static_cast<int>(i) + 1;
        ++*left;
        whenReady(m_members.saveField(order[i]), this, [this, left, moved](const Done& done) {
            if (!done) fail(done.error());
            if (--*left == 0) refresh(moved);
        });
    }
}

void FieldManager::askToRemove() {
    if (!current()) return;
    const Field field = *current();
    whenReady(m_members.fieldCount(field.id), this, [this, field](const Result<std::int64_t>& count) {
        if (!current() || current()->id != field.id) return;
        m_doomed = field.id;
        m_notice->say(Notice::Kind::Warn,
                      count && *count > 0
                          ? tr("有 %n 位会员填了「%1」。删除后这些内容不能找回。", nullptr, static_cast<int>(*count))
                                .arg(field.name)
                          : tr("还没有会员填过「%1」，可以放心删除。").arg(field.name));
        speak();
        m_keep->setFocus();
    });
}

void FieldManager::remove() {
    const FieldId doomed = m_doomed;
    if (doomed.isNull()) return;
    whenReady(m_members.removeField(doomed), this, [this](const Done& done) {
        m_doomed = {};
        if (!done) return fail(done.error());
        refresh();
        emit toast(tr("已删除字段"));
        m_list->setFocus();
    });
}

void FieldManager::fail(const Error& error) {
    m_notice->say(Notice::Kind::Bad,
                  error.code == ErrorCode::InvalidArgument ? tr("已经有同名的字段，没有保存。") : errorText(error));
}

void FieldManager::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit backWanted();
    else
        QFrame::keyPressEvent(event);
}

} // namespace zg
