#pragma once

#include "core/base/Time.h"
#include "core/sales/Sale.h"
#include "tests/support/TestShop.h"

#include <random>
#include <vector>

namespace zg {

// Sales, refunds in parts and in whole, refunds without original, voids and backdating at random, written as the
// program writes them. The same seed gives the same history.
class RandomHistory {
public:
    struct Shape {
        int members = 25;
        int products = 12;
        int days = 120;            // from `first` on
        BusinessDay first{20'089}; // 2025-01-01
        int sharePerMilleWalkIn = 250;
    };

    RandomHistory(TestShop& shop, unsigned seed);
    RandomHistory(TestShop& shop, unsigned seed, Shape shape);

    void step(); // one random document in one transaction
    void run(int steps) {
        while (steps-- > 0) step();
    }
    // Many documents in one transaction, as an import writes them; returns the ids to be removed again.
    struct Batch {
        std::vector<SaleId> sales;
        std::vector<RefundId> refunds;
    };
    Batch importBatch(int documents, ImportId import);
    void removeBatch(const Batch& batch);

    const std::vector<SaleId>& sales() const { return m_sales; }

private:
    Sale randomSale();
    Instant randomInstant();
    void addRandomRefund();

    TestShop& m_shop;
    Shape m_shape;
    std::mt19937_64 m_random;
    BusinessCalendar m_calendar;
    std::vector<MemberId> m_members;
    std::vector<SaleId> m_sales; // neither voided nor removed
    int m_imported = 0;
};

} // namespace zg
