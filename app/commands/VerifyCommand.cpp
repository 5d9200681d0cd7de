#include "app/CommandLine.h"
#include "app/commands/Commands.h"
#include "core/shop/Backup.h"
#include "core/verify/Verify.h"

namespace zg {

int runVerify(CommandLine& line) {
    line.addShopOptions();
    line.addOption(QStringLiteral("quiet"), QStringLiteral("Print nothing but differences"));
    if (!line.parse(0, 0)) return line.exitCode();
    auto shop = line.openShop();
    if (!shop) return line.refuse(shop.error());

    // The file itself first: SQLite's and SQLCipher's own checks.
    const auto damages = checkShopFile(**shop);
    if (!damages) return line.refuse(damages.error());
    for (const QString& damage : *damages) CommandLine::print(QStringLiteral("file: %1").arg(damage));
    if (damages->isEmpty() && !line.isSet(QStringLiteral("quiet"))) CommandLine::print(QStringLiteral("file: sound"));

    auto future = (*shop)->database().read(
        [](Connection& connection) {
            return verify(connection, [](const QString& check, double done) {
                CommandLine::progress(check, done);
                return true;
            });
        },
        Priority::Background);
    future.waitForFinished();
    const auto report = future.takeResult();
    CommandLine::endProgress();
    if (!report) return line.refuse(report.error());

    for (const VerifyCheck& check : report->checks) {
        if (check.differences > 0)
            CommandLine::print(QStringLiteral("%1: %2 differences in %3 rows; first: %4")
                                   .arg(check.name)
                                   .arg(check.differences)
                                   .arg(check.rows)
                                   .arg(check.example));
        else if (!line.isSet(QStringLiteral("quiet")))
            CommandLine::print(QStringLiteral("%1: %2 rows, equal").arg(check.name).arg(check.rows));
    }
    const bool clean = report->clean() && damages->isEmpty();
    CommandLine::print(clean ? QStringLiteral("clean") : QStringLiteral("not clean"));
    return clean ? kDone : kRefused;
}

} // namespace zg
