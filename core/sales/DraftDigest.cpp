#include "core/sales/DraftDigest.h"

#include "core/store/Journal.h"

namespace zg {

namespace {

void add(ContentDigest& digest, const std::optional<UnitPrice>& price) {
    if (price)
        digest.add(price->tenThousandths);
    else
        digest.addNull();
}

void add(ContentDigest& digest, const std::optional<Instant>& at) {
    if (at)
        digest.add(at->ms);
    else
        digest.addNull();
}

void add(ContentDigest& digest, const HandDiscount& discount) {
    digest.add(discount.basisPoints);
    digest.add(discount.amount.minor);
}

void add(ContentDigest& digest, const std::vector<Tender>& tenders) {
    for (const Tender& tender : tenders) {
        digest.add("tender");
        digest.add(static_cast<int>(tender.method));
        digest.add(tender.amount.minor);
    }
}

} // namespace

QByteArray digestOf(Connection& connection, const SaleDraft& draft) {
    ContentDigest digest(connection);
    digest.add("sale-draft");
    digest.add(draft.member);
    digest.add(draft.cashier);
    digest.add(draft.channel);
    for (const DraftLine& line : draft.lines) {
        digest.add("line");
        digest.add(line.product);
        digest.add(line.quantity.thousandths);
        add(digest, line.price);
        add(digest, line.discount);
        digest.add(line.priceIsList);
    }
    add(digest, draft.discount);
    add(digest, draft.tenders);
    return digest.finish();
}

QByteArray digestOf(Connection& connection, const Order& order) {
    ContentDigest digest(connection);
    digest.add("order");
    digest.add(order.member);
    add(digest, order.at);
    digest.add(order.cashier);
    digest.add(order.channel);
    for (const OrderLine& line : order.lines) {
        digest.add("line");
        digest.add(line.productCode);
        digest.add(line.quantity.thousandths);
        add(digest, line.price);
        digest.add(line.discount.minor);
    }
    digest.add(order.discount.minor);
    add(digest, order.tenders);
    return digest.finish();
}

QByteArray digestOf(Connection& connection, const RefundDraft& draft) {
    ContentDigest digest(connection);
    digest.add("refund-draft");
    digest.add(draft.receipt);
    digest.add(draft.sale);
    add(digest, draft.at);
    for (const RefundRequest& line : draft.lines) {
        digest.add("line");
        digest.add(line.line);
        digest.add(line.quantity.thousandths);
    }
    return digest.finish();
}

} // namespace zg
