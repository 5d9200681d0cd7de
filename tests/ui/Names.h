#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace zg {

// The kinds of those items below `root` that take the focus by Tab but tell a screen reader no name.
QStringList namelessItems(const QWidget& root);

} // namespace zg
