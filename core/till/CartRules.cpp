#include "core/till/CartRules.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kWhole = 10'000; // basis points

Money discountOf(const CartDiscount& discount, Money from) {
    return discount.basisPoints > 0 ? percentOf(from, discount.basisPoints) : discount.amount;
}

std::vector<DraftDiscount> discountsOf(const CartLine& line, int digits) {
    std::vector<DraftDiscount> discounts;
    const Money gross = amountOf(line.quantity, std::max(line.listPrice, line.price), digits);
    const Money asked = amountOf(line.quantity, line.price, digits);
    if (asked < gross) discounts.push_back({DiscountKind::Manual, gross - asked});
    if (const Money off = discountOf(line.discount, asked); off != Money{})
        discounts.push_back({DiscountKind::Manual, off});
    return discounts;
}

Money netOf(const CartLine& line, int digits) {
    const Money asked = amountOf(line.quantity, line.price, digits);
    return asked - discountOf(line.discount, asked);
}

} // namespace

std::size_t addToCart(Cart& cart, const Product& product, Quantity quantity) {
    const auto same = std::find_if(cart.lines.begin(), cart.lines.end(), [&](const CartLine& line) {
        return line.product == product.id && line.price == product.price && line.discount.isNone();
    });
    if (same != cart.lines.end()) {
        same->quantity += quantity;
        return static_cast<std::size_t>(same - cart.lines.begin());
    }
    cart.lines.push_back({product.id,
                          product.category,
                          product.code,
                          product.name,
                          product.unit,
                          quantity,
                          product.price,
                          product.price,
                          product.cost,
                          {}});
    return cart.lines.size() - 1;
}

SaleDraft draftOf(const Cart& cart, int currencyDigits, std::vector<Tender> tenders, StaffId cashier) {
    SaleDraft draft;
    draft.member = cart.member;
    draft.cashier = cashier;
    draft.note = cart.note;
    draft.ref = cart.ref;
    draft.tenders = std::move(tenders);
    Money subtotal;
    for (const CartLine& line : cart.lines) {
        draft.lines.push_back({line.product, line.category, line.quantity, std::max(line.listPrice, line.price),
                               line.unitCost, discountsOf(line, currencyDigits)});
        subtotal += netOf(line, currencyDigits);
    }
    if (const Money off = discountOf(cart.discount, subtotal); off != Money{})
        draft.discounts.push_back({DiscountKind::Manual, off});
    return draft;
}

Result<CartTotals> totalsOf(const Cart& cart, int currencyDigits) {
    CartTotals totals;
    if (cart.isEmpty()) return totals;
    const SaleDraft draft = draftOf(cart, currencyDigits, {}, {});
    const auto priced = price(draft, currencyDigits);
    if (!priced) return tl::unexpected(priced.error());
    for (const DraftLine& line : draft.lines) {
        CartLineTotals& each = totals.lines.emplace_back();
        each.gross = amountOf(line.quantity, line.price, currencyDigits);
        for (const DraftDiscount& discount : line.discounts) each.discount += discount.amount;
        totals.lineDiscounts += each.discount;
        totals.subtotal += each.net();
        totals.pieces += line.quantity.thousandths % 1000 == 0 ? line.quantity : Quantity::whole(1);
    }
    for (const DraftDiscount& discount : draft.discounts) totals.orderDiscount += discount.amount;
    totals.due = priced->due;
    return totals;
}

Result<CartDiscount> parseDiscount(QStringView typed, int currencyDigits) {
    QString text = typed.trimmed().toString();
    const bool isTenths = text.endsWith(u'折');
    const bool isPercent = text.endsWith(u'%') || text.endsWith(QChar(0xFF05));
    if (!isTenths && !isPercent) {
        while (text.startsWith(u'-') || text.startsWith(QChar(0x2212))) text.remove(0, 1);
        const auto amount = parseMoney(text, currencyDigits);
        if (!amount) return tl::unexpected(amount.error());
        if (amount->minor < 0) return fail(ErrorCode::OutOfRange, QStringLiteral("discount"));
        return CartDiscount{0, *amount};
    }
    text.chop(1);
    // Two decimals of a percent, four of tenths: "8.75折", "87.5%".
    const auto left = parseMoney(text, isTenths ? 3 : 2);
    if (!left) return tl::unexpected(left.error());
    if (left->minor < 0 || left->minor > kWhole) return fail(ErrorCode::OutOfRange, QStringLiteral("discount"));
    return CartDiscount{static_cast<int>(kWhole - left->minor), {}};
}

} // namespace zg
