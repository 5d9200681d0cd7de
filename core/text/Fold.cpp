#include "core/text/Fold.h"

#include "core/text/Icu.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <vector>

namespace zg {

namespace {

constexpr char16_t kHanFirst = 0x3400, kHanLast = 0x9fff;
constexpr size_t kHanCount = kHanLast - kHanFirst + 1;

constexpr bool isBasicHan(char16_t c) {
    return c >= 0x4e00 && c <= kHanLast;
}
constexpr bool isBlank(char16_t c) {
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

// One pass of ICU over all characters, each on its own line so that no phrase rule applies: 15 ms, once.
std::vector<char16_t> makeSimplifiedTable() {
    std::vector<char16_t> table(kHanCount);
    for (size_t i = 0; i < kHanCount; ++i) table[i] = static_cast<char16_t>(kHanFirst + i);
    const auto transliterator = makeTransliterator("Traditional-Simplified");
    icu::UnicodeString lines;
    for (char16_t c : table) lines.append(c).append(u'\n');
    transliterator->transliterate(lines);
    int at = 0;
    for (char16_t& c : table) {
        const int end = lines.indexOf(u'\n', at);
        if (end - at == 1) c = lines.charAt(at);
        at = end + 1;
    }
    return table;
}

// NFKC case folding, then Latin letters without their accents.
icu::UnicodeString caseFolded(QStringView text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
    requireIcu(status);
    const icu::UnicodeString split = decompose->normalize(fold->normalize(toUnicodeString(text), status), status);
    requireIcu(status);
    icu::UnicodeString kept;
    bool afterLatin = false;
    for (int i = 0; i < split.length(); i = split.moveIndex32(i, 1)) {
        const UChar32 c = split.char32At(i);
        if (U_IS_SURROGATE(c)) continue; // half a pair is no character
        const bool mark = u_charType(c) == U_NON_SPACING_MARK;
        if (mark && afterLatin) continue;
        if (!mark) {
            UErrorCode ignored = U_ZERO_ERROR;
            afterLatin = uscript_getScript(c, &ignored) == USCRIPT_LATIN;
        }
        kept.append(c);
    }
    const icu::UnicodeString whole = compose->normalize(kept, status);
    requireIcu(status);
    return whole;
}

} // namespace

bool isHan(char32_t c) {
    if (c < 0x2e80) return false;
    if (c >= 0x4e00 && c <= 0x9fff) return true;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HAN;
}

char16_t simplified(char16_t c) {
    static const std::vector<char16_t> table = makeSimplifiedTable();
    return c >= kHanFirst && c <= kHanLast ? table[c - kHanFirst] : c;
}

QString fold(QStringView text) {
    bool plain = true; // ASCII and unified ideographs, which no normalisation changes
    for (QChar c : text) plain = plain && (c.unicode() < 0x80 || isBasicHan(c.unicode()));

    QString normalised;
    if (!plain) {
        const icu::UnicodeString folded = caseFolded(text);
        normalised = toQString(folded);
        text = normalised;
    }
    QString out;
    out.reserve(text.size());
    bool gap = false;
    for (QChar character : text) {
        char16_t c = character.unicode();
        if (isBlank(c) || (c >= 0x80 && u_isUWhiteSpace(c))) {
            gap = !out.isEmpty();
            continue;
        }
        if (c < 0x20 || c == 0x7f) continue;
        if (gap) out.append(u' ');
        gap = false;
        if (c >= u'A' && c <= u'Z')
            c = static_cast<char16_t>(c + 32);
        else if (c >= kHanFirst && c <= kHanLast)
            c = simplified(c);
        out.append(QChar(c));
    }
    return out;
}

} // namespace zg
