#include "core/till/TillService.h"

#include "core/members/MemberStore.h"
#include "core/products/ProductStore.h"
#include "core/receipts/ReceiptStore.h"
#include "core/till/HeldCartStore.h"
#include "core/till/OpenCartStore.h"

namespace zg {

QFuture<Result<TillHits>> TillService::find(const QString& typed, int limit) {
    return m_shop.database().read([=](Connection& connection) {
        return TillHits{searchMembers(connection, typed, limit), searchProducts(connection, typed, limit)};
    });
}

QFuture<Result<Scanned>> TillService::scan(const QString& code) {
    return m_shop.database().read([=](Connection& connection) -> Result<Scanned> {
        const auto product = ProductStore::find(connection, code);
        if (product) {
            if (auto loaded = ProductStore::load(connection, *product)) return Scanned(*std::move(loaded));
        }
        const auto member = MemberStore::find(connection, code);
        if (member) return Scanned(*member);
        if (member.error().code == ErrorCode::MemberAmbiguous) return tl::unexpected(member.error());
        const QString receipt = code.trimmed();
        if (findReceipt(connection, receipt)) return Scanned(ReceiptNumber{receipt});
        return fail(ErrorCode::ProductNotFound);
    });
}

QFuture<Result<HeldCartId>> TillService::hold(Cart cart) {
    return m_shop.database().write([cart = std::move(cart), now = m_clock.now()](Connection& connection, Changes&) {
        OpenCartStore::keep(connection, {}, now);
        return HeldCartStore::insert(connection, cart, now);
    });
}

QFuture<Result<HeldCartList>> TillService::held() {
    return m_shop.database().read([](Connection& connection) { return HeldCartStore::all(connection); });
}

QFuture<Result<Cart>> TillService::resume(HeldCartId cart, Cart counter) {
    return m_shop.database().write(
        [cart, counter = std::move(counter), now = m_clock.now()](Connection& connection, Changes&) {
            auto taken = HeldCartStore::take(connection, cart);
            if (taken && !counter.isEmpty()) HeldCartStore::insert(connection, counter, now);
            if (taken) OpenCartStore::keep(connection, *taken, now);
            return taken;
        });
}

// With the till's priority: behind the sale that was asked for before, and before the next.
QFuture<Done> TillService::keepOpen(Cart cart, QFuture<Result<CompletedSale>> payment) {
    return m_shop.database().write(
        [cart = std::move(cart), payment = std::move(payment), now = m_clock.now()](Connection& connection, Changes&) {
            const bool paid = payment.resultCount() > 0 && payment.resultAt(0);
            OpenCartStore::keep(connection, paid ? Cart() : cart, now);
        });
}

// On the writer: behind what a window that has just gone asked to be kept, and behind its payment.
QFuture<Result<Cart>> TillService::openCart() {
    return m_shop.database().write([](Connection& connection, Changes&) { return OpenCartStore::load(connection); });
}

} // namespace zg
