#include "ui/start/RestoreForm.h"

#include "ui/common/FolderEdit.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/start/SecretEdit.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

RestoreForm::RestoreForm(QWidget* parent)
    : AskForm(parent), m_title(makeLabel("title", this)), m_help(makeLabel("secondary", this)),
      m_backupLabel(makeLabel("secondary", this)), m_backup(new QLineEdit(this)),
      m_browse(makeIconButton("folder", this)), m_folderLabel(makeLabel("secondary", this)),
      m_folder(new FolderEdit(this)), m_secret(new SecretEdit(this)), m_restore(makeButton("primary", nullptr, this)),
      m_switch(makeButton("link", nullptr, this)), m_back(makeButton("link", nullptr, this)) {
    m_help->setWordWrap(true);
    m_backupLabel->setBuddy(m_backup);
    m_folderLabel->setBuddy(m_folder);
    m_secret->setSwitch(m_switch);
    setResting({m_backup, m_browse, m_folder, m_secret, m_switch, m_back});
    auto* file = new QHBoxLayout;
    file->setSpacing(4);
    file->addWidget(m_backup, 1);
    file->addWidget(m_browse);
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
    layout->addWidget(m_secret);
    layout->addWidget(&notice());
    layout->addSpacing(4);
    layout->addLayout(confirmRow(m_restore));
    layout->addLayout(others);

    connect(m_browse, &QToolButton::clicked, this, &RestoreForm::choose);
    connect(m_backup, &QLineEdit::textChanged, this, &RestoreForm::updateReady);
    connect(m_folder, &FolderEdit::folderChanged, this, &RestoreForm::updateReady);
    connect(m_secret, &SecretEdit::changed, this, &RestoreForm::updateReady);
    connect(m_secret, &SecretEdit::entered, this, &RestoreForm::submit);
    connect(m_secret, &SecretEdit::switched, this, [this] {
        notice().clear();
        updateReady();
        m_secret->start();
    });
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

void RestoreForm::refuse(const QString& why) {
    notice().say(Notice::Kind::Bad, why);
    m_secret->select();
}

void RestoreForm::choose() {
    auto* dialog = new QFileDialog(this, tr("选择备份"), m_backup->text(), tr("掌柜备份 (*.zhanggui)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_backup, &QLineEdit::setText);
    dialog->open();
}

void RestoreForm::updateReady() {
    m_restore->setEnabled(!isBusy() && !m_backup->text().trimmed().isEmpty() && !m_folder->folder().isEmpty() &&
                          !m_secret->text().isEmpty());
}

void RestoreForm::submit() {
    if (!m_restore->isEnabled()) return;
    const QString backup = m_backup->text().trimmed();
    if (m_secret->isCode())
        emit recoveryRequested(backup, m_folder->folder(), m_secret->text());
    else
        emit restoreRequested(backup, m_folder->folder(), m_secret->text());
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
    m_secret->setNames({tr("备份时的口令(&P)"), tr("备份时的恢复码(&C)"), tr("备份时的口令"), tr("备份时的恢复码")});
    m_restore->setText(isBusy() ? tr("正在恢复并核对…") : tr("恢复并打开(&R)"));
    m_back->setText(tr("返回"));
}

} // namespace zg
