#pragma once

#include "core/products/Product.h"
#include "core/sales/Pricing.h"

namespace zg {

using CartDiscount = HandDiscount;

struct CartLine {
    ProductId product;
    CategoryId category;
    QString code, name, unit;
    Quantity quantity = Quantity::whole(1);
    UnitPrice listPrice;
    UnitPrice price; // asked today: below the list price it is sold with a discount, above it at that price
    std::optional<UnitPrice> unitCost;
    CartDiscount discount;

    friend bool operator==(const CartLine&, const CartLine&) = default;
};

// What stands on the counter before it is paid.
struct Cart {
    QString ref;     // its own, from the first line on, so that it is never sold twice; empty before
    MemberId member; // null: walk-in
    std::vector<CartLine> lines;
    CartDiscount discount; // on the whole order
    QString note;

    bool isEmpty() const { return lines.empty(); }
    friend bool operator==(const Cart&, const Cart&) = default;
};

} // namespace zg
