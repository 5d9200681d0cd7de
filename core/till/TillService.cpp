#include "core/till/TillService.h"

#include "core/members/MemberStore.h"
#include "core/products/ProductStore.h"
#include "core/receipts/ReceiptStore.h"
#include "core/till/HeldCartStore.h"

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
        return HeldCartStore::insert(write, cart, write.now());
    });
}

QFuture<Result<std::vector<HeldCart>>> TillService::held() {
    return m_shop.database().read([](Connection& connection) { return HeldCartStore::all(connection); });
}

QFuture<Result<Cart>> TillService::resume(HeldCartId cart) {
    return m_shop.write(m_clock, [cart](Write& write) {
        write.unrecorded("a cart put aside is no document");
        return HeldCartStore::take(write, cart);
    });
}

} // namespace zg
