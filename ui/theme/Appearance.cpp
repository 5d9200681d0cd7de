#include "ui/theme/Appearance.h"

#include <QtCore/QSettings>

namespace zg {

namespace {
constexpr auto kScheme = "appearance/scheme";
constexpr auto kScale = "appearance/scale";
constexpr auto kLanguage = "appearance/language";
} // namespace

Appearance loadAppearance(const QSettings& settings) {
    Appearance a;
    const QString scheme = settings.value(kScheme).toString();
    if (scheme == "light") a.scheme = Scheme::Light;
    if (scheme == "dark") a.scheme = Scheme::Dark;
    const int scale = settings.value(kScale, 100).toInt();
    a.scalePercent = scale == 115 || scale == 130 ? scale : 100;
    const QString language = settings.value(kLanguage).toString();
    if (language == "zh_CN" || language == "zh_TW" || language == "en") a.language = language;
    return a;
}

void saveAppearance(const Appearance& appearance, QSettings& settings) {
    const char* scheme = "system";
    if (appearance.scheme == Scheme::Light) scheme = "light";
    if (appearance.scheme == Scheme::Dark) scheme = "dark";
    settings.setValue(kScheme, QString::fromLatin1(scheme));
    settings.setValue(kScale, appearance.scalePercent);
    settings.setValue(kLanguage, appearance.language);
}

} // namespace zg
