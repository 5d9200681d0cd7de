#include "core/till/TillService.h"

#include "core/members/MemberStore.h"
#include "core/products/ProductStore.h"
#include "core/receipts/ReceiptStore.h"
#include "core/shop/Shop.h"
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
    return m_shop.write(m_clock, [cart = std::move(cart)](Write& write) {
        write.unrecorded("a cart put aside is no document");
        OpenCartStore::keep(write, {}, write.now());
        return HeldCartStore::insert(write, cart, write.now());
    });
}

QFuture<Result<HeldCartList>> TillService::held() {
    return m_shop.database().read([](Connection& connection) { return HeldCartStore::all(connection); });
}

QFuture<Result<Cart>> TillService::resume(HeldCartId cart, Cart counter) {
    return m_shop.write(m_clock, [cart, counter = std::move(counter)](Write& write) {
        write.unrecorded("a cart put aside is no document");
        auto taken = HeldCartStore::take(write, cart);
        if (taken && !counter.isEmpty()) HeldCartStore::insert(write, counter, write.now());
        if (taken) OpenCartStore::keep(write, *taken, write.now());
        return taken;
    });
}

// With the till's priority: behind the sale that was asked for before, and before the next.
QFuture<Done> TillService::keepOpen(Cart cart, QFuture<Result<CompletedSale>> payment) {
    return m_shop.write(m_clock, [cart = std::move(cart), payment = std::move(payment)](Write& write) {
        write.unrecorded("an open cart is no document");
        const bool paid = payment.resultCount() > 0 && payment.resultAt(0);
        OpenCartStore::keep(write, paid ? Cart() : cart, write.now());
    });
}

// On the writer: behind what a window that has just gone asked to be kept, and behind its payment.
QFuture<Result<Cart>> TillService::openCart() {
    return m_shop.write(m_clock, [](Write& write) {
        write.unrecorded("nothing is written");
        return OpenCartStore::load(write);
    });
}

} // namespace zg
