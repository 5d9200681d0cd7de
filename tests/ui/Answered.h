#pragma once

#include "core/till/TillService.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Gui.h"

#include <latch>

namespace zg {

// Until all that was asked of the shop is done, answered and taken to heart, and so is what was asked upon that. After
// it a test may say that something did not happen.
inline void answered(TestShop& shop) {
    TillService till(shop.shop(), shop.clock());
    for (int i = 0; i < 3; ++i) {
        deliver();
        const auto held = await(till.hold({})); // behind every write
        if (!held || !await(till.resume(*held))) throw std::runtime_error("the writer does not answer");
        // Each reader takes one of these and is held until all have: none is still at work for anybody else.
        const int readers = TestShopOptions().readers;
        const auto met = std::make_shared<std::latch>(readers);
        std::vector<QFuture<Result<void>>> reads;
        for (int reader = 0; reader < readers; ++reader)
            reads.push_back(shop.database().read([met](Connection&) { met->arrive_and_wait(); }));
        for (auto& read : reads)
            if (!await(read)) throw std::runtime_error("a reader does not answer");
    }
    deliver();
}

} // namespace zg
