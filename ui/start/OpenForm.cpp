#include "ui/start/OpenForm.h"

#include "ui/common/FolderEdit.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/start/SecretEdit.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace zg {

OpenForm::OpenForm(QWidget* parent)
    : AskForm(parent), m_title(makeLabel("title", this)), m_folderLabel(makeLabel("secondary", this)),
      m_folder(new FolderEdit(this)), m_secret(new SecretEdit(this)), m_open(makeButton("primary", nullptr, this)),
      m_switch(makeButton("link", nullptr, this)), m_create(makeButton("link", nullptr, this)),
      m_restore(makeButton("link", nullptr, this)) {
    m_folderLabel->setBuddy(m_folder);
    m_secret->setSwitch(m_switch);
    setResting({m_folder, m_secret, m_switch, m_create, m_restore});

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
    layout->addWidget(m_secret);
    layout->addWidget(&notice());
    layout->addSpacing(8);
    layout->addLayout(confirmRow(m_open));
    layout->addLayout(others);
    layout->addStretch();

    connect(m_open, &QPushButton::clicked, this, &OpenForm::submit);
    connect(m_secret, &SecretEdit::entered, this, &OpenForm::submit);
    connect(m_secret, &SecretEdit::changed, this, &OpenForm::updateReady);
    connect(m_secret, &SecretEdit::switched, this, [this] {
        notice().clear();
        updateReady();
        start();
    });
    connect(m_folder, &FolderEdit::folderChanged, this, &OpenForm::updateReady);
    connect(m_create, &QPushButton::clicked, this, &OpenForm::createChosen);
    connect(m_restore, &QPushButton::clicked, this, &OpenForm::restoreChosen);
    retranslated(this, [this] { speak(); });
    updateReady();
}

void OpenForm::speak() {
    m_title->setText(tr("打开店铺"));
    m_folderLabel->setText(tr("店铺文件夹(&F)"));
    m_secret->setNames({tr("口令(&P)"), tr("恢复码(&C)"), tr("口令"), tr("恢复码")});
    m_open->setText(isBusy() ? tr("正在核对钥匙…") : tr("打开(&O)"));
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
    if (folder().isEmpty())
        m_folder->setFocus();
    else
        m_secret->start();
}

void OpenForm::refuse(const QString& why) {
    notice().say(Notice::Kind::Bad, why);
    m_secret->select();
}

void OpenForm::updateReady() {
    m_open->setEnabled(!isBusy() && !folder().isEmpty() && !m_secret->text().isEmpty());
}

void OpenForm::submit() {
    if (!m_open->isEnabled()) return;
    if (m_secret->isCode())
        emit recoveryRequested(folder(), m_secret->text());
    else
        emit openRequested(folder(), m_secret->text());
}

} // namespace zg
