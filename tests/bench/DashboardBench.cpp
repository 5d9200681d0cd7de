#include "app/bench/DashboardBench.h"

#include "core/reports/ReportService.h"
#include "tests/bench/Bench.h"

namespace zg {

namespace {

constexpr int kRounds = 9;
constexpr double kLeastDashboardGain = 50;

struct Span {
    const char* name;
    int days; // 0: all
    double mostMs;
};
constexpr Span kSpans[] = {{"month", 30, 20}, {"year", 365, 150}, {"all time", 0, 350}};

} // namespace

void benchDashboard(Bench& bench) {
    ReportService reports(*bench.shop, bench.clock);
    const DayRange recorded = wait(reports.recordedDays()).value();
    for (const Span& span : kSpans) {
        const DayRange range = span.days ? DayRange{recorded.to + (1 - span.days), recorded.to} : recorded;
        need(timeDashboard(*bench.shop, bench.clock, range, 2));
        const Timings ours = need(timeDashboard(*bench.shop, bench.clock, range, kRounds));
        const Timings plain = need(timePlainDashboard(*bench.shop, range, 1));
        const double gain = plain.percentile(0.5) / ours.percentile(0.5);
        bench.add({QStringLiteral("dashboard, %1").arg(QLatin1String(span.name)),
                   QStringLiteral("≤ %1 ms, ≥ 50 x plain SQL").arg(span.mostMs), inMs(ours.percentile(0.5)),
                   QStringLiteral("plain %1, %2").arg(inMs(plain.percentile(0.5)), times(gain)),
                   ours.percentile(0.5) <= span.mostMs && gain >= kLeastDashboardGain});
    }
    Timings rfm;
    for (int i = 0; i < 3; ++i) rfm.time([&] { wait(reports.rfmMap(recorded.to)); });
    bench.add({QStringLiteral("RFM of all members"), {}, inMs(rfm.percentile(0.5)), {}, {}});
}

} // namespace zg
