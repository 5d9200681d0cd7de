#pragma once

#include "core/base/Id.h"
#include "core/store/Connection.h"

#include <cstdint>

namespace zg {

// Numbers that are drawn once: each series counts from 1 per till, in the transaction that uses them, so that a rolled
// back transaction leaves no gap. A restored shop works as the next till, so nothing drawn after the backup is drawn
// again.

// Keys carry their till, till × 2^40 + number: a restored shop begins its series anew, and a plain number would be that
// of a row which is there already. The series is the id's own (see base/Id.h), so that no key can be drawn otherwise.
// The first of `count` consecutive ones: add 1, 2, ... for the others.
namespace detail {
std::int64_t drawKeys(Connection& connection, const char* series, std::int64_t count);
}
template <class IdType> IdType nextId(Connection& connection, std::int64_t count = 1) {
    return IdType{detail::drawKeys(connection, IdType::TagType::series, count)};
}

// What is no key: it is printed, and begins with the till where that matters.
enum class NumberSeries { Receipt, MemberNumber };

// The first of `count` consecutive numbers.
std::int64_t nextNumbers(Connection& connection, NumberSeries series, std::int64_t count = 1);

// Puts back the last `count` numbers just drawn, which nothing uses, within the transaction that drew them.
void returnNumbers(Connection& connection, NumberSeries series, std::int64_t count);

std::int64_t tillNumber(Connection& connection);

// From here on the file draws as another till; all series begin anew.
void startTill(Connection& connection, std::int64_t till);

} // namespace zg
