#include "core/visits/Visits.h"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <set>

using namespace zg;

namespace {

void dropZeros(VisitCounts::Cells& cells) {
    std::erase_if(cells, [](const auto& cell) { return cell.second == 0; });
}

} // namespace

TEST_CASE("Months of days are those of the calendar", "[visits]") {
    for (std::int32_t day = -800'000; day < 800'000; day += 13) {
        const QDate date = BusinessDay{day}.toDate();
        const int year = date.year() < 0 ? date.year() + 1 : date.year(); // QDate has no year 0
        REQUIRE(monthOf({day}) == year * 12 + date.month() - 1);
    }
}

TEST_CASE("Adding visits one at a time at the end counts as the whole history does", "[visits][property]") {
    std::mt19937_64 random(5);
    for (int round = 0; round < 500; ++round) {
        std::set<std::int32_t> days;
        const int n = static_cast<int>(random() % 12);
        for (int i = 0; i < n; ++i) days.insert(14'000 + static_cast<std::int32_t>(random() % 400));
        std::vector<BusinessDay> history;
        VisitCounts step;
        for (const std::int32_t day : days) {
            const auto at = [&](size_t back) {
                return history.size() >= back ? history[history.size() - back] : BusinessDay::none();
            };
            step.addLatest(history.empty() ? BusinessDay::none() : history.front(), at(2), at(1),
                           static_cast<int>(history.size()), {day});
            history.push_back({day});
        }
        VisitCounts whole;
        whole.addHistory(history, +1);
        dropZeros(step.firstSecond);
        REQUIRE(step.gap1 == whole.gap1);
        REQUIRE(step.gap2 == whole.gap2);
        REQUIRE(step.firstSecond == whole.firstSecond);
        REQUIRE(step.cohort == whole.cohort);
        whole.addHistory(history, -1);
        dropZeros(whole.gap1);
        REQUIRE(whole.gap1.empty());
    }
}
