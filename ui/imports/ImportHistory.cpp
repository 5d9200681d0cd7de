#include "ui/imports/ImportHistory.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/imports/ImportTexts.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {
constexpr std::size_t kShown = 8;
}

ImportHistory::ImportHistory(const BusinessCalendar& calendar, QWidget* parent)
    : QFrame(parent), m_calendar(calendar), m_title(makeLabel("heading", this)), m_rows(new QVBoxLayout) {
    setProperty("look", QStringLiteral("card"));
    m_rows->setSpacing(4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    hide();
    retranslated(this, [this] { speak(); });
}

void ImportHistory::show(std::vector<ImportRecord> records) {
    m_records = std::move(records);
    setVisible(!m_records.empty());
    speak();
}

void ImportHistory::setBusy(bool busy) {
    m_busy = busy;
    for (QPushButton* button : findChildren<QPushButton*>()) button->setEnabled(!busy);
}

void ImportHistory::speak() {
    m_title->setText(tr("做过的导入"));
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < m_records.size() && i < kShown; ++i) {
        const ImportRecord& record = m_records[i];
        auto* row = new QWidget(this);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(12);
        auto* file = makeLabel("body", row);
        file->setText(record.fileName);
        auto* about = makeLabel("secondary", row);
        about->setText(QStringList{momentText(m_calendar.localTime(record.startedAt)),
                                   tr("新增 %1").arg(countText(record.created)),
                                   tr("更新 %1").arg(countText(record.updated)),
                                   tr("未接受 %1").arg(countText(record.rejected + record.skipped))}
                           .join(QStringLiteral(" · ")));
        auto* state = makeLabel(record.state == ImportState::Done ? "chip-ok"
                                : record.interrupted              ? "chip-warn"
                                                                  : "chip",
                                row);
        state->setText(importStateText(record));
        layout->addWidget(file);
        layout->addWidget(about, 1);
        layout->addWidget(state);
        auto* undo = makeButton("quiet", "undo", row);
        undo->setText(tr("撤销"));
        undo->setAccessibleName(tr("撤销导入：%1").arg(record.fileName));
        undo->setEnabled(!m_busy);
        QSizePolicy policy = undo->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        undo->setSizePolicy(policy);
        undo->setVisible(record.state == ImportState::Done || record.interrupted);
        connect(undo, &QPushButton::clicked, this, [this, id = record.id] { emit undoWanted(id); });
        layout->addWidget(undo);
        m_rows->addWidget(row);
    }
}

} // namespace zg
