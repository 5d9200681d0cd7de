#include "ui/shell/PaletteItem.h"

#include "core/text/SearchTerms.h"

#include <algorithm>

namespace zg {

bool paletteMatches(const QString& text, const QString& query) {
    const QStringList terms = productTerms({text, {}, {}});
    return std::ranges::all_of(queryWords(query), [&](const QString& word) {
        return std::ranges::any_of(terms, [&](const QString& term) { return term.startsWith(word); });
    });
}

} // namespace zg
