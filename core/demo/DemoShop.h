#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/demo/DemoVisits.h"
#include "core/shop/Shop.h"

#include <QtCore/QFuture>

namespace zg {

inline constexpr int kMostDemoMembers = 2'000'000;
inline constexpr int kMostDemoYears = 20;

struct DemoPlan {
    int members = 5'000; // 1 to kMostDemoMembers
    int years = 3;       // ending today; 1 to kMostDemoYears
    std::uint64_t seed = 1;
    RepeatModel model;
};

struct DemoSummary {
    std::int64_t members = 0, products = 0, orders = 0, lines = 0, refunds = 0;
    std::int64_t buyers = 0;          // members who ever bought
    std::int64_t repeatPurchases = 0; // of members, after their first
    DayRange range;
    RepeatModel model; // what the members' purchases were drawn from
};

// Fills a shop that has no sales yet with the trade of an invented neighbourhood shop: staff, products, members, and
// every sale and refund from `years` ago until now. The same plan on the same day gives the same documents on every
// system. One transaction: a crash or a cancel leaves the shop as it was. The shop's own till waits meanwhile.
//
// About 10 orders a member over 5 years, 2.5 lines an order. ShopNotEmpty when there are sales; OutOfRange for the
// plan.
QFuture<Result<DemoSummary>> fillDemo(Shop& shop, const Clock& clock, const DemoPlan& plan, Progress progress = {});

// The settings of a shop made for the demo: 掌柜示范店, CNY, Asia/Shanghai, 04:00.
NewShop demoShop();

} // namespace zg
