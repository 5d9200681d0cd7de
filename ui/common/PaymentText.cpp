#include "ui/common/PaymentText.h"

#include <QtCore/QCoreApplication>

namespace zg {

namespace {
struct PaymentText {
    Q_DECLARE_TR_FUNCTIONS(PaymentText)
};
} // namespace

QString paymentMethodText(PaymentMethod method) {
    switch (method) {
    case PaymentMethod::Cash: return PaymentText::tr("现金");
    case PaymentMethod::WeChat: return PaymentText::tr("微信");
    case PaymentMethod::Alipay: return PaymentText::tr("支付宝");
    case PaymentMethod::Card: return PaymentText::tr("银行卡");
    case PaymentMethod::StoredValue: return PaymentText::tr("储值");
    case PaymentMethod::Other: return PaymentText::tr("其他");
    }
    return {};
}

} // namespace zg
