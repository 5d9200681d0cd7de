#pragma once

#include "core/base/Time.h"
#include "core/store/Connection.h"

#include <memory>
#include <random>

namespace zg::test {

// An empty shop's tables in memory: the reports only read, so a fast file that nobody opens twice serves them as well.
std::unique_ptr<Connection> memoryTables();

struct RandomShopSize {
    int members = 30;
    int sales = 250;
    int days = 150; // from firstDay on
    int products = 12;
    int refunds = 60;
};

inline constexpr BusinessDay kFirstDay{20'100}; // 2025-01-12

// Documents of every sort: walk-ins, several a day, wholly and partly refunded, voided, refunds without original.
// Written as rows, without the services, so that the oracles see exactly these.
void fillDocuments(Connection& connection, std::mt19937_64& random, const RandomShopSize& size);

// The summaries of those documents, by brute force.
void fillSummaries(Connection& connection);

} // namespace zg::test
