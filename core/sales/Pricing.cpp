#include "core/sales/Pricing.h"

#include <algorithm>

namespace zg {

namespace {

Money comesTo(const HandDiscount& discount, Money from) {
    return discount.basisPoints > 0 ? percentOf(from, discount.basisPoints) : discount.amount;
}

bool isInRange(const DraftLine& line) {
    return line.quantity > Quantity{} && line.quantity <= kMaxLineQuantity &&
           (!line.price || (*line.price >= UnitPrice{} && *line.price <= kMaxUnitPrice));
}

} // namespace

Result<Quote> quote(const SaleDraft& draft, const PriceBook& book, int currencyDigits) {
    Quote quote;
    if (draft.lines.size() > kMaxSaleLines) return fail(ErrorCode::OutOfRange, QStringLiteral("too many lines"));
    Money subtotal;
    for (const DraftLine& line : draft.lines) {
        const auto known = book.find(line.product);
        if (known == book.end()) return fail(ErrorCode::ProductNotFound, line.product.toString());
        if (!isInRange(line)) return fail(ErrorCode::OutOfRange, InputField::Quantity);
        const ProductPrice& own = known->second;
        const UnitPrice asked = line.price.value_or(own.price);
        const UnitPrice list = line.priceIsList ? asked : std::max(own.price, asked);
        QuotedLine& out = quote.lines.emplace_back();
        out.product = line.product;
        out.category = own.category;
        out.quantity = line.quantity;
        out.price = list;
        out.unitCost = own.cost;
        const Money gross = amountOf(line.quantity, list, currencyDigits);
        const Money left = amountOf(line.quantity, asked, currencyDigits);
        if (left < gross) out.discounts.push_back({DiscountKind::Manual, gross - left});
        const Money off = comesTo(line.discount, left);
        if (off != Money{}) out.discounts.push_back({DiscountKind::Manual, off});
        subtotal += left - off;
    }
    if (const Money off = comesTo(draft.discount, subtotal); off != Money{})
        quote.discounts.push_back({DiscountKind::Manual, off});
    return quote;
}

Result<PricedSale> price(const SaleDraft& draft, const PriceBook& book, int currencyDigits) {
    const auto quoted = quote(draft, book, currencyDigits);
    if (!quoted) return tl::unexpected<Error>(quoted.error());
    return addUp(*quoted, currencyDigits);
}

HandsOff handsOff(const PricedSale& priced, const PriceBook& book, int currencyDigits) {
    HandsOff hands;
    Money byRules;
    for (const SaleLine& line : priced.lines) {
        const auto own = book.find(line.product);
        const Money byBook =
            own == book.end() ? line.gross : amountOf(line.quantity, own->second.price, currencyDigits);
        hands.full += std::max(line.gross, byBook);
    }
    for (const SaleDiscount& discount : priced.discounts)
        if (discount.kind != DiscountKind::Manual) byRules += discount.amount;
    hands.off = hands.full - byRules - priced.due;
    return hands;
}

} // namespace zg
