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

QString withSign(const QString& text, bool positive) {
    return positive ? u'+' + text : text;
}

} // namespace

QString historyKindText(const HistoryEntry& entry) {
    switch (entry.kind) {
    case HistoryKind::Sale: return entry.voided ? HistoryText::tr("已作废") : HistoryText::tr("消费");
    case HistoryKind::Refund: return HistoryText::tr("退货");
    case HistoryKind::Points: return HistoryText::tr("积分") + QStringLiteral(" · ") + reasonText(entry.reason);
    case HistoryKind::StoredValue: return HistoryText::tr("储值") + QStringLiteral(" · ") + reasonText(entry.reason);
    }
    return {};
}

QString historyAmountText(const HistoryEntry& entry, const Currency& currency) {
    switch (entry.kind) {
    case HistoryKind::Sale: return moneyText(entry.amount, currency);
    case HistoryKind::Refund: return moneyText(-entry.amount, currency);
    case HistoryKind::Points: return withSign(countText(entry.points.value), entry.points.value > 0);
    case HistoryKind::StoredValue: return withSign(moneyText(entry.amount, currency), entry.amount > Money{});
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
