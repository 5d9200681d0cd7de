#include "app/CommandLine.h"
#include "app/bench/DashboardBench.h"
#include "app/bench/LookupBench.h"
#include "app/commands/Commands.h"
#include "core/reports/ReportService.h"

namespace zg {

namespace {

constexpr int kQueriesPerKind = 200, kLikePerKind = 3, kRounds = 5;

// A shop's own figures on the machine it runs on. Reads only: nothing is sold or imported for the sake of a number.
Result<std::vector<BenchRow>> measure(Shop& shop, const Clock& clock) {
    std::vector<BenchRow> rows;
    const auto queries = lookupQueries(shop, kQueriesPerKind);
    if (!queries) return tl::unexpected<Error>(queries.error());
    if (!queries->empty()) {
        CommandLine::progress(QStringLiteral("look-up"), 0.1);
        const auto warming = timeLookups(shop, clock, *queries);
        const auto figures = timeLookups(shop, clock, *queries);
        if (!warming || !figures) return tl::unexpected<Error>((warming ? figures : warming).error());
        const double p99 = figures->all.percentile(0.99);
        rows.push_back({QStringLiteral("member look-up, p50 / p99"),
                        QStringLiteral("p99 ≤ 3 ms"),
                        inMs(figures->all.percentile(0.5)) + QStringLiteral(" / ") + inMs(p99),
                        {},
                        p99 <= 3});
        CommandLine::progress(QStringLiteral("LIKE"), 0.3);
        const auto few = lookupQueries(shop, kLikePerKind);
        if (!few) return tl::unexpected<Error>(few.error());
        const auto like = timeLike(shop, *few);
        if (!like) return tl::unexpected<Error>(like.error());
        rows.push_back({QStringLiteral("the same by LIKE '%x%'"),
                        {},
                        inMs(like->percentile(0.5)),
                        QStringLiteral("%1 x").arg(like->percentile(0.5) / figures->all.percentile(0.5), 0, 'f', 0),
                        {}});
    }

    ReportService reports(shop, clock);
    const BusinessDay today = reports.today();
    auto recorded = reports.recordedDays();
    recorded.waitForFinished();
    const auto days = recorded.takeResult();
    if (!days) return tl::unexpected<Error>(days.error());
    if (!*days) return rows;
    const std::pair<QString, DayRange> ranges[] = {{QStringLiteral("month"), {today + -29, today}},
                                                   {QStringLiteral("year"), {today + -364, today}},
                                                   {QStringLiteral("all time"), **days}};
    for (const auto& [name, range] : ranges) {
        CommandLine::progress(QStringLiteral("dashboard"), 0.5);
        const auto timings = timeDashboard(shop, clock, range, kRounds);
        if (!timings) return tl::unexpected<Error>(timings.error());
        rows.push_back({QStringLiteral("dashboard, ") + name, {}, inMs(timings->percentile(0.5)), {}, {}});
    }
    return rows;
}

} // namespace

int runBench(CommandLine& line) {
    line.addShopOptions();
    if (!line.parse(0, 0)) return line.exitCode();
    const auto shop = line.openShop();
    if (!shop) return line.refuse(shop.error());
    const SystemClock clock;
    const auto rows = measure(**shop, clock);
    CommandLine::endProgress();
    if (!rows) return line.refuse(rows.error());
    CommandLine::print(benchTable(*rows).trimmed());
    return kDone;
}

} // namespace zg
