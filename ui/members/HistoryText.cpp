#include "ui/members/HistoryText.h"

#include "core/ledger/Ledger.h"
#include "ui/common/Format.h"

#include <QtCore/QCoreApplication>

namespace zg {

namespace {

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

// What a later version wrote is shown as it stands.
QString reasonText(const QString& reason) {
    const auto kind = postingFromName(reason);
    if (!kind) return reason;
    switch (*kind) {
    case PostingKind::Opening: return HistoryText::tr("期初");
    case PostingKind::Redeem: return HistoryText::tr("抵扣");
    case PostingKind::Spend: return HistoryText::tr("支付");
    case PostingKind::Refund: return HistoryText::tr("退回");
    case PostingKind::Void: return HistoryText::tr("作废退回");
    case PostingKind::Correction: return HistoryText::tr("更正");
    }
    return reason;
}

QString ledgerText(const Ledger& ledger) {
    if (&ledger == &kPoints) return HistoryText::tr("积分");
    if (&ledger == &kStoredValue) return HistoryText::tr("储值");
    return QLatin1String(ledger.name);
}

} // namespace

QString historyKindText(const HistoryEntry& entry) {
    switch (entry.kind) {
    case HistoryKind::Sale: return entry.voided ? HistoryText::tr("已作废") : HistoryText::tr("消费");
    case HistoryKind::Refund: return HistoryText::tr("退货");
    case HistoryKind::Posting: return ledgerText(*entry.ledger) + QStringLiteral(" · ") + reasonText(entry.reason);
    }
    return {};
}

QString historyAmountText(const HistoryEntry& entry, const Currency& currency) {
    switch (entry.kind) {
    case HistoryKind::Sale: return moneyText(entry.amount, currency);
    case HistoryKind::Refund: return moneyText(-entry.amount, currency);
    case HistoryKind::Posting: {
        const bool isMoney = entry.ledger->unit == LedgerUnit::Money;
        return (entry.delta > 0 ? QStringLiteral("+") : QString()) +
               (isMoney ? moneyText(Money{entry.delta}, currency) : countText(entry.delta));
    }
    }
    return {};
}

QString intervalText(const Rate& days) {
    // A median is whole or a half.
    const bool whole = days.numerator % days.denominator == 0;
    const int plural = whole ? static_cast<int>(days.numerator / days.denominator) : 2;
    return HistoryText::tr("%1 天", nullptr, plural).arg(QLocale().toString(days.toDouble(), 'f', whole ? 0 : 1));
}

QString dueText(BusinessDay due, BusinessDay today) {
    const int days = due - today;
    if (days > 0) return HistoryText::tr("%1(%n 天后)", nullptr, days).arg(dayText(due));
    if (days == 0) return HistoryText::tr("就是今天");
    return HistoryText::tr("%1(已过 %n 天)", nullptr, -days).arg(dayText(due));
}

} // namespace zg
