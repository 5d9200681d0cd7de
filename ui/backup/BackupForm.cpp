#include "ui/backup/BackupForm.h"

#include "ui/common/FolderEdit.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>

namespace zg {

BackupForm::BackupForm(QWidget* parent)
    : QWidget(parent), m_folder(new FolderEdit(this)), m_rhythm(new QComboBox(this)), m_at(new QTimeEdit(this)),
      m_keep(new QSpinBox(this)), m_folderLabel(makeLabel("secondary", this)),
      m_rhythmLabel(makeLabel("secondary", this)), m_atLabel(makeLabel("secondary", this)),
      m_keepLabel(makeLabel("secondary", this)) {
    for (const BackupRhythm rhythm : kBackupRhythms) m_rhythm->addItem({}, static_cast<int>(rhythm));
    m_at->setDisplayFormat(QStringLiteral("HH:mm"));
    m_keep->setRange(0, kMostBackupsKept);
    m_folderLabel->setBuddy(m_folder);
    m_rhythmLabel->setBuddy(m_rhythm);
    m_atLabel->setBuddy(m_at);
    m_keepLabel->setBuddy(m_keep);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_folderLabel, 0, 0, 1, 3);
    grid->addWidget(m_folder, 1, 0, 1, 3);
    grid->addWidget(m_rhythmLabel, 2, 0);
    grid->addWidget(m_atLabel, 2, 1);
    grid->addWidget(m_keepLabel, 2, 2);
    grid->addWidget(m_rhythm, 3, 0);
    grid->addWidget(m_at, 3, 1);
    grid->addWidget(m_keep, 3, 2);
    for (int column = 0; column < 3; ++column) grid->setColumnStretch(column, 1);

    connect(m_folder, &FolderEdit::folderChanged, this, &BackupForm::edited);
    connect(m_rhythm, &QComboBox::currentIndexChanged, this, &BackupForm::edited);
    connect(m_at, &QTimeEdit::timeChanged, this, &BackupForm::edited);
    connect(m_keep, &QSpinBox::valueChanged, this, &BackupForm::edited);
    setPlan({});
    retranslated(this, [this] { speak(); });
}

void BackupForm::setPlan(const BackupPlan& plan) {
    m_filling = true;
    m_folder->setFolder(plan.folder);
    m_rhythm->setCurrentIndex(m_rhythm->findData(static_cast<int>(plan.rhythm)));
    m_at->setTime(QTime(0, 0).addSecs(plan.atMinutes * 60));
    m_keep->setValue(plan.keep);
    m_at->setEnabled(plan.rhythm == BackupRhythm::Daily);
    m_filling = false;
}

BackupPlan BackupForm::plan() const {
    BackupPlan plan;
    plan.folder = m_folder->folder();
    plan.rhythm = static_cast<BackupRhythm>(m_rhythm->currentData().toInt());
    plan.atMinutes = m_at->time().msecsSinceStartOfDay() / 60'000;
    plan.keep = m_keep->value();
    return plan;
}

void BackupForm::start() {
    m_folder->edit()->setFocus();
}

void BackupForm::edited() {
    m_at->setEnabled(plan().rhythm == BackupRhythm::Daily);
    if (!m_filling) emit changed();
}

void BackupForm::speak() {
    m_folderLabel->setText(tr("备份到(&B)：另一块硬盘、U 盘或网盘文件夹"));
    m_rhythmLabel->setText(tr("多久一次(&R)"));
    m_atLabel->setText(tr("几点(&T)"));
    m_keepLabel->setText(tr("保留几份(&K)"));
    m_rhythm->setItemText(0, tr("不自动备份"));
    m_rhythm->setItemText(1, tr("每天"));
    m_rhythm->setItemText(2, tr("每 4 小时"));
    m_rhythm->setItemText(3, tr("每小时"));
    m_keep->setSpecialValueText(tr("全部"));
    m_folder->edit()->setPlaceholderText(tr("还没有选"));
    m_rhythm->setAccessibleName(tr("多久备份一次"));
    m_at->setAccessibleName(tr("几点备份"));
    m_keep->setAccessibleName(tr("保留几份备份"));
}

} // namespace zg
