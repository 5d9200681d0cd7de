#include "core/sales/SaleService.h"

#include "core/products/ProductStore.h"
#include "core/sales/DraftDigest.h"
#include "core/sales/OrderResolver.h"
#include "core/sales/Pricing.h"
#include "core/sales/RequestStore.h"
#include "core/sales/SaleLimits.h"
#include "core/sales/SaleStore.h"
#include "core/sales/SaleWriter.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

template <class Document> void setMoment(Document& document, Write& write, std::optional<Instant> at) {
    document.at = at.value_or(write.now());
    const LocalMoment moment = write.calendar().momentOf(document.at);
    document.day = moment.day;
    document.hour = moment.hour;
}

void touch(Write& write, MemberId member) {
    write.touch(Topic::Sales);
    if (member) write.touch(member);
}

// A sale that stands: not voided, of this id or else of this receipt number.
Sale standing(Connection& connection, SaleId known, const QString& receipt) {
    const SaleId id = known ? known : SaleStore::findByReceipt(connection, receipt);
    auto sale = id ? SaleStore::load(connection, id) : std::nullopt;
    if (!sale) throw StoreError(ErrorCode::SaleNotFound);
    if (SaleStore::isVoided(connection, id)) throw StoreError(ErrorCode::SaleVoided);
    return std::move(*sale);
}

PriceBook bookOf(Connection& connection, const SaleDraft& draft) {
    PriceBook book;
    for (const DraftLine& line : draft.lines)
        if (const auto own = ProductStore::ownPrice(connection, line.product))
            book[line.product] = {own->price, own->cost, own->category};
    return book;
}

// A cashier takes back no sale of their own, by refund or by void.
void permitBack(Write& write, const Sale& sale, const Approvable& what, const DocumentRef& document) {
    if (write.actor().staff.role == Role::Cashier && sale.cashier == write.by()) throw StoreError(ErrorCode::OwnSale);
    write.permit(what, document);
}

// Only the owner enters what somebody else sold; the command line works as the owner.
StaffId soldBy(Write& write, StaffId said) {
    return write.actor().staff.role == Role::Owner ? said : write.by();
}

CompletedSale completedOf(const Sale& sale) {
    Money change;
    for (const SalePayment& payment : sale.payments) change += payment.tendered - payment.amount;
    return {sale.id, sale.receipt, sale.net(), change};
}

CompletedRefund completedOf(const Refund& refund) {
    return {refund.id, refund.receipt, refund.amount(), refund.payments};
}

// The first answer to a request that comes again.
template <class Id> auto answered(Write& write, const RequestRef& request, const QByteArray& content) {
    const auto document = require(RequestStore::answered(write, request, content));
    auto loaded = document && *document == DocumentRef::of(Id{document->id}) ? SaleStore::load(write, Id{document->id})
                                                                             : decltype(SaleStore::load(write, Id{}))();
    if (document && !loaded) throw StoreError(ErrorCode::RefReused); // it named something else, or is undone
    if (loaded) write.unrecorded("it was answered before");
    return loaded;
}

CompletedSale sell(Write& write, const SaleDraft& draft, std::optional<Instant> at, const RequestRef& request,
                   const QByteArray& content) {
    const int digits = write.settings().currency.digits;
    const PriceBook book = bookOf(write, draft);
    PricedSale priced = require(price(draft, book, digits));
    if (draft.expected && *draft.expected != priced.due) throw StoreError(ErrorCode::PriceChanged);
    Settlement settlement = require(settle(priced.due, draft.tenders));
    const HandsOff hands = handsOff(priced, book, digits);

    Sale sale;
    setMoment(sale, write, at);
    sale.member = draft.member;
    sale.cashier = soldBy(write, draft.cashier);
    sale.channel = draft.channel;
    sale.note = draft.note;
    sale.lines = std::move(priced.lines);
    sale.discounts = std::move(priced.discounts);
    sale.payments = std::move(settlement.payments);

    SaleWriter writer(write);
    const Sale& sold = writer.add(std::move(sale));
    writer.flush();
    if (const auto needed = permissionToDiscount(hands.off, hands.full))
        write.permit({*needed, hands.off, content}, DocumentRef::of(sold.id)); // last: it is for a sale that stands
    RequestStore::keep(write, request, content, DocumentRef::of(sold.id));
    touch(write, draft.member);
    return completedOf(sold);
}

CompletedRefund takeBack(Write& write, const RefundDraft& draft, const QByteArray& content) {
    const Sale sale = standing(write, draft.sale, draft.receipt);
    Refund refund;
    setMoment(refund, write, draft.at);
    refund.sale = sale.id;
    refund.member = sale.member;
    refund.cashier = soldBy(write, draft.cashier ? draft.cashier : write.by());
    refund.channel = sale.channel;
    refund.note = draft.note;
    const std::vector<Refunded> before = SaleStore::refundedByLine(write, sale);
    refund.lines = require(refundLines(sale, before, draft.lines));
    refund.payments = refundPayments(sale, SaleStore::refundedPayments(write, sale.id), refund.amount());

    SaleWriter writer(write);
    const Refund& written = writer.add(std::move(refund));
    writer.flush();
    Money back = written.amount(); // in parts or at once: the limit is of the sale
    for (const Refunded& part : before) back += part.amount;
    permitBack(write, sale, {permissionToRefund(back, write.settings().currency.digits), written.amount(), content},
               DocumentRef::of(written.id));
    RequestStore::keep(write, draft.request, content, DocumentRef::of(written.id));
    touch(write, sale.member);
    return completedOf(written);
}

SaleId voidIt(Write& write, SaleId id, const QString& receipt, const QString& reason) {
    const Sale sale = standing(write, id, receipt);
    if (write.calendar().dayOf(sale.enteredAt) != write.today() || SaleStore::hasRefunds(write, sale.id))
        throw StoreError(ErrorCode::VoidTooLate);
    SaleWriter writer(write);
    writer.voidSale(sale, reason);
    writer.flush();
    const Permission back = permissionToRefund(sale.net(), write.settings().currency.digits);
    ContentDigest subject(write);
    subject.add("void");
    subject.add(sale.id);
    permitBack(write, sale, {back == Permission::Refund ? Permission::VoidSale : back, sale.net(), subject.finish()},
               DocumentRef::voidOf(sale.id));
    touch(write, sale.member);
    return sale.id;
}

} // namespace

QFuture<Result<CompletedSale>> SaleService::complete(SaleDraft draft, std::optional<Instant> at) {
    return m_shop.write(m_clock, [draft = std::move(draft), at](Write& write) -> CompletedSale {
        const QByteArray content = digestOf(write, draft);
        if (const auto before = answered<SaleId>(write, draft.request, content)) return completedOf(*before);
        return sell(write, draft, at, draft.request, content);
    });
}

QFuture<Result<CompletedSale>> SaleService::complete(Order order) {
    return m_shop.write(m_clock, [order = std::move(order)](Write& write) -> CompletedSale {
        const QByteArray content = digestOf(write, order);
        if (const auto before = answered<SaleId>(write, order.request, content)) return completedOf(*before);
        return sell(write, resolve(write, order), order.at, order.request, content);
    });
}

QFuture<Result<CompletedRefund>> SaleService::refund(RefundDraft draft) {
    return m_shop.write(m_clock, [draft = std::move(draft)](Write& write) -> CompletedRefund {
        const QByteArray content = digestOf(write, draft);
        if (const auto before = answered<RefundId>(write, draft.request, content)) return completedOf(*before);
        return takeBack(write, draft, content);
    });
}

QFuture<Result<SaleId>> SaleService::voidSale(QString receipt, QString reason) {
    return voidSale(SaleId{}, std::move(receipt), std::move(reason));
}

QFuture<Result<SaleId>> SaleService::voidSale(SaleId sale, QString reason) {
    return voidSale(sale, QString(), std::move(reason));
}

QFuture<Result<SaleId>> SaleService::voidSale(SaleId id, QString receipt, QString reason) {
    return m_shop.write(m_clock, [id, receipt = std::move(receipt), reason = std::move(reason)](Write& write) {
        return voidIt(write, id, receipt, reason);
    });
}

QFuture<Result<Sale>> SaleService::sale(QString receipt) {
    return m_shop.database().read([receipt = std::move(receipt)](Connection& c) -> Result<Sale> {
        const SaleId id = SaleStore::findByReceipt(c, receipt);
        auto sale = id ? SaleStore::load(c, id) : std::nullopt;
        if (!sale) return fail(ErrorCode::SaleNotFound);
        return std::move(*sale);
    });
}

} // namespace zg
