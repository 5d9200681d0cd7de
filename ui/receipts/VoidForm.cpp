#include "ui/receipts/VoidForm.h"

#include "core/sales/SaleService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/receipts/ReceiptText.h"
#include "ui/staff/Clearance.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace zg {

VoidForm::VoidForm(SaleService& sales, const Currency& currency, QWidget* parent)
    : QWidget(parent), m_sales(sales), m_currency(currency), m_title(makeLabel("name", this)),
      m_what(makeLabel("secondary", this)), m_reasonName(makeLabel("secondary", this)), m_reason(new QLineEdit(this)),
      m_notice(new Notice(this)), m_post(makeButton("primary", "close", this)),
      m_cancel(makeButton("plain", nullptr, this)) {
    m_what->setWordWrap(true);
    m_reason->setMaxLength(200);
    m_reasonName->setBuddy(m_reason);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_post, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_what);
    layout->addWidget(m_reasonName);
    layout->addWidget(m_reason);
    layout->addWidget(m_notice);
    layout->addStretch();
    layout->addLayout(buttons);
    setTabOrder(m_reason, m_post);
    setTabOrder(m_post, m_cancel);
    const auto mayPost = [this] { m_post->setEnabled(!m_posting && !m_reason->text().trimmed().isEmpty()); };
    connect(m_reason, &QLineEdit::textChanged, this, mayPost);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (m_post->isEnabled()) m_post->setFocus();
    });
    m_post->installEventFilter(this);
    connect(m_post, &QPushButton::clicked, this, &VoidForm::post);
    connect(m_cancel, &QPushButton::clicked, this, &VoidForm::cancelled);
    mayPost();
    retranslated(this, [this] { speak(); });
}

void VoidForm::start(const ReceiptDetail& sale) {
    m_sale = sale;
    m_reason->clear();
    m_notice->clear();
    speak();
    m_reason->setFocus();
}

void VoidForm::speak() {
    m_title->setText(tr("作废 · %1").arg(m_sale.row.receipt));
    const QString ways = paymentsText(refundPayments(m_sale.sale, m_sale.paidBack, m_sale.total()), m_currency);
    m_what->setText(tr("作废后，这一单 %1 不再计入销售；储值自动退回，其余款项请当面退还。")
                        .arg(moneyText(m_sale.total(), m_currency)) +
                    (ways.isEmpty() ? QString() : u'\n' + tr("收款方式：%1").arg(ways)));
    m_reasonName->setText(tr("作废原因(&R)"));
    m_reason->setAccessibleName(tr("作废原因"));
    m_reason->setPlaceholderText(tr("例如：扫错商品"));
    m_post->setText(tr("确认作废"));
    m_cancel->setText(tr("取消(Esc)"));
}

void VoidForm::post() {
    if (m_posting) return;
    m_posting = true;
    m_post->setEnabled(false);
    whenCleared(
        this, [this] { return m_sales.voidSale(m_sale.sale.id, m_reason->text().trimmed()); },
        [this](const Result<SaleId>& done) {
            m_posting = false;
            if (done) {
                emit voided(m_sale.row.receipt);
                return;
            }
            m_post->setEnabled(true);
            m_notice->say(Notice::Kind::Bad, errorText(done.error()));
        },
        tr("小票 %1，作废 %2").arg(m_sale.row.receipt, moneyText(m_sale.total(), m_currency)));
}

// Enter posts only from the button itself: an Enter that ended a field comes by here too, when the focus has moved on.
bool VoidForm::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_post || event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    m_post->click();
    return true;
}

void VoidForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_posting) {
        emit cancelled();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace zg
