#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/members/MemberSearch.h"
#include "core/products/ProductSearch.h"
#include "core/sales/SaleService.h"
#include "core/till/HeldCart.h"

#include <QtCore/QFuture>

#include <variant>

namespace zg {

class Shop;

// What one line of typing may mean at a till.
struct TillHits {
    std::vector<MemberHit> members;
    std::vector<ProductHit> products;
};

// The number on a receipt somebody brings back.
struct ReceiptNumber {
    QString text;

    friend bool operator==(const ReceiptNumber&, const ReceiptNumber&) = default;
};

// What a scanned code is: goods to sell, a member's card or a receipt.
using Scanned = std::variant<Product, MemberId, ReceiptNumber>;

// The verbs of the till around the sale itself, which SaleService completes.
class TillService {
public:
    TillService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {}

    // Both look-ups of one moment. Few digits are rather a phone's end than goods, words may be either.
    QFuture<Result<TillHits>> find(const QString& typed, int limit);
    // The product of a whole code or barcode, else the member of a whole card, number or phone, else the receipt of
    // that number. ProductNotFound, MemberAmbiguous.
    QFuture<Result<Scanned>> scan(const QString& code);

    QFuture<Result<HeldCartId>> hold(Cart cart);
    QFuture<Result<HeldCartList>> held();
    // Changes places with what stands on the counter, when anything does; SaleNotFound when it is gone already.
    QFuture<Result<Cart>> resume(HeldCartId cart, Cart counter = {});

    // Keeps what stands on the counter for the next start; an empty cart takes away what was kept. `payment`: of this
    // cart, asked for before; once it has succeeded the cart is nobody's any more.
    QFuture<Done> keepOpen(Cart cart, QFuture<Result<CompletedSale>> payment = {});
    // What was kept and has not been paid since; empty when there is none.
    QFuture<Result<Cart>> openCart();

private:
    Shop& m_shop;
    const Clock& m_clock;
};

} // namespace zg
