#include "app/bench/LookupBench.h"
#include "core/members/MemberService.h"
#include "core/search/SearchRebuild.h"
#include "tests/bench/Bench.h"
#include "tests/bench/Stock.h"

#include <thread>

namespace zg {

namespace {

constexpr double kMostMs = 100;

// As another version of the program leaves the file.
void makeOld(Shop& shop) {
    shop.vault()
        .connect(Access::ReadWrite, CacheSize{1024})
        ->execute("UPDATE setting SET value = 'of another version' WHERE key = 'search.terms'");
}

} // namespace

void benchRebuild(Bench& bench) {
    const auto queries = need(lookupQueries(*bench.shop, 100));
    const Stock stock = stockOf(*bench.shop);
    MemberService members(*bench.shop, bench.clock);
    SaleService sales(*bench.shop, bench.clock);
    SearchRebuild rebuild(*bench.shop, bench.clock);
    const auto inSeconds = [](double ms) { return QStringLiteral("%1 s").arg(ms / 1000, 0, 'f', 1); };

    makeOld(*bench.shop);
    Timings quiet;
    quiet.time([&] { wait(rebuild.run()); });

    Timings lookups, paid;
    int number = 200'000;
    const auto sell = [&](const auto& goesOn) {
        lookups = paid = {};
        for (size_t i = 0; goesOn(i); ++i) {
            const LookupQuery& query = queries[i % queries.size()];
            lookups.time([&] { wait(members.search(query.typed)); });
            const SaleDraft draft = draftOf(stock, number++);
            paid.time([&] { wait(sales.complete(draft)); });
            std::this_thread::sleep_for(kBetween);
        }
    };
    sell([](size_t i) { return i < 300; });
    const double lookupAlone = lookups.percentile(0.99), saleAlone = paid.percentile(0.99);
    makeOld(*bench.shop);
    Timings busy;
    busy.time([&] {
        auto running = rebuild.run();
        sell([&](size_t) { return !running.isFinished(); });
        wait(running);
    });
    bench.add({QStringLiteral("search terms written anew, till quiet / busy"),
               {},
               inSeconds(quiet.sum()) + QStringLiteral(" / ") + inSeconds(busy.sum()),
               QStringLiteral("%1 sales meanwhile").arg(paid.count()),
               {}});
    bench.add({QStringLiteral("look-up meanwhile, p50 / p99"), QStringLiteral("p99 ≤ 100 ms"),
               inMs(lookups.percentile(0.5)) + QStringLiteral(" / ") + inMs(lookups.percentile(0.99)),
               QStringLiteral("alone p99 %1, %2").arg(inMs(lookupAlone), times(lookups.percentile(0.99) / lookupAlone)),
               lookups.percentile(0.99) <= kMostMs});
    bench.add({QStringLiteral("sale meanwhile, p50 / p99"), QStringLiteral("p99 ≤ 100 ms"),
               inMs(paid.percentile(0.5)) + QStringLiteral(" / ") + inMs(paid.percentile(0.99)),
               QStringLiteral("alone p99 %1, %2").arg(inMs(saleAlone), times(paid.percentile(0.99) / saleAlone)),
               paid.percentile(0.99) <= kMostMs});
}

} // namespace zg
