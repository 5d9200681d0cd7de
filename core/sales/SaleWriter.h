#pragma once

#include "core/sales/Sale.h"
#include "core/sales/SaleStore.h"
#include "core/sales/Summaries.h"
#include "core/write/Write.h"

#include <optional>

namespace zg {

// Writes documents inside one write, one or ten thousand, and with flush() everything that follows from them:
// summaries, member statistics, the journal. The only way documents come into being or go.
//
// A document's day and hour must be set (BusinessCalendar::momentOf); entered now unless it says when. Without a
// receipt number it gets the next of this shop's own series; imported documents bring their own, unique within their
// source.
class SaleWriter {
public:
    explicit SaleWriter(Write& write) : m_write(write), m_connection(write.connection()) {}

    // source: import_source.id, null for this shop. Stored value is drawn from the member's balance unless the sale is
    // imported: history from elsewhere was paid out of a balance this shop never kept. Returns what was written, with
    // id and receipt.
    const Sale& add(Sale sale, SourceId source = {});
    const Refund& add(Refund refund, SourceId source = {});

    // The sale must stand unvoided and without refunds.
    void voidSale(const Sale& sale, const QString& reason);

    // Undo of an import. A sale with refunds that remain is kept: false.
    bool remove(SaleId id, SourceId source);
    void remove(RefundId id, SourceId source);

    // Must be called once, last.
    void flush();
    // Between documents of a load of years in one transaction: what was added so far gets its journal entries and goes
    // into the summaries by day; member statistics wait for flush(), which must still come.
    void flushDays();

private:
    // Draws in blocks that double: one sale takes one number, a batch asks rarely.
    struct Block {
        std::int64_t next = 0, end = 0;
        int size = 1;

        template <class From> std::int64_t draw(From from);
    };
    // What one journal entry will speak of: consecutive documents of one kind.
    struct Batch {
        std::int64_t first = 0, count = 0;
        std::optional<ContentDigest> content;

        ContentDigest& take(Connection& connection, std::int64_t document);
    };

    QString ownReceipt();
    void recordAdded();
    void record(Batch& batch, const char* kind);
    void spendStoredValue(const Sale& sale);

    Write& m_write;
    Connection& m_connection;
    Summaries m_summaries;
    Block m_saleIds, m_refundIds, m_receipts;
    std::optional<std::int64_t> m_till;
    Batch m_sales, m_refunds, m_voids;
    std::vector<std::int64_t> m_removedSales, m_removedRefunds;
    Sale m_sale;
    Refund m_refund;
};

} // namespace zg
