#pragma once

#include "core/members/Member.h"
#include "core/members/MemberSearch.h"
#include "ui/dashboard/DashboardData.h"

#include <vector>

namespace zg::fiction {

// Fictional values for pictures and tests of what is painted.
std::vector<MemberHit> hits();
MemberCard card();
DashboardData dashboard(DayRange range);

} // namespace zg::fiction
