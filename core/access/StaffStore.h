#pragma once

#include "core/access/Staff.h"

#include <optional>
#include <vector>

namespace zg {

class Connection;

std::vector<Staff> listStaff(Connection& connection);    // by id: the owner who created the shop comes first
std::optional<Staff> firstOwner(Connection& connection); // who is still there; a shop keeps one
StaffId addStaff(Connection& connection, const QString& name, Role role);
void updateStaff(Connection& connection, const Staff& staff);

} // namespace zg
