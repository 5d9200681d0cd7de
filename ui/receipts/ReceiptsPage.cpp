#include "ui/receipts/ReceiptsPage.h"

#include "core/receipts/ReceiptService.h"
#include "core/sales/SaleService.h"
#include "ui/common/EmptyState.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/SearchField.h"
#include "ui/common/Segmented.h"
#include "ui/common/Views.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/common/WrapRow.h"
#include "ui/page/PageParts.h"
#include "ui/printing/PrinterNotice.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/ranges/RangeControl.h"
#include "ui/receipts/ReceiptDelegate.h"
#include "ui/receipts/ReceiptListModel.h"
#include "ui/receipts/ReceiptText.h"
#include "ui/receipts/ReceiptView.h"
#include "ui/receipts/RefundForm.h"
#include "ui/receipts/VoidForm.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {

constexpr int kPage = 100;
// A refresh reads again what was loaded, but not more than this: whoever scrolled further loads it again.
constexpr int kMostAgain = 500;
constexpr ReceiptKind kKinds[] = {ReceiptKind::All, ReceiptKind::Sales, ReceiptKind::Refunds, ReceiptKind::Voided};

} // namespace

PageSpec ReceiptsPage::spec() {
    return {"receipts",
            NavGroup::Front,
            "receipt",
            [] { return tr("小票"); },
            {},
            [](const PageParts& parts) -> Page* {
                return new ReceiptsPage(parts.services.receipts, parts.services.sales, parts.printer, parts.shop);
            }};
}

ReceiptsPage::ReceiptsPage(ReceiptService& receipts, SaleService& sales, ReceiptPrinter& printer, const LiveShop& shop,
                           QWidget* parent)
    : Page(parent), m_receipts(receipts), m_printer(printer), m_calendar(shop.calendar()), m_currency(shop.currency()),
      m_title(makeLabel("title", this)), m_field(new SearchField(this)), m_range(new RangeControl(this)),
      m_kind(new Segmented(4, this)), m_cashier(new QComboBox(this)), m_error(new Notice(this)),
      m_heading(makeLabel("caption", this)), m_hint(makeLabel("caption", this)), m_list(new QListView(this)),
      m_model(new ReceiptListModel(this)), m_empty(new EmptyState("receipt", this)),
      m_nothing(new EmptyState("receipt", this)), m_view(new ReceiptView(printer, m_calendar, m_currency, this)),
      m_refund(new RefundForm(receipts, sales, m_currency, this)), m_void(new VoidForm(sales, m_currency, this)) {
    m_model->describe = [this](const DocumentRow& row) {
        return QStringList({row.receipt, documentStateText(row), moneyText(signedAmount(row), m_currency),
                            momentText(m_calendar.localTime(row.at)), row.memberName})
            .join(u' ');
    };
    dressResults(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ReceiptDelegate(m_calendar, m_currency, this));
    m_cashier->addItem(QString(), QVariant::fromValue(qint64(0)));
    m_cashier->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    auto* filters = new WrapRow(12);
    filters->addWidget(m_range);
    filters->addWidget(m_kind);
    filters->addWidget(m_cashier);

    auto* listCard = makeCard(this);
    m_listStack = new QStackedLayout;
    m_listStack->addWidget(m_empty);
    m_listStack->addWidget(m_list);
    auto* listLayout = new QVBoxLayout(listCard);
    listLayout->setContentsMargins(1, 6, 1, 1);
    listLayout->setSpacing(0);
    m_heading->setContentsMargins(14, 6, 12, 6);
    listLayout->addWidget(m_heading);
    listLayout->addLayout(m_listStack, 1);
    listLayout->addWidget(makeRule(listCard));
    m_hint->setContentsMargins(12, 8, 12, 8);
    m_hint->setWordWrap(true);
    listLayout->addWidget(m_hint);

    auto* sideCard = makeCard(this);
    m_side = new QStackedLayout(sideCard);
    m_side->setContentsMargins(1, 1, 1, 1);
    for (QWidget* side : std::initializer_list<QWidget*>{m_nothing, m_view, m_refund, m_void}) m_side->addWidget(side);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(listCard, 5);
    columns->addWidget(sideCard, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_field);
    layout->addLayout(filters);
    layout->addWidget(new PrinterNotice(printer, this));
    layout->addWidget(m_error);
    layout->addLayout(columns, 1);

    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &SearchField::queryChanged, this, &ReceiptsPage::ask);
    connect(m_range, &RangeControl::changed, this, &ReceiptsPage::ask);
    connect(m_empty, &EmptyState::acted, this, &ReceiptsPage::widen);
    connect(m_kind, &Segmented::chosen, this, &ReceiptsPage::ask);
    connect(m_cashier, &QComboBox::activated, this, &ReceiptsPage::ask);
    connect(m_model, &ReceiptListModel::moreWanted, this, &ReceiptsPage::askMore);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (!now.isValid()) return;
        const DocumentRow& row = m_model->row(now.row());
        if (m_shown != keyOf(row)) read(row.kind, row.id);
    });
    connect(m_view, &ReceiptView::reprintWanted, this, &ReceiptsPage::reprint);
    connect(m_view, &ReceiptView::refundWanted, this, &ReceiptsPage::startRefund);
    connect(m_view, &ReceiptView::voidWanted, this, &ReceiptsPage::startVoid);
    connect(m_view, &ReceiptView::opened, this, &ReceiptsPage::open);
    connect(m_view, &ReceiptView::memberWanted, this, [this](MemberId member) { emit wanted(ShowMember{member}); });
    connect(m_view, &ReceiptView::copied, this,
            [this] { emit toast(tr("已复制小票号 %1").arg(m_view->receipt().row.receipt)); });
    connect(m_refund, &RefundForm::cancelled, this, [this] { setSide(m_shown ? Reading : Nothing); });
    connect(m_refund, &RefundForm::refunded, this, [this](const CompletedRefund& refund) {
        emit toast(tr("已退款 %1，退货单 %2").arg(moneyText(refund.amount, m_currency), refund.receipt));
        m_printer.print(refund.receipt);
        open(refund.receipt);
    });
    connect(m_void, &VoidForm::cancelled, this, [this] { setSide(Reading); });
    connect(m_void, &VoidForm::voided, this, [this](const QString& receipt) {
        emit toast(tr("%1 已作废").arg(receipt));
        read(m_shown->kind, m_shown->id);
    });
    addShortcuts();
    m_kind->setCurrent(0);
    redressed(this, [this, layout, listCard, sideCard] {
        layout->setContentsMargins(px(20), px(16), px(20), px(16));
        listCard->setMinimumWidth(px(320));
        // The refund form at its tightest; a lower window scrolls the page.
        sideCard->setMinimumSize(px(340), px(290));
        m_list->setMinimumHeight(px(180));
    });
    retranslated(this, [this] { speak(); });
    setSide(Nothing);
}

void ReceiptsPage::addShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(Qt::Key_F2, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    on(Qt::Key_F7, [this] { startRefund(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_P), [this] { reprint(); });
}

void ReceiptsPage::speak() {
    m_title->setText(tr("小票"));
    m_field->setPlaceholderText(tr("小票号 / 会员手机后 4 位 / 姓名"));
    m_field->setAccessibleName(tr("查找小票"));
    const QString kinds[] = {tr("全部"), tr("销售"), tr("退货"), tr("作废")};
    for (int i = 0; i < 4; ++i) m_kind->setText(i, kinds[i]);
    m_cashier->setItemText(0, tr("全部收银员"));
    m_cashier->setAccessibleName(tr("收银员"));
    m_list->setAccessibleName(tr("小票列表"));
    m_hint->setText(tr("↑↓ 选择   Ctrl+P 重打   F7 退货   Ctrl+C 复制号码   F2 查找"));
    m_nothing->setTexts(tr("选一张小票"), tr("左边选中的小票会显示在这里，可以重打、退货或作废。"));
    showState();
}

void ReceiptsPage::entered() {
    m_field->setFocus();
    m_field->selectAll();
}

Topics ReceiptsPage::concerns() const {
    return Topic::Sales | Topic::Members | Topic::Staff | Topic::Settings;
}

void ReceiptsPage::dataChanged(const Changes& changes) {
    m_range->setBounds(m_receipts.today());
    if (changes.topics & Topic::Staff) loadCashiers();
    refresh();
}

std::function<void()> ReceiptsPage::wayTo(const Destination& destination) {
    if (std::holds_alternative<FindReceipt>(destination)) return [] {};
    if (const auto* show = std::get_if<ShowReceipt>(&destination))
        return [this, receipt = show->receipt] { open(receipt); };
    if (const auto* show = std::get_if<ShowSale>(&destination))
        return [this, id = show->sale.value] { read(DocumentKind::Sale, id); };
    if (const auto* show = std::get_if<ShowRefund>(&destination))
        return [this, id = show->refund.value] { read(DocumentKind::Refund, id); };
    return {};
}

bool ReceiptsPage::scanned(const QString& code) {
    if (m_side->currentIndex() == Refunding)
        m_refund->scan(code);
    else if (m_side->currentIndex() == Voiding)
        m_error->say(Notice::Kind::Warn, tr("先作废完这一张，或取消，再扫别的小票。"));
    else
        await(m_receipts.detail(code), Reading, code);
    return true;
}

// The next customer's goods go to the till, but not from under a form opened meanwhile.
void ReceiptsPage::refuseScan(const QString& code) {
    if (m_side->currentIndex() <= Reading)
        emit wanted(SellCode{code});
    else
        m_error->say(Notice::Kind::Bad, tr("「%1」不是小票号。").arg(code));
}

ReceiptFilter ReceiptsPage::filter() const {
    ReceiptFilter filter;
    const BusinessDay today = m_receipts.today();
    // "All" reaches back before any import and forward over wrongly set clocks.
    const DayRange ever{BusinessDay::fromDate(QDate(1900, 1, 1)), today + 3660};
    filter.range = m_range->kind() == RangeKind::Custom ? m_range->custom() : rangeOf(m_range->kind(), today, ever);
    filter.text = m_field->query();
    filter.kind = kKinds[m_kind->current()];
    filter.cashier = {m_cashier->currentData().toLongLong()};
    return filter;
}

void ReceiptsPage::ask() {
    take(filter(), std::nullopt, kPage, true);
}

void ReceiptsPage::askMore() {
    take(filter(), m_model->last(), kPage, false);
}

void ReceiptsPage::refresh() {
    take(filter(), std::nullopt, qBound(kPage, m_model->rowCount(), kMostAgain), false);
    refreshShown();
}

void ReceiptsPage::take(const ReceiptFilter& filter, const std::optional<ReceiptKey>& after, int limit, bool choose) {
    const int serial = ++m_asked;
    m_asking.cancel(); // an answer nobody waits for any more must not hold up this one
    m_asking = m_receipts.list(filter, after, limit);
    whenReady(m_asking, this, [this, serial, choose, more = after.has_value()](const Result<ReceiptPage>& page) {
        if (serial != m_asked) return;
        m_answered = true;
        if (!page) {
            m_model->giveUp();
            m_error->say(Notice::Kind::Bad, errorText(page.error()));
            return;
        }
        m_error->clear();
        if (more) {
            m_model->append(*page);
        } else {
            const int scrolled = m_list->verticalScrollBar()->value();
            m_model->replace(*page);
            const int row = m_shown ? m_model->indexOf(*m_shown) : -1;
            if (row >= 0) {
                m_list->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
                m_list->verticalScrollBar()->setValue(scrolled);
            } else if ((choose || m_read == 0) && m_model->rowCount() > 0 && m_side->currentIndex() <= Reading) {
                m_list->setCurrentIndex(m_model->index(0));
            }
        }
        showState();
    });
}

void ReceiptsPage::loadCashiers() {
    whenReady(m_receipts.cashiers(), this, [this](const Result<std::vector<Staff>>& staff) {
        if (!staff) return; // the list says what is wrong
        const QVariant chosen = m_cashier->currentData();
        while (m_cashier->count() > 1) m_cashier->removeItem(1);
        for (const Staff& person : *staff)
            m_cashier->addItem(person.name, QVariant::fromValue(qint64(person.id.value)));
        m_cashier->setCurrentIndex(qMax(0, m_cashier->findData(chosen)));
    });
}

void ReceiptsPage::read(DocumentKind kind, std::int64_t id) {
    await(m_receipts.detail(kind, id), Reading);
}

void ReceiptsPage::open(const QString& receipt) {
    await(m_receipts.detail(receipt), Reading);
}

void ReceiptsPage::openRefund(const QString& receipt) {
    await(m_receipts.detail(receipt), Refunding);
}

void ReceiptsPage::await(const QFuture<Result<ReceiptDetail>>& answer, Side side, const QString& scan) {
    const int serial = ++m_read;
    m_reading = true;
    m_stale = false;
    whenReady(answer, this, [this, serial, side, scan](const Result<ReceiptDetail>& detail) {
        if (serial != m_read) return;
        m_reading = false;
        if (!scan.isEmpty() && !detail && detail.error().code == ErrorCode::SaleNotFound)
            refuseScan(scan);
        else
            present(detail, side);
        if (m_stale) refreshShown();
    });
}

void ReceiptsPage::refreshShown() {
    m_stale = m_reading; // what is on its way was asked for by somebody: it comes first
    // Not while somebody fills in a form about it.
    if (!m_reading && m_shown && m_side->currentIndex() == Reading) read(m_shown->kind, m_shown->id);
}

void ReceiptsPage::present(const Result<ReceiptDetail>& detail, Side side) {
    if (!detail) {
        m_error->say(Notice::Kind::Bad, errorText(detail.error()));
        return;
    }
    m_shown = keyOf(detail->row);
    m_view->show(*detail);
    setSide(Reading);
    const int row = m_model->indexOf(*m_shown);
    if (row >= 0) {
        m_list->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    } else {
        m_list->clearSelection();
    }
    if (side == Refunding) startRefund();
}

void ReceiptsPage::setSide(Side side) {
    const bool formHadFocus = m_side->currentIndex() >= Refunding;
    m_side->setCurrentIndex(side);
    if (formHadFocus && side < Refunding) m_list->setFocus();
}

bool ReceiptsPage::isWidest() const {
    return m_range->kind() == RangeKind::All && m_kind->current() == 0 && m_cashier->currentIndex() == 0;
}

void ReceiptsPage::widen() {
    m_range->setKind(RangeKind::All);
    m_kind->setCurrent(0);
    m_cashier->setCurrentIndex(0);
    ask();
}

void ReceiptsPage::showState() {
    const int rows = m_model->rowCount();
    m_listStack->setCurrentIndex(rows > 0 || !m_answered ? 1 : 0);
    m_heading->setText(m_model->hasMore() ? tr("最新的 %n 张，往下滚动继续", nullptr, rows)
                                          : tr("共 %n 张", nullptr, rows));
    m_heading->setVisible(rows > 0);
    if (m_field->query().isEmpty()) {
        m_empty->setTexts(tr("这段时间没有小票"), tr("换一段日期，或放宽筛选条件。"),
                          isWidest() ? QString() : tr("看全部小票"));
    } else {
        m_empty->setTexts(tr("没有找到「%1」").arg(m_field->query()), tr("核对小票号，或把日期放宽到「全部」再找。"),
                          isWidest() ? QString() : tr("在全部小票里找"));
    }
}

void ReceiptsPage::move(int steps) {
    const int rows = m_model->rowCount();
    if (rows == 0) return;
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    const QModelIndex target = m_model->index(qBound(0, now + steps, rows - 1));
    m_list->setCurrentIndex(target);
}

void ReceiptsPage::reprint() {
    if (m_side->currentIndex() != Reading) return;
    m_printer.print(m_view->receipt().row.receipt, true);
}

void ReceiptsPage::startRefund() {
    if (m_side->currentIndex() == Reading && !m_view->receipt().refundable) return;
    setSide(Refunding);
    if (m_shown) {
        m_refund->start(m_view->receipt());
    } else {
        m_refund->start();
    }
}

void ReceiptsPage::startVoid() {
    if (!m_view->receipt().voidable) return;
    setSide(Voiding);
    m_void->start(m_view->receipt());
}

bool ReceiptsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    auto* key = static_cast<QKeyEvent*>(event);
    const bool inField = watched == m_field;
    const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
    if (!inField && key->matches(QKeySequence::Copy)) {
        m_view->copyNumber();
        return true;
    }
    switch (key->key()) {
    case Qt::Key_Down: return inField ? (move(1), true) : false;
    case Qt::Key_Up: return inField ? (move(-1), true) : false;
    case Qt::Key_PageDown: return inField ? (move(page), true) : false;
    case Qt::Key_PageUp: return inField ? (move(-page), true) : false;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_list->currentIndex().isValid()) {
            move(1);
        } else if (m_side->currentIndex() == Reading) {
            m_view->reprintButton().setFocus(); // from there Tab leads to the other actions
        }
        return true;
    case Qt::Key_Escape:
        m_field->reset();
        m_field->setFocus();
        return true;
    default: return false;
    }
}

} // namespace zg
