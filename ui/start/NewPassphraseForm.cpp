#include "ui/start/NewPassphraseForm.h"

#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/start/NewPassphraseFields.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

NewPassphraseForm::NewPassphraseForm(std::function<Done(const QString&)> checkPassphrase, QWidget* parent)
    : AskForm(parent), m_title(makeLabel("title", this)), m_why(makeLabel("secondary", this)),
      m_fields(new NewPassphraseFields(std::move(checkPassphrase), this)),
      m_replace(makeButton("primary", nullptr, this)), m_later(makeButton("link", nullptr, this)) {
    m_why->setWordWrap(true);
    setResting({m_fields, m_later});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_why);
    layout->addSpacing(4);
    layout->addWidget(m_fields);
    layout->addWidget(&notice());
    layout->addSpacing(4);
    layout->addLayout(confirmRow(m_replace));
    layout->addWidget(m_later, 0, Qt::AlignRight);

    connect(m_fields, &NewPassphraseFields::changed, this, &NewPassphraseForm::updateReady);
    connect(m_fields, &NewPassphraseFields::entered, m_replace, &QPushButton::click);
    connect(m_replace, &QPushButton::clicked, this, [this] { emit chosen(m_fields->passphrase()); });
    connect(m_later, &QPushButton::clicked, this, &NewPassphraseForm::putOff);
    retranslated(this, [this] { speak(); });
    updateReady();
}

void NewPassphraseForm::speak() {
    m_title->setText(tr("换一个新口令"));
    m_why->setText(tr("店铺是用恢复码打开的。换上新口令，旧口令随即作废；恢复码照旧能用。"));
    m_replace->setText(isBusy() ? tr("正在换口令…") : tr("换上新口令(&C)"));
    m_later->setText(tr("以后再换(&L)"));
}

void NewPassphraseForm::updateReady() {
    m_replace->setEnabled(!isBusy() && m_fields->isGood());
}

void NewPassphraseForm::start() {
    m_fields->start();
}

} // namespace zg
