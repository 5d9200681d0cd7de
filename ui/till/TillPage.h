#pragma once

#include "core/base/Time.h"
#include "core/members/Member.h"
#include "core/sales/SaleService.h"
#include "core/till/CartRules.h"
#include "core/till/HeldCart.h"
#include "core/till/TillService.h"
#include "ui/input/TillKeys.h"
#include "ui/page/Page.h"

#include <QtCore/QTimer>

#include <functional>

class QSettings;
class QShortcut;

namespace zg {

class CartKeeper;
class CartView;
class HeldCarts;
class LiveShop;
struct CartQuestion;
class MemberService;
class Notice;
class PaymentPanel;
class ProductService;
class QuickMember;
class SaleService;
class SearchField;
class TillMember;
class TillPrompt;
class TillQueue;
class TillSearch;
class TillService;
class TillTools;
class TillTrouble;

struct TillServices {
    TillService& till;
    MemberService& members;
    ProductService& products;
    SaleService& sales;
};

// Selling: find or scan, change, take the money. The cart is a value; every change goes through edit(), which keeps
// what was there for undo. A sale is durable before anything is printed.
//
// Whatever changes the cart waits its turn in a queue, so that a hasty hand gets what a patient one would have got.
// What comes while the cart is on its way is for the next one, or for the same when it stays. What can't be done is
// said aloud, and neither a payment nor a change is carried out that was asked for by somebody who had not heard of it
// yet.
class TillPage : public Page {
    Q_OBJECT
public:
    static PageSpec spec();
    TillPage(const TillServices& services, const Clock& clock, const LiveShop& shop, QSettings& settings,
             QWidget* parent = nullptr);
    ~TillPage() override; // what stands on the counter is kept for the next start

    void entered() override;
    Topics concerns() const override;
    std::function<void()> wayTo(const Destination& destination) override;
    void signedIn(const Staff& staff) override;
    void workplaceChanged() override;
    bool takeBack() override;
    bool isSettled() const override;

    // Prints the receipt of a durable sale; without one nothing is printed. again: it was printed before.
    void setPrinting(std::function<void(const QString& receipt, bool again)> print);
    void setRefunding(std::function<void()> refund);
    void setCashier(StaffId cashier); // who sells from now on; null: nobody signed in
    void setKeys(const TillKeys& keys);
    void scan(const QString& code);
    const Cart& cart() const { return m_cart; }
    const QString& lastReceipt() const { return m_lastReceipt; }             // of the sale before; empty: none yet
    void setLastReceipt(const QString& receipt) { m_lastReceipt = receipt; } // from before this window
    void startCart(Cart cart); // in place of the one there is: a cart of another window, or one resumed
    void attach(MemberId member);
    void addProduct(ProductId product);

signals:
    // A receipt was scanned, or its whole number entered.
    void receiptScanned(const QString& receipt);

protected:
    void dataChanged(const Changes& changes) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // False, and said aloud, when the cart can't be so.
    bool edit(const std::function<void(Cart&)>& change, int select = -1);
    void editLine(const std::function<void(CartLine&)>& change);
    bool undo();
    void showCart();
    void complain(const QString& why);
    void change(const QString& what, const std::function<void()>& step);
    void ask(const QString& query);
    void enter(const QString& typed);
    void take(const Scanned& found);
    void giveBack(const QString& typed, const QString& why);
    QString unknownText(const QString& code, const Error& error) const;
    void addProduct(const Product& product);
    void showMember();
    void lookUpMember();
    void detach();
    void setLocked(bool locked);
    void showWaiting();
    void perform(TillAction action);
    void carryOut(TillAction action);
    void payBy(PaymentMethod method);
    void askAbout(const std::function<CartQuestion(std::size_t line)>& make, bool ofLine);
    void removeLine();
    void clearCart();
    void connectQueue();
    void connectHeldCarts();
    void connectKeeper();
    void bringBack(const Cart& cart);
    void chooseHeld();
    void resume(HeldCartId id);
    void newMember();
    void confirmPayment();
    void pay(const std::vector<Tender>& tenders);
    QString aboutCart() const;
    void paid(const Result<CompletedSale>& sale);
    void takePrices(const QString& why);
    void reprint();
    bool fieldKey(QKeyEvent* key);
    bool typedNumberKey(QKeyEvent* key);
    void backToField();
    void speak();
    void showTools();
    BusinessDay today() const { return m_calendar.dayOf(m_clock.now()); }

    TillServices m_services;
    const Clock& m_clock;
    const BusinessCalendar& m_calendar;
    const Currency& m_currency;
    QSettings& m_settings;
    TillKeys m_keys;
    std::function<void(const QString&, bool)> m_print;
    std::function<void()> m_refund;
    StaffId m_cashier;

    Cart m_cart;
    std::vector<Cart> m_past; // newest last
    QString m_lastReceipt;
    std::optional<MemberCard> m_card;        // of the cart's member; none: nobody, or on its way
    int m_asked = 0, m_figures = 0;          // serials of the latest question
    QFuture<Result<CompletedSale>> m_paying; // of this cart, when it is under way
    QTimer m_soon;                           // a wait that is hardly one needs no words

    TillQueue* m_queue; // before those that ask it
    SearchField* m_field;
    TillTrouble* m_trouble;
    Notice* m_waiting;
    CartView* m_cartView;
    TillMember* m_member;
    PaymentPanel* m_payment;
    TillSearch* m_search;
    TillPrompt* m_prompt;
    QuickMember* m_quick;
    HeldCarts* m_held;
    CartKeeper* m_keeper;
    TillTools* m_tools;
    std::vector<QShortcut*> m_shortcuts;
};

} // namespace zg
