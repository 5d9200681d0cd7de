#include "core/text/Phone.h"

#include "core/base/Text.h"
#include "core/text/Fold.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <phonenumbers/phonenumberutil.h>

namespace zg {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

bool isMainlandMobile(QStringView digits) {
    if (digits.size() != 11 || digits[0] != u'1' || digits[1] < u'3') return false;
    return std::all_of(digits.begin(), digits.end(), isAsciiDigit);
}

// Country codes that are typed without a plus: the mainland, Hong Kong, Macau, Taiwan.
bool startsWithNeighbour(QStringView digits) {
    return digits.startsWith(u"86") || digits.startsWith(u"852") || digits.startsWith(u"853") ||
           digits.startsWith(u"886");
}

// mantissa E exponent, as a spreadsheet writes it.
struct Scientific {
    QString digits;   // of the mantissa, without the point
    int decimals = 0; // of them, after the point
    int exponent = 0;
};

std::optional<Scientific> scientific(QStringView text) {
    const qsizetype e = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    if (e < 1) return {};
    Scientific number;
    bool point = false;
    for (QChar c : text.left(e)) {
        if (c == u'.' && !point) {
            point = true;
        } else if (isAsciiDigit(c)) {
            number.digits += c;
            number.decimals += point;
        } else {
            return {};
        }
    }
    bool ok = false;
    number.exponent = text.mid(e + 1).toInt(&ok);
    if (!ok || number.exponent < 0 || number.exponent > 20 || number.digits.isEmpty()) return {};
    return number;
}

// The text without what Excel and people put around a number.
QString unwrapped(QStringView typed) {
    QString text = fold(typed);
    if (text.startsWith(u'=')) text.remove(0, 1);
    text.remove(u'"').remove(u'\'').remove(u'`');
    text = text.trimmed();
    if (text.endsWith(QLatin1String(".0"))) text.chop(2);
    return text;
}

bool reading(const std::string& text, const std::string& region, PhoneNumber& number) {
    return PhoneNumberUtil::GetInstance()->Parse(text, region, &number) == PhoneNumberUtil::NO_PARSING_ERROR;
}

QString e164(const PhoneNumber& number) {
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::E164, &text);
    return QString::fromStdString(text);
}

} // namespace

bool phoneLostDigits(QStringView typed) {
    const auto number = scientific(unwrapped(typed));
    return number && number->decimals < number->exponent;
}

QString normalizePhone(QStringView typed, const QString& region) {
    if (region == u"CN" && isMainlandMobile(typed)) return QStringLiteral("+86") + typed.toString();

    QString text = unwrapped(typed);
    if (const auto number = scientific(text)) {
        if (number->decimals < number->exponent) return {};
        text = number->digits.left(number->digits.size() - number->decimals + number->exponent);
    }
    QString digits;
    bool international = false;
    for (QChar c : text) {
        if (isAsciiDigit(c))
            digits += c;
        else if (c == u'+' && digits.isEmpty())
            international = true;
        else if (c.isLetter())
            break; // "13812345678 ext 5", "… 王先生": the number ends here
    }
    if (digits.isEmpty()) return {};
    if (digits.size() > 20) digits.truncate(20);

    if (digits.startsWith(u"0086") && isMainlandMobile(QStringView(digits).mid(4)))
        digits.remove(0, 2), international = true;
    if (digits.size() == 13 && digits.startsWith(u"86") && isMainlandMobile(QStringView(digits).mid(2)))
        return u'+' + digits;
    if (region == u"CN" && !international && isMainlandMobile(digits)) return QStringLiteral("+86") + digits;

    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    const std::string plain = digits.toStdString();
    PhoneNumber number;
    if (international) {
        if (reading('+' + plain, "ZZ", number) &&
            util.IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE)
            return e164(number);
        return u'+' + digits;
    }
    if (reading(plain, region.toStdString(), number) && util.IsValidNumber(number)) return e164(number);
    if (startsWithNeighbour(digits) && reading('+' + plain, "ZZ", number) && util.IsValidNumber(number))
        return e164(number);
    // North American numbers written with their leading 1 have the same shape.
    if (isMainlandMobile(digits) && region != u"US" && region != u"CA") return QStringLiteral("+86") + digits;
    return digits;
}

QString phoneRegion(const QByteArray& zoneId, const QString& currencyCode) {
    const QLocale::Territory territory = QTimeZone(zoneId).territory();
    if (territory != QLocale::AnyTerritory && territory != QLocale::World) {
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2) return code;
    }
    return currencyCode.size() == 3 ? currencyCode.left(2).toUpper() : QStringLiteral("CN");
}

QString nationalDigits(const QString& stored) {
    if (!stored.startsWith(u'+')) return stored;
    if (stored.startsWith(u"+86")) return stored.mid(3);
    PhoneNumber number;
    if (!reading(stored.toStdString(), "ZZ", number)) return stored.mid(1);
    std::string national;
    PhoneNumberUtil::GetInstance()->GetNationalSignificantNumber(number, &national);
    return QString::fromStdString(national);
}

QString displayPhone(const QString& stored) {
    const QString national = stored.startsWith(u"+86") ? stored.mid(3) : stored;
    if (isMainlandMobile(national)) return national.left(3) + u' ' + national.mid(3, 4) + u' ' + national.mid(7);
    PhoneNumber number;
    if (!stored.startsWith(u'+') || !reading(stored.toStdString(), "ZZ", number)) return stored;
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(
        number, number.country_code() == 86 ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

QString maskedPhone(const QString& stored) {
    const QString digits = nationalDigits(stored);
    const qsizetype tail = digits.size() >= 8 ? 4 : digits.size() >= 4 ? 2 : 0;
    const qsizetype head = digits.size() >= 11 ? 3 : digits.size() >= 8 ? 1 : 0;
    return digits.left(head) + QString(digits.size() - head - tail, u'*') + digits.right(tail);
}

} // namespace zg
