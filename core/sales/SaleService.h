#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/sales/SaleRules.h"

#include <QtCore/QFuture>

namespace zg {

class Shop;

struct CompletedSale {
    SaleId id;
    QString receipt;
    Money due, change;
};

struct CompletedRefund {
    RefundId id;
    QString receipt;
    Money amount;
    std::vector<RefundPayment> payments; // how the money goes back
};

struct RefundDraft {
    QString receipt; // of the sale
    std::vector<RefundRequest> lines;
    std::optional<Instant> at; // now when absent
    StaffId cashier;           // whoever works at the shop when null
    QString note;
    SaleId sale{}; // instead of the number: two sources of imports may have used the same one
    RequestRef request{};
};

// One line as another program hands it in: by the product's code, creating it when it is new and has a name.
struct OrderLine {
    QString productCode, productName;
    Quantity quantity;
    std::optional<UnitPrice> price; // the product's own when absent
    Money discount;
};

struct Order {
    QString member; // a number, card or phone; empty: walk-in
    std::optional<Instant> at;
    StaffId cashier;
    QString channel, note;
    std::vector<OrderLine> lines;
    Money discount;
    std::vector<Tender> tenders;
    RequestRef request;
};

// Sales, refunds and voids. Each verb is one transaction; when its future is ready the document is durable. Refusals
// leave nothing. Prices are looked up in the transaction that sells. Whoever works at the shop may need an approval:
// for more off by hand than their role gives alone (ApprovalNeeded; a lower price is a discount as any other), for a
// refund or a void. A cashier refunds no sale of their own (OwnSale). A request that comes again (RequestRef) writes
// nothing.
class SaleService {
public:
    SaleService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {}

    // `at` backdates; the business day follows from it.
    QFuture<Result<CompletedSale>> complete(SaleDraft draft, std::optional<Instant> at = std::nullopt);
    QFuture<Result<CompletedSale>> complete(Order order);
    QFuture<Result<CompletedRefund>> refund(RefundDraft draft);
    // Only while the business day on which the sale was entered lasts and nothing was refunded; later it is a refund.
    QFuture<Result<SaleId>> voidSale(QString receipt, QString reason);
    QFuture<Result<SaleId>> voidSale(SaleId sale, QString reason);

    QFuture<Result<Sale>> sale(QString receipt);

private:
    QFuture<Result<SaleId>> voidSale(SaleId sale, QString receipt, QString reason);

    Shop& m_shop;
    const Clock& m_clock;
};

} // namespace zg
