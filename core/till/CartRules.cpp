#include "core/till/CartRules.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kWhole = 10'000; // basis points

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

void takePrice(Cart& cart, const Product& product) {
    for (CartLine& line : cart.lines) {
        if (line.product != product.id) continue;
        if (line.price == line.listPrice) line.price = product.price;
        line.listPrice = product.price;
        line.unitCost = product.cost;
        line.category = product.category;
    }
}

SaleDraft draftOf(const Cart& cart, std::vector<Tender> tenders, StaffId cashier) {
    SaleDraft draft;
    draft.member = cart.member;
    draft.cashier = cashier;
    draft.note = cart.note;
    draft.request = {QStringLiteral("till"), cart.ref};
    draft.tenders = std::move(tenders);
    draft.discount = cart.discount;
    for (const CartLine& line : cart.lines) {
        DraftLine& out = draft.lines.emplace_back();
        out.product = line.product;
        out.quantity = line.quantity;
        if (line.price != line.listPrice) out.price = line.price;
        out.discount = line.discount;
    }
    return draft;
}

PriceBook bookOf(const Cart& cart) {
    PriceBook book;
    for (const CartLine& line : cart.lines) book[line.product] = {line.listPrice, line.unitCost, line.category};
    return book;
}

Result<CartTotals> totalsOf(const Cart& cart, int currencyDigits) {
    CartTotals totals;
    if (cart.isEmpty()) return totals;
    const auto quoted = quote(draftOf(cart, {}, {}), bookOf(cart), currencyDigits);
    if (!quoted) return tl::unexpected(quoted.error());
    const auto priced = addUp(*quoted, currencyDigits);
    if (!priced) return tl::unexpected(priced.error());
    for (const QuotedLine& line : quoted->lines) {
        CartLineTotals& each = totals.lines.emplace_back();
        each.gross = amountOf(line.quantity, line.price, currencyDigits);
        for (const QuotedDiscount& discount : line.discounts) each.discount += discount.amount;
        totals.lineDiscounts += each.discount;
        totals.subtotal += each.net();
        totals.pieces += line.quantity.thousandths % 1000 == 0 ? line.quantity : Quantity::whole(1);
    }
    for (const QuotedDiscount& discount : quoted->discounts) totals.orderDiscount += discount.amount;
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
        if (amount->minor < 0) return fail(ErrorCode::OutOfRange, InputField::Discount);
        return CartDiscount{0, *amount};
    }
    text.chop(1);
    // Two decimals of a percent, four of tenths: "8.75折", "87.5%".
    const auto left = parseMoney(text, isTenths ? 3 : 2);
    if (!left) return tl::unexpected(left.error());
    if (left->minor < 0 || left->minor > kWhole) return fail(ErrorCode::OutOfRange, InputField::Discount);
    return CartDiscount{static_cast<int>(kWhole - left->minor), {}};
}

} // namespace zg
