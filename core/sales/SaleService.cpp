#include "core/sales/SaleService.h"

#include "core/sales/OrderResolver.h"
#include "core/sales/SaleLimits.h"
#include "core/sales/SaleStore.h"
#include "core/sales/SaleWriter.h"
#include "core/shop/Shop.h"
#include "core/access/Permit.h"
#include "core/store/Catching.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

struct Moment {
    Instant at, now;
    LocalMoment local;
};

Moment momentOf(const BusinessCalendar& calendar, Instant at, Instant now) {
    return {at, now, calendar.momentOf(at)};
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

// What the goods cost by their own prices, or by the higher ones they were sold at.
Money fullPrice(Connection& connection, const Sale& sale, int currencyDigits) {
    auto own = connection.prepare("SELECT price FROM product WHERE id = ?");
    Money full;
    for (const SaleLine& line : sale.lines) {
        own.reset();
        own.bindAll(line.product);
        full +=
            own.step() ? std::max(line.gross, amountOf(line.quantity, own.unitPrice(0), currencyDigits)) : line.gross;
    }
    return full;
}

void permitPrice(Connection& connection, const Actor& actor, const Sale& sale, int currencyDigits, Instant now) {
    if (verdict(actor.staff.role, Permission::LargeDiscount) == Verdict::Allowed) return;
    const Money full = fullPrice(connection, sale, currencyDigits);
    if (const auto needed = permissionToDiscount(full - sale.net(), full))
        require(permit(connection, actor, *needed, now));
}

// A cashier takes back no sale of their own, by refund or by void.
void permitBack(Connection& connection, const Actor& actor, const Sale& sale, Permission permission, Instant now) {
    if (actor.staff.role == Role::Cashier && sale.cashier == actor.staff.id) throw StoreError(ErrorCode::OwnSale);
    require(permit(connection, actor, permission, now));
}

// Only the owner enters what somebody else sold; the command line works as the owner.
StaffId signedBy(const Actor& actor, StaffId said) {
    return actor.staff.role == Role::Owner ? said : actor.staff.id;
}

CompletedSale complete(Connection& connection, Changes& changes, const Actor& actor, const SaleDraft& draft,
                       const Moment& when, int currencyDigits) {
    PricedSale priced = require(price(draft, currencyDigits));
    Settlement settlement = require(settle(priced.due, draft.tenders));

    Sale sale;
    sale.member = draft.member;
    sale.at = when.at;
    sale.day = when.local.day;
    sale.hour = when.local.hour;
    sale.cashier = signedBy(actor, draft.cashier);
    sale.channel = draft.channel;
    sale.note = draft.note;
    sale.lines = std::move(priced.lines);
    sale.discounts = std::move(priced.discounts);
    sale.payments = std::move(settlement.payments);

    SaleWriter writer(connection, when.now);
    const Sale& sold = writer.add(std::move(sale));
    writer.flush(sold.cashier);
    permitPrice(connection, actor, sold, currencyDigits, when.now); // last: an approval is for a sale that stands
    touch(changes, draft.member);
    return {sold.id, sold.receipt, priced.due, settlement.change};
}

CompletedRefund refund(Connection& connection, Changes& changes, const Actor& actor, const RefundDraft& draft,
                       const Moment& when, int currencyDigits) {
    const Sale sale = standing(connection, draft.sale, draft.receipt);
    Refund refund;
    refund.sale = sale.id;
    refund.member = sale.member;
    refund.at = when.at;
    refund.day = when.local.day;
    refund.hour = when.local.hour;
    refund.cashier = signedBy(actor, draft.cashier ? draft.cashier : actor.staff.id);
    refund.channel = sale.channel;
    refund.note = draft.note;
    const std::vector<Refunded> before = SaleStore::refundedByLine(connection, sale);
    refund.lines = require(refundLines(sale, before, draft.lines));
    refund.payments = refundPayments(sale, SaleStore::refundedPayments(connection, sale.id), refund.amount());

    SaleWriter writer(connection, when.now);
    const Refund& written = writer.add(std::move(refund));
    writer.flush(written.cashier);
    Money back = written.amount(); // in parts or at once: the limit is of the sale
    for (const Refunded& part : before) back += part.amount;
    permitBack(connection, actor, sale, permissionToRefund(back, currencyDigits), when.now);
    touch(changes, sale.member);
    return {written.id, written.receipt, written.amount(), written.payments};
}

} // namespace

SaleService::SaleService(Shop& shop, const Clock& clock)
    : m_shop(shop), m_clock(clock), m_calendar(shop.settings().calendar()) {}

QFuture<Result<CompletedSale>> SaleService::complete(SaleDraft draft, std::optional<Instant> at) {
    const Instant now = m_clock.now();
    return m_shop.database().write([draft = std::move(draft), when = momentOf(m_calendar, at.value_or(now), now),
                                    digits = m_shop.settings().currency.digits,
                                    actor = m_shop.session().actor()](Connection& c, Changes& changes) {
        return zg::complete(c, changes, actor, draft, when, digits);
    });
}

QFuture<Result<CompletedSale>> SaleService::complete(Order order) {
    const Instant now = m_clock.now();
    const Moment when = momentOf(m_calendar, order.at.value_or(now), now);
    return m_shop.database().write([order = std::move(order), when, settings = m_shop.settings(),
                                    actor = m_shop.session().actor()](Connection& c, Changes& changes) {
        const SaleDraft draft = resolve(c, changes, order, settings, actor, when.now);
        return zg::complete(c, changes, actor, draft, when, settings.currency.digits);
    });
}

QFuture<Result<CompletedRefund>> SaleService::refund(RefundDraft draft) {
    const Instant now = m_clock.now();
    const Moment when = momentOf(m_calendar, draft.at.value_or(now), now);
    return m_shop.database().write([draft = std::move(draft), when, digits = m_shop.settings().currency.digits,
                                    actor = m_shop.session().actor()](Connection& c, Changes& changes) {
        return zg::refund(c, changes, actor, draft, when, digits);
    });
}

QFuture<Result<SaleId>> SaleService::voidSale(QString receipt, QString reason) {
    return voidSale(SaleId{}, std::move(receipt), std::move(reason));
}

QFuture<Result<SaleId>> SaleService::voidSale(SaleId sale, QString reason) {
    return voidSale(sale, QString(), std::move(reason));
}

QFuture<Result<SaleId>> SaleService::voidSale(SaleId id, QString receipt, QString reason) {
    const Instant now = m_clock.now();
    const BusinessCalendar& calendar = m_calendar;
    return m_shop.database().write([id, receipt = std::move(receipt), reason = std::move(reason), now, calendar,
                                    digits = m_shop.settings().currency.digits,
                                    actor = m_shop.session().actor()](Connection& c, Changes& changes) {
        const Sale sale = standing(c, id, receipt);
        if (calendar.dayOf(sale.enteredAt) != calendar.dayOf(now) || SaleStore::hasRefunds(c, sale.id))
            throw StoreError(ErrorCode::VoidTooLate);
        SaleWriter writer(c, now);
        writer.voidSale(sale, actor.staff.id, reason);
        writer.flush(actor.staff.id);
        const Permission back = permissionToRefund(sale.net(), digits);
        permitBack(c, actor, sale, back == Permission::Refund ? Permission::VoidSale : back, now);
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
