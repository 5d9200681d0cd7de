#pragma once

#include <QtCore/QString>

class QSettings;

namespace zg {

enum class Scheme { System, Light, Dark };

// How the program looks and speaks on this machine. Kept in the machine's settings, not in the shop: it is asked for
// before a shop is open.
struct Appearance {
    Scheme scheme = Scheme::System;
    int scalePercent = 100; // 100, 115 or 130
    QString language;       // "zh_CN", "zh_TW", "en"; empty: the system's

    friend bool operator==(const Appearance&, const Appearance&) = default;
};

Appearance loadAppearance(const QSettings& settings);
void saveAppearance(const Appearance& appearance, QSettings& settings);

} // namespace zg
