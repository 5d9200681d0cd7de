#pragma once

#include "core/base/Result.h"
#include "core/sales/Sale.h"

#include <span>

namespace zg {

// Bounds of one receipt; beyond them an input is a slip of the finger or an attack.
inline constexpr int kMaxSaleLines = 2000;
inline constexpr Quantity kMaxLineQuantity = Quantity::whole(10'000'000);
inline constexpr UnitPrice kMaxUnitPrice{1'000'000'000LL * 10'000};

// What a sale is made of before it is added up: prices and reductions are known, and where each came from.
struct QuotedDiscount {
    DiscountKind kind = DiscountKind::Manual;
    Money amount;

    friend bool operator==(const QuotedDiscount&, const QuotedDiscount&) = default;
};

struct QuotedLine {
    ProductId product;
    CategoryId category;
    Quantity quantity;
    UnitPrice price;                   // list price
    std::optional<UnitPrice> unitCost; // NULL: unknown
    std::vector<QuotedDiscount> discounts;

    friend bool operator==(const QuotedLine&, const QuotedLine&) = default;
};

struct Quote {
    std::vector<QuotedLine> lines;
    std::vector<QuotedDiscount> discounts; // on the whole order

    friend bool operator==(const Quote&, const Quote&) = default;
};

struct PricedSale {
    std::vector<SaleLine> lines;
    std::vector<SaleDiscount> discounts;
    Money gross, discount, due;
};

// The amounts: each line is quantity × price rounded half up; line discounts come off their line; order discounts are
// spread over the lines in proportion to what is left of them (largest remainder), so lines add up to the receipt.
// Refuses an empty sale, quantities ≤ 0, negative prices or discounts, and discounts above what they come off.
Result<PricedSale> addUp(const Quote& quote, int currencyDigits);

struct Settlement {
    std::vector<SalePayment> payments; // Σ amounts = due
    Money change;
};

// Settles `due` with what was handed over. Change comes out of cash, last cash first; other methods must not exceed
// what is due.
Result<Settlement> settle(Money due, std::span<const Tender> tenders);

// `percent` of an amount in 1/100 percent (850 = 8.5 %), rounded half up: a discount button.
Money percentOf(Money amount, int basisPoints);

// ---- Refunds
// --------------------------------------------------------------------------------------------------------------------

// How much of one line of a sale has already gone back.
struct Refunded {
    Quantity quantity;
    Money amount;

    friend bool operator==(const Refunded&, const Refunded&) = default;
};

struct RefundRequest {
    int line = 0; // of the sale, from 1
    Quantity quantity;
};

// The lines of a refund. After refunding r of a line's q units, round half up (net × r ÷ q) has gone back in all; so
// parts never exceed the whole, discounts go back in proportion, and the last part takes the last cent. Refuses more
// than was sold, and nothing at all.
Result<std::vector<RefundLine>> refundLines(const Sale& sale, std::span<const Refunded> refundedByLine,
                                            std::span<const RefundRequest> requests);

// Which methods the money goes back by: the sale's own, in their order, none above what it contributed less what
// already went back.
std::vector<RefundPayment> refundPayments(const Sale& sale, std::span<const RefundPayment> alreadyBack, Money amount);

bool isWhollyRefunded(const Sale& sale, std::span<const Refunded> refundedByLine);

} // namespace zg
