#pragma once

#include "core/base/Progress.h"
#include "core/imports/ImportPlan.h"
#include "core/store/Database.h"

namespace zg {

// Compares a staged file with the shop and completes its plan: what is new, what is there already. Reads only. Must not
// run on the writer's thread.
Done checkAgainstShop(Database& database, const BusinessCalendar& calendar, ImportPlan& plan, const Progress& progress);

} // namespace zg
