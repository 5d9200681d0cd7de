#pragma once

#include "core/sales/Sale.h"
#include "core/visits/Visits.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace zg {

class Connection;

// Collects what documents add to or take from the summary tables and member statistics, then writes it in the
// transaction of those documents: flush() once a transaction, whether it holds one sale or ten thousand.
class Summaries {
public:
    // sign: +1 when the document comes, −1 when it goes (a void, an undone import).
    void count(const Sale& sale, int sign);
    void count(const Refund& refund, int sign);
    // A sale of `member` on `day` has become wholly refunded (−1) or is no longer so (+1): it stops or starts being a
    // visit.
    void countVisitSale(MemberId member, BusinessDay day, int sign);

    void flush(Connection& connection);
    // Everything but what is kept by member, which stays collected for flush(). For loads of years in one transaction:
    // each member's history is then written once, in one piece, instead of a little with every batch.
    void flushDays(Connection& connection);

private:
    using Key = std::pair<std::int64_t, std::int64_t>;

    struct KeyHash {
        size_t operator()(const Key& key) const noexcept {
            const auto a = static_cast<std::uint64_t>(key.first), b = static_cast<std::uint64_t>(key.second);
            return static_cast<size_t>(a * 0x9E3779B97F4A7C15ULL ^ b * 0x632BE59BD9B4E019ULL);
        }
    };
    struct Day {
        std::int64_t orders = 0, gross = 0, discount = 0, refunds = 0, refundCount = 0, unitsSold = 0,
                     unitsRefunded = 0, memberOrders = 0, memberNet = 0, cost = 0;
    };
    struct Hour {
        std::int64_t orders = 0, net = 0;
    };
    struct Part { // of a day: a category or product
        std::int64_t gross = 0, discount = 0, refunds = 0, unitsSold = 0, unitsRefunded = 0;

        Part& operator+=(const Part& other);
    };
    struct PaymentSum {
        std::int64_t count = 0, amount = 0, refunded = 0;
    };
    struct CashierSum {
        std::int64_t orders = 0, gross = 0, discount = 0, refunds = 0, unitsSold = 0;
    };
    struct DiscountSum {
        std::int64_t count = 0, amount = 0;
    };
    struct MemberDay {
        std::int64_t sales = 0, net = 0;
    };
    struct MemberDelta {
        std::int64_t orders = 0, net = 0;
        std::vector<std::pair<std::int32_t, MemberDay>> days; // ascending

        MemberDay& on(std::int32_t day);
    };
    template <class Value> using Table = std::unordered_map<Key, Value, KeyHash>;

    void flushTotals(Connection& connection);
    void flushParts(Connection& connection);
    void flushMember(Connection& connection, MemberId id, const MemberDelta& delta, VisitCounts& visits);
    void followMerges(Connection& connection);

    std::unordered_map<std::int32_t, Day> m_days;
    Table<Hour> m_hours;
    Table<Part> m_categories, m_products;
    Table<PaymentSum> m_payments;
    Table<CashierSum> m_cashiers;
    Table<DiscountSum> m_discounts;
    std::unordered_map<MemberId, MemberDelta> m_members;
};

} // namespace zg
