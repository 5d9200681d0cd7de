#pragma once

#include <QtGui/QColor>
#include <QtGui/QIcon>

namespace zg {

// An icon of the project's own family (resources/icons/NAME.svg), drawn in the palette's secondary text colour, in the
// accent ink when checked or selected, and pale when disabled; it follows a change of theme by itself.
QIcon icon(const char* name);

// The same in a fixed token colour, e.g. &Tokens::warn or &Tokens::onAccent: still follows the theme.
struct Tokens;
QIcon icon(const char* name, QColor Tokens::*ink);

} // namespace zg
