#pragma once

#include <QtCore/QString>

namespace zg {

// Simplified Chinese written with traditional characters, phrase by phrase where ICU knows better than by character.
// For showing texts of the program; Latin letters and punctuation stay.
QString toTraditional(const QString& text);

} // namespace zg
