#pragma once

#include "core/base/Result.h"
#include "core/sales/SaleRules.h"

#include <map>

namespace zg {

// What goods cost at one moment.
struct ProductPrice {
    UnitPrice price;
    std::optional<UnitPrice> cost; // none: unknown
    CategoryId category;

    friend bool operator==(const ProductPrice&, const ProductPrice&) = default;
};
using PriceBook = std::map<ProductId, ProductPrice>;

// What a draft costs by the book: pure, so that the till's preview and the sale itself come to the same. A price below
// the list is the list price with a manual discount, so that reports of discounts see it; a dearer one is the price.
// ProductNotFound for what is not in the book.
Result<Quote> quote(const SaleDraft& draft, const PriceBook& book, int currencyDigits);
// quote() added up.
Result<PricedSale> price(const SaleDraft& draft, const PriceBook& book, int currencyDigits);

// What hands have taken off, of what the goods cost by the book (or by the higher price they were sold at): what a role
// may give is measured by this. Rules, coupons and points are nobody's hand.
struct HandsOff {
    Money off, full;
};
HandsOff handsOff(const PricedSale& priced, const PriceBook& book, int currencyDigits);

} // namespace zg
