#pragma once

#include "ui/page/Page.h"

#include <functional>
#include <vector>

namespace zg {

// One thing the palette offers.
struct PaletteItem {
    const char* icon = "search";
    QString title;
    QString detail; // beside the title: a phone, a price, a key
    std::function<void()> run;
};

// Where the palette looks. `find` answers once, now or later; an answer to an older question is dropped, and so is one
// that comes after the palette has gone.
struct PaletteSource {
    using Answer = std::function<void(std::vector<PaletteItem>)>;

    Speech heading;
    std::function<void(const QString& query, Answer answer)> find;
};

// Whether every word of the query begins a word of the text, its pinyin or its initials: as people are searched for.
bool paletteMatches(const QString& text, const QString& query);

} // namespace zg
