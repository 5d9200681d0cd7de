#include "ui/jobs/JobRow.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/jobs/Job.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace zg {

JobRow::JobRow(Job* job, QWidget* parent)
    : QWidget(parent), m_title(makeLabel("caption", this)), m_bar(new QProgressBar(this)),
      m_percent(makeLabel("caption", this)), m_cancel(makeButton("status", nullptr, this)) {
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_percent);
    layout->addWidget(m_cancel);

    connect(job, &Job::progressed, this, [this](qint64 done, qint64 total) {
        // Thousandths: totals may be bytes of a file beyond 2 GB.
        m_bar->setRange(0, total > 0 ? 1000 : 0);
        m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
        m_percent->setText(total > 0 ? QStringLiteral("%1%").arg(done * 100 / total) : QString());
    });
    connect(job, &Job::cancelling, this, [this] { m_cancel->setEnabled(false); });
    connect(m_cancel, &QPushButton::clicked, job, &Job::cancel);
    redressed(this, [this] {
        m_bar->setMinimumWidth(px(120));
        m_percent->setMinimumWidth(px(36));
    });
    retranslated(this, [this, job] {
        m_title->setText(job->title());
        m_bar->setAccessibleName(job->title());
        m_cancel->setText(tr("取消"));
        m_cancel->setAccessibleName(tr("取消：%1").arg(job->title()));
    });
    // The job may be deleted before this row's next language change.
    connect(job, &QObject::destroyed, this, &QObject::deleteLater);
}

} // namespace zg
