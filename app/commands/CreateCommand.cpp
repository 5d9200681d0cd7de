#include "app/CommandLine.h"
#include "app/commands/Commands.h"

namespace zg {

namespace {

// "04:00" as minutes after midnight.
Result<int> parseCutoff(const QString& text) {
    const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    if (!time.isValid()) return fail(ErrorCode::InvalidArgument, QStringLiteral("cutoff"));
    return time.hour() * 60 + time.minute();
}

} // namespace

int runCreate(CommandLine& line) {
    line.addShopOptions();
    line.addOption(QStringLiteral("name"), QStringLiteral("Name of the shop"), QStringLiteral("NAME"));
    line.addOption(QStringLiteral("currency"), QStringLiteral("ISO 4217 code"), QStringLiteral("CODE"),
                   QStringLiteral("CNY"));
    line.addOption(QStringLiteral("zone"), QStringLiteral("IANA time zone"), QStringLiteral("ZONE"),
                   QStringLiteral("Asia/Shanghai"));
    line.addOption(QStringLiteral("cutoff"), QStringLiteral("When a new business day begins"), QStringLiteral("HH:MM"),
                   QStringLiteral("04:00"));
    if (!line.parse(0, 0)) return line.exitCode();
    if (line.value(QStringLiteral("name")).isEmpty()) return line.wrongUsage(QStringLiteral("--name is missing"));

    const auto currency = currencyOf(line.value(QStringLiteral("currency")));
    if (!currency) return line.wrongUsage(QStringLiteral("--currency is not an ISO 4217 code"));
    const auto cutoff = parseCutoff(line.value(QStringLiteral("cutoff")));
    if (!cutoff) return line.wrongUsage(QStringLiteral("--cutoff is not a time like 04:00"));
    NewShop what;
    what.settings.name = line.value(QStringLiteral("name"));
    what.settings.currency = *currency;
    what.settings.zone = line.value(QStringLiteral("zone"));
    what.settings.cutoffMinutes = *cutoff;
    if (const Done checked = checkSettings(what.settings); !checked)
        return line.wrongUsage(QStringLiteral("--%1 cannot be used").arg(checked.error().detail));

    const auto passphrase = line.passphrase();
    if (!passphrase) return line.refuse(passphrase.error());
    const auto shop = Shop::create(line.dataDir(), *passphrase, what, SystemClock());
    if (!shop) return line.refuse(shop.error());
    return kDone;
}

} // namespace zg
