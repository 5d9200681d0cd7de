#include "app/CommandLine.h"
#include "app/commands/Commands.h"
#include "core/members/MemberService.h"

namespace zg {

int runSearch(CommandLine& line) {
    line.addShopOptions();
    line.addPositional(QStringLiteral("WORDS"),
                       QStringLiteral("Phone digits, name, pinyin or initials, card or number"));
    line.addOption(QStringLiteral("limit"), QStringLiteral("At most so many members"), QStringLiteral("N"),
                   QStringLiteral("20"));
    if (!line.parse(1, 20)) return line.exitCode();
    bool isNumber = false;
    const int limit = line.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 1) return line.wrongUsage(QStringLiteral("--limit is a number from 1"));

    const auto shop = line.openShop();
    if (!shop) return line.refuse(shop.error());
    const SystemClock clock;
    MemberService members(**shop, clock);
    const auto hits = members.search(line.positional().join(u' '), limit).takeResult();
    if (!hits) return line.refuse(hits.error());
    for (const MemberHit& hit : *hits) {
        const QString last = hit.lastDay.isNone() ? QStringLiteral("-") : hit.lastDay.toIso();
        CommandLine::print(QStringList{hit.number, hit.name, hit.maskedPhone, last,
                                       toDecimal(hit.net, (*shop)->settings().currency.digits)}
                               .join(u'\t'));
    }
    return kDone;
}

} // namespace zg
