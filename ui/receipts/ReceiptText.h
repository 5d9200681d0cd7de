#pragma once

#include "core/receipts/Receipt.h"

#include <QtCore/QString>

namespace zg {

// What a list says beside the number: 退货, 已作废, 部分退货, 已全退; empty for a sale that stands whole.
QString documentStateText(const DocumentRow& row);
// The label look that goes with it.
const char* documentStateLook(const DocumentRow& row);

// A refund's amount is written as what it takes away.
Money signedAmount(const DocumentRow& row);

// 3罐, 1.26kg; 2 without a unit.
QString quantityWithUnit(Quantity quantity, const QString& unit);

// "微信 ¥10.00、现金 ¥20.00"
QString paymentsText(std::span<const RefundPayment> payments, const Currency& currency);

} // namespace zg
