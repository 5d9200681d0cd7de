#pragma once

#include "ui/input/TillKeys.h"

#include <QtWidgets/QWidget>

#include <vector>

class QPushButton;

namespace zg {

// The buttons under the cart, each with its key.
class TillTools : public QWidget {
    Q_OBJECT
public:
    explicit TillTools(QWidget* parent = nullptr);

    // What can be done now decides which buttons can be pressed.
    struct State {
        bool locked = false;  // the cart is on its way into the books or to the held ones
        bool empty = true;    // the cart is
        bool refunds = false; // somebody takes a refund
        int held = 0;
    };
    void setState(const State& state);
    void setKeys(const TillKeys& keys);
    QPoint menuPlace(TillAction action) const; // of that button's upper left corner, on the screen

signals:
    void wanted(zg::TillAction action);
    void clearWanted();

private:
    void speak();

    State m_state;
    TillKeys m_keys;
    std::vector<std::pair<TillAction, QPushButton*>> m_buttons;
    QPushButton* m_clear;
};

} // namespace zg
