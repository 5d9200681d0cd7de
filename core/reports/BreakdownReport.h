#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"

#include <optional>
#include <vector>

namespace zg {

class Connection;

// What sold, by product or by category. Refunds count on their own day.
struct ItemSales {
    Quantity unitsSold, unitsRefunded;
    Money gross, discount, refunds;

    Money net() const { return gross - discount - refunds; }
    Quantity units() const { return unitsSold - unitsRefunded; }
    ItemSales& operator+=(const ItemSales& other);
    friend bool operator==(const ItemSales&, const ItemSales&) = default;
};

struct CategorySales {
    CategoryId category; // null: products without one
    QString name;
    ItemSales sales;

    friend bool operator==(const CategorySales&, const CategorySales&) = default;
};

struct ProductSales {
    ProductId product;
    QString code, name;
    ItemSales sales;

    friend bool operator==(const ProductSales&, const ProductSales&) = default;
};

struct PaymentSales {
    int method = 0; // as in sale_payment: 1 cash, 2 WeChat, 3 Alipay, 4 card, 5 stored value, 6 other
    std::int64_t count = 0;
    Money amount, refunded;

    Money net() const { return amount - refunded; }
    friend bool operator==(const PaymentSales&, const PaymentSales&) = default;
};

struct CashierSales {
    StaffId cashier; // null: none was noted
    QString name;
    std::int64_t orders = 0;
    Money gross, discount, refunds;
    Quantity unitsSold;

    Money net() const { return gross - discount - refunds; }
    friend bool operator==(const CashierSales&, const CashierSales&) = default;
};

struct DiscountSum {
    int kind = 0; // as in sale_discount: 1 manual, 2 promotion, 3 coupon, 4 points
    std::int64_t count = 0;
    Money amount;

    friend bool operator==(const DiscountSum&, const DiscountSum&) = default;
};

// Each list: the largest net (or amount) first, ties by id. Rows whose every number is 0 are left out.
std::vector<CategorySales> salesByCategory(Connection& connection, DayRange range);
std::vector<CashierSales> salesByCashier(Connection& connection, DayRange range);
std::vector<PaymentSales> salesByPayment(Connection& connection, DayRange range);
std::vector<DiscountSum> discountsByKind(Connection& connection, DayRange range);

struct ProductList {
    std::vector<ProductSales> top; // the first `count` of them
    std::int64_t products = 0;     // how many sold or came back in the range
    ItemSales total;               // of all of them
};

// count 0: every product. category: only what was sold as that category (the null id: without one), whatever the
// product belongs to now; adds up to the category's line of salesByCategory.
ProductList salesByProduct(Connection& connection, DayRange range, int count = 0,
                           std::optional<CategoryId> category = {});

} // namespace zg
