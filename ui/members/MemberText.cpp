#include "ui/members/MemberText.h"

#include "ui/common/Format.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace zg {

namespace {

struct MemberText {
    Q_DECLARE_TR_FUNCTIONS(MemberText)
};

// 初一 … 三十, as lunar days are said.
QString lunarDay(int day) {
    static constexpr char16_t digits[] = u"十一二三四五六七八九";
    if (day == 10) return QStringLiteral("初十");
    if (day == 20) return QStringLiteral("二十");
    if (day == 30) return QStringLiteral("三十");
    static constexpr char16_t tens[] = u"初十廿";
    return QString(QChar(tens[day / 10])) + QChar(digits[day % 10]);
}

QString lunarMonth(int month) {
    static constexpr char16_t names[] = u"正二三四五六七八九十冬腊";
    const QString leap = month < 0 ? QStringLiteral("闰") : QString();
    return leap + QChar(names[qBound(1, qAbs(month), 12) - 1]) + QChar(u'月');
}

} // namespace

Mark markInPhone(const QString& maskedPhone, const QString& query) {
    QString digits;
    for (const QChar c : query) {
        if (c.isDigit()) {
            digits += c;
        } else if (c != ' ' && c != '-' && c != '+') {
            return {};
        }
    }
    if (digits.size() < 2) return {};
    // What stands after the stars; digits typed before them are hidden and can't be marked.
    const qsizetype shown = maskedPhone.lastIndexOf('*') + 1;
    for (qsizetype skip = 0; skip < digits.size(); ++skip) {
        const qsizetype at = maskedPhone.indexOf(QStringView(digits).mid(skip), shown);
        if (at >= 0 && (skip == 0 || at == shown)) return {at, digits.size() - skip};
    }
    return maskedPhone.startsWith(digits) ? Mark{0, digits.size()} : Mark{};
}

MarkedText foundText(const MemberHit& hit, const QString& query) {
    if (hit.maskedPhone.isEmpty()) return {hit.number, markInName(hit.number, query)};
    const MarkedText phone{hit.maskedPhone, markInPhone(hit.maskedPhone, query)};
    if (phone.mark.length > 0) return phone;
    const QString before = hit.maskedPhone + QStringLiteral(" · ");
    if (hit.matched == MatchedBy::Card) {
        const QString card = MemberText::tr("会员卡相符");
        return {before + card, {before.size(), card.size()}};
    }
    if (hit.matched == MatchedBy::Number) {
        const Mark inNumber = markInName(hit.number, query);
        return {before + hit.number, {before.size() + inNumber.from, inNumber.length}};
    }
    return phone;
}

Mark markInName(const QString& name, const QString& query) {
    if (query.isEmpty()) return {};
    const qsizetype at = name.indexOf(query, 0, Qt::CaseInsensitive);
    return at < 0 ? Mark{} : Mark{at, query.size()};
}

QString lastVisitText(BusinessDay lastVisit, BusinessDay today) {
    if (lastVisit.isNone()) return MemberText::tr("还没有到店");
    const int days = today - lastVisit;
    return days <= 0 ? MemberText::tr("今天到店") : MemberText::tr("%n 天前到店", nullptr, days);
}

QString birthdayText(const Birthday& birthday) {
    const bool chinese = QLocale().language() == QLocale::Chinese;
    if (birthday.calendar == BirthCalendar::Lunar) {
        const QString year = birthday.year ? QString::number(*birthday.year) + ' ' : QString();
        if (chinese) return MemberText::tr("农历 ") + year + lunarMonth(birthday.month) + lunarDay(birthday.day);
        return MemberText::tr("农历 ") + year +
               QStringLiteral("%1/%2%3").arg(qAbs(birthday.month)).arg(birthday.day).arg(birthday.month < 0 ? "*" : "");
    }
    if (birthday.year) return dayText(BusinessDay::fromDate(QDate(*birthday.year, birthday.month, birthday.day)));
    // A leap year, so that 29 February can be written.
    return QLocale().toString(QDate(2000, birthday.month, birthday.day),
                              chinese ? QStringLiteral("M月d日") : QStringLiteral("d MMM"));
}

QString lunarMonthText(int month) {
    if (QLocale().language() == QLocale::Chinese) return lunarMonth(month);
    return QString::number(qAbs(month)) + (month < 0 ? QStringLiteral("*") : QString());
}

QString lunarDayText(int day) {
    return QLocale().language() == QLocale::Chinese ? lunarDay(day) : QString::number(day);
}

QString birthdaySoonText(const std::optional<QDate>& next, BusinessDay today) {
    if (!next) return {};
    const int days = BusinessDay::fromDate(*next) - today;
    if (days < 0 || days > 14) return {};
    return days == 0 ? MemberText::tr("今天生日") : MemberText::tr("生日 %n 天后", nullptr, days);
}

QString genderText(Gender gender) {
    switch (gender) {
    case Gender::Unknown: return {};
    case Gender::Female: return MemberText::tr("女");
    case Gender::Male: return MemberText::tr("男");
    }
    return {};
}

QString fieldValueText(const Field& field, const Member& member) {
    const auto found = std::ranges::find(member.fields, field.id, &FieldValue::field);
    if (found == member.fields.end()) return {};
    const QString& value = found->value;
    if (field.kind == FieldKind::YesNo && value == QLatin1String("1")) return MemberText::tr("是");
    if (field.kind == FieldKind::YesNo && value == QLatin1String("0")) return MemberText::tr("否");
    if (field.kind == FieldKind::Date) {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        if (date.isValid()) return dayText(BusinessDay::fromDate(date));
    }
    return value; // what an import wrote into it may be of no kind
}

} // namespace zg
