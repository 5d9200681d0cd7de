#pragma once

#include "core/sales/Sale.h"
#include "core/store/Journal.h"

namespace zg {

// The canonical contents of documents for the journal: every figure that money, stock or a statistic rests on. Notes
// are left out, because people write names and phone numbers into them. format: of the journal's entry, to compare with
// what was written before.
void addTo(ContentDigest& digest, const Sale& sale, int format = kJournalFormat);
void addTo(ContentDigest& digest, const Refund& refund, int format = kJournalFormat);
void addTo(ContentDigest& digest, const SaleVoid& voided, int format = kJournalFormat);

} // namespace zg
