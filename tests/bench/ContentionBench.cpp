#include "app/bench/LookupBench.h"
#include "core/imports/ImportService.h"
#include "core/members/MemberService.h"
#include "core/shop/Backup.h"
#include "tests/bench/Bench.h"
#include "tests/bench/Stock.h"

#include <QtCore/QDir>

#include <future>
#include <thread>

namespace zg {

namespace {

constexpr double kMostWaitMs = 100;

} // namespace

void benchContention(Bench& bench) {
    const QString file = writeBenchFile(bench.work, kImportLines);
    const auto queries = need(lookupQueries(*bench.shop, 100));
    const Stock stock = stockOf(*bench.shop);
    MemberService members(*bench.shop, bench.clock);
    SaleService sales(*bench.shop, bench.clock);
    ImportService imports(*bench.shop, bench.clock);
    const ImportPreset preset = wait(imports.preset(QStringLiteral("online-retail")));
    const QString folder = bench.work + QStringLiteral("/backup");
    QDir().mkpath(folder);

    auto import = std::async(std::launch::async, [&] {
        ImportPlan plan = wait(imports.plan({file, {}, preset}));
        return wait(imports.run(std::move(plan))).longestWaitMs;
    });
    auto backup = std::async(std::launch::async, [&] {
        std::this_thread::sleep_for(std::chrono::seconds(8)); // into the writing
        return need(backupShop(*bench.shop, folder, bench.clock)).bytes;
    });
    const auto isOver = [](const auto& future) {
        return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    };
    Timings lookups, paid;
    for (int i = 0; !isOver(import) || !isOver(backup); ++i) {
        const LookupQuery& query = queries[static_cast<size_t>(i) % queries.size()];
        lookups.time([&] { wait(members.search(query.typed)); });
        const SaleDraft draft = draftOf(stock, 100'000 + i);
        paid.time([&] { wait(sales.complete(draft)); });
        std::this_thread::sleep_for(kBetween);
    }
    const std::int64_t longest = import.get();
    const QString against = QStringLiteral("%1 of each, longest batch or commit %2 ms, backup %3 MB")
                                .arg(paid.count())
                                .arg(longest)
                                .arg(backup.get() >> 20);
    bench.add({QStringLiteral("look-up during import and backup, p50 / p99"), QStringLiteral("p99 ≤ 100 ms"),
               inMs(lookups.percentile(0.5)) + QStringLiteral(" / ") + inMs(lookups.percentile(0.99)), against,
               lookups.percentile(0.99) <= kMostWaitMs});
    bench.add({QStringLiteral("sale during import and backup, p50 / p99"),
               QStringLiteral("p99 ≤ 100 ms"),
               inMs(paid.percentile(0.5)) + QStringLiteral(" / ") + inMs(paid.percentile(0.99)),
               {},
               paid.percentile(0.99) <= kMostWaitMs});
    QDir(folder).removeRecursively();
}

} // namespace zg
