#include "core/demo/DemoShop.h"
#include "tests/bench/Bench.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>

namespace zg {

namespace {

constexpr Scale kScales[] = {{"S", 20'000, 3}, {"M", 200'000, 5}, {"L", 1'000'000, 5}};
constexpr double kLeastLines = 100'000; // a second, of the demo

const Scale* scaleNamed(const QString& name) {
    for (const Scale& scale : kScales)
        if (name.compare(QLatin1String(scale.name), Qt::CaseInsensitive) == 0) return &scale;
    return nullptr;
}

void fill(Bench& bench) {
    ShopLimits limits;
    limits.writerCache = {512 * 1024};
    bench.shop =
        need(Shop::create(bench.folder, kBenchPassphrase, demoShop(), bench.clock, KeyCost::cheapForTests(), limits));
    DemoPlan plan;
    plan.members = bench.scale.members;
    plan.years = bench.scale.years;
    DemoSummary summary;
    Timings timings;
    timings.time([&] { summary = wait(fillDemo(*bench.shop, bench.clock, plan)); });
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double lines = static_cast<double>(summary.lines) / timings.sum() * 1000;
    bench.add({QStringLiteral("demo shop: %1 members, %2 orders, %3 lines")
                   .arg(summary.members)
                   .arg(summary.orders)
                   .arg(summary.lines),
               QStringLiteral("≥ 100,000 lines/s"), QStringLiteral("%1 lines/s").arg(lines, 0, 'f', 0),
               QStringLiteral("%1 s, %2 MB").arg(timings.sum() / 1000, 0, 'f', 1).arg(usage.ru_maxrss / 1024),
               lines >= kLeastLines});
    bench.close();
    bench.open();
}

int run(const QCommandLineParser& line) {
    const Scale* scale = scaleNamed(line.value(QStringLiteral("scale")));
    if (!scale) {
        std::fprintf(stderr, "--scale is S, M or L\n");
        return 2;
    }
    QTemporaryDir scratch;
    const QString kept = line.value(QStringLiteral("keep"));
    const QString base = kept.isEmpty() ? scratch.path() : kept;
    QDir().mkpath(base);
    Bench bench;
    bench.scale = *scale;
    bench.folder = base + QStringLiteral("/shop-") + QLatin1String(scale->name);
    bench.work = base;
    if (QFileInfo::exists(bench.folder + QStringLiteral("/shop.zhanggui")))
        bench.open();
    else
        fill(bench);

    const QString only = line.value(QStringLiteral("only"));
    const auto wanted = [&](const char* name) {
        return only.isEmpty() || only.split(u',').contains(QLatin1String(name));
    };
    if (wanted("lookup")) benchLookup(bench);
    if (wanted("dashboard")) benchDashboard(bench);
    if (wanted("start")) benchStart(bench, QCoreApplication::applicationFilePath());
    if (wanted("driver")) benchDriver(bench);
    if (wanted("sale")) benchSale(bench);
    if (wanted("duplicates")) benchDuplicates(bench);
    if (wanted("rebuild")) benchRebuild(bench);
    if (wanted("import")) benchImport(bench);
    if (wanted("into")) benchImportInto(bench);
    if (wanted("paint")) benchPaint(bench, QCoreApplication::applicationFilePath());
    if (wanted("contention")) benchContention(bench);
    std::printf("Scale %s, Qt %s\n\n%s", scale->name, qVersion(), qPrintable(benchTable(bench.rows)));
    return std::all_of(bench.rows.begin(), bench.rows.end(),
                       [](const BenchRow& row) { return row.isMet.value_or(true); })
               ? 0
               : 1;
}

} // namespace

void Bench::add(BenchRow row) {
    std::fprintf(stderr, "%s", qPrintable(benchTable({row}).section(u'\n', 1)));
    rows.push_back(std::move(row));
}

void Bench::open() {
    shop = need(Shop::openWithPassphrase(folder, kBenchPassphrase));
}

QString times(double ratio) {
    return QStringLiteral("%1 x").arg(ratio, 0, 'f', ratio < 10 ? 2 : 0);
}

} // namespace zg

int main(int argc, char** argv) {
    if (argc == 5 && qstrcmp(argv[1], "--probe-paint") == 0) { // needs another kind of application
        try {
            return zg::probePaint(argc, argv, QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[4]));
        } catch (const std::exception& error) {
            std::fprintf(stderr, "zhanggui_bench: %s\n", error.what());
            return 1;
        }
    }
    QCoreApplication application(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOption({QStringLiteral("scale"), QStringLiteral("S: 20,000 members, M: 200,000, L: 1,000,000"),
                    QStringLiteral("S|M|L"), QStringLiteral("S")});
    line.addOption(
        {QStringLiteral("keep"), QStringLiteral("Make the shop here once and use it again"), QStringLiteral("DIR")});
    line.addOption(
        {QStringLiteral("only"),
         QStringLiteral("Some of lookup,dashboard,start,driver,sale,duplicates,rebuild,import,into,paint,contention"),
         QStringLiteral("LIST")});
    QCommandLineOption probe(QStringLiteral("probe-start"), {}, QStringLiteral("DIR"));
    probe.setFlags(QCommandLineOption::HiddenFromHelp);
    line.addOption(probe);
    line.process(application);
    try {
        return line.isSet(probe) ? zg::probeStart(line.value(probe)) : zg::run(line);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "zhanggui_bench: %s\n", error.what());
        return 1;
    }
}
