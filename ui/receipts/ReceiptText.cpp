#include "ui/receipts/ReceiptText.h"

#include "ui/common/Format.h"
#include "ui/common/PaymentText.h"
#include "ui/printing/PrintText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace zg {

namespace {
struct ReceiptText {
    Q_DECLARE_TR_FUNCTIONS(ReceiptText)
};
} // namespace

QString documentStateText(const DocumentRow& row) {
    if (row.kind == DocumentKind::Refund) return ReceiptText::tr("退货");
    switch (row.state) {
    case DocumentState::Completed: return {};
    case DocumentState::Voided: return ReceiptText::tr("已作废");
    case DocumentState::PartlyRefunded: return ReceiptText::tr("部分退货");
    case DocumentState::WhollyRefunded: return ReceiptText::tr("已全退");
    }
    return {};
}

const char* documentStateLook(const DocumentRow& row) {
    if (row.kind == DocumentKind::Refund) return "chip-warn";
    return row.state == DocumentState::Voided ? "chip-bad" : "chip";
}

Money signedAmount(const DocumentRow& row) {
    return row.kind == DocumentKind::Refund ? -row.amount : row.amount;
}

QString quantityWithUnit(Quantity quantity, const QString& unit) {
    return unit.isEmpty() ? quantityText(quantity) : quantityText(quantity) + unit;
}

QString paymentsText(std::span<const RefundPayment> payments, const Currency& currency) {
    QStringList parts;
    for (const RefundPayment& payment : payments)
        parts << paymentMethodText(payment.method) + u' ' + moneyText(payment.amount, currency);
    return parts.join(ReceiptText::tr("、", "between payment methods"));
}

} // namespace zg
