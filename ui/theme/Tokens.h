#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

#include <array>

namespace zg {

// The colours of one scheme. Text colours keep at least 4.5:1 on the grounds they are named for.
struct Tokens {
    bool dark = false;
    QColor bg, surface, sunken, nav;
    QColor text, text2, text3;
    QColor accent, onAccent, accentInk, accentSoft;
    QColor ok, okSoft, warn, warnSoft, bad, badSoft, gold, goldSoft;
    QColor inputBorder, buttonBorder, cardBorder, focus;
    std::array<QColor, 5> series; // charts use at most five

    friend bool operator==(const Tokens&, const Tokens&) = default;
};

const Tokens& lightTokens();
const Tokens& darkTokens();

// The scheme the application's palette carries: what painted widgets draw with. GUI thread.
const Tokens& currentTokens();

// Every colour role of every group, so that no widget falls back to a platform colour.
QPalette paletteOf(const Tokens& tokens);

// `logical` pixels of the design at 100 % in the interface scale of now. GUI thread.
int px(int logical);

} // namespace zg
