#pragma once

#include "core/reports/ReportBuilder.h"
#include "core/store/Connection.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestShop.h"

#include <memory>

namespace zg {

inline constexpr BusinessDay kFirstDay{20'089};         // 2025-01-01, the first of every random history
inline const DayRange kAll{kFirstDay, kFirstDay + 119}; // of a random history
inline const ReportContext kContext{kFirstDay + 150, Currency{}, BusinessCalendar()};

// A shop with a random history, imported and entered, and a connection of the test's own thread to look into it.
struct ReportShop {
    explicit ReportShop(unsigned seed, RandomHistory::Shape shape = {}, int documents = 250);

    TestShop shop;
    RandomHistory history;
    std::unique_ptr<Connection> connection;
};

} // namespace zg
