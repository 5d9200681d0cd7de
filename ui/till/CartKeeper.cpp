#include "ui/till/CartKeeper.h"

#include "ui/common/WhenReady.h"

namespace zg {

namespace {
constexpr int kRestMs = 700;
constexpr qint64 kLongestMs = 5'000; // a cart that never rests is kept all the same
} // namespace

CartKeeper::CartKeeper(TillService& till, QObject* parent) : QObject(parent), m_till(till) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &CartKeeper::keep);
}

void CartKeeper::bringBack() {
    whenReady(m_till.openCart(), this, [this](const Result<Cart>& cart) {
        m_ready = true;
        if (cart) {
            m_kept = *cart;
            emit broughtBack(*cart);
        } else {
            emit failed(cart.error());
        }
        schedule();
    });
}

void CartKeeper::follow(const Cart& cart) {
    m_cart = cart;
    schedule();
}

void CartKeeper::setResting(bool resting) {
    m_resting = resting;
    schedule();
}

void CartKeeper::schedule() {
    if (m_resting || !m_ready || m_kept == m_cart) {
        m_rest.stop();
        m_since.invalidate();
        return;
    }
    if (!m_since.isValid()) m_since.start();
    if (m_since.elapsed() > kLongestMs)
        keep();
    else
        m_rest.start();
}

void CartKeeper::keep() {
    m_rest.stop();
    m_since.invalidate();
    m_kept = m_cart;
    whenReady(m_till.keepOpen(m_cart), this, [this](const Done& kept) {
        if (!kept) m_kept.reset(); // with the next change again; whoever pays hears what is wrong
    });
}

void CartKeeper::finish(const QFuture<Result<CompletedSale>>& payment) {
    m_rest.stop();
    if (m_kept != m_cart && (m_ready || !m_cart.isEmpty())) m_till.keepOpen(m_cart, payment);
}

} // namespace zg
