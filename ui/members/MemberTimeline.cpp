#include "ui/members/MemberTimeline.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/members/HistoryText.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

MemberTimeline::MemberTimeline(const BusinessCalendar& calendar, const Currency& currency, QWidget* parent)
    : QFrame(parent), m_calendar(calendar), m_currency(currency), m_title(makeLabel("heading", this)),
      m_none(makeLabel("secondary", this)), m_rows(new QVBoxLayout), m_more(makeButton("link", nullptr, this)) {
    setProperty("look", QStringLiteral("card"));
    m_rows->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_none);
    layout->addLayout(m_rows);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_more, &QPushButton::clicked, this, &MemberTimeline::moreWanted);
    retranslated(this, [this] { speak(); });
}

void MemberTimeline::clear() {
    m_entries.clear();
    m_next.reset();
    speak();
}

void MemberTimeline::add(const HistoryPage& page) {
    m_entries.insert(m_entries.end(), page.entries.begin(), page.entries.end());
    m_next = page.last;
    for (const HistoryEntry& entry : page.entries) addRow(entry);
    m_none->setVisible(m_entries.empty());
    m_more->setVisible(m_next.has_value());
}

void MemberTimeline::speak() {
    m_title->setText(tr("往来记录"));
    m_none->setText(tr("还没有消费、退货、积分或储值。"));
    m_more->setText(tr("更早的记录"));
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide(); // first, or one with the focus would be a window for a moment, and the active one
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
    for (const HistoryEntry& entry : m_entries) addRow(entry);
    m_none->setVisible(m_entries.empty());
    m_more->setVisible(m_next.has_value());
}

void MemberTimeline::addRow(const HistoryEntry& entry) {
    auto* row = new QWidget(this);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(3);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* kind = makeLabel(entry.kind == HistoryKind::Refund || entry.voided ? "chip-warn" : "chip", row);
    kind->setText(historyKindText(entry));
    auto* when = makeLabel("strong", row);
    when->setText(momentText(m_calendar.localTime(entry.at)));
    auto* amount = makeLabel(entry.voided ? "secondary" : "strong", row);
    amount->setText(historyAmountText(entry, m_currency));
    head->addWidget(kind, 0, Qt::AlignVCenter); // a link beside it is taller
    head->addWidget(when);
    if (!entry.receipt.isEmpty()) head->addWidget(makeLink(entry, row));
    head->addStretch();
    head->addWidget(amount);
    column->addLayout(head);
    for (const HistoryLine& line : entry.lines) {
        auto* lineRow = new QHBoxLayout;
        lineRow->setSpacing(8);
        auto* product = makeLabel("secondary", row);
        product->setText(line.product);
        product->setWordWrap(true);
        auto* quantity = makeLabel("caption", row);
        quantity->setText(QStringLiteral("×") + quantityText(line.quantity));
        auto* paid = makeLabel("secondary", row);
        paid->setText(moneyText(line.amount, m_currency));
        lineRow->addWidget(product, 1);
        lineRow->addWidget(quantity);
        lineRow->addWidget(paid);
        column->addLayout(lineRow);
    }
    column->addSpacing(8);
    column->addWidget(makeRule(row));
    m_rows->addWidget(row);
}

QPushButton* MemberTimeline::makeLink(const HistoryEntry& entry, QWidget* row) {
    auto* link = makeButton("link", nullptr, row);
    link->setText(entry.receipt);
    link->setAccessibleName(tr("打开小票 %1").arg(entry.receipt));
    link->setToolTip(tr("打开这张小票"));
    clickOnEnter(link);
    connect(link, &QPushButton::clicked, this,
            [this, kind = entry.kind, id = entry.id] { emit receiptWanted(kind, id); });
    return link;
}

} // namespace zg
