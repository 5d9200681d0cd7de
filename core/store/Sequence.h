#pragma once

#include "core/store/Connection.h"

#include <cstdint>

namespace zg {

// Numbers that are drawn once: each series counts from 1 per till, in the transaction that uses them, so that a rolled
// back transaction leaves no gap. A restored shop works as the next till, so nothing drawn after the backup is drawn
// again.

// The first of `count` consecutive plain numbers of the series, for receipts and member numbers.
std::int64_t nextNumbers(Connection& connection, const char* series, std::int64_t count = 1);

// Puts back the last `count` numbers just drawn, which nothing uses, within the transaction that drew them.
void returnNumbers(Connection& connection, const char* series, std::int64_t count);

// The first of `count` consecutive ids, till × 2^40 + number: add 1, 2, ... for the others.
std::int64_t nextIds(Connection& connection, const char* series, std::int64_t count);

template <class IdType> IdType nextId(Connection& connection, const char* series) {
    return IdType{nextIds(connection, series, 1)};
}

std::int64_t tillNumber(Connection& connection);

// From here on the file draws as another till; all series begin anew.
void startTill(Connection& connection, std::int64_t till);

} // namespace zg
