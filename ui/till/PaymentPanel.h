#pragma once

#include "core/till/CartRules.h"
#include "ui/input/TillKeys.h"

#include <QtWidgets/QFrame>

#include <array>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace zg {

class Notice;

// What is due and how it is paid: one method for all of it, or several in turn. Enter confirms.
class PaymentPanel : public QFrame {
    Q_OBJECT
public:
    explicit PaymentPanel(const Currency& currency, QWidget* parent = nullptr);

    // The sums of a cart; forgets part payments when the cart is another one.
    void setTotals(const CartTotals& totals, bool isEmpty);
    void setStoredValue(std::optional<Money> balance); // none: no member
    void setPrints(bool prints);
    void setKeys(const TillKeys& keys); // named on the buttons
    void choose(PaymentMethod method);
    PaymentMethod method() const { return m_method; }
    // What Enter and the button ask for by confirmWanted(): takes what is typed, or what is left. A part of it is
    // noted, the whole emits confirmed().
    void confirm();
    void setBusy(bool busy);
    // After the sale: what to hand back and the receipt's number, until the next cart.
    void showDone(Money change, const QString& receipt);
    void showError(const QString& why);
    QLineEdit& amount() { return *m_amount; }

signals:
    void confirmWanted();
    void confirmed(const std::vector<zg::Tender>& tenders);
    void refused(); // what is typed can't be taken; the panel says why
    void methodChosen(zg::PaymentMethod method);
    void left(); // Esc in the amount: back to the search field

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Money remaining() const;
    std::optional<Money> typed() const; // none: nothing typed, or not an amount
    void refuse(const QString& why);
    void showTenders();
    void showChange();
    void speak();

    const Currency& m_currency;
    TillKeys m_keys = defaultTillKeys();
    CartTotals m_totals;
    bool m_isEmpty = true, m_busy = false, m_prints = false;
    std::optional<Money> m_storedValue;
    std::vector<Tender> m_tenders; // part payments so far
    PaymentMethod m_method = PaymentMethod::WeChat;
    std::optional<Money> m_change; // of the sale just made
    QString m_receipt;

    QLabel* m_subtotalName;
    QLabel* m_subtotal;
    QLabel* m_offName;
    QLabel* m_off;
    QLabel* m_dueName;
    QLabel* m_due;
    QVBoxLayout* m_parts;
    QLabel* m_amountName;
    QLineEdit* m_amount;
    QLabel* m_changeText;
    std::array<QPushButton*, 6> m_methods{};
    Notice* m_notice;
    QPushButton* m_confirm;
};

} // namespace zg
