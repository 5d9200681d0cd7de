#include "core/text/Pinyin.h"

#include "core/text/Fold.h"
#include "core/text/HanReadings.h"

#include <tuple>

namespace zg {

namespace {

// The code point at `i`; half a surrogate pair stands for itself.
char32_t codePointAt(QStringView text, qsizetype i) {
    const QChar c = text[i];
    if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[i + 1]);
    return c.unicode();
}

} // namespace

std::vector<TextUnit> textPieces(QStringView folded, int limit) {
    std::vector<TextUnit> units;
    bool inWord = false;
    for (qsizetype i = 0; i < folded.size();) {
        const char32_t c = codePointAt(folded, i);
        const qsizetype length = c > 0xffff ? 2 : 1;
        const QStringView character = folded.mid(i, length);
        i += length;
        if (isHan(c)) {
            if (std::ssize(units) == limit) break;
            units.push_back({character.toString(), {}, true});
            inWord = false;
        } else if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) {
            if (inWord) {
                units.back().text += character;
            } else {
                if (std::ssize(units) == limit) break;
                units.push_back({character.toString(), {}, false});
            }
            inWord = true;
        } else {
            inWord = false;
        }
    }
    return units;
}

std::vector<TextUnit> textUnits(QStringView folded, ReadingRules rules, int limit) {
    std::vector<TextUnit> units = textPieces(folded, limit);
    for (size_t i = 0; i < units.size(); ++i) {
        TextUnit& unit = units[i];
        if (!unit.han) {
            unit.readings = {unit.text};
            continue;
        }
        const char32_t c = codePointAt(unit.text, 0);
        const bool start = rules == ReadingRules::People && i == 0;
        if (start && units.size() > 1 && units[1].han)
            if (auto surname = HanReadings::compoundSurname(c, codePointAt(units[1].text, 0)))
                std::tie(unit.readings, units[1].readings) = *std::move(surname);
        // After the readings of a surname of two come those of its characters, because people type them.
        const QStringList usual = rules == ReadingRules::Products ? HanReadings::inWord(c)
                                  : start                         ? HanReadings::atStart(c)
                                                                  : HanReadings::inName(c);
        if (unit.readings.isEmpty())
            unit.readings = usual;
        else
            for (const QString& reading : usual)
                if (!unit.readings.contains(reading)) unit.readings.append(reading);
    }
    // A character ICU cannot read (a rare one outside the basic plane) is searched as itself.
    for (TextUnit& unit : units)
        if (unit.readings.isEmpty()) unit.readings = {unit.text};
    return units;
}

QString pinyinKey(const std::vector<TextUnit>& units) {
    QString key;
    for (const TextUnit& unit : units) {
        if (!key.isEmpty()) key += u' ';
        key += unit.readings.first();
    }
    return key;
}

QString namePinyin(QStringView name) {
    return pinyinKey(textUnits(fold(name), ReadingRules::People));
}

} // namespace zg
