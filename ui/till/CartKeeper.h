#pragma once

#include "core/till/TillService.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <optional>

namespace zg {

// Keeps what stands on the counter in the shop's file, once it has rested for a moment, so that neither a closed window
// nor a power cut loses it.
class CartKeeper : public QObject {
    Q_OBJECT
public:
    CartKeeper(TillService& till, QObject* parent);

    // Asks for what stood there at the last end; until it is answered nothing is kept.
    void bringBack();
    void follow(const Cart& cart);
    // The cart is on its way into the books or to the held ones, and nobody knows yet whether it stands here
    // afterwards.
    void setResting(bool resting);
    // The window goes. `payment`: of this cart, when it is under way.
    void finish(const QFuture<Result<CompletedSale>>& payment);

signals:
    void broughtBack(const zg::Cart& cart); // empty: there was none
    void failed(const zg::Error& error);    // what was kept can't be read

private:
    void schedule();
    void keep();

    TillService& m_till;
    QTimer m_rest;
    QElapsedTimer m_since;      // what is not kept yet
    std::optional<Cart> m_kept; // none: not known
    Cart m_cart;
    bool m_resting = false, m_ready = false;
};

} // namespace zg
