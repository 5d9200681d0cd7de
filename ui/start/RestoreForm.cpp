#include "ui/start/RestoreForm.h"

#include "ui/common/FolderEdit.h"
#include "ui/common/Notice.h"
#include "ui/common/PassphraseEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Spinner.h"
#include "ui/common/Widgets.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

RestoreForm::RestoreForm(QWidget* parent)
    : QWidget(parent), m_title(makeLabel("title", this)), m_help(makeLabel("secondary", this)),
      m_backupLabel(makeLabel("secondary", this)), m_backup(new QLineEdit(this)),
      m_browse(makeIconButton("folder", this)), m_folderLabel(makeLabel("secondary", this)),
      m_folder(new FolderEdit(this)), m_secretLabel(makeLabel("secondary", this)),
      m_passphrase(new PassphraseEdit(this)), m_code(new QLineEdit(this)), m_notice(new Notice(this)),
      m_restore(makeButton("primary", nullptr, this)), m_spinner(new Spinner(this)),
      m_switch(makeButton("link", nullptr, this)), m_back(makeButton("link", nullptr, this)) {
    m_help->setWordWrap(true);
    m_backupLabel->setBuddy(m_backup);
    m_folderLabel->setBuddy(m_folder);
    m_code->hide();
    m_code->setInputMethodHints(Qt::ImhPreferUppercase | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    auto* file = new QHBoxLayout;
    file->setSpacing(4);
    file->addWidget(m_backup, 1);
    file->addWidget(m_browse);
    auto* confirm = new QHBoxLayout;
    confirm->setSpacing(12);
    confirm->addWidget(m_restore, 1);
    confirm->addWidget(m_spinner);
    auto* others = new QHBoxLayout;
    others->addWidget(m_switch);
    others->addStretch();
    others->addWidget(m_back);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    layout->addWidget(m_backupLabel);
    layout->addLayout(file);
    layout->addWidget(m_folderLabel);
    layout->addWidget(m_folder);
    layout->addWidget(m_secretLabel);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_code);
    layout->addWidget(m_notice);
    layout->addSpacing(4);
    layout->addLayout(confirm);
    layout->addLayout(others);

    connect(m_browse, &QToolButton::clicked, this, &RestoreForm::choose);
    connect(m_backup, &QLineEdit::textChanged, this, &RestoreForm::updateReady);
    connect(m_folder, &FolderEdit::folderChanged, this, &RestoreForm::updateReady);
    for (const QLineEdit* edit : {static_cast<QLineEdit*>(m_passphrase), m_code}) {
        connect(edit, &QLineEdit::textChanged, this, &RestoreForm::updateReady);
        connect(edit, &QLineEdit::returnPressed, this, &RestoreForm::submit);
    }
    connect(m_switch, &QPushButton::clicked, this, [this] { useRecovery(!m_recovery); });
    connect(m_restore, &QPushButton::clicked, this, &RestoreForm::submit);
    connect(m_back, &QPushButton::clicked, this, &RestoreForm::left);
    retranslated(this, [this] { speak(); });
    updateReady();
}

void RestoreForm::setFolder(const QString& folder) {
    m_folder->setFolder(folder);
}

void RestoreForm::start() {
    m_backup->setFocus();
}

void RestoreForm::setBusy(bool busy) {
    m_busy = busy;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_backup, m_browse, m_folder, m_passphrase, m_code, m_switch, m_back})
        widget->setEnabled(!busy);
    if (busy) {
        m_notice->clear();
        m_spinner->start();
    } else {
        m_spinner->stop();
    }
    speak();
    updateReady();
}

void RestoreForm::refuse(const QString& why) {
    m_notice->say(Notice::Kind::Bad, why);
    secret()->setFocus();
    secret()->selectAll();
}

QLineEdit* RestoreForm::secret() const {
    return m_recovery ? m_code : m_passphrase;
}

void RestoreForm::useRecovery(bool recovery) {
    m_recovery = recovery;
    m_passphrase->setVisible(!recovery);
    m_code->setVisible(recovery);
    m_notice->clear();
    speak();
    updateReady();
    secret()->setFocus();
}

void RestoreForm::choose() {
    auto* dialog = new QFileDialog(this, tr("选择备份"), m_backup->text(), tr("掌柜备份 (*.zhanggui)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_backup, &QLineEdit::setText);
    dialog->open();
}

void RestoreForm::updateReady() {
    m_restore->setEnabled(!m_busy && !m_backup->text().trimmed().isEmpty() && !m_folder->folder().isEmpty() &&
                          !secret()->text().isEmpty());
}

void RestoreForm::submit() {
    if (!m_restore->isEnabled()) return;
    if (m_recovery) {
        emit recoveryRequested(m_backup->text().trimmed(), m_folder->folder(), m_code->text().trimmed());
    } else {
        emit restoreRequested(m_backup->text().trimmed(), m_folder->folder(), m_passphrase->text());
    }
}

void RestoreForm::speak() {
    m_title->setText(tr("从备份恢复"));
    m_help->setText(tr("备份不会改动；恢复出来的是一家新的店铺，放进还没有店铺的文件夹。旁边的 .keys 文件也要在。"));
    m_backupLabel->setText(tr("备份文件(&B)"));
    m_backup->setPlaceholderText(QStringLiteral("….zhanggui"));
    m_backup->setAccessibleName(tr("备份文件"));
    m_browse->setToolTip(tr("选择备份"));
    m_browse->setAccessibleName(tr("选择备份"));
    m_folderLabel->setText(tr("恢复到(&F)"));
    m_secretLabel->setText(m_recovery ? tr("备份时的恢复码(&C)") : tr("备份时的口令(&P)"));
    m_secretLabel->setBuddy(secret());
    m_passphrase->setAccessibleName(tr("备份时的口令"));
    m_code->setAccessibleName(tr("备份时的恢复码"));
    m_code->setPlaceholderText(tr("恢复单上的字母和数字，大小写和连字符都可以省"));
    m_switch->setText(m_recovery ? tr("改用口令") : tr("忘记口令？用恢复码"));
    m_restore->setText(m_busy ? tr("正在恢复并核对…") : tr("恢复并打开(&R)"));
    m_back->setText(tr("返回"));
}

} // namespace zg
