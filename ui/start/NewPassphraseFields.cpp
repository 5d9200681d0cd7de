#include "ui/start/NewPassphraseFields.h"

#include "ui/common/PassphraseEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtWidgets/QVBoxLayout>

namespace zg {

NewPassphraseFields::NewPassphraseFields(std::function<Done(const QString&)> checkPassphrase, QWidget* parent)
    : QWidget(parent), m_checkPassphrase(std::move(checkPassphrase)), m_label(makeLabel("secondary", this)),
      m_passphrase(new PassphraseEdit(this)), m_again(new PassphraseEdit(this)), m_ruleStrong(makeLabel("wish", this)),
      m_ruleSame(makeLabel("wish", this)) {
    m_label->setBuddy(m_passphrase);

    auto* secrets = new QHBoxLayout;
    secrets->setSpacing(12);
    secrets->addWidget(m_passphrase);
    secrets->addWidget(m_again);
    auto* rules = new QHBoxLayout;
    rules->setSpacing(12);
    rules->addWidget(m_ruleStrong, 1);
    rules->addWidget(m_ruleSame, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_label);
    layout->addLayout(secrets);
    layout->addLayout(rules);

    for (PassphraseEdit* edit : {m_passphrase, m_again}) {
        connect(edit, &QLineEdit::textChanged, this, [this] {
            showRules();
            emit changed();
        });
        connect(edit, &QLineEdit::returnPressed, this, &NewPassphraseFields::entered);
    }
    retranslated(this, [this] { speak(); });
}

QString NewPassphraseFields::passphrase() const {
    return m_passphrase->text();
}

bool NewPassphraseFields::isGood() const {
    return isStrong() && isSame();
}

void NewPassphraseFields::start() {
    m_passphrase->setFocus();
}

bool NewPassphraseFields::isStrong() const {
    return m_checkPassphrase(m_passphrase->text()).has_value();
}

bool NewPassphraseFields::isSame() const {
    return !m_again->text().isEmpty() && m_passphrase->text() == m_again->text();
}

void NewPassphraseFields::speak() {
    m_label->setText(tr("口令(&P)：一句只有你知道的话"));
    m_passphrase->setPlaceholderText(tr("口令"));
    m_passphrase->setAccessibleName(tr("口令"));
    m_again->setPlaceholderText(tr("再输一遍"));
    m_again->setAccessibleName(tr("再输一遍口令"));
    showRules();
}

void NewPassphraseFields::showRules() {
    const auto mark = [](QLabel* rule, bool met, const QString& text) {
        setLook(rule, met ? "wish-met" : "wish");
        rule->setText((met ? QStringLiteral("✓ ") : QStringLiteral("○ ")) + text);
    };
    mark(m_ruleStrong, isStrong(), tr("至少 15 个字，不是常见的口令"));
    mark(m_ruleSame, isSame(), tr("两遍一样"));
}

} // namespace zg
