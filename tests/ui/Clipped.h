#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace zg {

// The texts of visible labels, buttons, choices and placeholders below `root` that have less room than they need.
QStringList clippedTexts(const QWidget& root);

// The same once layouts have come to rest: what stays clipped.
QStringList stillClipped(const QWidget& root);

} // namespace zg
