#include "ui/receipts/RefundForm.h"

#include "core/receipts/ReceiptService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Views.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/receipts/QuantityStepper.h"
#include "ui/receipts/ReceiptText.h"
#include "ui/staff/Clearance.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

namespace zg {

RefundForm::RefundForm(ReceiptService& receipts, SaleService& sales, const Currency& currency, QWidget* parent)
    : QWidget(parent), m_receipts(receipts), m_sales(sales), m_currency(currency), m_title(makeLabel("name", this)),
      m_hint(makeLabel("secondary", this)), m_number(new QLineEdit(this)), m_notice(new Notice(this)),
      m_scroll(new QScrollArea(this)), m_lines(new QWidget), m_grid(new QGridLayout),
      m_all(makeButton("quiet", nullptr, this)), m_note(new QLineEdit(this)), m_sumName(makeLabel("strong", this)),
      m_sumText(makeLabel("hero", this)), m_ways(makeLabel("secondary", this)),
      m_post(makeButton("primary", "undo", this)), m_cancel(makeButton("plain", nullptr, this)) {
    m_hint->setWordWrap(true);
    m_ways->setWordWrap(true);
    m_note->setMaxLength(200);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 1);
    auto* lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(16, 4, 16, 8);
    lines->addLayout(m_grid);
    lines->addWidget(m_note);
    lines->addStretch();
    scrollPlainly(m_scroll, m_lines);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_all);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 12, 16, 8);
    head->setSpacing(8);
    head->addLayout(titleRow);
    head->addWidget(m_hint);
    head->addWidget(m_number);
    head->addWidget(m_notice);
    auto* sumRow = new QHBoxLayout;
    sumRow->addWidget(m_sumName, 0, Qt::AlignBottom);
    sumRow->addStretch();
    sumRow->addWidget(m_sumText);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_post, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(16, 12, 16, 12);
    foot->setSpacing(8);
    foot->addLayout(sumRow);
    foot->addWidget(m_ways);
    foot->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(makeRule(this));
    layout->addLayout(foot);

    connect(m_number, &QLineEdit::returnPressed, this, [this] { start(m_number->text()); });
    connect(m_all, &QPushButton::clicked, this, &RefundForm::takeAll);
    connect(m_note, &QLineEdit::returnPressed, m_post, qOverload<>(&QWidget::setFocus));
    m_post->installEventFilter(this);
    connect(m_post, &QPushButton::clicked, this, &RefundForm::post);
    connect(m_cancel, &QPushButton::clicked, this, &RefundForm::cancelled);
    redressed(this, [this] { m_scroll->setMinimumHeight(px(64)); });
    retranslated(this, [this] { speak(); });
}

int RefundForm::heightForWidth(int width) const {
    return layout()->minimumHeightForWidth(width);
}

void RefundForm::start() {
    ++m_asked;
    m_sale.reset();
    clearRows();
    m_number->clear();
    m_note->clear();
    m_notice->clear();
    speak();
    m_number->setFocus();
}

void RefundForm::start(const QString& receipt) {
    if (receipt.trimmed().isEmpty()) {
        start();
        return;
    }
    const int serial = ++m_asked;
    whenReady(m_receipts.detail(receipt), this, [this, serial](const Result<ReceiptDetail>& detail) {
        if (serial != m_asked) return;
        if (m_posting) {
            refuseScan();
            return;
        }
        if (detail) {
            start(*detail);
            return;
        }
        m_notice->say(Notice::Kind::Bad, errorText(detail.error()));
        if (m_sale) return; // a scan amid its lines
        m_number->setFocus();
        m_number->selectAll();
    });
}

void RefundForm::scan(const QString& code) {
    if (m_posting) {
        refuseScan();
        return;
    }
    m_number->setText(code);
    start(code);
}

// Aloud: who scans looks at the paper.
void RefundForm::refuseScan() {
    m_notice->say(Notice::Kind::Warn, tr("正在退款，请稍后再扫。"));
    QApplication::beep();
}

void RefundForm::start(const ReceiptDetail& sale) {
    ++m_asked;
    clearRows();
    m_note->clear();
    m_notice->clear();
    m_sale.reset();
    if (sale.refundable) {
        m_sale = sale;
    } else if (!sale.isSale()) {
        m_notice->say(Notice::Kind::Warn, tr("这是一张退货单。请输入原单的小票号。"));
    } else if (sale.voided) {
        m_notice->say(Notice::Kind::Warn, tr("这一单已经作废，没有可退的商品。"));
    } else {
        m_notice->say(Notice::Kind::Warn, tr("这一单已经全部退过，没有可退的商品。"));
    }
    build();
    speak();
    if (m_rows.empty()) {
        m_number->setFocus();
        m_number->selectAll();
        return;
    }
    for (const Row& row : m_rows) {
        if (row.quantity->most() == Quantity{}) continue;
        row.quantity->setFocus();
        row.quantity->edit().selectAll();
        return;
    }
}

void RefundForm::clearRows() {
    m_rows.clear();
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();             // first, or it would be a window for a moment, and the active one
        item->widget()->setParent(nullptr); // or it would wait for its deletion in the focus chain
        item->widget()->deleteLater();
        delete item;
    }
    m_sum = {};
}

void RefundForm::build() {
    if (!m_sale) return;
    QWidget* before = m_all;
    for (size_t i = 0; i < m_sale->lines.size(); ++i) {
        const ReceiptLine& line = m_sale->lines[i];
        Row row{makeLabel("strong", m_lines), makeLabel("caption", m_lines),
                new QuantityStepper(line.quantity - line.returned.quantity, m_lines), makeLabel("strong", m_lines)};
        row.name->setWordWrap(true);
        row.under->setWordWrap(true);
        row.amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.quantity->setEnabled(row.quantity->most() > Quantity{});
        const int at = static_cast<int>(i) * 3;
        m_grid->addWidget(row.name, at, 0);
        m_grid->addWidget(row.under, at + 1, 0);
        m_grid->addWidget(row.quantity, at, 1, 2, 1);
        m_grid->addWidget(row.amount, at, 2, 2, 1);
        m_grid->addWidget(makeRule(m_lines), at + 2, 0, 1, 3);
        connect(row.quantity, &QuantityStepper::changed, this, &RefundForm::recount);
        connect(&row.quantity->edit(), &QLineEdit::returnPressed, this, [this] {
            if (m_post->isEnabled()) m_post->setFocus();
        });
        setTabOrder(before, &row.quantity->edit());
        before = &row.quantity->edit();
        m_rows.push_back(row);
    }
    setTabOrder(before, m_note);
    setTabOrder(m_note, m_post);
    setTabOrder(m_post, m_cancel);
}

void RefundForm::speak() {
    const bool open = m_sale.has_value();
    m_title->setText(open ? tr("退货 · %1").arg(m_sale->row.receipt) : tr("退货"));
    m_hint->setText(open ? tr("选好每种商品退几件；优惠按比例退回。")
                         : tr("扫小票上的二维码，或输入小票号后按 Enter。"));
    m_number->setVisible(!open);
    m_number->setPlaceholderText(tr("小票号，例如 1-000042"));
    m_number->setAccessibleName(tr("小票号"));
    m_all->setText(tr("全部退(&A)"));
    m_note->setPlaceholderText(tr("退货原因（可不填）"));
    m_note->setAccessibleName(tr("退货原因"));
    m_sumName->setText(tr("应退"));
    m_cancel->setText(tr("取消(Esc)"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_all, m_note, m_sumName, m_sumText, m_ways, m_post})
        widget->setVisible(open);
    m_scroll->setVisible(open);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const ReceiptLine& line = m_sale->lines[i];
        const Row& row = m_rows[i];
        const QString name = line.name.isEmpty() ? line.code : line.name;
        row.name->setText(name);
        QString under = quantityWithUnit(line.quantity, line.unit) + QStringLiteral(" · ") +
                        moneyText(line.net(), m_currency) + QStringLiteral(" · ");
        under += row.quantity->most() == Quantity{} ? tr("已退完")
                 : line.returned.quantity > Quantity{}
                     ? tr("还可退 %1").arg(quantityWithUnit(row.quantity->most(), line.unit))
                     : tr("可全退");
        row.under->setText(under);
        row.quantity->setNames(tr("退几件 %1").arg(name), tr("少退"), tr("多退"));
    }
    recount();
}

std::vector<RefundRequest> RefundForm::requests() const {
    std::vector<RefundRequest> requests;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const auto quantity = m_rows[i].quantity->value();
        if (!quantity) return {};
        if (*quantity > Quantity{}) requests.push_back({static_cast<int>(i) + 1, *quantity});
    }
    return requests;
}

void RefundForm::recount() {
    m_sum = {};
    QString ways;
    for (const Row& row : m_rows) row.amount->setText(noValue());
    if (m_sale) {
        // The same rules the posting goes by.
        if (const auto lines = refundLines(m_sale->sale, m_sale->refundedByLine, requests())) {
            for (const RefundLine& line : *lines) {
                m_sum += line.amount;
                m_rows[static_cast<size_t>(line.saleLine - 1)].amount->setText(moneyText(line.amount, m_currency));
            }
            ways = paymentsText(refundPayments(m_sale->sale, m_sale->paidBack, m_sum), m_currency);
            m_post->setEnabled(!m_posting);
        } else {
            m_post->setEnabled(false);
        }
    }
    m_sumText->setText(moneyText(m_sum, m_currency));
    m_ways->setText(ways.isEmpty() ? tr("还没有选要退的商品。") : tr("退款方式：%1").arg(ways));
    m_post->setText(tr("确认退款 %1").arg(moneyText(m_sum, m_currency)));
}

void RefundForm::takeAll() {
    for (const Row& row : m_rows) row.quantity->setValue(row.quantity->most());
    if (m_post->isEnabled()) m_post->setFocus();
}

void RefundForm::post() {
    const std::vector<RefundRequest> lines = requests();
    if (!m_sale || lines.empty() || m_posting) return;
    m_posting = true;
    m_post->setEnabled(false);
    m_notice->clear();
    const RefundDraft draft{m_sale->row.receipt, lines, {}, {}, m_note->text().trimmed(), m_sale->sale.id};
    whenCleared(
        this, [this, draft] { return m_sales.refund(draft); },
        [this](const Result<CompletedRefund>& refund) {
            m_posting = false;
            if (refund) {
                emit refunded(*refund);
                return;
            }
            recount();
            m_notice->say(Notice::Kind::Bad, errorText(refund.error()));
        },
        tr("小票 %1，退款 %2").arg(m_sale->row.receipt, moneyText(m_sum, m_currency)));
}

// Enter posts only from the button itself: an Enter that ended a field comes by here too, when the focus has moved on.
bool RefundForm::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_post || event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    m_post->click();
    return true;
}

void RefundForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_posting) {
        emit cancelled();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace zg
