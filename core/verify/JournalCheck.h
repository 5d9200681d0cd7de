#pragma once

#include "core/verify/Verify.h"

namespace zg {

// The journal's chain, and that the sales and refunds it speaks of are there with the contents they were written with,
// or were removed by an entry that says so.
std::vector<VerifyCheck> checkJournal(Connection& connection);

} // namespace zg
