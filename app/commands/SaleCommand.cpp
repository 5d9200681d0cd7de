#include "app/CommandLine.h"
#include "app/commands/Commands.h"
#include "app/commands/JsonLines.h"
#include "app/commands/OrderJson.h"
#include "core/sales/SaleService.h"

namespace zg {

namespace {

// Waits for a verb of a service; its receipt number is printed only now, when the document is durable.
template <class Completed> Done print(QFuture<Result<Completed>> future) {
    const Result<Completed> completed = future.takeResult();
    if (!completed) return tl::unexpected<Error>(completed.error());
    CommandLine::print(completed->receipt);
    return {};
}

} // namespace

int runSale(CommandLine& line) {
    line.addShopOptions();
    line.addPositional(QStringLiteral("FILE"), QStringLiteral("Sales, one JSON object a line; - reads stdin"));
    if (!line.parse(1, 1)) return line.exitCode();
    const auto shop = line.openShop();
    if (!shop) return line.refuse(shop.error());
    const ShopSettings settings = (*shop)->settings();
    const BusinessCalendar calendar = settings.calendar();
    const SystemClock clock;
    SaleService sales(**shop, clock);
    return forEachJsonLine(line, [&](const QByteArray& json) -> Done {
        auto order = parseOrder(json, settings.currency.digits, calendar);
        if (!order) return tl::unexpected<Error>(order.error());
        return print(sales.complete(std::move(*order)));
    });
}

int runRefund(CommandLine& line) {
    line.addShopOptions();
    line.addPositional(QStringLiteral("FILE"), QStringLiteral("Refunds, one JSON object a line; - reads stdin"));
    if (!line.parse(1, 1)) return line.exitCode();
    const auto shop = line.openShop();
    if (!shop) return line.refuse(shop.error());
    const BusinessCalendar calendar = (*shop)->settings().calendar();
    const SystemClock clock;
    SaleService sales(**shop, clock);
    return forEachJsonLine(line, [&](const QByteArray& json) -> Done {
        auto draft = parseRefund(json, calendar);
        if (!draft) return tl::unexpected<Error>(draft.error());
        return print(sales.refund(std::move(*draft)));
    });
}

} // namespace zg
