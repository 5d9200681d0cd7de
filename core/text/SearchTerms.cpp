#include "core/text/SearchTerms.h"

#include "core/base/Text.h"
#include "core/text/Fold.h"
#include "core/text/Phone.h"
#include "core/text/Pinyin.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kMaxVariants = 8;       // readings of a whole name
constexpr int kMaxTerms = 96;         // of one member or product
constexpr int kMaxTermsMerged = 1000; // of one who stands for others too
constexpr int kMaxWords = 6;
constexpr int kShortestPhoneSuffix = 4;

// Letters, digits and ideographs of a folded text.
QString lettersOf(QStringView folded) {
    QString out;
    for (const TextUnit& unit : textPieces(folded)) out += unit.text;
    return out;
}

// The same; when it has none, the text itself without spaces, so that "★" is found as well.
QString compact(const QString& folded) {
    const QString letters = lettersOf(folded);
    return letters.isEmpty() ? QString(folded).remove(u' ') : letters;
}

// The order of UTF-8, and so SQLite's: unlike QString's, surrogates come after the rest of the basic plane.
bool byCodePoint(const QString& a, const QString& b) {
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (x == a.end() || y == b.end()) return a.size() < b.size();
    if (x->isSurrogate() != y->isSurrogate()) return y->isSurrogate();
    return *x < *y;
}

class Terms {
public:
    void add(const QString& term) {
        if (!term.isEmpty() && m_terms.size() < m_most) m_terms.append(boundedTerm(term));
    }
    void addCode(const QString& code) { add(compact(fold(code))); }
    void addLastFour(const QString& code) {
        const QString text = compact(fold(code));
        if (text.size() > 4) add(text.right(text[text.size() - 4].isLowSurrogate() ? 3 : 4));
    }
    QStringList finish() {
        std::sort(m_terms.begin(), m_terms.end(), byCodePoint);
        m_terms.erase(std::unique(m_terms.begin(), m_terms.end()), m_terms.end());
        return m_terms;
    }

    void makeRoom() { m_most = kMaxTermsMerged; }

private:
    QStringList m_terms;
    qsizetype m_most = kMaxTerms;
};

// Ways to read all units together: the likeliest first, then with one unit read otherwise, and, when they are few, all
// combinations.
std::vector<QStringList> variants(const std::vector<TextUnit>& units) {
    QStringList likeliest;
    qsizetype combinations = 1;
    for (const TextUnit& unit : units) {
        likeliest.append(unit.readings.first());
        combinations = std::min<qsizetype>(combinations * unit.readings.size(), kMaxVariants + 1);
    }
    std::vector<QStringList> all{likeliest};
    for (size_t i = 0; i < units.size(); ++i) {
        // Each unit multiplies what is there already, or, when that would be too many, only the likeliest.
        const size_t base = combinations <= kMaxVariants ? all.size() : 1;
        for (qsizetype r = 1; r < units[i].readings.size(); ++r) {
            for (size_t b = 0; b < base && std::ssize(all) < kMaxVariants; ++b) {
                QStringList variant = all[b];
                variant[static_cast<qsizetype>(i)] = units[i].readings[r];
                all.push_back(std::move(variant));
            }
        }
    }
    return all;
}

void addName(Terms& terms, const QString& name, ReadingRules rules) {
    const QString folded = fold(name);
    const std::vector<TextUnit> units = textUnits(folded, rules);
    if (units.empty()) {
        terms.add(compact(folded));
        return;
    }
    QString text;
    for (size_t i = units.size(); i-- > 0;) {
        text.prepend(units[i].text);
        terms.add(text);
    }
    for (const QStringList& reading : variants(units)) {
        QString sound, initials;
        for (qsizetype i = reading.size(); i-- > 0;) {
            sound.prepend(reading[i]);
            const qsizetype first = reading[i][0].isHighSurrogate() ? 2 : 1;
            initials.prepend(reading[i].left(first));
            terms.add(sound);
            if (reading.size() - i > 1) terms.add(initials); // one initial alone begins its own syllable
        }
    }
}

void addSuffixes(Terms& terms, const QString& digits) {
    terms.add(digits);
    for (qsizetype length = digits.size() - 1; length >= kShortestPhoneSuffix; --length)
        terms.add(digits.right(length));
}

void addPhone(Terms& terms, const QString& stored) {
    if (!stored.startsWith(u'+')) {
        addSuffixes(terms, compact(stored));
        return;
    }
    const QString national = nationalDigits(stored);
    const bool mainland = stored.startsWith(u"+86");
    addSuffixes(terms, mainland ? national : stored.mid(1));
    const bool mobile = mainland && national.size() == 11 && national[0] == u'1';
    if (!mobile) terms.add(u'0' + national); // with the trunk prefix, as it is dialled at home
}

// "138 0000-0000", "(010) 1234 5678", "+86 138…" as one run of digits; empty when it is not a number typed in groups.
QString joinedNumber(const QString& folded) {
    QString digits;
    bool grouped = false;
    for (QChar c : folded) {
        if (isAsciiDigit(c))
            digits += c;
        else if (QStringView(u" -()./+").contains(c))
            grouped = true;
        else
            return {};
    }
    const bool mobileWith0086 = digits.size() == 15 && digits.startsWith(u"00861");
    // 00 is the way abroad only in something written like a phone: a card may end in 0077.
    const bool abroad = (grouped && digits.startsWith(u"00") && digits.size() >= 7) || mobileWith0086;
    const bool international = folded.startsWith(u'+') || abroad;
    if (grouped && !international && digits.size() < 7) return {};
    if (abroad) digits.remove(0, 2);
    const bool mobileWith86 = digits.size() == 13 && digits.startsWith(u"861");
    if ((international || mobileWith86) && digits.startsWith(u"86")) digits.remove(0, 2);
    return digits;
}

} // namespace

QStringList memberTerms(const MemberTexts& member) {
    Terms terms;
    terms.addCode(member.number);
    terms.addCode(member.card);
    terms.addLastFour(member.card);
    for (const QString& phone : member.phones) addPhone(terms, phone);
    addName(terms, member.name, ReadingRules::People);
    // Last, and in an order of their own: there may be more than terms have room for.
    terms.makeRoom();
    const auto each = [](QStringList codes, const QStringList& own, auto&& addCode) {
        codes.removeDuplicates();
        codes.sort();
        for (const QString& code : codes)
            if (!own.contains(code)) addCode(code);
    };
    each(member.otherNumbers, {member.number}, [&](const QString& number) { terms.addCode(number); });
    each(member.otherCards, {member.card}, [&](const QString& card) {
        terms.addCode(card);
        terms.addLastFour(card);
    });
    each(member.otherPhones, member.phones, [&](const QString& phone) { addPhone(terms, phone); });
    return terms.finish();
}

QStringList productTerms(const ProductTexts& product) {
    Terms terms;
    terms.addCode(product.code);
    for (const QString& barcode : product.barcodes) {
        terms.addCode(barcode);
        terms.addLastFour(barcode);
    }
    addName(terms, product.name, ReadingRules::Products);
    return terms.finish();
}

QStringList queryWords(QStringView typed) {
    const QString folded = fold(typed.left(256));
    if (folded.isEmpty()) return {};
    if (const QString number = joinedNumber(folded); !number.isEmpty()) return {boundedTerm(number)};
    QStringList words;
    for (const QString& part : folded.split(u' ', Qt::SkipEmptyParts)) {
        const QString word = boundedTerm(lettersOf(part));
        if (!word.isEmpty() && !words.contains(word) && words.size() < kMaxWords) words.append(word);
    }
    if (words.isEmpty()) words.append(boundedTerm(compact(folded)));
    return words;
}

QString exactWord(QStringView typed) {
    const QString folded = fold(typed.left(256));
    const QString number = joinedNumber(folded);
    return number.isEmpty() ? compact(folded) : number;
}

QString exactCode(const QString& code) {
    return compact(fold(code));
}

QString boundedTerm(QString term) {
    if (term.size() <= kMaxTermLength) return term;
    const bool splitsPair = term[kMaxTermLength - 1].isHighSurrogate();
    return term.left(kMaxTermLength - splitsPair);
}

QString termEnd(const QString& word) {
    static const QString last = QString::fromUcs4(U"\U0010ffff", 1);
    return word + last;
}

} // namespace zg
