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
#include "ui/till/CartQuestions.h"
#include "ui/till/CartView.h"
#include "ui/till/HeldCarts.h"
#include "ui/till/PaymentPanel.h"
#include "ui/till/QuickMember.h"
#include "ui/till/TillMember.h"
#include "ui/till/TillPrompt.h"
#include "ui/till/TillSearch.h"
#include "ui/till/TillTools.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSettings>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace zg {

namespace {

constexpr int kHits = 8; // of each kind
constexpr std::size_t kMostUndo = 100;
constexpr auto kMethodSetting = "till/method";

bool isPlainKey(const QKeySequence& key) {
    return key.count() == 1 && key[0].keyboardModifiers() == Qt::NoModifier &&
           (key[0].key() < Qt::Key_Escape || key[0].key() == Qt::Key_Delete);
}

} // namespace

TillPage::TillPage(const TillServices& services, const Clock& clock, const LiveShop& shop, QSettings& settings,
                   QWidget* parent)
    : Page(parent), m_services(services), m_clock(clock), m_calendar(shop.calendar()), m_currency(shop.currency()),
      m_settings(settings), m_field(new SearchField(this)), m_trouble(new Notice(this)),
      m_cartView(new CartView(m_currency, this)), m_member(new TillMember(m_currency, this)),
      m_payment(new PaymentPanel(m_currency, this)), m_search(new TillSearch(m_field, m_currency, this)),
      m_prompt(new TillPrompt(m_cartView)), m_quick(new QuickMember(services.members, this)),
      m_held(new HeldCarts(services.till, m_calendar, m_currency, this)), m_tools(new TillTools(this)) {
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_field);
    left->addWidget(m_trouble);
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
    connect(m_search, &TillSearch::nothingFound, this, &TillPage::scan);
    connect(m_cartView, &CartView::quantityWanted, this, [this] { perform(TillAction::Quantity); });
    connect(m_member, &TillMember::detached, this, &TillPage::detach);
    connect(m_member, &TillMember::enrolWanted, this, &TillPage::newMember);
    connect(m_quick, &QuickMember::enrolled, this, [this](const Member& made) {
        attach(made.id);
        emit toast(tr("新会员 %1").arg(made.number));
    });
    connect(m_quick, &QuickMember::closed, this, &TillPage::backToField);
    connect(m_prompt, &TillPrompt::closed, this, &TillPage::backToField);
    connect(m_payment, &PaymentPanel::left, this, &TillPage::backToField);
    connect(m_payment, &PaymentPanel::confirmed, this, &TillPage::pay);
    connect(m_payment, &PaymentPanel::methodChosen, this,
            [this](PaymentMethod method) { m_settings.setValue(kMethodSetting, paymentMethodName(method)); });
    connect(m_tools, &TillTools::wanted, this, &TillPage::perform);
    connect(m_tools, &TillTools::clearWanted, this, &TillPage::clearCart);
    connectHeldCarts();
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

void TillPage::setKeys(const TillKeys& keys) {
    m_keys = keys;
    qDeleteAll(m_shortcuts);
    m_shortcuts.clear();
    for (const auto& [action, key] : m_keys) {
        if (isPlainKey(key)) continue; // typed: the search field's filter decides whether it is text
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, what = action] { perform(what); });
        m_shortcuts.push_back(shortcut);
    }
    m_field->setKeyName(tillKeyText(keys, TillAction::Find));
    m_payment->setKeys(keys);
    m_member->setEnrolKey(tillKeyText(keys, TillAction::NewMember));
    m_search->setEnrolKey(tillKeyText(keys, TillAction::NewMember));
    m_tools->setKeys(keys);
}

void TillPage::speak() {
    m_field->setPlaceholderText(tr("扫码 / 手机后 4 位 / 姓名 / 拼音首字母 / 商品名"));
    m_field->setAccessibleName(tr("扫码或查找会员和商品"));
}

void TillPage::showTools() {
    m_tools->setState({m_locked, m_cart.isEmpty(), static_cast<bool>(m_refund), m_held->count()});
}

void TillPage::entered() {
    m_search->setToday(today());
    backToField();
    m_held->recount();
}

void TillPage::dataChanged(const Changes& changes) {
    if (changes.topics & Topic::Settings) m_search->setToday(today());
    const auto& touched = changes.members;
    if (!(changes.topics & Topic::Members) || !m_cart.member) return;
    if (touched.empty() || std::ranges::find(touched, m_cart.member) != touched.end())
        attach(m_cart.member); // points and stored value may have moved
}

bool TillPage::takeBack() {
    if (m_past.empty() || m_locked) return false;
    const MemberId member = m_cart.member;
    m_cart = std::move(m_past.back());
    m_past.pop_back();
    if (m_cart.member != member) {
        if (m_cart.member)
            attach(m_cart.member);
        else
            detach();
    }
    showCart();
    return true;
}

// ---- the cart

void TillPage::edit(std::function<void(Cart&)> change, int select) {
    if (m_locked) return; // what is paid or put aside is the cart as it stands
    Cart next = m_cart;
    change(next);
    if (next == m_cart) return;
    const auto totals = totalsOf(next, m_currency.digits);
    if (!totals) {
        complain(errorText(totals.error()));
        return;
    }
    m_past.push_back(std::exchange(m_cart, std::move(next)));
    if (m_past.size() > kMostUndo) m_past.erase(m_past.begin());
    showCart();
    if (select >= 0) m_cartView->setCurrent(select);
}

// Stays until the next thing is done, and is heard by whoever looks at the goods and not at the screen.
void TillPage::complain(const QString& why) {
    m_trouble->say(Notice::Kind::Bad, why);
    QApplication::beep();
}

void TillPage::showCart() {
    m_trouble->clear();
    const CartTotals totals = totalsOf(m_cart, m_currency.digits).value_or(CartTotals());
    m_cartView->setCart(m_cart, totals);
    if (m_cartView->current() < 0 && !m_cart.isEmpty())
        m_cartView->setCurrent(static_cast<int>(m_cart.lines.size()) - 1);
    m_payment->setTotals(totals, m_cart.isEmpty());
    showTools();
}

void TillPage::addProduct(ProductId product) {
    whenReady(m_services.products.get(product), this, [this](const Result<Product>& found) {
        if (found)
            addProduct(*found);
        else
            complain(errorText(found.error()));
    });
}

void TillPage::addProduct(const Product& product) {
    std::size_t line = 0;
    edit([&](Cart& cart) { line = addToCart(cart, product); });
    m_cartView->setCurrent(static_cast<int>(line));
}

void TillPage::setQuantity(Quantity quantity) {
    const int row = m_cartView->current();
    if (row < 0) return;
    edit([&](Cart& cart) { cart.lines[static_cast<std::size_t>(row)].quantity = quantity; });
}

void TillPage::removeLine() {
    const int row = m_cartView->current();
    if (row < 0 || m_cart.isEmpty()) return;
    const QString name = m_cart.lines[static_cast<std::size_t>(row)].name;
    edit([&](Cart& cart) { cart.lines.erase(cart.lines.begin() + row); }, qMax(0, row - 1));
    emit toast(tr("已删除「%1」").arg(name), tr("撤销 Ctrl+Z"), [this] { takeBack(); });
}

void TillPage::clearCart() {
    if (m_cart.isEmpty()) return;
    edit([](Cart& cart) { cart = Cart(); });
    showNobody();
    emit toast(tr("已清空"), tr("撤销 Ctrl+Z"), [this] { takeBack(); });
    backToField();
}

// ---- finding

void TillPage::ask(const QString& query) {
    const int serial = ++m_asked;
    if (query.isEmpty()) {
        m_search->setAnswer({}, query);
        return;
    }
    whenReady(m_services.till.find(query, kHits), this, [this, serial, query](const Result<TillHits>& hits) {
        if (serial != m_asked) return;
        if (hits)
            m_search->setAnswer(*hits, query);
        else
            complain(errorText(hits.error()));
    });
}

void TillPage::scan(const QString& code) {
    whenReady(m_services.till.scan(code), this, [this, code](const Result<Scanned>& found) {
        if (!found) {
            complain(found.error().code == ErrorCode::ProductNotFound
                         ? tr("「%1」不是商品条码，也不是会员卡。").arg(code)
                         : errorText(found.error()));
            return;
        }
        m_field->reset();
        m_trouble->clear();
        if (const auto* product = std::get_if<Product>(&*found))
            addProduct(*product);
        else if (const auto* member = std::get_if<MemberId>(&*found))
            attach(*member);
        else
            emit receiptScanned(std::get<ReceiptNumber>(*found).text);
    });
}

void TillPage::attach(MemberId member) {
    const int serial = ++m_attached;
    whenReady(m_services.members.get(member), this, [this, serial, member](const Result<MemberCard>& card) {
        if (serial != m_attached) return;
        if (!card) {
            complain(errorText(card.error()));
            return;
        }
        m_trouble->clear();
        m_member->show(*card, today());
        m_payment->setStoredValue(card->stat.storedValue);
        if (m_cart.member != member) edit([member](Cart& cart) { cart.member = member; });
    });
}

// A card that is still on its way is nobody's any more: it must not be attached to the next customer.
void TillPage::showNobody() {
    ++m_attached;
    m_member->clear();
    m_payment->setStoredValue(std::nullopt);
}

void TillPage::detach() {
    showNobody();
    if (m_cart.member) edit([](Cart& cart) { cart.member = {}; });
    backToField();
}

void TillPage::newMember() {
    const QString typed = m_field->query();
    m_field->reset();
    m_quick->ask(typed);
}

// ---- what keys and buttons do

void TillPage::perform(TillAction action) {
    if (m_locked) return;
    switch (action) {
    case TillAction::Find: backToField(); break;
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
    case TillAction::Refund:
        if (m_refund) m_refund();
        break;
    case TillAction::PayWeChat: m_payment->choose(PaymentMethod::WeChat); break;
    case TillAction::PayAlipay: m_payment->choose(PaymentMethod::Alipay); break;
    case TillAction::PayCash: m_payment->choose(PaymentMethod::Cash); break;
    case TillAction::PayStoredValue: m_payment->choose(PaymentMethod::StoredValue); break;
    case TillAction::NewMember: newMember(); break;
    case TillAction::Reprint: reprint(); break;
    }
}

// A question about the line that is chosen (ofLine) or about the whole cart.
void TillPage::askAbout(const std::function<CartQuestion(std::size_t line)>& make, bool ofLine) {
    const int row = m_cartView->current();
    if (m_cart.isEmpty() || (ofLine && row < 0)) return;
    const CartQuestion asked = make(static_cast<std::size_t>(qMax(0, row)));
    m_prompt->ask(asked.question, [this, answer = asked.answer](const QString& typed) {
        Cart next = m_cart;
        const QString refusal = answer(typed, next);
        if (refusal.isEmpty()) edit([&](Cart& cart) { cart = std::move(next); });
        return refusal;
    });
}

// ---- hold and resume

// A new cart; nothing of the one before can be taken back into it.
void TillPage::startCart(Cart cart) {
    m_cart = std::move(cart);
    m_past.clear();
    showNobody();
    if (m_cart.member) attach(m_cart.member);
    showCart();
}

void TillPage::setLocked(bool locked) {
    m_locked = locked;
    m_payment->setBusy(locked);
    showTools();
}

void TillPage::connectHeldCarts() {
    connect(m_held, &HeldCarts::busy, this, &TillPage::setLocked);
    connect(m_held, &HeldCarts::counted, this, &TillPage::showTools);
    connect(m_held, &HeldCarts::failed, this, [this](const QString& why) { emit toast(why); });
    connect(m_held, &HeldCarts::put, this, [this](HeldCartId id, bool byResuming) {
        startCart({});
        if (!byResuming) emit toast(tr("已挂单"), tr("取回"), [this, id] { resume(id); });
    });
    connect(m_held, &HeldCarts::taken, this, [this](const Cart& cart) {
        startCart(cart);
        backToField();
    });
}

void TillPage::chooseHeld() {
    m_held->choose(m_tools->menuPlace(TillAction::Resume), [this](HeldCartId id) { resume(id); });
}

void TillPage::resume(HeldCartId id) {
    if (!m_locked) m_held->resume(id, m_cart);
}

// ---- payment

void TillPage::pay(const std::vector<Tender>& tenders) {
    if (m_locked || m_cart.isEmpty()) return;
    setLocked(true);
    const SaleDraft draft = draftOf(m_cart, tenders, m_cashier);
    whenCleared(
        this, [this, draft] { return m_services.sales.complete(draft); },
        [this](const Result<CompletedSale>& sale) {
            setLocked(false);
            if (!sale) {
                m_payment->showError(tr("没有收款，购物车还在。%1").arg(errorText(sale.error())));
                return;
            }
            m_lastReceipt = sale->receipt;
            startCart({});
            m_payment->showDone(sale->change, sale->receipt);
            backToField();
            if (m_print) m_print(sale->receipt, false);
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

// ---- keys

void TillPage::backToField() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

// "3*" and "9.90/": the number that stands in the field is the quantity or the price of the selected line.
bool TillPage::typedNumberKey(QKeyEvent* key) {
    const QKeySequence pressed(key->key());
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty() || m_cart.isEmpty()) return false;
    if (pressed == m_keys.at(TillAction::Quantity)) {
        const auto quantity = parseQuantity(typed);
        if (!quantity || quantity->thousandths <= 0 || *quantity > kMaxLineQuantity) return false;
        m_field->reset();
        setQuantity(*quantity);
        return true;
    }
    if (pressed == m_keys.at(TillAction::Price)) {
        const auto price = parseUnitPrice(typed);
        const int row = m_cartView->current();
        if (!price || price->tenThousandths < 0 || *price > kMaxUnitPrice || row < 0) return false;
        m_field->reset();
        edit([&](Cart& cart) {
            cart.lines[static_cast<std::size_t>(row)].price = *price;
            cart.lines[static_cast<std::size_t>(row)].discount = {};
        });
        return true;
    }
    return false;
}

bool TillPage::fieldKey(QKeyEvent* key) {
    switch (key->key()) {
    case Qt::Key_Down: m_search->isOpen() ? m_search->move(1) : m_cartView->move(1); return true;
    case Qt::Key_Up: m_search->isOpen() ? m_search->move(-1) : m_cartView->move(-1); return true;
    case Qt::Key_Escape:
        m_search->dismiss();
        m_field->reset();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->isAutoRepeat()) return true; // a resting hand must not confirm a payment
        if (!m_field->query().isEmpty())
            m_search->choose();
        else
            m_payment->confirm();
        return true;
    default: break;
    }
    if (typedNumberKey(key)) return true;
    if (!m_field->query().isEmpty()) return false;
    for (const auto& [action, sequence] : m_keys)
        if (isPlainKey(sequence) && sequence == QKeySequence(key->key())) {
            perform(action);
            return true;
        }
    return false;
}

bool TillPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::ShortcutOverride && m_field->text().isEmpty()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo)) { // the cart's, not the empty field's
            event->ignore();
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress) return false;
    auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_field) return fieldKey(key);
    // The list of the cart has the focus after a click: typing goes on in the field.
    if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->modifiers() & Qt::ControlModifier) return false;
    if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) return false;
    backToField();
    return fieldKey(key) || QCoreApplication::sendEvent(m_field, event);
}

} // namespace zg
