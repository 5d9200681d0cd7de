#pragma once

#include "core/base/Id.h"

#include <QtCore/QString>

#include <optional>

namespace zg {

class Connection;

// PINs as the shop file keeps them: BLAKE2b keyed by a secret of the vault, so that the file alone, or a copy of the
// table, tells nothing about six digits. A PIN opens no file; it says who stands at a till that is open.

void setPin(Connection& connection, StaffId staff, const QString& pin); // and forgets the failures
// None: there is no PIN.
std::optional<int> pinFailures(Connection& connection, StaffId staff);
void countPinFailure(Connection& connection, StaffId staff);
// Whether it is the PIN; then the failures are forgotten.
bool acceptPin(Connection& connection, StaffId staff, const QString& pin);

} // namespace zg
