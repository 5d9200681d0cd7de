#pragma once

#include "core/base/Time.h"
#include "core/till/CartRules.h"
#include "core/till/HeldCart.h"
#include "ui/input/TillKeys.h"
#include "ui/page/Page.h"

#include <functional>

class QSettings;
class QShortcut;

namespace zg {

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
class TillSearch;
class TillService;
class TillTools;

struct TillServices {
    TillService& till;
    MemberService& members;
    ProductService& products;
    SaleService& sales;
};

// Selling: find or scan, change, take the money. The cart is a value; every change goes through edit(), which keeps
// what was there for undo. A sale is durable before anything is printed.
class TillPage : public Page {
    Q_OBJECT
public:
    static PageSpec spec();
    TillPage(const TillServices& services, const Clock& clock, const LiveShop& shop, QSettings& settings,
             QWidget* parent = nullptr);

    void entered() override;
    Topics concerns() const override;
    std::function<void()> wayTo(const Destination& destination) override;
    void signedIn(const Staff& staff) override;
    void workplaceChanged() override;
    bool takeBack() override;

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
    void edit(std::function<void(Cart&)> change, int select = -1);
    void showCart();
    void complain(const QString& why);
    void ask(const QString& query);
    void addProduct(const Product& product);
    void showNobody();
    void detach();
    void setLocked(bool locked);
    void perform(TillAction action);
    void askAbout(const std::function<CartQuestion(std::size_t line)>& make, bool ofLine);
    void setQuantity(Quantity quantity);
    void removeLine();
    void clearCart();
    void connectHeldCarts();
    void chooseHeld();
    void resume(HeldCartId id);
    void newMember();
    void pay(const std::vector<Tender>& tenders);
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
    bool m_locked = false;           // on its way into the books or to the held ones
    int m_asked = 0, m_attached = 0; // serials of the latest question

    SearchField* m_field;
    Notice* m_trouble;
    CartView* m_cartView;
    TillMember* m_member;
    PaymentPanel* m_payment;
    TillSearch* m_search;
    TillPrompt* m_prompt;
    QuickMember* m_quick;
    HeldCarts* m_held;
    TillTools* m_tools;
    std::vector<QShortcut*> m_shortcuts;
};

} // namespace zg
