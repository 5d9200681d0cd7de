#include "ui/imports/ResultStep.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/imports/PlanStep.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace zg {

ResultStep::ResultStep(QWidget* parent)
    : QFrame(parent), m_title(makeLabel("heading", this)), m_counts(new QGridLayout),
      m_undo(makeButton("", "undo", this)), m_rejected(makeButton("", "export", this)),
      m_another(makeButton("primary", nullptr, this)) {
    setProperty("look", QStringLiteral("card"));
    m_counts->setHorizontalSpacing(24);
    m_counts->setVerticalSpacing(6);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_rejected);
    buttons->addStretch();
    buttons->addWidget(m_another);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addLayout(m_counts);
    layout->addLayout(buttons);
    connect(m_undo, &QPushButton::clicked, this, &ResultStep::undoWanted);
    connect(m_rejected, &QPushButton::clicked, this, &ResultStep::rejectedWanted);
    connect(m_another, &QPushButton::clicked, this, &ResultStep::anotherWanted);
    retranslated(this, [this] { speak(); });
}

void ResultStep::show(const ImportOutcome& outcome) {
    m_outcome = outcome;
    speak();
    m_another->setFocus();
}

void ResultStep::speak() {
    m_undo->setText(tr("撤销这次导入(&U)"));
    m_rejected->setText(tr("保存未接受的行(&S)…"));
    m_another->setText(tr("再导入一个文件(&A)"));
    if (!m_outcome) return;
    const std::int64_t left = m_outcome->rejected + m_outcome->skipped;
    m_title->setText(left > 0 ? tr("导入完成，%Ln 行未接受", nullptr, static_cast<int>(left)) : tr("导入完成"));
    m_rejected->setVisible(left > 0);
    showImportCounts(m_counts, m_outcome->sales, m_outcome->refunds, m_outcome->members, m_outcome->products);
}

} // namespace zg
