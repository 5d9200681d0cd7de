#include "core/files/FieldText.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace zg {

namespace {

constexpr int kMaxWhole = 15;
constexpr int kMaxScale = 9; // more than any rounding here looks at

constexpr std::array kWideSpaces = {
    std::string_view("\xE3\x80\x80"), std::string_view("\xC2\xA0"),     std::string_view("\xEF\xBB\xBF"),
    std::string_view("\xE2\x80\x8B"), std::string_view("\xE2\x80\xAF"), std::string_view("\xE2\x80\x89"),
};

std::string_view trimSpaces(std::string_view text) {
    for (bool again = true; again && !text.empty();) {
        again = false;
        while (!text.empty() && (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')))
            text.remove_prefix(1);
        while (!text.empty() && (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r')))
            text.remove_suffix(1);
        if (text.empty() ||
            (static_cast<unsigned char>(text.front()) < 0x80 && static_cast<unsigned char>(text.back()) < 0x80))
            break;
        for (const std::string_view space : kWideSpaces) {
            if (text.starts_with(space)) text.remove_prefix(space.size()), again = true;
            if (text.ends_with(space)) text.remove_suffix(space.size()), again = true;
        }
    }
    return text;
}

std::int64_t power10(int n) {
    std::int64_t p = 1;
    while (n-- > 0) p *= 10;
    return p;
}

// Collects the digits of a number; false when they do not fit.
class DigitSum {
public:
    bool add(int digit, bool fraction) {
        if (fraction) {
            if (m_scale == kMaxScale) return true;
            // 15 digits before the point and 9 after are more than 64 bits hold; the price of 100 million yuan keeps
            // all nine.
            if (m_value > (INT64_MAX - digit) / 10) return true;
            ++m_scale;
        } else if (m_value != 0 || digit != 0) {
            if (++m_whole > kMaxWhole) return false;
        }
        m_value = m_value * 10 + digit;
        return true;
    }
    DecimalNumber result(bool negative) const {
        DecimalNumber d{m_value, m_scale};
        while (d.scale > 0 && d.mantissa % 10 == 0) d.mantissa /= 10, --d.scale;
        if (negative) d.mantissa = -d.mantissa;
        return d;
    }

private:
    std::int64_t m_value = 0;
    int m_scale = 0, m_whole = 0;
};

// What nearly every cell is: an optional sign, digits, an optional point. Nothing when it is anything else.
std::optional<Result<DecimalNumber>> plainDecimal(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    DigitSum sum;
    bool fraction = false, any = false;
    for (const char c : text) {
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (c >= '0' && c <= '9') {
            any = true;
            if (!sum.add(c - '0', fraction)) return Result<DecimalNumber>(fail(ErrorCode::OutOfRange));
        } else {
            return {};
        }
    }
    if (!any) return {};
    return Result<DecimalNumber>(sum.result(negative));
}

// Full-width forms to ASCII, every dash that stands for minus to '-', every space to ' '.
QString folded(std::string_view cell) {
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    for (QChar& c : text) {
        const char16_t u = c.unicode();
        if (u >= 0xFF01 && u <= 0xFF5E)
            c = QChar(u - 0xFEE0);
        else if (u == 0xFFE5)
            c = QChar(0x00A5);
        else if (u == 0x2212 || u == 0x2013 || u == 0x2014)
            c = u'-';
        else if (c.isSpace())
            c = u' ';
    }
    return text.trimmed();
}

bool takePrefix(QStringView& text, std::initializer_list<QStringView> words) {
    for (const QStringView word : words)
        if (text.startsWith(word, Qt::CaseInsensitive)) {
            text = text.mid(word.size()).trimmed();
            return true;
        }
    return false;
}

bool takeSign(QStringView& text, bool& negative) {
    if (!text.startsWith(u'-') && !text.startsWith(u'+')) return false;
    negative = text.front() == u'-';
    text = text.mid(1).trimmed();
    return true;
}

// "1,234,567" has commas every three digits; "1,23" is a slip of the hand that nobody should guess at.
bool readGrouped(QStringView& text, DigitSum& sum, bool& fits) {
    qsizetype i = 0;
    int sinceComma = -1, whole = 0; // -1: no comma yet
    for (; i < text.size(); ++i) {
        if (text[i] >= u'0' && text[i] <= u'9') {
            fits = fits && sum.add(text[i].unicode() - u'0', false);
            ++whole;
            if (sinceComma >= 0) ++sinceComma;
        } else if ((text[i] == u',' || text[i] == u'\'') && whole > 0 && i + 1 < text.size()) {
            if (sinceComma >= 0 ? sinceComma != 3 : whole > 3) return false;
            sinceComma = 0;
        } else {
            break;
        }
    }
    if (sinceComma >= 0 && sinceComma != 3) return false;
    bool any = whole > 0;
    if (i < text.size() && text[i] == u'.') {
        for (++i; i < text.size() && text[i] >= u'0' && text[i] <= u'9'; ++i) {
            fits = fits && sum.add(text[i].unicode() - u'0', true);
            any = true;
        }
    }
    text = text.mid(i);
    return any;
}

int takeExponent(QStringView& text) {
    if (text.size() < 2 || text[0].toLower() != u'e') return 0;
    qsizetype i = 1;
    if (text[i] == u'+' || text[i] == u'-') ++i;
    const qsizetype digits = i;
    while (i < text.size() && text[i].isDigit()) ++i;
    if (i == digits || i - digits > 2) return 0;
    const int exponent = text.mid(1, i - 1).toInt();
    text = text.mid(i);
    return exponent;
}

// 12 × 10^exponent; nothing when it does not fit.
std::optional<DecimalNumber> shifted(DecimalNumber d, int exponent) {
    for (; exponent > 0; --exponent) {
        if (d.scale > 0)
            --d.scale;
        else if (std::abs(d.mantissa) >= power10(kMaxWhole - 1))
            return {};
        else
            d.mantissa *= 10;
    }
    for (; exponent < 0; ++exponent) {
        if (d.scale == 18) return {};
        ++d.scale;
    }
    while (d.scale > 0 && d.mantissa % 10 == 0) d.mantissa /= 10, --d.scale;
    return d;
}

// "（系统计算中，该值仅供参考）" after a number is a remark.
void dropFootnote(QStringView& text) {
    text = text.trimmed();
    if ((text.startsWith(u'(') && text.endsWith(u')')) || (text.startsWith(u'[') && text.endsWith(u']')) ||
        (text.startsWith(u'\u3010') && text.endsWith(u'\u3011')))
        text = {};
}

bool isUnit(QStringView text) {
    return text.size() <= 6 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

enum class Suffix { Money, Unit };

Result<DecimalNumber> peopleDecimal(std::string_view cell, Suffix suffix) {
    const QString owned = folded(cell);
    QStringView text = owned;
    bool negative = false;
    if (text.size() > 2 && text.startsWith(u'(') && text.endsWith(u')')) {
        text = text.mid(1, text.size() - 2).trimmed();
        if (text.contains(u'-')) return fail(ErrorCode::InvalidArgument);
        negative = true;
    }
    const bool parenthesised = negative;
    bool sign = takeSign(text, negative);
    const auto currency = [&] {
        return takePrefix(text, {u"US$", u"HK$", u"NT$", u"RMB", u"CNY", u"USD", u"GBP", u"EUR", u"HKD", u"TWD",
                                 u"\u00A5", u"$", u"\u00A3", u"\u20AC", u"\u4EBA\u6C11\u5E01"});
    };
    while (currency()) {
    }
    if (!sign) sign = takeSign(text, negative);
    if (parenthesised && sign) return fail(ErrorCode::InvalidArgument);

    DigitSum sum;
    bool fits = true;
    if (!readGrouped(text, sum, fits)) return fail(ErrorCode::InvalidArgument);
    if (!fits) return fail(ErrorCode::OutOfRange);
    int exponent = takeExponent(text);
    dropFootnote(text);
    if (text == u"-" && !sign && !parenthesised) {
        negative = true; // "12.50-", as mainframes print it
        text = {};
    }
    if (takePrefix(text, {u"\u4E07", u"\u842C"}))
        exponent += 4;
    else if (takePrefix(text, {u"\u4EBF", u"\u5104"}))
        exponent += 8;
    while (!text.isEmpty() && takePrefix(text, {u"\u5143", u"\u5706", u"\u5713", u"\u5757", u"RMB", u"CNY", u"USD",
                                                u"GBP", u"EUR", u"HKD", u"TWD", u"\u00A5", u"\u20AC"})) {
    }
    dropFootnote(text);
    if (!text.isEmpty() && !(suffix == Suffix::Unit && isUnit(text))) return fail(ErrorCode::InvalidArgument);
    const auto value = shifted(sum.result(negative), exponent);
    if (!value) return fail(ErrorCode::OutOfRange);
    return *value;
}

Result<DecimalNumber> decimalOf(std::string_view cell, Suffix suffix) {
    const std::string_view text = trimmedCell(cell);
    if (auto plain = plainDecimal(text)) return *std::move(plain);
    return peopleDecimal(text, suffix);
}

// To 1/10^digits; exact, or rounded half away from zero.
Result<std::int64_t> scaled(const DecimalNumber& d, int digits, bool exact) {
    if (d.scale > digits) {
        if (exact) return fail(ErrorCode::OutOfRange);
        return mulDivHalfUp(d.mantissa, 1, power10(d.scale - digits));
    }
    const std::int64_t factor = power10(digits - d.scale);
    std::int64_t value;
    if (__builtin_mul_overflow(d.mantissa, factor, &value) || std::abs(value) >= power10(18))
        return fail(ErrorCode::OutOfRange);
    return value;
}

bool isOneOf(std::string_view cell, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return cell.size() == word.size() && std::equal(cell.begin(), cell.end(), word.begin(), [](char a, char b) {
                   return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
               });
    });
}

} // namespace

std::string_view trimmedCell(std::string_view cell) {
    std::string_view text = trimSpaces(cell);
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"') && text.find('"', 2) == text.size() - 1)
        text = trimSpaces(text.substr(2, text.size() - 3));
    if (text.size() > 1 && text.front() == '\'' && text.find('\'', 1) == std::string_view::npos)
        text = trimSpaces(text.substr(1));
    return text;
}

QString cellText(std::string_view cell) {
    const std::string_view text = trimmedCell(cell);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isBlankCell(std::string_view cell) {
    const std::string_view text = trimmedCell(cell);
    if (text.empty()) return true;
    if (text.size() > 12) return false;
    return isOneOf(text,
                   {"?", "\xEF\xBC\x9F", "-", "--", "---", "\xE2\x80\x94", "\xE2\x80\x94\xE2\x80\x94", "/", "n/a", "na",
                    "#n/a", "null", "(null)", "none", "nan", "\\n", "\xE6\x97\xA0", "\xE6\x9A\x82\xE6\x97\xA0", "'"});
}

Result<DecimalNumber> decimalIn(std::string_view cell) {
    return decimalOf(cell, Suffix::Money);
}

Result<Money> moneyIn(std::string_view cell, int currencyDigits) {
    const auto value = decimalOf(cell, Suffix::Money);
    if (!value) return tl::unexpected(value.error());
    const auto minor = scaled(*value, currencyDigits, false);
    if (!minor) return tl::unexpected(minor.error());
    return Money{*minor};
}

Result<UnitPrice> unitPriceIn(std::string_view cell) {
    const auto value = decimalOf(cell, Suffix::Money);
    if (!value) return tl::unexpected(value.error());
    const auto price = scaled(*value, 4, true);
    if (!price) return tl::unexpected(price.error());
    return UnitPrice{*price};
}

Result<Quantity> quantityIn(std::string_view cell) {
    const auto value = decimalOf(cell, Suffix::Unit);
    if (!value) return tl::unexpected(value.error());
    const auto quantity = scaled(*value, 3, true);
    if (!quantity) return tl::unexpected(quantity.error());
    return Quantity{*quantity};
}

std::optional<bool> yesNoIn(std::string_view cell) {
    const std::string_view text = trimmedCell(cell);
    if (isOneOf(text, {"1", "y", "yes", "true", "t", "on", "\xE6\x98\xAF", "\xE6\x9C\x89", "\xE5\xB7\xB2",
                       "\xE2\x88\x9A", "\xE2\x9C\x93", "\xE2\x9C\x94", "\xE5\xAF\xB9", "\xE7\x9C\x9F"}))
        return true;
    if (isOneOf(text, {"0", "n", "no", "false", "f", "off", "\xE5\x90\xA6", "\xE6\x97\xA0", "\xE6\x9C\xAA", "\xC3\x97",
                       "\xE2\x9C\x97", "\xE2\x9C\x98", "\xE9\x94\x99", "\xE5\x81\x87", "x", "\xE4\xB8\x8D"}))
        return false;
    return {};
}

std::optional<int> genderIn(std::string_view cell) {
    const std::string_view text = trimmedCell(cell);
    if (isOneOf(text, {"f", "female", "woman", "\xE5\xA5\xB3", "\xE5\xA5\xB3\xE6\x80\xA7", "\xE5\xA5\xB3\xE5\xA3\xAB",
                       "\xE5\xB0\x8F\xE5\xA7\x90", "ms", "mrs", "ms.", "mrs.", "\xE5\xA5\xB3\xE7\x94\x9F"}))
        return 1;
    if (isOneOf(text, {"m", "male", "man", "\xE7\x94\xB7", "\xE7\x94\xB7\xE6\x80\xA7", "\xE7\x94\xB7\xE5\xA3\xAB",
                       "\xE5\x85\x88\xE7\x94\x9F", "mr", "mr.", "\xE7\x94\xB7\xE7\x94\x9F"}))
        return 2;
    if (isBlankCell(text) ||
        isOneOf(text, {"0", "unknown", "other", "\xE6\x9C\xAA\xE7\x9F\xA5", "\xE4\xBF\x9D\xE5\xAF\x86",
                       "\xE4\xB8\x8D\xE8\xAF\xA6", "\xE5\x85\xB6\xE4\xBB\x96"}))
        return 0;
    return {};
}

} // namespace zg
