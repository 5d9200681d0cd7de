#pragma once

#include "core/search/TermTable.h"
#include "core/text/SearchTerms.h"

#include <variant>
#include <vector>

namespace zg {

// A member or a product and all it can be found by.
struct TermOwner {
    std::int64_t id = 0;
    std::variant<MemberTexts, ProductTexts> texts;

    QStringList terms() const; // takes some ten microseconds: on whatever thread has them to spare
};

// The next `most` owners of the table's terms after this id, in the order of ids.
std::vector<TermOwner> termOwners(Connection& connection, const TermTable& table, std::int64_t after, int most);
// The terms one should have now; none when there is no such owner.
QStringList termsOf(Connection& connection, const TermTable& table, std::int64_t owner);

} // namespace zg
