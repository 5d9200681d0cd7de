#pragma once

#include "core/members/MemberSearch.h"

#include <QtCore/QString>

namespace zg {

// Where the typed text shows in a member's line, so that it can be marked; length 0: nowhere (found by pinyin, say).
struct Mark {
    qsizetype from = 0, length = 0;
    friend bool operator==(const Mark&, const Mark&) = default;
};

// In a masked phone: the typed digits, as far as they are visible at its end.
Mark markInPhone(const QString& maskedPhone, const QString& query);
Mark markInName(const QString& name, const QString& query);

struct MarkedText {
    QString text;
    Mark mark;
    friend bool operator==(const MarkedText&, const MarkedText&) = default;
};

// What stands under a found member's name: the masked phone, else the number; and the card or number somebody was found
// by, where the phone does not show it: a cashier who typed 7300 must not wonder about a phone that ends in 6300.
MarkedText foundText(const MemberHit& hit, const QString& query);

// "12 天前到店": how long ago somebody last came.
QString lastVisitText(BusinessDay lastVisit, BusinessDay today);

// 1990年5月4日, 农历五月初四, 5月4日.
QString birthdayText(const Birthday& birthday);
// "生日 3 天后", within a fortnight; empty otherwise.
QString birthdaySoonText(const std::optional<QDate>& next, BusinessDay today);

// 八月, 闰三月 and 初四, 廿九 in Chinese; 8, 3* (leap) and 4 elsewhere.
QString lunarMonthText(int month);
QString lunarDayText(int day);

QString genderText(Gender gender); // empty when unknown

// What a member has in one of the shop's own fields, by its kind; empty: nothing.
QString fieldValueText(const Field& field, const Member& member);

} // namespace zg
