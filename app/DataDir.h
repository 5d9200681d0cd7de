#pragma once

#include <QtCore/QString>

namespace zg {

// Where the shop of this user lives unless --data-dir names another place: $XDG_DATA_HOME/zhanggui.
QString defaultDataDir();

} // namespace zg
