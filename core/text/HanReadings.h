#pragma once

#include <QtCore/QStringList>

#include <optional>
#include <utility>

namespace zg {

// Toneless readings of one simplified character, the likeliest first. Filled from ICU on first use and kept (a call
// costs microseconds there), shared by all threads.
namespace HanReadings {

// Where a character stands in a name decides how it is read: 单 shan in front, dan within.
QStringList inName(char32_t character);
QStringList inWord(char32_t character);
QStringList atStart(char32_t character);
// Of the two characters of a surname of two, which may be read as neither is alone (尉迟 yu chi, 万俟 mo qi); none for
// other pairs.
std::optional<std::pair<QStringList, QStringList>> compoundSurname(char32_t first, char32_t second);

} // namespace HanReadings

} // namespace zg
