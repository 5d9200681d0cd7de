#include "ui/till/PaymentPanel.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/PaymentText.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace zg {

namespace {

constexpr std::array kMethods = {PaymentMethod::WeChat,      PaymentMethod::Alipay, PaymentMethod::Cash,
                                 PaymentMethod::StoredValue, PaymentMethod::Card,   PaymentMethod::Other};
constexpr std::optional<TillAction> kActions[] = {TillAction::PayWeChat, TillAction::PayAlipay,
                                                  TillAction::PayCash,   TillAction::PayStoredValue,
                                                  std::nullopt,          std::nullopt};

} // namespace

PaymentPanel::PaymentPanel(const Currency& currency, QWidget* parent)
    : QFrame(parent), m_currency(currency), m_subtotalName(makeLabel("secondary", this)),
      m_subtotal(makeLabel("secondary", this)), m_offName(makeLabel("secondary", this)),
      m_off(makeLabel("secondary", this)), m_dueName(makeLabel("strong", this)), m_due(makeLabel("due", this)),
      m_parts(new QVBoxLayout), m_amountName(makeLabel("secondary", this)), m_amount(new QLineEdit(this)),
      m_changeText(makeLabel("strong", this)), m_notice(new Notice(this)),
      m_confirm(makeButton("confirm", nullptr, this)) {
    setProperty("look", QStringLiteral("card"));
    auto* sums = new QGridLayout;
    sums->setVerticalSpacing(4);
    sums->addWidget(m_subtotalName, 0, 0);
    sums->addWidget(m_subtotal, 0, 1, Qt::AlignRight);
    sums->addWidget(m_offName, 1, 0);
    sums->addWidget(m_off, 1, 1, Qt::AlignRight);
    sums->addWidget(m_dueName, 2, 0, Qt::AlignBottom);
    sums->addWidget(m_due, 2, 1, Qt::AlignRight);
    sums->setColumnStretch(1, 1);
    m_parts->setSpacing(2);
    auto* methods = new QGridLayout;
    methods->setSpacing(8);
    for (std::size_t i = 0; i < kMethods.size(); ++i) {
        QPushButton* button = m_methods[i] = makeButton("method", nullptr, this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        methods->addWidget(button, static_cast<int>(i) / 3, static_cast<int>(i) % 3);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(kMethods[i]); });
    }
    auto* amountRow = new QHBoxLayout;
    amountRow->setSpacing(10);
    amountRow->addWidget(m_amountName);
    amountRow->addWidget(m_amount, 1);
    amountRow->addWidget(m_changeText);
    m_amount->setAlignment(Qt::AlignRight);
    m_amount->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addLayout(sums);
    layout->addLayout(m_parts);
    layout->addLayout(methods);
    layout->addLayout(amountRow);
    layout->addWidget(m_notice);
    layout->addWidget(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, &PaymentPanel::confirmWanted);
    connect(m_amount, &QLineEdit::textChanged, this, &PaymentPanel::showChange);
    retranslated(this, [this] { speak(); });
    redressed(this, [this] { m_amountName->setMinimumWidth(px(56)); });
}

Money PaymentPanel::remaining() const {
    Money paid;
    for (const Tender& tender : m_tenders) paid += tender.amount;
    return m_totals.due - paid;
}

std::optional<Money> PaymentPanel::typed() const {
    if (m_amount->text().trimmed().isEmpty()) return std::nullopt;
    const auto amount = parseMoney(m_amount->text().trimmed(), m_currency.digits);
    return amount && amount->minor > 0 ? std::optional(*amount) : std::nullopt;
}

void PaymentPanel::setTotals(const CartTotals& totals, bool isEmpty) {
    if (totals != m_totals || isEmpty) {
        m_tenders.clear();
        m_amount->clear();
    }
    if (!isEmpty) m_change.reset();
    m_totals = totals;
    m_isEmpty = isEmpty;
    m_notice->clear();
    speak();
}

void PaymentPanel::setStoredValue(std::optional<Money> balance) {
    m_storedValue = balance;
    if (!balance && m_method == PaymentMethod::StoredValue) choose(PaymentMethod::WeChat);
    speak();
}

void PaymentPanel::setPrints(bool prints) {
    m_prints = prints;
    speak();
}

void PaymentPanel::setKeys(const TillKeys& keys) {
    m_keys = keys;
    speak();
}

void PaymentPanel::choose(PaymentMethod method) {
    if (method == PaymentMethod::StoredValue && !m_storedValue) {
        speak();
        return;
    }
    m_method = method;
    m_notice->clear();
    emit methodChosen(method);
    speak();
    if (method == PaymentMethod::Cash && !m_isEmpty) m_amount->setFocus(Qt::ShortcutFocusReason);
}

void PaymentPanel::confirm() {
    if (m_busy || m_isEmpty) return;
    m_notice->clear();
    const Money left = remaining();
    if (!m_amount->text().trimmed().isEmpty() && !typed()) {
        refuse(tr("收款金额不是一个数。"));
        m_amount->setFocus();
        return;
    }
    std::vector<Tender> tenders = m_tenders;
    if (left > Money{}) {
        const Money amount = typed().value_or(left);
        if (m_method == PaymentMethod::StoredValue && amount > m_storedValue.value_or(Money{})) {
            refuse(tr("储值余额只有 %1。可以先收这一部分，其余用别的方式。")
                       .arg(moneyText(m_storedValue.value_or(Money{}), m_currency)));
            return;
        }
        if (m_method != PaymentMethod::Cash && amount > left) {
            refuse(tr("只有现金可以多收找零。"));
            m_amount->setFocus();
            m_amount->selectAll();
            return;
        }
        tenders.push_back({m_method, amount});
        if (amount < left) {
            m_tenders = std::move(tenders);
            m_amount->clear();
            speak();
            return;
        }
    }
    emit confirmed(tenders);
}

void PaymentPanel::refuse(const QString& why) {
    m_notice->say(Notice::Kind::Bad, why);
    emit refused();
}

void PaymentPanel::setBusy(bool busy) {
    m_busy = busy;
    speak();
}

void PaymentPanel::showDone(Money change, const QString& receipt) {
    m_change = change;
    m_receipt = receipt;
    m_tenders.clear();
    m_amount->clear();
    speak();
    announceToReaders(this, tr("已收款，找零 %1").arg(moneyText(change, m_currency)));
}

void PaymentPanel::showError(const QString& why) {
    m_notice->say(Notice::Kind::Bad, why);
}

bool PaymentPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_amount || event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: emit confirmWanted(); return true;
    case Qt::Key_Escape:
        m_amount->clear();
        emit left();
        return true;
    default: return false;
    }
}

void PaymentPanel::showTenders() {
    while (QLayoutItem* item = m_parts->takeAt(0)) {
        item->widget()->hide(); // not out of its parent: for a moment it would be a window, and the active one
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < m_tenders.size(); ++i) {
        auto* row = new QWidget(this);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* name = makeLabel("secondary", row);
        name->setText(tr("已收 %1").arg(paymentMethodText(m_tenders[i].method)));
        auto* amount = makeLabel("strong", row);
        amount->setText(moneyText(m_tenders[i].amount, m_currency));
        auto* remove = makeIconButton("close", row);
        remove->setAccessibleName(tr("撤掉这笔收款"));
        remove->setToolTip(tr("撤掉这笔收款"));
        connect(remove, &QToolButton::clicked, this, [this, i] {
            m_tenders.erase(m_tenders.begin() + static_cast<std::ptrdiff_t>(i));
            speak();
        });
        layout->addWidget(name);
        layout->addStretch();
        layout->addWidget(amount);
        layout->addWidget(remove);
        m_parts->addWidget(row);
    }
}

void PaymentPanel::showChange() {
    const auto amount = typed();
    const Money left = remaining();
    if (!amount || m_isEmpty || *amount == left)
        m_changeText->clear();
    else if (*amount < left)
        m_changeText->setText(tr("还差 %1").arg(moneyText(left - *amount, m_currency)));
    else if (m_method == PaymentMethod::Cash)
        m_changeText->setText(tr("找零 %1").arg(moneyText(*amount - left, m_currency)));
    else
        m_changeText->clear();
    m_changeText->setVisible(!m_changeText->text().isEmpty());
}

void PaymentPanel::speak() {
    m_subtotalName->setText(tr("商品小计"));
    m_subtotal->setText(moneyText(m_totals.subtotal, m_currency));
    m_offName->setText(tr("整单优惠"));
    m_off->setText(moneyText(-m_totals.orderDiscount, m_currency));
    const bool discounted = m_totals.orderDiscount != Money{};
    m_subtotalName->setVisible(!m_change);
    m_subtotal->setVisible(!m_change);
    m_offName->setVisible(discounted && !m_change);
    m_off->setVisible(discounted && !m_change);
    m_dueName->setText(m_change ? tr("找零") : m_tenders.empty() ? tr("应收") : tr("还应收"));
    m_due->setText(moneyText(m_change ? *m_change : remaining(), m_currency));
    m_amountName->setText(tr("收款"));
    m_amount->setAccessibleName(tr("收款金额"));
    m_amount->setPlaceholderText(m_isEmpty ? QString() : amountText(remaining(), m_currency.digits));
    m_amount->setEnabled(!m_isEmpty && !m_busy);
    for (std::size_t i = 0; i < kMethods.size(); ++i) {
        const QString key = kActions[i] ? tillKeyText(m_keys, *kActions[i]) : QString();
        m_methods[i]->setText(key.isEmpty() ? paymentMethodText(kMethods[i])
                                            : paymentMethodText(kMethods[i]) + QChar(u' ') + key);
        m_methods[i]->setChecked(kMethods[i] == m_method);
        m_methods[i]->setEnabled(!m_busy && (kMethods[i] != PaymentMethod::StoredValue || m_storedValue));
    }
    if (m_change) m_notice->say(Notice::Kind::Ok, tr("已收款，小票 %1。").arg(m_receipt));
    m_confirm->setText(m_busy ? tr("正在记账…") : m_prints ? tr("确认收款并打印 Enter") : tr("确认收款 Enter"));
    m_confirm->setEnabled(!m_isEmpty && !m_busy);
    showTenders();
    showChange();
}

} // namespace zg
