#pragma once

#include "core/till/Cart.h"

namespace zg {

// Puts a product into the cart and returns the index of its line: the line it already has, when nobody has touched that
// one's price or discount, else a new one at the end.
std::size_t addToCart(Cart& cart, const Product& product, Quantity quantity = Quantity::whole(1));

// The product costs this by now: its lines follow, but for a price that was asked by hand.
void takePrice(Cart& cart, const Product& product);

struct CartLineTotals {
    Money gross;    // at the list price
    Money discount; // price changes and the line's own discount; no share of the order's
    Money net() const { return gross - discount; }

    friend bool operator==(const CartLineTotals&, const CartLineTotals&) = default;
};

struct CartTotals {
    std::vector<CartLineTotals> lines;
    Money lineDiscounts, orderDiscount;
    Money subtotal; // of the lines, after their discounts
    Money due;
    Quantity pieces; // lines sold by weight count as one piece

    friend bool operator==(const CartTotals&, const CartTotals&) = default;
};

// What the cart comes to. Zeros for an empty one. Refusals as price() in SaleRules.
Result<CartTotals> totalsOf(const Cart& cart, int currencyDigits);

// The sale the cart asks for.
SaleDraft draftOf(const Cart& cart, std::vector<Tender> tenders, StaffId cashier);
// The prices its goods had when they were put into it.
PriceBook bookOf(const Cart& cart);

// A discount from what was typed: "8.5折" and "85%" leave 85 percent to pay, "-12" and "12" take 12.00 off. Chinese 折
// counts tenths of the price that are left. InvalidArgument, OutOfRange.
Result<CartDiscount> parseDiscount(QStringView typed, int currencyDigits);

} // namespace zg
