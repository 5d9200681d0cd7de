#pragma once

#include "core/sales/Sale.h"

namespace zg {

QString paymentMethodText(PaymentMethod method); // 微信, 支付宝, 现金, …

} // namespace zg
