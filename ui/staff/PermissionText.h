#pragma once

#include "core/access/Permission.h"

#include <QtCore/QString>

namespace zg {

// What somebody wants to do, as an approver reads it: "退款", "优惠超过 10%".
QString permissionText(Permission permission);

} // namespace zg
