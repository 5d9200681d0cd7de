#pragma once

#include "core/sales/Sale.h"
#include "core/store/Journal.h"

namespace zg {

// The canonical contents of documents for the journal: every figure that money, stock or a statistic rests on. Notes
// are left out, because people write names and phone numbers into them.
void addTo(ContentDigest& digest, const Sale& sale);
void addTo(ContentDigest& digest, const Refund& refund);

} // namespace zg
