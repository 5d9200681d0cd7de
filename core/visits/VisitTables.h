#pragma once

#include "core/visits/Visits.h"

namespace zg {

class Connection;

// Adds these to the tables that count people.
void writeVisits(Connection& connection, const VisitCounts& visits);

} // namespace zg
