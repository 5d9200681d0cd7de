#pragma once

#include "core/till/CartRules.h"

#include <QtWidgets/QFrame>

class QLabel;
class QListView;
class QStackedLayout;

namespace zg {

class CartModel;
class EmptyState;

// The lines of the cart with their heading and the sums at the foot. Shows; whoever owns it changes the cart.
class CartView : public QFrame {
    Q_OBJECT
public:
    explicit CartView(const Currency& currency, QWidget* parent = nullptr);

    void setCart(const Cart& cart, const CartTotals& totals);
    int current() const; // -1: none
    void setCurrent(int row);
    void move(int steps);
    QListView& list() { return *m_list; }

signals:
    void currentChanged(int row);
    void quantityWanted(); // double click

private:
    void speak();

    const Currency& m_currency;
    CartModel* m_model;
    QListView* m_list;
    QWidget* m_heading;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QLabel* m_count;
    QLabel* m_discount;
    QLabel* m_subtotal;
    std::size_t m_kinds = 0;
    CartTotals m_totals;
};

} // namespace zg
