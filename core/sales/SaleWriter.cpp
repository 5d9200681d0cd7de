#include "core/sales/SaleWriter.h"

#include "core/sales/SaleDigest.h"
#include "core/store/Sequence.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kLargestBlock = 256;

} // namespace

template <class From> std::int64_t SaleWriter::Block::draw(From from) {
    if (next == end) {
        next = from(size);
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
    if (!m_till) m_till = m_write.till();
    const std::int64_t number =
        m_receipts.draw([&](int count) { return nextNumbers(m_connection, NumberSeries::Receipt, count); });
    return QString::number(*m_till + 1) + u'-' + QString::number(number).rightJustified(6, u'0');
}

const Sale& SaleWriter::add(Sale sale, SourceId source) {
    m_sale = std::move(sale);
    m_sale.id = {m_saleIds.draw([&](int count) { return m_write.nextId<SaleId>(count).value; })};
    if (m_sale.receipt.isEmpty()) m_sale.receipt = ownReceipt();
    if (m_sale.enteredAt == Instant{}) m_sale.enteredAt = m_write.now();
    SaleStore::insert(m_connection, m_sale);
    SaleStore::insertRef(m_connection, source, m_sale.receipt, SaleStore::DocumentKind::Sale, m_sale.id.value);
    if (!m_sale.import) spendStoredValue(m_sale);
    m_summaries.count(m_sale, +1);
    addTo(m_sales.take(m_connection, m_sale.id.value), m_sale);
    return m_sale;
}

const Refund& SaleWriter::add(Refund refund, SourceId source) {
    m_refund = std::move(refund);
    m_refund.id = {m_refundIds.draw([&](int count) { return m_write.nextId<RefundId>(count).value; })};
    if (m_refund.receipt.isEmpty()) m_refund.receipt = ownReceipt();
    if (m_refund.enteredAt == Instant{}) m_refund.enteredAt = m_write.now();

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
                m_write.post({&kStoredValue,
                              m_refund.member,
                              payment.amount.minor,
                              PostingKind::Refund,
                              DocumentRef::of(m_refund.id),
                              {},
                              {}});
    m_summaries.count(m_refund, +1);
    addTo(m_refunds.take(m_connection, m_refund.id.value), m_refund);
    return m_refund;
}

void SaleWriter::voidSale(const Sale& sale, const QString& reason) {
    SaleStore::insertVoid(m_connection, sale.id, m_write.now(), m_write.by(), reason);
    m_write.reverse(DocumentRef::of(sale.id), PostingKind::Void, DocumentRef::voidOf(sale.id));
    m_summaries.count(sale, -1);
    addTo(m_voids.take(m_connection, sale.id.value), SaleVoid{sale.id, m_write.now(), m_write.by()});
    record(m_voids, "void"); // voids are not consecutive
}

bool SaleWriter::remove(SaleId id, SourceId source) {
    if (SaleStore::hasRefunds(m_connection, id)) return false;
    const auto sale = SaleStore::load(m_connection, id);
    if (!sale) return true;
    if (!SaleStore::isVoided(m_connection, id)) m_summaries.count(*sale, -1);
    SaleStore::eraseRef(m_connection, source, sale->receipt, SaleStore::DocumentKind::Sale);
    SaleStore::erase(m_connection, id);
    m_removedSales.push_back(id.value);
    return true;
}

void SaleWriter::remove(RefundId id, SourceId source) {
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

void SaleWriter::spendStoredValue(const Sale& sale) {
    Money paid;
    for (const SalePayment& payment : sale.payments)
        if (payment.method == PaymentMethod::StoredValue) paid += payment.amount;
    if (paid == Money{}) return;
    if (!sale.member) throw StoreError(ErrorCode::InsufficientStoredValue, QStringLiteral("walk-in"));
    m_write.post({&kStoredValue, sale.member, -paid.minor, PostingKind::Spend, DocumentRef::of(sale.id), {}, {}});
}

void SaleWriter::record(Batch& batch, const char* kind) {
    if (batch.content) m_write.record(kind, batch.first, batch.content->finish(), batch.count);
    batch.content.reset();
    batch.count = 0;
}

void SaleWriter::recordAdded() {
    record(m_sales, "sale");
    record(m_refunds, "refund");
    m_write.recordPostings();
}

void SaleWriter::flushDays() {
    m_summaries.flushDays(m_connection);
    recordAdded();
}

void SaleWriter::flush() {
    m_summaries.flush(m_connection);
    // Receipt numbers have no gaps.
    returnNumbers(m_connection, NumberSeries::Receipt, m_receipts.end - m_receipts.next);
    m_receipts.end = m_receipts.next;
    recordAdded();
    recordRemoved(m_write, "refund-removed", std::move(m_removedRefunds));
    recordRemoved(m_write, "sale-removed", std::move(m_removedSales));
}

} // namespace zg
