#include "core/imports/RecordRows.h"

#include "core/files/FieldText.h"
#include "core/members/MemberRules.h"
#include "core/products/ProductRules.h"
#include "core/text/Phone.h"

#include <QtCore/QRegularExpression>

namespace zg {

namespace {

QString textOf(const RecordRules& rules, const Row& row, ImportField field) {
    const int column = rules.columns[static_cast<size_t>(field)];
    if (column < 0) return {};
    const std::string_view cell = row.cell(static_cast<size_t>(column));
    return isBlankCell(cell) ? QString() : cellText(cell);
}

std::string cellOf(const RecordRules& rules, const Row& row, ImportField field) {
    return textOf(rules, row, field).toStdString();
}

RowReason amountReason(const Error& error) {
    return error.code == ErrorCode::OutOfRange ? RowReason::TooMuch : RowReason::AmountUnreadable;
}

bool hanOnly(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x3400; });
}

QString fullName(const QString& first, const QString& last) {
    if (first.isEmpty() || last.isEmpty()) return first + last;
    return hanOnly(first + last) ? last + first : first + u' ' + last;
}

RowReason readBalances(const RecordRules& rules, const Row& row, ReadMember& out) {
    if (const auto cell = cellOf(rules, row, ImportField::StoredValue); !cell.empty()) {
        const auto money = moneyIn(cell, rules.currencyDigits);
        if (!money) return amountReason(money.error());
        if (money->minor < 0) return RowReason::AmountNegative;
        out.storedValue = *money;
    }
    if (const auto cell = cellOf(rules, row, ImportField::Points); !cell.empty()) {
        // Points are whole here; another system's fractions round like money without decimals.
        const auto points = moneyIn(cell, 0);
        if (!points) return amountReason(points.error());
        out.points = Points{points->minor};
    }
    return RowReason::None;
}

} // namespace

std::optional<Birthday> birthdayIn(std::string_view cell, DateOrder order) {
    QString text = cellText(cell);
    BirthCalendar calendar = BirthCalendar::Solar;
    for (const auto* word : {u"农历", u"阴历", u"農曆", u"旧历"})
        if (text.contains(QString::fromUtf16(word))) {
            calendar = BirthCalendar::Lunar;
            text.remove(QString::fromUtf16(word));
        }
    static const QRegularExpression monthDay(QStringLiteral("^(\\d{1,2})[-/.月](\\d{1,2})[日号]?$"));
    static const QRegularExpression yearMonthDay(QStringLiteral("^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?$"));
    Birthday birthday{calendar, {}, 0, 0};
    text = text.trimmed();
    if (const auto match = monthDay.match(text); match.hasMatch()) {
        birthday.month = match.captured(1).toInt();
        birthday.day = match.captured(2).toInt();
    } else if (const auto full = yearMonthDay.match(text); full.hasMatch()) {
        birthday.year = full.captured(1).toInt();
        birthday.month = full.captured(2).toInt();
        birthday.day = full.captured(3).toInt();
    } else if (const auto when = dateTimeIn(text.toStdString(), order); when && calendar == BirthCalendar::Solar) {
        birthday.year = when->date.year();
        birthday.month = when->date.month();
        birthday.day = when->date.day();
    } else {
        return {};
    }
    if (!isBirthday(birthday)) return {};
    return birthday;
}

RowReason readMember(const RecordRules& rules, const Row& row, ReadMember& out) {
    out = ReadMember();
    Member& m = out.member;
    m.number = textOf(rules, row, ImportField::MemberNumber);
    m.name = textOf(rules, row, ImportField::MemberName);
    if (m.name.isEmpty())
        m.name = fullName(textOf(rules, row, ImportField::FirstName), textOf(rules, row, ImportField::LastName));
    for (const ImportField field : {ImportField::MemberPhone, ImportField::OtherPhone}) {
        const QString phone = textOf(rules, row, field);
        if (phoneLostDigits(phone)) return RowReason::PhoneDamaged;
        if (!phone.isEmpty() && !phone.contains(u'*')) m.phones.append(phone);
    }
    m.card = textOf(rules, row, ImportField::MemberCard);
    m.email = textOf(rules, row, ImportField::MemberEmail);
    m.wechat = textOf(rules, row, ImportField::WeChat);
    m.address = textOf(rules, row, ImportField::Address);
    m.source = textOf(rules, row, ImportField::Source);
    m.note = textOf(rules, row, ImportField::Note);
    if (m.number.isEmpty() && m.card.isEmpty() && m.phones.isEmpty() && !m.email.isEmpty())
        m.number = m.email.toLower(); // the only thing that stays the same from file to file
    const auto gender = genderIn(cellOf(rules, row, ImportField::Gender));
    m.gender = static_cast<Gender>(gender.value_or(0));
    if (const auto cell = cellOf(rules, row, ImportField::Birthday); !cell.empty()) {
        m.birthday = birthdayIn(cell, rules.dateOrder);
        if (!m.birthday) return RowReason::BirthdayUnreadable;
    }
    if (const auto cell = cellOf(rules, row, ImportField::JoinedDate); !cell.empty()) {
        const auto when = dateTimeIn(cell, rules.dateOrder);
        if (!when) return RowReason::DateUnreadable;
        m.joined = BusinessDay::fromDate(when->date);
    }
    if (const RowReason reason = readBalances(rules, row, out); reason != RowReason::None) return reason;
    auto tidied = tidyMember(m, rules.phoneRegion);
    if (!tidied) return tidied.error().code == ErrorCode::NameMissing ? RowReason::NameMissing : RowReason::TextTooLong;
    out.member = std::move(*tidied);
    return RowReason::None;
}

RowReason readProduct(const RecordRules& rules, const Row& row, ReadProduct& out) {
    out = ReadProduct();
    Product& p = out.product;
    p.code = textOf(rules, row, ImportField::ProductCode);
    p.name = textOf(rules, row, ImportField::ProductName).left(200);
    p.unit = textOf(rules, row, ImportField::Unit);
    if (const QString barcode = textOf(rules, row, ImportField::Barcode); !barcode.isEmpty())
        p.barcodes.append(barcode);
    if (p.code.isEmpty() && !p.barcodes.isEmpty()) p.code = p.barcodes.front();
    if (p.code.isEmpty()) p.code = p.name.left(64);
    out.category = textOf(rules, row, ImportField::Category).left(60);
    if (const auto cell = cellOf(rules, row, ImportField::Price); !cell.empty()) {
        const auto price = unitPriceIn(cell);
        if (!price) return RowReason::PriceUnreadable;
        if (price->tenThousandths < 0) return RowReason::PriceNegative;
        p.price = *price;
        out.hasPrice = true;
    }
    if (const auto cell = cellOf(rules, row, ImportField::Cost); !cell.empty()) {
        const auto cost = unitPriceIn(cell);
        if (!cost) return RowReason::PriceUnreadable;
        if (cost->tenThousandths < 0) return RowReason::PriceNegative;
        p.cost = *cost;
    }
    auto tidied = tidyProduct(p);
    if (!tidied)
        return tidied.error().code == ErrorCode::NameMissing ? RowReason::ProductMissing : RowReason::TextTooLong;
    out.product = std::move(*tidied);
    return RowReason::None;
}

std::optional<Member> mergeMember(const Member& existing, const Member& row, bool fillOnly) {
    if (fillOnly) {
        // Otherwise each of the two rows would undo what the other has written, and a number would be lost.
        Member gaps = row;
        gaps.number.clear();
        gaps.card.clear();
        for (QString Member::*field :
             {&Member::name, &Member::email, &Member::wechat, &Member::address, &Member::source, &Member::note})
            if (!(existing.*field).isEmpty()) (gaps.*field).clear();
        if (existing.gender != Gender::Unknown) gaps.gender = Gender::Unknown;
        if (existing.birthday) gaps.birthday.reset();
        gaps.joined = BusinessDay::none();
        return mergeMember(existing, gaps);
    }
    Member merged = existing;
    for (QString Member::*field : {&Member::number, &Member::name, &Member::card, &Member::email, &Member::wechat,
                                   &Member::address, &Member::source, &Member::note})
        if (!(row.*field).isEmpty()) merged.*field = row.*field;
    for (const QString& phone : row.phones)
        if (!merged.phones.contains(phone) && merged.phones.size() < MemberLimits::kPhones) merged.phones.append(phone);
    if (row.gender != Gender::Unknown) merged.gender = row.gender;
    if (row.birthday) merged.birthday = row.birthday;
    if (!row.joined.isNone()) merged.joined = row.joined;
    if (merged == existing) return {};
    return merged;
}

std::optional<Product> mergeProduct(const Product& existing, const ReadProduct& row, CategoryId category) {
    Product merged = existing;
    if (!row.product.name.isEmpty() && row.product.name != row.product.code) merged.name = row.product.name;
    if (!row.product.unit.isEmpty()) merged.unit = row.product.unit;
    if (category) merged.category = category;
    for (const QString& barcode : row.product.barcodes)
        if (!merged.barcodes.contains(barcode)) merged.barcodes.append(barcode);
    merged.barcodes.sort();
    if (row.hasPrice) merged.price = row.product.price;
    if (row.product.cost) merged.cost = row.product.cost;
    if (merged == existing) return {};
    return merged;
}

} // namespace zg
