#pragma once

#include "core/ledger/Ledger.h"
#include "core/verify/Verify.h"

#include <span>

namespace zg {

// A kept table and the plain SQL that it must equal: both select the same columns, keys first, with rows that say
// nothing left out.
struct SummaryCheck {
    const char* name;
    const char* expected;
    const char* kept;
};

std::span<const SummaryCheck> summaryChecks();

VerifyCheck compare(Connection& connection, const SummaryCheck& check);
// The balance that is kept, and what the entries come to.
VerifyCheck compareBalances(Connection& connection, const Ledger& ledger);

// The tables that count visits, and month_product, whose months SQL cannot name: rebuilt in C++ from tables checked
// before them.
std::vector<VerifyCheck> compareVisits(Connection& connection);
VerifyCheck compareMonthProducts(Connection& connection);

} // namespace zg
