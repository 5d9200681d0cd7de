#pragma once

#include "core/members/MemberHistory.h"

namespace zg {

QString historyKindText(const HistoryEntry& entry); // 消费, 退货, 积分·更正
QString historyAmountText(const HistoryEntry& entry, const Currency& currency);
QString intervalText(const Rate& days); // 9 天, 9.5 天
QString dueText(BusinessDay due, BusinessDay today);

} // namespace zg
