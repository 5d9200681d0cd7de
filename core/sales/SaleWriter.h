#pragma once

#include "core/sales/Sale.h"
#include "core/sales/SaleStore.h"
#include "core/sales/Summaries.h"
#include "core/store/Connection.h"
#include "core/store/Journal.h"

#include <optional>

namespace zg {

// Writes documents inside one write transaction, one or ten thousand, and with flush() everything that follows from
// them: summaries, member statistics, the journal. The only way documents come into being or go.
//
// A document's day and hour must be set (BusinessCalendar::momentOf); entered now unless it says when. Without a
// receipt number it gets the next of this shop's own series; imported documents bring their own, unique within their
// source.
class SaleWriter {
public:
    SaleWriter(Connection& connection, Instant now) : m_connection(connection), m_now(now) {}

    // source: import_source.id, 0 for this shop. Stored value is drawn from the member's balance unless the sale is
    // imported: history from elsewhere was paid out of a balance this shop never kept. Returns what was written, with
    // id and receipt.
    const Sale& add(Sale sale, std::int64_t source = 0);
    const Refund& add(Refund refund, std::int64_t source = 0);

    // The sale must stand unvoided and without refunds.
    void voidSale(const Sale& sale, StaffId actor, const QString& reason);

    // Undo of an import. A sale with refunds that remain is kept: false.
    bool remove(SaleId id, std::int64_t source);
    void remove(RefundId id, std::int64_t source);

    // Must be called once, last; `actor` signs the journal.
    void flush(StaffId actor);
    // Between documents of a load of years in one transaction: what was added so far gets its journal entries and goes
    // into the summaries by day; member statistics wait for flush(), which must still come.
    void flushDays(StaffId actor);

private:
    // Draws consecutive ids in blocks that double: one sale takes one number, a batch asks rarely.
    struct IdBlock {
        const char* series;
        std::int64_t next = 0, end = 0;
        int size = 1;

        std::int64_t draw(Connection& connection, std::int64_t (*from)(Connection&, const char*, std::int64_t));
    };
    // What one journal entry will speak of: consecutive documents of one kind.
    struct Batch {
        std::int64_t first = 0, count = 0;
        std::optional<ContentDigest> content;

        ContentDigest& take(Connection& connection, std::int64_t document);
    };

    QString ownReceipt();
    void enterAdded(StaffId actor);
    void enter(Batch& batch, const char* kind, StaffId actor);
    void enterRemoved(std::vector<std::int64_t> ids, const char* kind, StaffId actor);
    void moveStoredValue(const Sale& sale, const char* kind, int sign);

    Connection& m_connection;
    Instant m_now;
    Summaries m_summaries;
    IdBlock m_saleIds{"sale"}, m_refundIds{"refund"}, m_receipts{"receipt"};
    std::optional<std::int64_t> m_till;
    Batch m_sales, m_refunds, m_voids;
    std::vector<std::int64_t> m_removedSales, m_removedRefunds;
    Sale m_sale;
    Refund m_refund;
};

} // namespace zg
