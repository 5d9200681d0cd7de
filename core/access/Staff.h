#pragma once

#include "core/base/Id.h"

#include <QtCore/QString>

namespace zg {

enum class Role { Owner = 1, Manager = 2, Cashier = 3 };

struct Staff {
    StaffId id;
    QString name;
    Role role = Role::Cashier;
    bool active = true;

    friend bool operator==(const Staff&, const Staff&) = default;
};

} // namespace zg
