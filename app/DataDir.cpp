#include "app/DataDir.h"

#include <QtCore/QStandardPaths>

namespace zg {

QString defaultDataDir() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/zhanggui");
}

} // namespace zg
