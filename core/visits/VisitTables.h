#pragma once

#include "core/store/Connection.h"
#include "core/visits/Visits.h"

namespace zg {

// Adds these to the tables that count people.
void writeVisits(Connection& connection, const VisitCounts& visits);

} // namespace zg
