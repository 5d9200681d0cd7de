#include "core/text/Traditional.h"

#include "core/text/Icu.h"

#include <mutex>

namespace zg {

QString toTraditional(const QString& text) {
    static std::mutex mutex; // a transliterator keeps state
    static const auto transliterator = makeTransliterator("Simplified-Traditional");
    icu::UnicodeString converted = toUnicodeString(text);
    const std::lock_guard lock(mutex);
    transliterator->transliterate(converted);
    return toQString(converted);
}

} // namespace zg
