#include "core/members/MemberRules.h"

#include "core/base/Text.h"
#include "core/text/Lunar.h"
#include "core/text/Phone.h"

#include <algorithm>

namespace zg {

Result<Member> tidyMember(Member member, const QString& phoneRegion) {
    struct Line {
        QString Member::*text;
        int most;
        InputField field;
    };
    constexpr Line lines[] = {
        {&Member::name, MemberLimits::kName, InputField::Name},
        {&Member::number, MemberLimits::kNumber, InputField::Number},
        {&Member::card, MemberLimits::kCard, InputField::Card},
        {&Member::email, MemberLimits::kEmail, InputField::Email},
        {&Member::wechat, MemberLimits::kWechat, InputField::WeChat},
        {&Member::address, MemberLimits::kAddress, InputField::Address},
        {&Member::source, MemberLimits::kSource, InputField::Source},
        {&Member::alert, MemberLimits::kAlert, InputField::Alert},
    };
    for (const Line& line : lines) {
        QString& text = member.*line.text;
        text = tidyLine(text);
        if (text.size() > line.most) return fail(ErrorCode::OutOfRange, line.field);
    }
    member.note = tidyLines(member.note);
    if (member.note.size() > MemberLimits::kNote) return fail(ErrorCode::OutOfRange, InputField::Note);

    QStringList phones;
    for (const QString& typed : member.phones) {
        const QString phone = normalizePhone(typed, phoneRegion);
        if (phone.isEmpty() && !typed.trimmed().isEmpty()) return fail(ErrorCode::InvalidArgument, InputField::Phone);
        if (!phone.isEmpty() && !phones.contains(phone)) phones.append(phone);
    }
    if (phones.size() > MemberLimits::kPhones) return fail(ErrorCode::OutOfRange, InputField::Phone);
    member.phones = phones;

    if (member.name.isEmpty() && member.phones.isEmpty() && member.card.isEmpty() && member.number.isEmpty())
        return fail(ErrorCode::NameMissing);
    if (const qsizetype at = member.email.indexOf(u'@'); !member.email.isEmpty())
        if (at < 1 || at + 1 == member.email.size() || member.email.contains(u' '))
            return fail(ErrorCode::InvalidArgument, InputField::Email);
    if (member.birthday && !isBirthday(*member.birthday)) return fail(ErrorCode::InvalidArgument, InputField::Birthday);

    std::erase_if(member.fields, [](const FieldValue& field) { return field.value.trimmed().isEmpty(); });
    for (FieldValue& field : member.fields) {
        field.value = tidyLines(field.value);
        if (field.value.size() > MemberLimits::kFieldValue) return fail(ErrorCode::OutOfRange, InputField::Own);
    }
    std::ranges::sort(member.fields, {}, &FieldValue::field);
    if (std::ranges::adjacent_find(member.fields, {}, &FieldValue::field) != member.fields.end())
        return fail(ErrorCode::InvalidArgument, InputField::Own);
    std::ranges::sort(member.tags);
    member.tags.erase(std::unique(member.tags.begin(), member.tags.end()), member.tags.end());
    if (std::ssize(member.fields) > MemberLimits::kFields) return fail(ErrorCode::OutOfRange, InputField::Own);
    if (std::ssize(member.tags) > MemberLimits::kTags) return fail(ErrorCode::OutOfRange, InputField::Tag);
    return member;
}

bool isBirthday(const Birthday& birthday) {
    if (birthday.calendar == BirthCalendar::Lunar) {
        if (birthday.year) return fromLunar({*birthday.year, birthday.month, birthday.day}).has_value();
        const int month = std::abs(birthday.month);
        return month >= 1 && month <= 12 && birthday.day >= 1 && birthday.day <= 30;
    }
    if (birthday.year && (*birthday.year < 1900 || *birthday.year > 2100)) return false;
    return QDate::isValid(birthday.year.value_or(2000), birthday.month, birthday.day);
}

std::optional<QDate> nextBirthday(const Birthday& birthday, QDate from) {
    if (!from.isValid() || !isBirthday(birthday)) return {};
    if (birthday.calendar == BirthCalendar::Lunar) return nextLunarBirthday(birthday.month, birthday.day, from);
    for (int year = from.year(); year <= from.year() + 1; ++year) {
        const int last = QDate(year, birthday.month, 1).daysInMonth();
        const QDate day(year, birthday.month, std::min(birthday.day, last));
        if (day >= from) return day;
    }
    return {};
}

QString memberNumber(std::int64_t till, std::int64_t n) {
    const QString digits = QStringLiteral("%1").arg(n, 6, 10, QLatin1Char('0'));
    return till == 0 ? u'M' + digits : QStringLiteral("M%1-%2").arg(till).arg(digits);
}

} // namespace zg
