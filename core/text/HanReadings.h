#pragma once

#include <QtCore/QStringList>

namespace zg {

// Toneless readings of one simplified character, the likeliest first. Filled from ICU on first use and kept (a call
// costs microseconds there), shared by all threads.
namespace HanReadings {

// Where a character stands in a name decides how it is read: 单 shan in front, dan within.
QStringList inName(char32_t character);
QStringList inWord(char32_t character);
// The first two characters of a name: some surnames of two characters are read as no single one is (尉迟 yu chi, 万俟
// mo qi).
std::pair<QStringList, QStringList> atStart(char32_t first, char32_t second); // second 0: the character stands alone

} // namespace HanReadings

} // namespace zg
