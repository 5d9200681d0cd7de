#include "ui/jobs/JobArea.h"

#include "ui/jobs/Job.h"
#include "ui/jobs/JobRow.h"

#include <QtWidgets/QHBoxLayout>

namespace zg {

JobArea::JobArea(QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    hide();
}

void JobArea::follow(Job* job) {
    auto* row = new JobRow(job, this);
    layout()->addWidget(row);
    ++m_count;
    show();
    connect(job, &Job::finished, row, [this, row] {
        row->deleteLater();
        row->hide();
        setVisible(--m_count > 0);
    });
}

} // namespace zg
