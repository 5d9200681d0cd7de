#include "core/sales/SaleService.h"

#include "core/sales/OrderResolver.h"
#include "core/sales/SaleStore.h"
#include "core/sales/SaleWriter.h"
#include "core/shop/Shop.h"
#include "core/store/StoreError.h"

namespace zg {

namespace {

template <class T> T orThrow(Result<T> result) {
    if (!result) throw StoreError(result.error());
    return std::move(*result);
}

struct Moment {
    Instant at;
    LocalMoment local;
};

Moment momentOf(const BusinessCalendar& calendar, Instant at) {
    return {at, calendar.momentOf(at)};
}

void touch(Changes& changes, MemberId member) {
    changes.touch(Topic::Sales);
    if (member) changes.touch(member);
}

// A sale that stands: not voided, of this id or else of this receipt number.
Sale standing(Connection& connection, SaleId known, const QString& receipt) {
    const SaleId id = known ? known : SaleStore::findByReceipt(connection, receipt);
    auto sale = id ? SaleStore::load(connection, id) : std::nullopt;
    if (!sale) throw StoreError(ErrorCode::SaleNotFound);
    if (SaleStore::isVoided(connection, id)) throw StoreError(ErrorCode::SaleVoided);
    return std::move(*sale);
}

CompletedSale complete(Connection& connection, Changes& changes, const SaleDraft& draft, const Moment& when,
                       Instant now, int currencyDigits) {
    PricedSale priced = orThrow(price(draft, currencyDigits));
    Settlement settlement = orThrow(settle(priced.due, draft.tenders));

    Sale sale;
    sale.member = draft.member;
    sale.at = when.at;
    sale.day = when.local.day;
    sale.hour = when.local.hour;
    sale.cashier = draft.cashier;
    sale.channel = draft.channel;
    sale.note = draft.note;
    sale.lines = std::move(priced.lines);
    sale.discounts = std::move(priced.discounts);
    sale.payments = std::move(settlement.payments);

    SaleWriter writer(connection, now);
    const Sale& written = writer.add(std::move(sale));
    writer.flush(draft.cashier);
    touch(changes, draft.member);
    return {written.id, written.receipt, priced.due, settlement.change};
}

CompletedRefund refund(Connection& connection, Changes& changes, const RefundDraft& draft, const Moment& when,
                       Instant now) {
    const Sale sale = standing(connection, draft.sale, draft.receipt);
    Refund refund;
    refund.sale = sale.id;
    refund.member = sale.member;
    refund.at = when.at;
    refund.day = when.local.day;
    refund.hour = when.local.hour;
    refund.cashier = draft.cashier;
    refund.channel = sale.channel;
    refund.note = draft.note;
    refund.lines = orThrow(refundLines(sale, SaleStore::refundedByLine(connection, sale), draft.lines));
    refund.payments = refundPayments(sale, SaleStore::refundedPayments(connection, sale.id), refund.amount());

    SaleWriter writer(connection, now);
    const Refund& written = writer.add(std::move(refund));
    writer.flush(draft.cashier);
    touch(changes, sale.member);
    return {written.id, written.receipt, written.amount(), written.payments};
}

} // namespace

SaleService::SaleService(Shop& shop, const Clock& clock)
    : m_shop(shop), m_clock(clock), m_calendar(shop.settings().calendar()) {}

QFuture<Result<CompletedSale>> SaleService::complete(SaleDraft draft, std::optional<Instant> at) {
    const Instant now = m_clock.now();
    return m_shop.database().write([draft = std::move(draft), when = momentOf(m_calendar, at.value_or(now)), now,
                                    digits = m_shop.settings().currency.digits](Connection& c, Changes& changes) {
        return zg::complete(c, changes, draft, when, now, digits);
    });
}

QFuture<Result<CompletedSale>> SaleService::complete(Order order) {
    const Instant now = m_clock.now();
    return m_shop.database().write([order = std::move(order), when = momentOf(m_calendar, order.at.value_or(now)), now,
                                    settings = m_shop.settings()](Connection& c, Changes& changes) {
        const SaleDraft draft = resolve(c, changes, order, settings, now);
        return zg::complete(c, changes, draft, when, now, settings.currency.digits);
    });
}

QFuture<Result<CompletedRefund>> SaleService::refund(RefundDraft draft) {
    const Instant now = m_clock.now();
    return m_shop.database().write(
        [draft = std::move(draft), when = momentOf(m_calendar, draft.at.value_or(now)),
         now](Connection& c, Changes& changes) { return zg::refund(c, changes, draft, when, now); });
}

QFuture<Result<SaleId>> SaleService::voidSale(QString receipt, StaffId actor, QString reason) {
    return voidSale(SaleId{}, std::move(receipt), actor, std::move(reason));
}

QFuture<Result<SaleId>> SaleService::voidSale(SaleId sale, StaffId actor, QString reason) {
    return voidSale(sale, QString(), actor, std::move(reason));
}

QFuture<Result<SaleId>> SaleService::voidSale(SaleId id, QString receipt, StaffId actor, QString reason) {
    const Instant now = m_clock.now();
    const BusinessCalendar& calendar = m_calendar;
    return m_shop.database().write([id, receipt = std::move(receipt), reason = std::move(reason), actor, now,
                                    calendar](Connection& c, Changes& changes) {
        const Sale sale = standing(c, id, receipt);
        if (calendar.dayOf(sale.enteredAt) != calendar.dayOf(now) || SaleStore::hasRefunds(c, sale.id))
            throw StoreError(ErrorCode::VoidTooLate);
        SaleWriter writer(c, now);
        writer.voidSale(sale, actor, reason);
        writer.flush(actor);
        touch(changes, sale.member);
        return sale.id;
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
