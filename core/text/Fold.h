#pragma once

#include <QtCore/QString>

namespace zg {

// Text as it is compared when people search or when duplicates are looked for: full-width → half-width, compatibility
// forms and case folded, accents of Latin letters dropped, traditional → simplified character by character, invisible
// characters dropped, runs of white space one space, none at the ends. Context never matters (ICU's phrase rules are
// left out on purpose): fold(a + b) begins with fold(a), or searching by prefix would miss. For comparing only, never
// for showing. Thread-safe; pure ASCII never reaches ICU.
QString fold(QStringView text);

// A letter written as a Chinese character, in any block of the basic plane or above.
bool isHan(char32_t character);

// The simplified form of one character of the basic plane; the character itself when there is none.
char16_t simplified(char16_t character);

} // namespace zg
