#include "ui/members/MemberEditor.h"

#include "core/members/MemberRules.h"
#include "core/members/MemberService.h"
#include "core/text/Phone.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Views.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/members/BirthdayEdit.h"
#include "ui/members/FieldEdit.h"
#include "ui/members/MemberFilterText.h"
#include "ui/members/MemberText.h"
#include "ui/members/TagColours.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace zg {

namespace {

QVBoxLayout* addCard(QHBoxLayout* into, QWidget* parent) {
    auto* card = makeCard(parent);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(4);
    into->addWidget(card, 1);
    return column;
}

QLabel* addLabel(QVBoxLayout* column, QWidget* parent) {
    auto* label = makeLabel("secondary", parent);
    column->addSpacing(6);
    column->addWidget(label);
    return label;
}

} // namespace

MemberEditor::MemberEditor(MemberService& members, QWidget* parent)
    : QFrame(parent), m_members(members), m_title(makeLabel("title", this)), m_notice(new Notice(this)),
      m_warning(new Notice(this)), m_save(makeButton("primary", "check", this)),
      m_cancel(makeButton("", nullptr, this)) {
    auto* inner = new QWidget;
    auto* columns = new QHBoxLayout(inner);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);

    auto* left = addCard(columns, inner);
    m_name = addLine(left, m_nameLabel);
    m_phoneLabel = addLabel(left, this);
    m_phoneLines = new QVBoxLayout;
    m_phoneLines->setSpacing(6);
    left->addLayout(m_phoneLines);
    m_morePhones = makeButton("link", nullptr, this);
    left->addWidget(m_morePhones, 0, Qt::AlignLeft);
    left->addWidget(m_warning);
    m_birthdayLabel = addLabel(left, this);
    m_birthday = new BirthdayEdit(this);
    left->addWidget(m_birthday);
    m_genderLabel = addLabel(left, this);
    m_gender = new QComboBox(this);
    left->addWidget(m_gender);
    m_card = addLine(left, m_cardLabel);
    m_alert = addLine(left, m_alertLabel);
    left->addStretch();

    auto* right = addCard(columns, inner);
    m_tagLabel = addLabel(right, this);
    m_tagBox = new QWidget(this);
    m_tagRow = new WrapRow(6, m_tagBox);
    QSizePolicy wraps(QSizePolicy::Expanding, QSizePolicy::Minimum);
    wraps.setHeightForWidth(true);
    m_tagBox->setSizePolicy(wraps);
    right->addWidget(m_tagBox);
    m_newTag = new QLineEdit(this);
    m_newTagColour = new TagColourRow(this);
    auto* newTag = new QHBoxLayout;
    newTag->setSpacing(8);
    newTag->addWidget(m_newTag, 1);
    newTag->addWidget(m_newTagColour);
    right->addLayout(newTag);
    m_wechat = addLine(right, m_wechatLabel);
    m_email = addLine(right, m_emailLabel);
    m_address = addLine(right, m_addressLabel);
    m_source = addLine(right, m_sourceLabel);
    m_noteLabel = addLabel(right, this);
    m_note = new QPlainTextEdit(this);
    m_note->setTabChangesFocus(true);
    right->addWidget(m_note);
    m_consentLabel = addLabel(right, this);
    auto* consentBox = new QWidget(this);
    consentBox->setSizePolicy(wraps);
    auto* consents = new WrapRow(14, consentBox);
    for ([[maybe_unused]] const Consent consent : kConsents) {
        m_consents.push_back(new QCheckBox(this));
        consents->addWidget(m_consents.back());
    }
    consents->addItem(new QSpacerItem(0, 0));
    right->addWidget(consentBox);
    m_fieldLabel = makeLabel("strong", this);
    right->addSpacing(8);
    right->addWidget(m_fieldLabel);
    m_fieldLines = new QVBoxLayout;
    m_fieldLines->setSpacing(4);
    right->addLayout(m_fieldLines);
    right->addStretch();

    auto* scroll = new QScrollArea(this);
    scrollPlainly(scroll, inner);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_cancel);
    head->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(scroll, 1);

    connect(m_save, &QPushButton::clicked, this, &MemberEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &MemberEditor::closed);
    connect(m_morePhones, &QPushButton::clicked, this, [this] {
        addPhoneLine({});
        m_phones.back()->setFocus();
    });
    connect(m_newTag, &QLineEdit::returnPressed, this, &MemberEditor::addTag);
    redressed(this, [this] { m_note->setFixedHeight(px(76)); });
    fill({});
    retranslated(this, [this] { speak(); });
}

QLineEdit* MemberEditor::addLine(QVBoxLayout* column, QLabel*& label) {
    label = addLabel(column, this);
    auto* line = new QLineEdit(this);
    label->setBuddy(line);
    column->addWidget(line);
    connect(line, &QLineEdit::textEdited, this, &MemberEditor::clearWrong);
    return line;
}

void MemberEditor::addPhoneLine(const QString& phone) {
    auto* line = new QLineEdit(phone.isEmpty() ? QString() : displayPhone(phone), this);
    line->setAccessibleName(tr("手机"));
    line->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phones.push_back(line);
    m_phoneLines->addWidget(line);
    m_morePhones->setVisible(std::ssize(m_phones) < MemberLimits::kPhones);
    connect(line, &QLineEdit::textEdited, this, &MemberEditor::clearWrong);
    connect(line, &QLineEdit::editingFinished, this, &MemberEditor::checkPhones);
}

void MemberEditor::speak() {
    m_title->setText(isNew() ? tr("新会员") : tr("编辑会员"));
    m_save->setText(isNew() ? tr("添加会员(&S)") : tr("保存(&S)"));
    m_save->setToolTip(tr("Ctrl+Enter 保存"));
    m_cancel->setText(tr("取消"));
    const auto name = [](QLabel* label, QWidget* edit, const QString& text) {
        label->setText(text);
        edit->setAccessibleName(text);
    };
    name(m_nameLabel, m_name, tr("姓名"));
    m_phoneLabel->setText(tr("手机"));
    m_morePhones->setText(tr("再加一个手机"));
    name(m_cardLabel, m_card, tr("卡号"));
    name(m_birthdayLabel, m_birthday, tr("生日"));
    name(m_genderLabel, m_gender, tr("性别"));
    name(m_wechatLabel, m_wechat, tr("微信"));
    name(m_emailLabel, m_email, tr("邮箱"));
    name(m_addressLabel, m_address, tr("地址"));
    name(m_sourceLabel, m_source, tr("来源"));
    name(m_alertLabel, m_alert, tr("收银时提醒"));
    m_alert->setPlaceholderText(tr("例如：花生过敏"));
    name(m_noteLabel, m_note, tr("备注"));
    m_tagLabel->setText(tr("标签"));
    m_newTag->setPlaceholderText(tr("新标签，按 Enter 添加"));
    m_newTag->setAccessibleName(tr("新标签"));
    m_consentLabel->setText(tr("会员同意"));
    for (std::size_t i = 0; i < m_consents.size(); ++i) m_consents[i]->setText(consentText(kConsents[i]));
    m_fieldLabel->setText(tr("本店字段"));
    const int gender = qMax(0, m_gender->currentIndex());
    m_gender->clear();
    m_gender->addItems({tr("不填"), genderText(Gender::Female), genderText(Gender::Male)});
    m_gender->setCurrentIndex(gender);
}

void MemberEditor::fill(const Member& member) {
    m_stored = m_before = member;
    m_name->setText(member.name);
    m_card->setText(member.card);
    m_wechat->setText(member.wechat);
    m_email->setText(member.email);
    m_address->setText(member.address);
    m_source->setText(member.source);
    m_alert->setText(member.alert);
    m_note->setPlainText(member.note);
    m_gender->setCurrentIndex(static_cast<int>(member.gender));
    m_birthday->setBirthday(member.birthday);
    for (std::size_t i = 0; i < m_consents.size(); ++i)
        m_consents[i]->setChecked(member.consents.testFlag(kConsents[i]));
    for (QLineEdit* line : m_phones) line->deleteLater();
    m_phones.clear();
    for (const QString& phone : member.phones) addPhoneLine(phone);
    if (m_phones.empty()) addPhoneLine({});
    m_notice->clear();
    m_warning->clear();
    clearWrong();
    showTags();
    showFields();
    m_start = this->member();
}

void MemberEditor::startNew(const QString& typed) {
    fill({});
    speak();
    const bool digits = !typed.isEmpty() && std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return c.isDigit() || c == ' ' || c == '-' || c == '+';
    });
    if (digits)
        m_phones.front()->setText(typed);
    else
        m_name->setText(typed);
    askChoices();
    (digits || typed.isEmpty() ? m_name : m_phones.front())->setFocus();
}

void MemberEditor::startEdit(const Member& member) {
    fill(member);
    speak();
    askChoices();
    m_name->setFocus();
}

void MemberEditor::resume(const Member& typed) {
    const Member stored = m_stored, start = m_start;
    fill(typed);
    m_stored = stored;
    m_start = start;
    speak();
}

void MemberEditor::askChoices() {
    whenReady(m_members.tags(), this, [this](const Result<std::vector<Tag>>& tags) {
        if (!tags) return;
        const bool same = !isDirty();
        const Member now = member();
        m_tags = *tags;
        m_before.tags = now.tags; // what is pressed stays pressed
        showTags();
        if (same) m_start = member();
    });
    whenReady(m_members.fields(), this, [this](const Result<std::vector<Field>>& fields) {
        if (!fields) return;
        const bool same = !isDirty();
        const Member now = member();
        m_fields = *fields;
        m_before.fields = now.fields;
        showFields();
        if (same) m_start = member();
    });
}

void MemberEditor::showTags() {
    while (QLayoutItem* item = m_tagRow->takeAt(0)) delete item;
    for (QPushButton* button : m_tagButtons) {
        button->hide();
        button->deleteLater();
    }
    m_tagButtons.clear();
    for (const Tag& tag : m_tags) {
        auto* button = makeButton("tag", nullptr, m_tagBox);
        button->setText(QString(tag.name).replace('&', QStringLiteral("&&")));
        button->setCheckable(true);
        button->setChecked(std::ranges::find(m_before.tags, tag.id) != m_before.tags.end());
        m_tagButtons.push_back(button);
        m_tagRow->addWidget(button);
        button->show();
    }
    m_tagRow->addItem(new QSpacerItem(0, 0));
    m_tagBox->setVisible(!m_tags.empty());
    m_tagBox->updateGeometry();
}

void MemberEditor::addTag() {
    const QString name = m_newTag->text().simplified();
    if (name.isEmpty()) return;
    m_newTag->clear();
    whenReady(m_members.addTag(name, m_newTagColour->colour()), this, [this](const Result<Tag>& tag) {
        if (!tag) {
            refuse(tag.error());
            return;
        }
        m_before.tags = member().tags;
        if (std::ranges::find(m_tags, tag->id, &Tag::id) == m_tags.end()) m_tags.push_back(*tag);
        m_before.tags.push_back(tag->id);
        showTags();
    });
}

void MemberEditor::showFields() {
    for (FieldLine& line : m_fieldEdits) {
        line.line->hide();
        line.line->deleteLater();
    }
    m_fieldEdits.clear();
    m_fieldLabel->setVisible(!m_fields.empty());
    for (const Field& field : m_fields) {
        const auto value = std::ranges::find(m_before.fields, field.id, &FieldValue::field);
        const QString text = value == m_before.fields.end() ? QString() : value->value;
        FieldEdit edit = makeFieldEdit(field, text, this);
        m_fieldLines->addWidget(edit.widget);
        m_fieldEdits.push_back({field, edit.widget, std::move(edit.value)});
    }
}

Member MemberEditor::member() const {
    Member member = m_before;
    member.name = m_name->text();
    member.card = m_card->text();
    member.wechat = m_wechat->text();
    member.email = m_email->text();
    member.address = m_address->text();
    member.source = m_source->text();
    member.alert = m_alert->text();
    member.note = m_note->toPlainText();
    member.gender = static_cast<Gender>(qMax(0, m_gender->currentIndex()));
    member.birthday = m_birthday->birthday();
    member.phones.clear();
    for (const QLineEdit* line : m_phones)
        if (!line->text().trimmed().isEmpty()) member.phones << line->text();
    member.consents = {};
    for (std::size_t i = 0; i < m_consents.size(); ++i)
        member.consents.setFlag(kConsents[i], m_consents[i]->isChecked());
    // Tags and fields that are not known here, made meanwhile elsewhere, stay as they are.
    for (std::size_t i = 0; i < m_tagButtons.size(); ++i) {
        std::erase(member.tags, m_tags[i].id);
        if (m_tagButtons[i]->isChecked()) member.tags.push_back(m_tags[i].id);
    }
    std::ranges::sort(member.tags);
    for (const FieldLine& line : m_fieldEdits) {
        std::erase_if(member.fields, [&](const FieldValue& value) { return value.field == line.field.id; });
        if (const QString value = line.value(); !value.isEmpty()) member.fields.push_back({line.field.id, value});
    }
    std::ranges::sort(member.fields, {}, &FieldValue::field);
    return member;
}

void MemberEditor::setCard(const QString& card) {
    m_card->setText(card);
    announceToReaders(m_card, card);
    clearWrong();
}

void MemberEditor::checkPhones() {
    QStringList phones;
    for (const QLineEdit* line : m_phones) phones << line->text();
    const int serial = ++m_phoneCheck;
    whenReady(m_members.sharingPhone(phones, m_before.id), this,
              [this, serial](const Result<std::vector<MemberHit>>& others) {
                  if (serial != m_phoneCheck || !others) return;
                  if (others->empty()) {
                      m_warning->clear();
                      return;
                  }
                  QStringList names;
                  for (const MemberHit& other : *others)
                      names << (other.name.isEmpty() ? other.number
                                                     : QStringLiteral("%1 (%2)").arg(other.name, other.number));
                  m_warning->say(Notice::Kind::Warn,
                                 tr("这个手机已经是 %1 的。一家人共用可以照样保存。").arg(names.join(tr("、"))));
              });
}

void MemberEditor::clearWrong() {
    for (QLineEdit* line : {m_name, m_card, m_wechat, m_email, m_address, m_source, m_alert})
        setStyleProperty(line, "wrong", false);
    for (QLineEdit* line : m_phones) setStyleProperty(line, "wrong", false);
    m_birthday->setWrong(false);
    if (!m_saving) m_notice->clear();
}

void MemberEditor::refuse(const Error& error) {
    const auto mark = [this](QLineEdit* line, const QString& why) {
        m_notice->say(Notice::Kind::Bad, why);
        setStyleProperty(line, "wrong", true);
        line->setFocus();
    };
    const std::pair<InputField, QLineEdit*> lines[] = {
        {InputField::Name, m_name},     {InputField::Card, m_card},           {InputField::Email, m_email},
        {InputField::WeChat, m_wechat}, {InputField::Address, m_address},     {InputField::Source, m_source},
        {InputField::Alert, m_alert},   {InputField::Phone, m_phones.front()}};
    if (error.code == ErrorCode::EditConflict) return lookAgain(error);
    if (error.code == ErrorCode::NameMissing) return mark(m_name, tr("请填姓名或手机，不然以后找不到这位会员。"));
    if (error.code == ErrorCode::InvalidArgument && error.isAbout(InputField::Phone)) {
        for (QLineEdit* line : m_phones)
            if (!line->text().trimmed().isEmpty() && normalizePhone(line->text(), m_members.phoneRegion()).isEmpty())
                return mark(line, tr("手机里没有可以拨打的号码。"));
    }
    if (error.code == ErrorCode::InvalidArgument && error.isAbout(InputField::Email))
        return mark(m_email, tr("邮箱看起来不对，应当像 name@example.com。"));
    if (error.code == ErrorCode::InvalidArgument && error.isAbout(InputField::Birthday)) {
        m_notice->say(Notice::Kind::Bad, tr("没有这一天，请检查生日。"));
        m_birthday->setWrong(true);
        m_birthday->setFocus();
        return;
    }
    if (error.code == ErrorCode::OutOfRange)
        for (const auto& [field, line] : lines)
            if (error.isAbout(field)) return mark(line, tr("这一项太长了，请写短一些。"));
    m_notice->say(Notice::Kind::Bad, errorText(error));
}

// What was typed stays; saved again it is a change of the member as it is now.
void MemberEditor::lookAgain(const Error& conflict) {
    whenReady(m_members.get(m_stored.id), this, [this, conflict](const Result<MemberCard>& card) {
        if (!card) {
            m_notice->say(Notice::Kind::Bad, errorText(card.error()));
            return;
        }
        m_stored = card->member;
        m_notice->say(Notice::Kind::Bad, conflictText(conflict));
    });
}

void MemberEditor::save() {
    if (m_saving) return;
    const auto tidy = tidyMember(member(), m_members.phoneRegion());
    if (!tidy) {
        refuse(tidy.error());
        return;
    }
    m_saving = true;
    m_save->setEnabled(false);
    const Member before = m_stored;
    whenReady(isNew() ? m_members.create(*tidy) : m_members.update(m_stored, *tidy), this,
              [this, before, typed = *tidy](const Result<Member>& stored) {
                  m_saving = false;
                  m_save->setEnabled(true);
                  if (!stored) {
                      refuse(stored.error());
                      return;
                  }
                  m_stored = m_before = *stored;
                  // What is taken back is what was typed here, not what others have changed meanwhile.
                  emit saved(before, before.id ? typed : *stored);
              });
}

QString MemberEditor::message() const {
    return m_notice->text();
}

QString MemberEditor::warning() const {
    return m_warning->text();
}

void MemberEditor::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() & Qt::ControlModifier)
        save();
    else if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace zg
