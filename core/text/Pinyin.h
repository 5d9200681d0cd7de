#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace zg {

// A piece of a name that can be searched from: one Chinese character, or one word of letters and digits.
struct TextUnit {
    QString text;         // folded
    QStringList readings; // of a Chinese character: toneless pinyin, the likeliest first, ü as "v" and as "u"; of a
                          // word: itself
    bool han = false;

    friend bool operator==(const TextUnit&, const TextUnit&) = default;
};

enum class ReadingRules {
    People,   // 单 shan and 尉迟 yu chi at the start of a name
    Products, // as in ordinary words
};

// The units of a folded text (see Fold.h) in order, without readings; spaces and punctuation only separate. At most
// `limit`.
std::vector<TextUnit> textPieces(QStringView folded, int limit = 256);

// The same with readings. These are ICU's Han-Latin and Han-Latin/Names, kept per character once they were asked for,
// with a few readings that both miss. Thread-safe; over 100,000 names a second once warm.
std::vector<TextUnit> textUnits(QStringView folded, ReadingRules rules, int limit = 16);

// For sorting people by sound: likeliest syllables, separated by spaces so that 方 (fang) comes after 范刚 (fan gang);
// words as they are.
QString pinyinKey(const std::vector<TextUnit>& units);
QString namePinyin(QStringView name);

} // namespace zg
