#include "ui/receipts/ReceiptView.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/receipts/PaperView.h"
#include "ui/receipts/ReceiptText.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

namespace zg {

ReceiptView::ReceiptView(const ReceiptPrinter& printer, const BusinessCalendar& calendar, const Currency& currency,
                         QWidget* parent)
    : QWidget(parent), m_printer(printer), m_calendar(calendar), m_currency(currency),
      m_number(makeLabel("name", this)), m_state(makeLabel("chip", this)), m_amount(makeLabel("name", this)),
      m_copy(makeIconButton("copy", this)), m_facts(new QGridLayout), m_reprint(makeButton("plain", "printer", this)),
      m_refund(makeButton("plain", "undo", this)), m_void(makeButton("quiet", "close", this)) {
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_number);
    head->addWidget(m_copy);
    head->addWidget(m_state);
    head->addStretch();
    head->addWidget(m_amount);

    auto* body = new QWidget;
    m_paper = new PaperView(body);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(4);
    m_facts->setColumnStretch(1, 1);
    auto* bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(16, 12, 16, 16);
    bodyLayout->setSpacing(14);
    bodyLayout->addLayout(m_facts);
    bodyLayout->addWidget(m_paper, 0, Qt::AlignHCenter);
    bodyLayout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setProperty("look", QStringLiteral("desk")); // its ground lets the paper stand out
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);

    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_reprint);
    actions->addWidget(m_refund);
    actions->addStretch();
    actions->addWidget(m_void);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    head->setContentsMargins(16, 12, 16, 12);
    layout->addLayout(head);
    layout->addWidget(makeRule(this));
    layout->addWidget(scroll, 1);
    layout->addWidget(makeRule(this));
    actions->setContentsMargins(12, 10, 12, 10);
    layout->addLayout(actions);

    body->setAutoFillBackground(false);
    connect(m_copy, &QToolButton::clicked, this, &ReceiptView::copyNumber);
    connect(m_reprint, &QPushButton::clicked, this, &ReceiptView::reprintWanted);
    connect(m_refund, &QPushButton::clicked, this, &ReceiptView::refundWanted);
    connect(m_void, &QPushButton::clicked, this, &ReceiptView::voidWanted);
    connect(&m_printer, &ReceiptPrinter::changed, this,
            [this] { m_paper->setPaper(m_printer.paperOf(m_receipt, false)); });
    retranslated(this, [this] { speak(); });
}

void ReceiptView::show(const ReceiptDetail& receipt) {
    m_receipt = receipt;
    speak();
}

// Enter works the button that has the focus; by itself only Space would.
void ReceiptView::keyPressEvent(QKeyEvent* event) {
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && button && button->hasFocus()) {
        button->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ReceiptView::copyNumber() {
    if (m_receipt.row.receipt.isEmpty()) return;
    QGuiApplication::clipboard()->setText(m_receipt.row.receipt);
    emit copied();
}

void ReceiptView::addFact(const QString& name, const QString& value) {
    if (value.isEmpty()) return;
    const int row = m_facts->rowCount();
    auto* label = makeLabel("secondary", this);
    label->setText(name);
    auto* text = makeLabel("body", this);
    text->setText(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setIndent(5); // as far in as a link's text stands in its frame
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(text, row, 1);
}

QPushButton* ReceiptView::addLink(const QString& name, const QString& text) {
    const int row = m_facts->rowCount();
    auto* label = makeLabel("secondary", this);
    label->setText(name);
    auto* link = makeButton("link", nullptr, this);
    link->setText(text);
    clickOnEnter(link);
    m_facts->addWidget(label, row, 0);
    m_facts->addWidget(link, row, 1, Qt::AlignLeft);
    return link;
}

void ReceiptView::addMember(const ReceiptMember& member) {
    const QString name = member.name.isEmpty() ? member.number : member.name;
    // A name may be a whole sentence, and a button does not wrap.
    const QString shown = fontMetrics().elidedText(name, Qt::ElideRight, px(150));
    const QString text = QString(shown + u' ' + member.maskedPhone).trimmed();
    QPushButton* link = addLink(tr("会员"), QString(text).replace(u'&', QStringLiteral("&&")));
    link->setAccessibleName(tr("打开会员 %1").arg(name));
    link->setToolTip(tr("打开会员页"));
    connect(link, &QPushButton::clicked, this, [this, id = member.id] { emit memberWanted(id); });
}

void ReceiptView::addReceipt(const QString& name, const QString& receipt, const QString& text) {
    connect(addLink(name, text), &QPushButton::clicked, this, [this, receipt] { emit opened(receipt); });
}

void ReceiptView::speak() {
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        // A hidden widget that waits for its deletion would still be in the focus chain.
        item->widget()->hide(); // first, or it would be a window for a moment, and the active one
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
    const ReceiptDetail& r = m_receipt;
    m_number->setText(r.row.receipt);
    m_state->setText(documentStateText(r.row));
    m_state->setVisible(!m_state->text().isEmpty());
    setLook(m_state, documentStateLook(r.row));
    m_amount->setText(moneyText(signedAmount(r.row), m_currency));
    m_copy->setToolTip(tr("复制小票号(Ctrl+C)"));
    m_copy->setAccessibleName(tr("复制小票号"));
    m_reprint->setText(tr("重打(&P)"));
    m_reprint->setToolTip(tr("Ctrl+P"));
    m_refund->setText(tr("退货(&R)…"));
    m_refund->setToolTip(tr("F7"));
    m_void->setText(tr("作废(&V)…"));
    m_refund->setVisible(r.isSale());
    m_refund->setEnabled(r.refundable);
    m_void->setVisible(r.isSale());
    m_void->setEnabled(r.voidable);
    m_void->setToolTip(r.voidable || r.voided ? QString() : tr("只有当天录入、没有退过货的单可以作废"));

    if (r.member) addMember(*r.member);
    addFact(tr("渠道"), r.channel);
    addFact(tr("备注"), r.note);
    if (r.imported) addFact(tr("来源"), tr("导入的历史单据"));
    if (!r.row.original.isEmpty()) addReceipt(tr("原单"), r.row.original, r.row.original);
    for (const ReceiptRefund& refund : r.refunds)
        addReceipt(tr("退货"), refund.receipt,
                   refund.receipt + QStringLiteral(" · ") + moneyText(-refund.amount, m_currency) +
                       QStringLiteral(" · ") + momentText(m_calendar.localTime(refund.at)));
    if (r.voided) {
        const QString when = momentText(m_calendar.localTime(r.voided->at));
        addFact(tr("作废"), r.voided->actor.isEmpty() ? when : when + QStringLiteral(" · ") + r.voided->actor);
        addFact(tr("原因"), r.voided->reason);
    }
    m_paper->setAccessibleName(tr("小票 %1").arg(r.row.receipt));
    m_paper->setPaper(m_printer.paperOf(r, false));
}

} // namespace zg
