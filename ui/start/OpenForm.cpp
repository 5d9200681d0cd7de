#include "ui/start/OpenForm.h"

#include "ui/common/FolderEdit.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/Widgets.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace zg {

OpenForm::OpenForm(QWidget* parent)
    : QWidget(parent), m_title(makeLabel("title", this)), m_folderLabel(makeLabel("secondary", this)),
      m_folder(new FolderEdit(this)), m_secretLabel(makeLabel("secondary", this)),
      m_passphrase(new PassphraseEdit(this)), m_code(new QLineEdit(this)), m_notice(new Notice(this)),
      m_open(makeButton("primary", nullptr, this)), m_spinner(new Spinner(this)),
      m_switch(makeButton("link", nullptr, this)), m_create(makeButton("link", nullptr, this)),
      m_restore(makeButton("link", nullptr, this)) {
    m_folderLabel->setBuddy(m_folder);
    m_code->hide();
    m_code->setInputMethodHints(Qt::ImhPreferUppercase | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);

    auto* confirm = new QHBoxLayout;
    confirm->setSpacing(12);
    confirm->addWidget(m_open, 1);
    confirm->addWidget(m_spinner);
    auto* others = new QHBoxLayout;
    others->addWidget(m_switch);
    others->addStretch();
    others->addWidget(m_restore);
    others->addWidget(m_create);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(m_folderLabel);
    layout->addWidget(m_folder);
    layout->addSpacing(4);
    layout->addWidget(m_secretLabel);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_code);
    layout->addWidget(m_notice);
    layout->addSpacing(8);
    layout->addLayout(confirm);
    layout->addLayout(others);
    layout->addStretch();

    connect(m_open, &QPushButton::clicked, this, &OpenForm::submit);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &OpenForm::submit);
    connect(m_code, &QLineEdit::returnPressed, this, &OpenForm::submit);
    connect(m_folder, &FolderEdit::folderChanged, this, &OpenForm::updateReady);
    connect(m_passphrase, &QLineEdit::textChanged, this, &OpenForm::updateReady);
    connect(m_code, &QLineEdit::textChanged, this, &OpenForm::updateReady);
    connect(m_switch, &QPushButton::clicked, this, [this] { useRecovery(!m_recovery); });
    connect(m_create, &QPushButton::clicked, this, &OpenForm::createChosen);
    connect(m_restore, &QPushButton::clicked, this, &OpenForm::restoreChosen);
    retranslated(this, [this] { speak(); });
    updateReady();
}

void OpenForm::speak() {
    m_title->setText(tr("打开店铺"));
    m_folderLabel->setText(tr("店铺文件夹(&F)"));
    m_secretLabel->setText(m_recovery ? tr("恢复码(&C)") : tr("口令(&P)"));
    m_secretLabel->setBuddy(m_recovery ? m_code : m_passphrase);
    m_passphrase->setAccessibleName(tr("口令"));
    m_code->setAccessibleName(tr("恢复码"));
    m_code->setPlaceholderText(tr("恢复单上的字母和数字，大小写和连字符都可以省"));
    m_open->setText(m_busy ? tr("正在核对钥匙…") : tr("打开(&O)"));
    m_switch->setText(m_recovery ? tr("改用口令") : tr("忘记口令？用恢复码"));
    m_create->setText(tr("新建店铺(&N)"));
    m_restore->setText(tr("从备份恢复(&R)"));
}

void OpenForm::setFolder(const QString& folder) {
    m_folder->setFolder(folder);
}

QString OpenForm::folder() const {
    return m_folder->folder();
}

void OpenForm::start() {
    if (m_folder->folder().isEmpty()) {
        m_folder->setFocus();
    } else {
        (m_recovery ? m_code : static_cast<QLineEdit*>(m_passphrase))->setFocus();
    }
}

void OpenForm::setBusy(bool busy) {
    m_busy = busy;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_passphrase), static_cast<QWidget*>(m_code),
          static_cast<QWidget*>(m_switch), static_cast<QWidget*>(m_create), static_cast<QWidget*>(m_restore)}) {
        widget->setEnabled(!busy);
    }
    if (busy) {
        m_notice->clear();
        m_spinner->start();
    } else {
        m_spinner->stop();
    }
    speak();
    updateReady();
}

void OpenForm::refuse(const QString& why) {
    m_notice->say(Notice::Kind::Bad, why);
    QLineEdit* secret = m_recovery ? m_code : m_passphrase;
    secret->setFocus();
    secret->selectAll();
}

void OpenForm::useRecovery(bool recovery) {
    m_recovery = recovery;
    m_passphrase->setVisible(!recovery);
    m_code->setVisible(recovery);
    m_notice->clear();
    speak();
    updateReady();
    start();
}

void OpenForm::updateReady() {
    const QLineEdit* secret = m_recovery ? m_code : m_passphrase;
    m_open->setEnabled(!m_busy && !folder().isEmpty() && !secret->text().isEmpty());
}

void OpenForm::submit() {
    if (!m_open->isEnabled()) return;
    if (m_recovery) {
        emit recoveryRequested(folder(), m_code->text().trimmed());
    } else {
        emit openRequested(folder(), m_passphrase->text());
    }
}

} // namespace zg
