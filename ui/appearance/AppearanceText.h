#pragma once

#include "ui/theme/Appearance.h"

#include <array>

namespace zg {

inline constexpr std::array kSchemes = {Scheme::System, Scheme::Light, Scheme::Dark};
inline constexpr std::array kScales = {100, 115, 130}; // percent

QString schemeText(Scheme scheme);
QString scaleText(int percent);

} // namespace zg
