#include "app/CommandLine.h"
#include "app/commands/Commands.h"
#include "core/demo/DemoShop.h"

namespace zg {

namespace {

QString inWords(const RepeatModel& model) {
    return QStringLiteral("BG/NBD r=%1 alpha=%2 (days) a=%3 b=%4")
        .arg(model.r)
        .arg(model.alpha)
        .arg(model.a)
        .arg(model.b);
}

// The shop of the folder, or a new one made for the demo where there is none.
Result<std::unique_ptr<Shop>> openOrCreate(const CommandLine& line) {
    auto shop = line.openShop();
    if (shop || shop.error().code != ErrorCode::ShopNotFound) return shop;
    const auto passphrase = line.passphrase();
    if (!passphrase) return tl::unexpected<Error>(passphrase.error());
    return Shop::create(line.dataDir(), *passphrase, demoShop(), SystemClock());
}

} // namespace

int runDemo(CommandLine& line) {
    const DemoPlan standard;
    line.addShopOptions();
    line.addOption(QStringLiteral("members"), QStringLiteral("How many members"), QStringLiteral("N"),
                   QString::number(standard.members));
    line.addOption(QStringLiteral("years"), QStringLiteral("Years of trade, ending today"), QStringLiteral("Y"),
                   QString::number(standard.years));
    line.addOption(QStringLiteral("seed"), QStringLiteral("The same seed gives the same shop"), QStringLiteral("S"),
                   QString::number(standard.seed));
    line.addOption(QStringLiteral("print-parameters"),
                   QStringLiteral("Print what members' purchases are drawn from, and do nothing else"));
    if (!line.parse(0, 0)) return line.exitCode();
    if (line.isSet(QStringLiteral("print-parameters"))) {
        CommandLine::print(inWords(standard.model));
        CommandLine::print(QStringLiteral("walk-ins %1 of orders, members who never bought %2")
                               .arg(kWalkInShare)
                               .arg(kNeverBoughtShare));
        return kDone;
    }
    bool isMembers = false, isYears = false, isSeed = false;
    DemoPlan plan;
    plan.members = line.value(QStringLiteral("members")).toInt(&isMembers);
    plan.years = line.value(QStringLiteral("years")).toInt(&isYears);
    plan.seed = line.value(QStringLiteral("seed")).toULongLong(&isSeed);
    if (!isMembers || plan.members < 1 || plan.members > kMostDemoMembers)
        return line.wrongUsage(QStringLiteral("--members must be 1 to %1").arg(kMostDemoMembers));
    if (!isYears || plan.years < 1 || plan.years > kMostDemoYears)
        return line.wrongUsage(QStringLiteral("--years must be 1 to %1").arg(kMostDemoYears));
    if (!isSeed) return line.wrongUsage(QStringLiteral("--seed must be a number"));

    const auto shop = openOrCreate(line);
    if (!shop) return line.refuse(shop.error());
    auto future = fillDemo(**shop, SystemClock(), plan, Progress([](const Progress& progress) {
        CommandLine::progress(QStringLiteral("demo"), progress.reached());
    }));
    future.waitForFinished();
    CommandLine::endProgress();
    const auto made = future.takeResult();
    if (!made) return line.refuse(made.error());
    CommandLine::print(QStringLiteral("%1 to %2: %3 members, %4 products, %5 orders, %6 lines, %7 refunds")
                           .arg(made->range.from.toIso(), made->range.to.toIso())
                           .arg(made->members)
                           .arg(made->products)
                           .arg(made->orders)
                           .arg(made->lines)
                           .arg(made->refunds));
    CommandLine::print(QStringLiteral("%1; %2 buyers, %3 repeat purchases")
                           .arg(inWords(made->model))
                           .arg(made->buyers)
                           .arg(made->repeatPurchases));
    return kDone;
}

} // namespace zg
