#include "ui/till/TillPage.h"

#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/sales/SaleService.h"
#include "core/till/TillService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/SearchField.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/shop/LiveShop.h"
#include "ui/staff/Clearance.h"
#include "ui/theme/Tokens.h"
#include "ui/till/CartKeeper.h"
#include "ui/till/CartQuestions.h"
#include "ui/till/CartView.h"
#include "ui/till/HeldCarts.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/QuickMember.h"
#include "ui/till/TillMember.h"
#include "ui/till/TillPrompt.h"
#include "ui/till/TillQueue.h"
#include "ui/till/TillSearch.h"
#include "ui/till/TillTools.h"
#include "ui/till/TillTrouble.h"

#include <QtCore/QSettings>
#include <QtCore/QUuid>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <set>

namespace zg {

namespace {

constexpr std::size_t kMostUndo = 100;
constexpr int kLongWaitMs = 150;
constexpr auto kMethodSetting = "till/method";

} // namespace

TillPage::TillPage(const TillServices& services, const Clock& clock, const LiveShop& shop, QSettings& settings,
                   QWidget* parent)
    : Page(parent), m_services(services), m_clock(clock), m_calendar(shop.calendar()), m_currency(shop.currency()),
      m_settings(settings), m_queue(new TillQueue(this)), m_field(new SearchField(this)),
      m_trouble(new TillTrouble(*m_queue, this)), m_waiting(new Notice(this)),
      m_cartView(new CartView(m_currency, this)), m_member(new TillMember(m_currency, this)),
      m_payment(new PaymentPanel(m_currency, this)), m_search(new TillSearch(m_field, m_currency, this)),
      m_prompt(new TillPrompt(m_cartView)), m_quick(new QuickMember(services.members, *m_queue, this)),
      m_held(new HeldCarts(services.till, m_calendar, m_currency, this)), m_keeper(new CartKeeper(services.till, this)),
      m_tools(new TillTools(this)) {
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_field);
    left->addWidget(m_trouble);
    left->addWidget(m_waiting);
    left->addWidget(m_cartView, 1);
    left->addWidget(m_tools);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_member);
    right->addStretch();
    right->addWidget(m_payment);
    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(16);
    layout->addLayout(left, 1);
    layout->addLayout(right);

    m_field->installEventFilter(this);
    m_cartView->list().installEventFilter(this);
    connect(m_field, &SearchField::queryChanged, this, &TillPage::ask);
    connect(m_search, &TillSearch::memberChosen, this, [this](MemberId member) {
        m_field->reset();
        attach(member);
    });
    connect(m_search, &TillSearch::productChosen, this, [this](ProductId product) {
        m_field->reset();
        addProduct(product);
    });
    connect(m_search, &TillSearch::entered, this, &TillPage::enter);
    connect(m_cartView, &CartView::quantityWanted, this, [this] { perform(TillAction::Quantity); });
    connect(m_member, &TillMember::detached, this, [this] { change(tr("改为散客"), [this] { detach(); }); });
    connect(m_member, &TillMember::enrolWanted, this, &TillPage::newMember);
    connect(m_quick, &QuickMember::enrolled, this, [this](const Member& made) {
        attach(made.id);
        emit toast(tr("新会员 %1").arg(made.number));
    });
    connect(m_quick, &QuickMember::refused, m_trouble, &TillTrouble::mark);
    connect(m_quick, &QuickMember::closed, this, &TillPage::backToField);
    connect(m_prompt, &TillPrompt::closed, this, &TillPage::backToField);
    connect(m_payment, &PaymentPanel::left, this, &TillPage::backToField);
    connect(m_payment, &PaymentPanel::confirmWanted, this, &TillPage::confirmPayment);
    connect(m_payment, &PaymentPanel::confirmed, this, &TillPage::pay);
    connect(m_payment, &PaymentPanel::refused, m_trouble, &TillTrouble::mark);
    connect(m_payment, &PaymentPanel::methodChosen, this,
            [this](PaymentMethod method) { m_settings.setValue(kMethodSetting, paymentMethodName(method)); });
    connect(m_tools, &TillTools::wanted, this, &TillPage::perform);
    connect(m_tools, &TillTools::clearWanted, this, [this] { change(tr("清空"), [this] { clearCart(); }); });
    connectQueue();
    connectHeldCarts();
    connectKeeper();
    if (const auto method = paymentMethodFromName(m_settings.value(kMethodSetting).toString());
        method && *method != PaymentMethod::StoredValue)
        m_payment->choose(*method);
    setKeys(loadTillKeys(settings));
    redressed(this, [this, layout] {
        layout->setContentsMargins(px(16), px(16), px(16), px(16));
        m_member->setFixedWidth(px(400));
        m_payment->setFixedWidth(px(400));
        m_field->setMinimumWidth(px(360));
    });
    retranslated(this, [this] { speak(); });
    showCart();
}

TillPage::~TillPage() {
    if (!m_held->isBusy()) m_keeper->finish(m_paying); // or it is among the held ones by now
}

bool TillPage::isSettled() const {
    return m_queue->isIdle();
}

void TillPage::setPrinting(std::function<void(const QString&, bool)> print) {
    m_print = std::move(print);
    m_payment->setPrints(static_cast<bool>(m_print));
}

void TillPage::setCashier(StaffId cashier) {
    m_cashier = cashier;
}

void TillPage::setRefunding(std::function<void()> refund) {
    m_refund = std::move(refund);
    showTools();
}

void TillPage::speak() {
    m_field->setPlaceholderText(tr("扫码 / 手机后 4 位 / 姓名 / 拼音首字母 / 商品名"));
    m_field->setAccessibleName(tr("扫码或查找会员和商品"));
}

void TillPage::showTools() {
    m_tools->setState({m_queue->isHeld(), m_cart.isEmpty(), static_cast<bool>(m_refund), m_held->count()});
}

void TillPage::entered() {
    m_search->setToday(today());
    backToField();
    m_held->recount();
}

// Points and stored value may have moved. What others do touches nothing else here.
void TillPage::dataChanged(const Changes& changes) {
    if (changes.topics & Topic::Settings) m_search->setToday(today());
    const auto& touched = changes.members;
    if (!(changes.topics & Topic::Members) || !m_card) return;
    if (!touched.empty() && std::ranges::find(touched, m_cart.member) == touched.end()) return;
    whenReady(m_services.members.get(m_cart.member), this,
              [this, serial = ++m_figures](const Result<MemberCard>& card) {
                  if (serial != m_figures || !card || !m_card || m_card->member.id != card->member.id) return;
                  m_card = *card;
                  showMember();
              });
}

bool TillPage::takeBack() {
    if (!m_queue->isIdle()) { // what is on its way comes first
        change(tr("撤销"), [this] { undo(); });
        return false;
    }
    return undo();
}

bool TillPage::undo() {
    if (m_past.empty()) return false;
    m_cart = std::move(m_past.back());
    m_past.pop_back();
    showCart();
    return true;
}

// ---- the cart

bool TillPage::edit(const std::function<void(Cart&)>& change, int select) {
    if (m_queue->isHeld()) { // what is paid or put aside is the cart as it stands
        complain(tr("购物车正在处理，没有改动。"));
        return false;
    }
    Cart next = m_cart;
    change(next);
    if (next == m_cart) return true;
    const auto totals = totalsOf(next, m_currency.digits);
    if (!totals) {
        complain(errorText(totals.error()));
        return false;
    }
    if (next.ref.isEmpty() && !next.isEmpty()) next.ref = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_past.push_back(std::exchange(m_cart, std::move(next)));
    if (m_past.size() > kMostUndo) m_past.erase(m_past.begin());
    showCart();
    if (select >= 0) m_cartView->setCurrent(select);
    return true;
}

// In its turn. What was asked for before somebody could know of a trouble would hit something else than was meant.
void TillPage::change(const QString& what, const std::function<void()>& step) {
    m_queue->add([this, what, step] {
        if (m_trouble->isNews())
            complain(tr("没有执行「%1」。").arg(what));
        else
            step();
    });
}

// The line that is chosen.
void TillPage::editLine(const std::function<void(CartLine&)>& change) {
    const int row = m_cartView->current();
    if (m_cart.isEmpty() || row < 0)
        complain(tr("没有改动：请先选中一件商品。"));
    else
        edit([&](Cart& cart) { change(cart.lines[static_cast<std::size_t>(row)]); });
}

void TillPage::complain(const QString& why) {
    m_trouble->complain(why);
}

void TillPage::showCart() {
    const CartTotals totals = totalsOf(m_cart, m_currency.digits).value_or(CartTotals());
    m_cartView->setCart(m_cart, totals);
    if (m_cartView->current() < 0 && !m_cart.isEmpty())
        m_cartView->setCurrent(static_cast<int>(m_cart.lines.size()) - 1);
    m_payment->setTotals(totals, m_cart.isEmpty());
    showMember();
    showTools();
    m_keeper->follow(m_cart);
}

void TillPage::removeLine() {
    const int row = m_cartView->current();
    if (row < 0 || m_cart.isEmpty()) return;
    const QString name = m_cart.lines[static_cast<std::size_t>(row)].name;
    if (!edit([&](Cart& cart) { cart.lines.erase(cart.lines.begin() + row); }, qMax(0, row - 1))) return;
    emit toast(tr("已删除「%1」").arg(name), tr("撤销 Ctrl+Z"), [this] { takeBack(); });
}

void TillPage::clearCart() {
    if (m_cart.isEmpty() || !edit([](Cart& cart) { cart = Cart(); })) return;
    emit toast(tr("已清空"), tr("撤销 Ctrl+Z"), [this] { takeBack(); });
    backToField();
}

// ---- what keys and buttons do

void TillPage::newMember() {
    const QString typed = m_field->query();
    m_field->reset();
    m_quick->ask(typed);
}

void TillPage::perform(TillAction action) {
    switch (action) {
    case TillAction::Find: backToField(); return;
    case TillAction::NewMember: newMember(); return;
    case TillAction::Refund:
        if (m_refund) m_refund();
        return;
    case TillAction::Quantity:
    case TillAction::Price:
    case TillAction::Discount:
    case TillAction::Note:
    case TillAction::Resume:
        if (!m_queue->isHeld()) break;
        // Later, the question would catch what is typed for something else.
        complain(tr("购物车正在处理，请稍后再按「%1」。").arg(tillActionText(action)));
        return;
    default: break;
    }
    change(tillActionText(action), [this, action] { carryOut(action); });
}

void TillPage::carryOut(TillAction action) {
    switch (action) {
    case TillAction::Find:
    case TillAction::NewMember:
    case TillAction::Refund: break; // never wait
    case TillAction::Quantity:
        askAbout([this](std::size_t line) { return quantityQuestion(m_cart, line); }, true);
        break;
    case TillAction::Price:
        askAbout([this](std::size_t line) { return priceQuestion(m_cart, line, m_currency.digits); }, true);
        break;
    case TillAction::Discount:
        askAbout([this](std::size_t) { return discountQuestion(m_currency.digits); }, false);
        break;
    case TillAction::Remove: removeLine(); break;
    case TillAction::Note: askAbout([this](std::size_t) { return noteQuestion(m_cart); }, false); break;
    case TillAction::Hold:
        if (!m_cart.isEmpty()) m_held->hold(m_cart);
        break;
    case TillAction::Resume: chooseHeld(); break;
    case TillAction::PayWeChat: payBy(PaymentMethod::WeChat); break;
    case TillAction::PayAlipay: payBy(PaymentMethod::Alipay); break;
    case TillAction::PayCash: payBy(PaymentMethod::Cash); break;
    case TillAction::PayStoredValue: payBy(PaymentMethod::StoredValue); break;
    case TillAction::Reprint: reprint(); break;
    }
}

void TillPage::payBy(PaymentMethod method) {
    if (method == PaymentMethod::StoredValue && !m_card)
        complain(tr("用储值付款请先选会员。")); // or the next Enter would take another method
    else
        m_payment->choose(method);
}

// A question about the line that is chosen (ofLine) or about the whole cart.
void TillPage::askAbout(const std::function<CartQuestion(std::size_t line)>& make, bool ofLine) {
    const int row = m_cartView->current();
    if (m_cart.isEmpty() || (ofLine && row < 0)) return;
    const CartQuestion asked = make(static_cast<std::size_t>(qMax(0, row)));
    const ProductId line = ofLine ? m_cart.lines[static_cast<std::size_t>(row)].product : ProductId();
    m_prompt->ask(asked.question, [this, answer = asked.answer, cart = m_cart.ref, line, row](const QString& typed) {
        if (m_queue->isHeld()) return tr("购物车正在处理，请稍候。");
        const bool stands =
            m_cart.ref == cart && !m_cart.isEmpty() &&
            (!line || (row < std::ssize(m_cart.lines) && m_cart.lines[static_cast<std::size_t>(row)].product == line));
        if (!stands) return tr("购物车已经变了，没有改动。");
        Cart next = m_cart;
        const QString refusal = answer(typed, next);
        if (refusal.isEmpty()) edit([&](Cart& changed) { changed = std::move(next); });
        return refusal;
    });
}

// ---- hold and resume

// A new cart; nothing of the one before can be taken back into it.
void TillPage::startCart(Cart cart) {
    m_cart = std::move(cart);
    m_past.clear();
    m_prompt->close(); // its question was about the other
    showCart();
}

// What waits is carried out as soon as it is unlocked: what became of the cart has been told by then.
void TillPage::setLocked(bool locked) {
    m_payment->setBusy(locked);
    m_keeper->setResting(locked);
    if (locked) m_soon.start();
    m_queue->setHeld(locked);
    showTools();
}

void TillPage::connectQueue() {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kLongWaitMs);
    connect(&m_soon, &QTimer::timeout, this, &TillPage::showWaiting);
    connect(m_queue, &TillQueue::changed, this, &TillPage::showWaiting);
    connect(m_queue, &TillQueue::emptied, this, [this] { emit settled(!m_trouble->isNews()); });
}

void TillPage::showWaiting() {
    const int waiting = m_queue->isHeld() && !m_soon.isActive() ? m_queue->waiting() : 0;
    if (waiting > 0)
        m_waiting->say(Notice::Kind::Info, tr("购物车正在处理，%n 项操作已记下，随后依次进行。", nullptr, waiting));
    else
        m_waiting->clear();
}

void TillPage::connectHeldCarts() {
    connect(m_held, &HeldCarts::busy, this, &TillPage::setLocked);
    connect(m_held, &HeldCarts::counted, this, &TillPage::showTools);
    connect(m_held, &HeldCarts::failed, this, &TillPage::complain);
    connect(m_held, &HeldCarts::taken, this, &TillPage::startCart);
    connect(m_held, &HeldCarts::put, this, [this](HeldCartId id) {
        startCart({});
        emit toast(tr("已挂单"), tr("取回"), [this, id] { resume(id); });
    });
}

void TillPage::connectKeeper() {
    connect(m_keeper, &CartKeeper::broughtBack, this, &TillPage::bringBack);
    connect(m_keeper, &CartKeeper::failed, this,
            [this](const Error& error) { complain(tr("上次没有付款的购物车无法恢复。%1").arg(errorText(error))); });
    m_keeper->bringBack();
}

// The cart of the last end. Whoever serves somebody already finds it among the held ones.
void TillPage::bringBack(const Cart& cart) {
    if (cart.isEmpty()) return;
    if (m_queue->isIdle() && m_cart == Cart()) {
        startCart(cart);
        emit toast(tr("上次没有付款的购物车还在"), tr("清空"), [this] { change(tr("清空"), [this] { clearCart(); }); });
        return;
    }
    whenReady(m_services.till.hold(cart), this, [this](const Result<HeldCartId>& id) {
        if (id)
            emit toast(tr("上次没有付款的购物车已挂单"));
        else
            complain(errorText(id.error()));
        m_held->recount();
    });
}

void TillPage::chooseHeld() {
    m_held->choose(m_tools->menuPlace(TillAction::Resume), [this](HeldCartId id) { resume(id); });
}

void TillPage::resume(HeldCartId id) {
    m_queue->add([this, id] { m_held->resume(id, m_cart); });
}

// ---- payment

void TillPage::confirmPayment() {
    const QString typed = m_queue->isHeld() ? QString() : m_payment->amount().text();
    m_queue->add([this, typed] {
        if (m_trouble->isNews()) { // the sum is not what was to be paid
            if (!m_cart.isEmpty()) complain(tr("没有收款：请看过提示再确认。"));
            return;
        }
        m_payment->amount().setText(typed); // a sum that changed meanwhile has cleared it
        m_payment->confirm();
    });
}

void TillPage::pay(const std::vector<Tender>& tenders) {
    if (m_queue->isHeld() || m_cart.isEmpty()) return;
    backToField(); // what is typed from here on is for the next one
    setLocked(true);
    SaleDraft draft = draftOf(m_cart, tenders, m_cashier);
    draft.expected = totalsOf(m_cart, m_currency.digits).value_or(CartTotals()).due; // what the customer was told
    whenCleared(
        this, [this, draft] { return m_paying = m_services.sales.complete(draft); },
        [this](const Result<CompletedSale>& sale) { paid(sale); }, aboutCart());
}

// For whoever is to allow it.
QString TillPage::aboutCart() const {
    const CartTotals totals = totalsOf(m_cart, m_currency.digits).value_or(CartTotals());
    return tr("应收 %1，优惠 %2")
        .arg(moneyText(totals.due, m_currency), moneyText(totals.lineDiscounts + totals.orderDiscount, m_currency));
}

void TillPage::paid(const Result<CompletedSale>& sale) {
    m_paying = {};
    if (!sale) {
        const QString why = tr("没有收款，购物车还在。%1").arg(errorText(sale.error()));
        if (m_queue->waiting() > 0)
            complain(why); // the panel's word goes with what is carried out next
        else
            m_trouble->mark();
        m_payment->showError(why);
        setLocked(false);
        if (sale.error().code == ErrorCode::PriceChanged) takePrices(why);
        return;
    }
    m_lastReceipt = sale->receipt;
    startCart({});
    m_payment->showDone(sale->change, sale->receipt);
    if (m_queue->waiting() > 0) // and so does what to hand back
        emit toast(tr("小票 %1 已收款，找零 %2").arg(sale->receipt, moneyText(sale->change, m_currency)));
    if (m_print) m_print(sale->receipt, false);
    setLocked(false);
}

// What the goods cost by now; the word of why stays beside it.
void TillPage::takePrices(const QString& why) {
    std::set<ProductId> goods;
    for (const CartLine& line : m_cart.lines) goods.insert(line.product);
    for (const ProductId each : goods)
        whenReady(m_services.products.get(each), this, [this, why](const Result<Product>& product) {
            if (!product || m_queue->isHeld()) return;
            edit([&](Cart& cart) { takePrice(cart, *product); });
            m_payment->showError(why);
        });
}

void TillPage::reprint() {
    if (!m_print)
        emit toast(tr("还没有设置小票打印机。"));
    else if (m_lastReceipt.isEmpty())
        emit toast(tr("最近没有卖出过，没有小票可重打。"));
    else
        m_print(m_lastReceipt, true);
}

} // namespace zg
