#include "core/imports/StagedSale.h"

#include <algorithm>

namespace zg {

namespace {

template <class Document>
void frameIt(Document& out, const StagedDocument& document, const DocumentFrame& frame, MemberId member,
             StaffId cashier) {
    const LocalMoment moment = frame.calendar.momentOf(document.at);
    out.receipt = document.ref;
    out.member = member;
    out.at = document.at;
    out.day = moment.day;
    out.hour = moment.hour;
    out.cashier = cashier;
    out.channel = document.channel.isEmpty() ? frame.channel : document.channel;
    out.note = document.note;
    out.import = frame.import;
}

Money netOf(const StagedDocument& document) {
    Money net;
    for (const StagedLine& line : document.lines) net += line.gross - line.discount;
    return net;
}

} // namespace

Money orderDiscountOf(const StagedDocument& document) {
    const Money net = netOf(document);
    if (document.orderDiscount) return std::min(*document.orderDiscount, net);
    // More paid than the lines come to is postage; it is no part of the goods.
    if (document.orderPaid && *document.orderPaid < net && document.orderPaid->minor >= 0)
        return net - *document.orderPaid;
    return {};
}

Sale saleOf(const StagedDocument& document, const DocumentFrame& frame, MemberId member, StaffId cashier,
            const ProductOf& product) {
    Sale sale;
    frameIt(sale, document, frame, member, cashier);
    std::vector<std::int64_t> weights;
    for (const StagedLine& line : document.lines) weights.push_back((line.gross - line.discount).minor);
    const Money order = orderDiscountOf(document);
    const std::vector<Money> shares = splitByWeight(order, weights);
    for (size_t i = 0; i < document.lines.size(); ++i) {
        const StagedLine& line = document.lines[i];
        const KnownProduct& known = product(line.item);
        SaleLine& out = sale.lines.emplace_back();
        out.product = known.id;
        out.category = known.category;
        out.quantity = line.quantity;
        out.price = line.price;
        out.gross = line.gross;
        out.discount = line.discount + shares[i];
        if (known.cost) out.cost = amountOf(line.quantity, *known.cost, frame.currencyDigits);
        if (line.discount.minor > 0)
            sale.discounts.push_back({static_cast<int>(i) + 1, DiscountKind::Manual, line.discount});
    }
    if (order.minor > 0) sale.discounts.push_back({0, DiscountKind::Manual, order});
    if (const Money net = sale.net(); net.minor > 0) sale.payments.push_back({document.payment, net, net});
    return sale;
}

std::optional<Refund> refundOf(const StagedDocument& document, const DocumentFrame& frame, const Sale& sale) {
    Money asked;
    for (const StagedLine& line : document.lines) asked += line.refund;
    const Money total = std::min(asked, sale.net()); // postage that came back, too, is no part of the goods
    if (total.minor <= 0) return {};
    // Each line's own, where it says so and has so much; else in proportion.
    std::vector<Money> parts;
    bool own = true;
    std::vector<std::int64_t> nets;
    for (size_t i = 0; i < document.lines.size(); ++i) {
        parts.push_back(document.lines[i].refund);
        nets.push_back(sale.lines[i].net().minor);
        own = own && document.lines[i].refund <= sale.lines[i].net();
    }
    if (!own) parts = splitByWeight(total, nets);

    Refund refund;
    frameIt(refund, document, frame, sale.member, sale.cashier);
    refund.sale = sale.id;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].minor <= 0) continue;
        const SaleLine& line = sale.lines[i];
        Quantity back = line.quantity;
        if (parts[i] < line.net()) {
            // Part of the money stands for part of the goods, never for all and never for none of them.
            back.thousandths = mulDivHalfUp(line.quantity.thousandths, parts[i].minor, line.net().minor);
            back.thousandths =
                std::clamp<std::int64_t>(back.thousandths, 1, std::max<std::int64_t>(line.quantity.thousandths - 1, 1));
        }
        refund.lines.push_back({static_cast<int>(i) + 1, line.product, line.category, back, parts[i]});
    }
    refund.payments.push_back({document.payment, refund.amount()});
    return refund;
}

Refund loneRefundOf(const StagedDocument& document, const DocumentFrame& frame, MemberId member, StaffId cashier,
                    const ProductOf& product) {
    Refund refund;
    frameIt(refund, document, frame, member, cashier);
    for (const StagedLine& line : document.lines) {
        const KnownProduct& known = product(line.item);
        refund.lines.push_back({0, known.id, known.category, line.quantity, line.gross - line.discount});
    }
    if (const Money amount = refund.amount(); amount.minor > 0) refund.payments.push_back({document.payment, amount});
    return refund;
}

} // namespace zg
