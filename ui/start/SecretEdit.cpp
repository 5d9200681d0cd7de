#include "ui/start/SecretEdit.h"

#include "ui/common/PassphraseEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

SecretEdit::SecretEdit(QWidget* parent)
    : QWidget(parent), m_label(makeLabel("secondary", this)), m_passphrase(new PassphraseEdit(this)),
      m_code(new QLineEdit(this)) {
    m_code->hide();
    m_code->setInputMethodHints(Qt::ImhPreferUppercase | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_label);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_code);
    for (const QLineEdit* line : {static_cast<QLineEdit*>(m_passphrase), m_code}) {
        connect(line, &QLineEdit::textChanged, this, &SecretEdit::changed);
        connect(line, &QLineEdit::returnPressed, this, &SecretEdit::entered);
    }
    retranslated(this, [this] { speak(); });
}

void SecretEdit::setSwitch(QPushButton* button) {
    m_switch = button;
    connect(button, &QPushButton::clicked, this, &SecretEdit::toggle);
    speak();
}

void SecretEdit::setNames(const Names& names) {
    m_names = names;
    speak();
}

void SecretEdit::speak() {
    m_label->setText(m_isCode ? m_names.code : m_names.passphrase);
    m_label->setBuddy(edit());
    m_passphrase->setAccessibleName(m_names.spokenPassphrase);
    m_code->setAccessibleName(m_names.spokenCode);
    m_code->setPlaceholderText(tr("恢复单上的字母和数字，大小写和连字符都可以省"));
    if (m_switch) m_switch->setText(m_isCode ? tr("改用口令") : tr("忘记口令？用恢复码"));
}

QLineEdit* SecretEdit::edit() const {
    return m_isCode ? m_code : m_passphrase;
}

QString SecretEdit::text() const {
    return m_isCode ? m_code->text().trimmed() : m_passphrase->text();
}

void SecretEdit::start() {
    edit()->setFocus();
}

void SecretEdit::select() {
    edit()->setFocus();
    edit()->selectAll();
}

void SecretEdit::toggle() {
    m_isCode = !m_isCode;
    m_passphrase->setVisible(!m_isCode);
    m_code->setVisible(m_isCode);
    speak();
    emit switched();
}

} // namespace zg
