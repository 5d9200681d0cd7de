#include "core/sales/SaleWriter.h"

#include "core/loyalty/Balances.h"
#include "core/sales/SaleDigest.h"
#include "core/store/Sequence.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kLargestBlock = 256;

} // namespace

std::int64_t SaleWriter::IdBlock::draw(Connection& connection,
                                       std::int64_t (*from)(Connection&, const char*, std::int64_t)) {
    if (next == end) {
        next = from(connection, series, size);
        end = next + size;
        size = std::min(2 * size, kLargestBlock);
    }
    return next++;
}

ContentDigest& SaleWriter::Batch::take(Connection& connection, std::int64_t document) {
    if (!content) {
        content.emplace(connection);
        first = document;
    }
    ++count;
    return *content;
}

QString SaleWriter::ownReceipt() {
    // "1-000042": the till as people count it, and its series. Tills never share a number.
    if (!m_till) m_till = tillNumber(m_connection);
    return QString::number(*m_till + 1) + u'-' +
           QString::number(m_receipts.draw(m_connection, nextNumbers)).rightJustified(6, u'0');
}

const Sale& SaleWriter::add(Sale sale, std::int64_t source) {
    m_sale = std::move(sale);
    m_sale.id = {m_saleIds.draw(m_connection, nextIds)};
    if (m_sale.receipt.isEmpty()) m_sale.receipt = ownReceipt();
    if (m_sale.enteredAt == Instant{}) m_sale.enteredAt = m_now;
    SaleStore::insert(m_connection, m_sale);
    SaleStore::insertRef(m_connection, source, m_sale.receipt, SaleStore::DocumentKind::Sale, m_sale.id.value);
    if (!m_sale.import) moveStoredValue(m_sale, BalanceKind::kSpend, -1);
    m_summaries.count(m_sale, +1);
    addTo(m_sales.take(m_connection, m_sale.id.value), m_sale);
    return m_sale;
}

const Refund& SaleWriter::add(Refund refund, std::int64_t source) {
    m_refund = std::move(refund);
    m_refund.id = {m_refundIds.draw(m_connection, nextIds)};
    if (m_refund.receipt.isEmpty()) m_refund.receipt = ownReceipt();
    if (m_refund.enteredAt == Instant{}) m_refund.enteredAt = m_now;

    std::optional<Sale> sale;
    bool wasWhole = false;
    if (m_refund.sale) {
        sale = SaleStore::load(m_connection, m_refund.sale);
        if (!sale) throw StoreError(ErrorCode::SaleNotFound);
        wasWhole = isWhollyRefunded(*sale, SaleStore::refundedByLine(m_connection, *sale));
    }
    SaleStore::insert(m_connection, m_refund);
    SaleStore::insertRef(m_connection, source, m_refund.receipt, SaleStore::DocumentKind::Refund, m_refund.id.value);
    if (sale && !wasWhole && isWhollyRefunded(*sale, SaleStore::refundedByLine(m_connection, *sale)))
        m_summaries.countVisitSale(sale->member, sale->day, -1);
    if (!m_refund.import && m_refund.member)
        for (const RefundPayment& payment : m_refund.payments)
            if (payment.method == PaymentMethod::StoredValue)
                addStoredValue(m_connection, {m_refund.member, m_now, BalanceKind::kRefund, m_refund.id.value, {}},
                               payment.amount);
    m_summaries.count(m_refund, +1);
    addTo(m_refunds.take(m_connection, m_refund.id.value), m_refund);
    return m_refund;
}

void SaleWriter::voidSale(const Sale& sale, StaffId actor, const QString& reason) {
    SaleStore::insertVoid(m_connection, sale.id, m_now, actor, reason);
    if (!sale.import) moveStoredValue(sale, BalanceKind::kVoid, +1);
    m_summaries.count(sale, -1);
    m_voids.take(m_connection, sale.id.value).add(sale.id);
}

bool SaleWriter::remove(SaleId id, std::int64_t source) {
    if (SaleStore::hasRefunds(m_connection, id)) return false;
    const auto sale = SaleStore::load(m_connection, id);
    if (!sale) return true;
    if (!SaleStore::isVoided(m_connection, id)) m_summaries.count(*sale, -1);
    SaleStore::eraseRef(m_connection, source, sale->receipt, SaleStore::DocumentKind::Sale);
    SaleStore::erase(m_connection, id);
    m_removedSales.push_back(id.value);
    return true;
}

void SaleWriter::remove(RefundId id, std::int64_t source) {
    const auto refund = SaleStore::load(m_connection, id);
    if (!refund) return;
    std::optional<Sale> sale;
    if (refund->sale) sale = SaleStore::load(m_connection, refund->sale);
    const bool wasWhole = sale && isWhollyRefunded(*sale, SaleStore::refundedByLine(m_connection, *sale));
    SaleStore::eraseRef(m_connection, source, refund->receipt, SaleStore::DocumentKind::Refund);
    SaleStore::erase(m_connection, id);
    if (wasWhole && !isWhollyRefunded(*sale, SaleStore::refundedByLine(m_connection, *sale)))
        m_summaries.countVisitSale(sale->member, sale->day, +1);
    m_summaries.count(*refund, -1);
    m_removedRefunds.push_back(id.value);
}

void SaleWriter::moveStoredValue(const Sale& sale, const char* kind, int sign) {
    Money paid;
    for (const SalePayment& payment : sale.payments)
        if (payment.method == PaymentMethod::StoredValue) paid += payment.amount;
    if (paid == Money{}) return;
    if (!sale.member) throw StoreError(ErrorCode::InsufficientStoredValue, QStringLiteral("walk-in"));
    addStoredValue(m_connection, {sale.member, m_now, kind, sale.id.value, {}}, sign < 0 ? -paid : paid);
}

void SaleWriter::enter(Batch& batch, const char* kind, StaffId actor) {
    if (batch.content) journal(m_connection, {kind, batch.first, batch.count, batch.content->finish(), m_now, actor});
    batch.content.reset();
    batch.count = 0;
}

void SaleWriter::enterRemoved(std::vector<std::int64_t> ids, const char* kind, StaffId actor) {
    // One entry a run of consecutive ids, so that verify can tell which missing documents the journal accounts for.
    std::sort(ids.begin(), ids.end());
    for (size_t i = 0; i < ids.size();) {
        Batch run;
        do run.take(m_connection, ids[i]).add(ids[i]);
        while (++i < ids.size() && ids[i] == ids[i - 1] + 1);
        enter(run, kind, actor);
    }
}

void SaleWriter::enterAdded(StaffId actor) {
    enter(m_sales, "sale", actor);
    enter(m_refunds, "refund", actor);
    enter(m_voids, "void", actor);
}

void SaleWriter::flushDays(StaffId actor) {
    m_summaries.flushDays(m_connection);
    enterAdded(actor);
}

void SaleWriter::flush(StaffId actor) {
    m_summaries.flush(m_connection);
    // Receipt numbers have no gaps.
    returnNumbers(m_connection, m_receipts.series, m_receipts.end - m_receipts.next);
    m_receipts.end = m_receipts.next;
    enterAdded(actor);
    enterRemoved(std::move(m_removedRefunds), "refund-removed", actor);
    enterRemoved(std::move(m_removedSales), "sale-removed", actor);
}

} // namespace zg
