#pragma once

#include "core/demo/DemoCatalogue.h"
#include "core/demo/DemoVisits.h"
#include "core/sales/SaleRules.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace zg {

// A sale to be written, and what will become of it.
struct DemoReturn {
    int daysLater = 0;
    int second = 0; // of that day
    bool whole = false;
};

struct DemoOrder {
    Sale sale; // without id and receipt
    std::optional<DemoReturn> back;
    Points redeemed; // what its points discount took from the member's balance
};

// What the shop has given ids to.
struct DemoShelf {
    std::vector<ProductId> products;    // as DemoCatalogue::products()
    std::vector<CategoryId> categories; // as DemoCatalogue::categories()
    std::vector<MemberId> members;      // of member n at n − 1
    std::vector<StaffId> staff;         // owner, manager, then cashiers
};

// Fills the baskets of visitors. Days must be asked for in order, because points are spent only once.
class DemoBaskets {
public:
    DemoBaskets(const DemoCatalogue& catalogue, const DemoSeasons& seasons, const DemoVisits& visits, DemoShelf shelf,
                BusinessCalendar calendar, int currencyDigits, std::uint64_t seed);

    std::vector<DemoOrder> ofDay(int index);

    // Points carried over from the paper card of the years before; most have none.
    static Points openingPoints(int member, double joinedAt, std::uint64_t seed);

private:
    Quote quoteOf(const DemoVisit& visit, int index, Money& due, Points& redeemed, DemoRandom& random);
    void addDiscounts(Quote& quote, const DemoVisit& visit, int index, Money& due, Points& redeemed,
                      DemoRandom& random);
    int productFor(std::uint32_t member, DemoSeason season, DemoRandom& random) const;
    int promotionOf(int product, int index) const; // in 1/100 percent; 0: none this week
    StaffId cashierAt(int index, int second, DemoRandom& random) const;
    Money major(int amount) const;

    const DemoCatalogue& m_catalogue;
    const DemoSeasons& m_seasons;
    const DemoVisits& m_visits;
    DemoShelf m_shelf;
    BusinessCalendar m_calendar;
    int m_digits;
    std::uint64_t m_seed;
    std::unordered_map<std::uint32_t, std::int64_t> m_points; // left of those carried over
};

} // namespace zg
