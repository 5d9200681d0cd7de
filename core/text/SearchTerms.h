#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace zg {

// What as-you-type search stands on. A member or a product has terms; a word someone types finds it when a term begins
// with the word. Terms and words are made by the same folding, hold letters and digits only and at most kMaxTermLength
// UTF-16 units, so a longer word still finds what begins like it.
inline constexpr int kMaxTermLength = 32;

struct MemberTexts {
    QString name;
    QStringList phones; // as stored, see Phone.h
    QString card;
    QString number;
    QStringList otherNumbers = {}, otherCards = {}, otherPhones = {}; // of members merged into it, in any order
};

struct ProductTexts {
    QString name;
    QString code;
    QStringList barcodes;
};

// Every suffix of the name, of its pinyin by syllable (with other readings), of its initials; words of Latin names
// likewise; phone suffixes of 4 digits and more; card, its last 4; number. Sorted by code point, each once, bounded.
// About 18 of them.
QStringList memberTerms(const MemberTexts& member);
// The same of the name read as ordinary words; code; barcodes and their last 4.
QStringList productTerms(const ProductTexts& product);

// The words of a query, all of which must be found. A number typed in groups ("138 0000-0000", "+86 138…") is one word.
// Empty when nothing searchable was typed.
QStringList queryWords(QStringView typed);

// For an exact look-up: what was typed as one word of any length, a number typed in groups joined; and a stored card,
// number, code or barcode in the same form.
QString exactWord(QStringView typed);
QString exactCode(const QString& code);

// The beginning that a longer text is indexed by.
QString boundedTerm(QString term);

// Terms t that begin with `word` are those with word <= t < termEnd(word), in the order of UTF-8.
QString termEnd(const QString& word);

} // namespace zg
