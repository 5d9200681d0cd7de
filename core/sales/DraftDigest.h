#pragma once

#include "core/sales/SaleService.h"

namespace zg {

class Connection;

// What somebody has asked for, as 32 bytes: an approval is for just this, and a request that comes again is known by
// it.
QByteArray digestOf(Connection& connection, const SaleDraft& draft);
QByteArray digestOf(Connection& connection, const Order& order);
QByteArray digestOf(Connection& connection, const RefundDraft& draft);

} // namespace zg
