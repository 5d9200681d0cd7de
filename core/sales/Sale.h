#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace zg {

// The numbers are stored; never renumber.
enum class PaymentMethod { Cash = 1, WeChat = 2, Alipay = 3, Card = 4, StoredValue = 5, Other = 6 };
enum class DiscountKind { Manual = 1, Promotion = 2, Coupon = 3, Points = 4 };

inline constexpr PaymentMethod kPaymentMethods[] = {PaymentMethod::Cash,        PaymentMethod::WeChat,
                                                    PaymentMethod::Alipay,      PaymentMethod::Card,
                                                    PaymentMethod::StoredValue, PaymentMethod::Other};

// "cash", "wechat", "alipay", "card", "stored-value", "other": JSON and the command line.
QString paymentMethodName(PaymentMethod method);
std::optional<PaymentMethod> paymentMethodFromName(QStringView name);

// ---- What a till asks for
// -------------------------------------------------------------------------------------------------------

struct DraftDiscount {
    DiscountKind kind = DiscountKind::Manual;
    Money amount;

    friend bool operator==(const DraftDiscount&, const DraftDiscount&) = default;
};

struct DraftLine {
    ProductId product;
    CategoryId category;
    Quantity quantity;
    UnitPrice price;                   // list price
    std::optional<UnitPrice> unitCost; // NULL: unknown
    std::vector<DraftDiscount> discounts;

    friend bool operator==(const DraftLine&, const DraftLine&) = default;
};

// What was handed over. Only cash may exceed what is due; the rest is change.
struct Tender {
    PaymentMethod method = PaymentMethod::Cash;
    Money amount;

    friend bool operator==(const Tender&, const Tender&) = default;
};

struct SaleDraft {
    MemberId member; // null: walk-in
    StaffId cashier;
    QString channel, note;
    std::vector<DraftLine> lines;
    std::vector<DraftDiscount> discounts; // on the whole order
    std::vector<Tender> tenders;
    QString ref{}; // of what is sold

    friend bool operator==(const SaleDraft&, const SaleDraft&) = default;
};

// ---- What is written, never to change
// -------------------------------------------------------------------------------------------

struct SaleLine {
    ProductId product;
    CategoryId category; // the product's when sold
    Quantity quantity;
    UnitPrice price;
    Money gross;    // quantity × price, rounded half up
    Money discount; // line discounts and the line's share of order discounts
    std::optional<Money> cost;

    Money net() const { return gross - discount; }
    friend bool operator==(const SaleLine&, const SaleLine&) = default;
};

struct SaleDiscount {
    int line = 0; // from 1; 0: on the whole order
    DiscountKind kind = DiscountKind::Manual;
    Money amount;

    friend bool operator==(const SaleDiscount&, const SaleDiscount&) = default;
};

struct SalePayment {
    PaymentMethod method = PaymentMethod::Cash;
    Money amount;   // what it contributed
    Money tendered; // what was handed over; the difference is the change

    friend bool operator==(const SalePayment&, const SalePayment&) = default;
};

struct Sale {
    SaleId id;
    QString receipt;
    MemberId member;
    Instant at;
    BusinessDay day;
    int hour = 0;
    StaffId cashier;
    QString channel, note;
    Instant enteredAt;
    ImportId import;
    std::vector<SaleLine> lines;
    std::vector<SaleDiscount> discounts; // Σ amounts = Σ of the lines' discounts
    std::vector<SalePayment> payments;   // Σ amounts = net()

    Money gross() const;
    Money discount() const;
    Money net() const { return gross() - discount(); }
    friend bool operator==(const Sale&, const Sale&) = default;
};

struct RefundLine {
    int saleLine = 0; // of the original; 0: without original
    ProductId product;
    CategoryId category;
    Quantity quantity; // positive
    Money amount;      // positive

    friend bool operator==(const RefundLine&, const RefundLine&) = default;
};

struct RefundPayment {
    PaymentMethod method = PaymentMethod::Cash;
    Money amount;

    friend bool operator==(const RefundPayment&, const RefundPayment&) = default;
};

struct Refund {
    RefundId id;
    QString receipt;
    SaleId sale; // null: imported without its original; then it cancels no visit
    MemberId member;
    Instant at;
    BusinessDay day;
    int hour = 0;
    StaffId cashier;
    QString channel, note;
    Instant enteredAt;
    ImportId import;
    std::vector<RefundLine> lines;
    std::vector<RefundPayment> payments; // Σ amounts = amount()

    Money amount() const;
    friend bool operator==(const Refund&, const Refund&) = default;
};

} // namespace zg
