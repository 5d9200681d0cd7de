#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/sales/SaleService.h"

#include <QtCore/QByteArray>

namespace zg {

// One sale as JSON: {"member": "13800000000", "at": "2026-01-02T10:00:00", "lines": [{"product": "A1", "name": "Tea",
// "quantity": "2", "price": "9.90", "discount": "1.00"}], "discount": "0.50", "payments": [{"method": "cash", "amount":
// "19.80"}], "channel": "", "note": ""}. Amounts are decimal strings; member, at, name, price (of a known product) and
// discounts may be left out. `at` is the shop's local time unless it carries an offset. Unknown keys are refused: a
// misspelt one would silently change a sale. "ref" is the number the order has where it comes from: sent again, it is
// answered with the receipt of the first time and nothing is written; with other contents it is refused (RefReused).
// Each channel has numbers of its own.
Result<Order> parseOrder(const QByteArray& json, int currencyDigits, const BusinessCalendar& calendar);

// {"receipt": "1-000042", "lines": [{"line": 1, "quantity": "1"}], "at": "...", "note": "", "ref": "..."}
Result<RefundDraft> parseRefund(const QByteArray& json, const BusinessCalendar& calendar);

} // namespace zg
