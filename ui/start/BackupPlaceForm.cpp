#include "ui/start/BackupPlaceForm.h"

#include "ui/backup/BackupForm.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

BackupPlaceForm::BackupPlaceForm(QSettings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_title(makeLabel("title", this)), m_help(makeLabel("secondary", this)),
      m_form(new BackupForm(this)), m_notice(new Notice(this)), m_finish(makeButton("primary", nullptr, this)) {
    m_help->setWordWrap(true);
    clickOnEnter(m_finish);
    m_form->setPlan(loadBackupPlan(settings));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    layout->addWidget(m_form);
    layout->addWidget(m_notice);
    layout->addSpacing(4);
    layout->addWidget(m_finish);
    connect(m_form, &BackupForm::changed, this, &BackupPlaceForm::speak);
    connect(m_finish, &QPushButton::clicked, this, &BackupPlaceForm::finish);
    retranslated(this, [this] { speak(); });
}

void BackupPlaceForm::start() {
    m_finish->setFocus();
}

void BackupPlaceForm::finish() {
    const BackupPlan plan = m_form->plan();
    if (!plan.folder.isEmpty() && !QDir().mkpath(plan.folder)) {
        m_notice->say(Notice::Kind::Bad, tr("这个文件夹建不了，也不存在。请换一个。"));
        return;
    }
    saveBackupPlan(plan, m_settings);
    emit finished();
}

void BackupPlaceForm::speak() {
    m_title->setText(tr("备份放在哪里？"));
    m_help->setText(tr("备份和店铺一样加密，用同一个口令打开。放在另一块盘上，电脑坏了也不怕。"));
    m_notice->clear();
    m_finish->setText(m_form->plan().folder.isEmpty() ? tr("以后再说，进入店铺(&E)") : tr("进入店铺(&E)"));
}

} // namespace zg
