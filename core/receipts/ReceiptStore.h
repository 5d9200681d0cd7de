#pragma once

#include "core/receipts/Receipt.h"

namespace zg {

// Newest first, at most `limit` documents older than `after` (none: from the newest of the range). Reads whole days of
// the index only as far as the page reaches, never all of the range.
//
// A text is looked for as a receipt number (whole, its beginning, or of this shop's own numbers the digits without the
// zeros before them) and as a member; only when nobody and nothing is found so, anywhere inside a number.
ReceiptPage listReceipts(Connection& connection, const ReceiptFilter& filter, const std::optional<ReceiptKey>& after,
                         int limit);

// The row of one document as the list shows it.
std::optional<DocumentRow> receiptRow(Connection& connection, DocumentKind kind, std::int64_t id);

// The document that carries a number: this shop's own first, sales before refunds.
std::optional<std::pair<DocumentKind, std::int64_t>> findReceipt(Connection& connection, const QString& receipt);

// `today`: the business day of now, which says whether a sale may still be voided.
std::optional<ReceiptDetail> receiptDetail(Connection& connection, DocumentKind kind, std::int64_t id,
                                           const BusinessCalendar& calendar, BusinessDay today);

} // namespace zg
