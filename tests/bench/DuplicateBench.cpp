#include "app/bench/LookupBench.h"
#include "core/members/DuplicateService.h"
#include "core/members/MemberService.h"
#include "tests/bench/Bench.h"

#include <sys/resource.h>

#include <thread>

namespace zg {

// Every member against every other that could be the same person, while the till looks members up. The people of the
// generated shop are invented apart: who is found among them is like somebody by chance.
void benchDuplicates(Bench& bench) {
    DuplicateService duplicates(*bench.shop, bench.clock);
    MemberService members(*bench.shop, bench.clock);
    const auto queries = need(lookupQueries(*bench.shop, 100));
    Timings scan, lookups;
    DuplicateScan found;
    scan.time([&] {
        auto scanning = duplicates.scan();
        for (std::size_t i = 0; !scanning.isFinished(); ++i) {
            lookups.time([&] { wait(members.search(queries[i % queries.size()].typed)); });
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        found = need(scanning.takeResult());
    });
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    bench.add({QStringLiteral("duplicates among %1 members").arg(found.members),
               {},
               QStringLiteral("%1 s").arg(scan.last() / 1000, 0, 'f', 1),
               QStringLiteral("%1 groups, look-up meanwhile p99 %2, process at most %3 MB")
                   .arg(found.groups.size())
                   .arg(inMs(lookups.percentile(0.99)))
                   .arg(usage.ru_maxrss / 1024),
               {}});
}

} // namespace zg
