#pragma once

#include "core/members/Member.h"

#include <QtCore/QByteArray>

namespace zg {

// A member as JSON, whole: what a merge and an import keep of how it was, and what a staging file holds.
QByteArray memberToJson(const Member& member);
Member memberFromJson(const QByteArray& json);

} // namespace zg
