#pragma once

#include "core/base/Money.h"
#include "core/base/Time.h"
#include "core/till/HeldCart.h"

#include <QtWidgets/QWidget>

#include <functional>

namespace zg {

class TillService;

// Carts put aside for a while: holds one, counts them, lets one be chosen and takes it back. Whoever shows the cart is
// told by signals; between busy(true) and busy(false) a cart is on its way and must not change. What became of it is
// told in between.
class HeldCarts : public QObject {
    Q_OBJECT
public:
    HeldCarts(TillService& till, const BusinessCalendar& calendar, const Currency& currency, QWidget* page);

    int count() const { return m_count; }
    bool isBusy() const { return m_busy; }
    void recount();
    void hold(const Cart& cart);
    // What stands on the counter, when anything does, changes places with it.
    void resume(HeldCartId id, const Cart& counter);
    // The choice of them, above `place`.
    void choose(QPoint place, std::function<void(HeldCartId id)> chosen);

signals:
    void busy(bool busy);
    void counted();
    void put(zg::HeldCartId id); // durable: the counter is free
    void taken(const zg::Cart& cart);
    void failed(const QString& why);

private:
    void setBusy(bool busy);

    TillService& m_till;
    const BusinessCalendar& m_calendar;
    const Currency& m_currency;
    QWidget* m_page;
    int m_count = 0; // unreadable ones with them: who chooses is told
    bool m_busy = false;
};

} // namespace zg
