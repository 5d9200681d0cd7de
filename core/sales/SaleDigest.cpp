#include "core/sales/SaleDigest.h"

namespace zg {

void addTo(ContentDigest& digest, const Sale& sale, int format) {
    digest.add("sale");
    digest.add(sale.id);
    digest.add(sale.receipt);
    digest.add(sale.member);
    digest.add(sale.at.ms);
    digest.add(sale.day.days);
    digest.add(sale.hour);
    digest.add(sale.cashier);
    digest.add(sale.enteredAt.ms);
    if (format >= 2) {
        digest.add(sale.channel);
        digest.add(sale.import);
    }
    for (const SaleLine& line : sale.lines) {
        digest.add("line");
        digest.add(line.product);
        digest.add(line.category);
        digest.add(line.quantity.thousandths);
        digest.add(line.price.tenThousandths);
        digest.add(line.gross.minor);
        digest.add(line.discount.minor);
        if (line.cost)
            digest.add(line.cost->minor);
        else
            digest.addNull();
    }
    for (const SaleDiscount& discount : sale.discounts) {
        digest.add("discount");
        digest.add(discount.line);
        digest.add(static_cast<int>(discount.kind));
        digest.add(discount.amount.minor);
    }
    for (const SalePayment& payment : sale.payments) {
        digest.add("payment");
        digest.add(static_cast<int>(payment.method));
        digest.add(payment.amount.minor);
        digest.add(payment.tendered.minor);
    }
}

void addTo(ContentDigest& digest, const SaleVoid& voided, int format) {
    digest.add(voided.sale);
    if (format < 2) return;
    digest.add(voided.at.ms);
    digest.add(voided.actor);
}

void addTo(ContentDigest& digest, const Refund& refund, int format) {
    digest.add("refund");
    digest.add(refund.id);
    digest.add(refund.receipt);
    digest.add(refund.sale);
    digest.add(refund.member);
    digest.add(refund.at.ms);
    digest.add(refund.day.days);
    digest.add(refund.hour);
    digest.add(refund.cashier);
    digest.add(refund.enteredAt.ms);
    if (format >= 2) {
        digest.add(refund.channel);
        digest.add(refund.import);
    }
    for (const RefundLine& line : refund.lines) {
        digest.add("line");
        digest.add(line.saleLine);
        digest.add(line.product);
        digest.add(line.category);
        digest.add(line.quantity.thousandths);
        digest.add(line.amount.minor);
    }
    for (const RefundPayment& payment : refund.payments) {
        digest.add("payment");
        digest.add(static_cast<int>(payment.method));
        digest.add(payment.amount.minor);
    }
}

} // namespace zg
