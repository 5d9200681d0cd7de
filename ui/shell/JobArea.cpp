#include "ui/shell/JobArea.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QFutureWatcher>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace zg {

JobArea::JobArea(QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    hide();
}

void JobArea::follow(const QFuture<void>& job, Speech title) {
    auto* row = new QWidget(this);
    auto* label = makeLabel("caption", row);
    auto* bar = new QProgressBar(row);
    bar->setTextVisible(false);
    bar->setRange(0, 0);
    auto* cancel = makeButton("status", nullptr, row);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(bar);
    layout->addWidget(cancel);
    redressed(bar, [bar] { bar->setFixedWidth(px(120)); });
    retranslated(row, [label, bar, cancel, title = std::move(title)] {
        label->setText(title());
        bar->setAccessibleName(title());
        cancel->setText(JobArea::tr("取消"));
        cancel->setAccessibleName(JobArea::tr("取消:%1").arg(title()));
    });

    auto* watcher = new QFutureWatcher<void>(row);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, bar, &QProgressBar::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, bar, &QProgressBar::setValue);
    connect(watcher, &QFutureWatcherBase::progressTextChanged, bar, &QWidget::setToolTip);
    connect(cancel, &QPushButton::clicked, watcher, [watcher, cancel] {
        cancel->setEnabled(false); // it stops after its batch
        watcher->cancel();
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, row] {
        row->deleteLater();
        setVisible(--m_count > 0);
    });
    ++m_count;
    this->layout()->addWidget(row);
    show();
    watcher->setFuture(job);
}

} // namespace zg
