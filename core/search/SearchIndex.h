#pragma once

#include <cstdint>

namespace zg {

class Connection;

// How the search tables compare with what members and products say.
struct TermCheck {
    std::int64_t expected = 0; // terms there should be
    std::int64_t missing = 0;
    std::int64_t stray = 0; // rows that belong to nobody or to no text of theirs

    bool clean() const { return missing == 0 && stray == 0; }
    friend bool operator==(const TermCheck&, const TermCheck&) = default;
};

// Recomputes every term and compares with a scan of both tables; memory stays flat.
TermCheck checkSearchTerms(Connection& connection);

} // namespace zg
