#include "core/receipts/ReceiptService.h"

#include "core/access/StaffStore.h"
#include "core/receipts/ReceiptStore.h"
#include "core/shop/Shop.h"

namespace zg {

namespace {

Result<ReceiptDetail> orNotFound(std::optional<ReceiptDetail> detail) {
    if (!detail) return fail(ErrorCode::SaleNotFound);
    return *std::move(detail);
}

} // namespace

ReceiptService::ReceiptService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {}

BusinessDay ReceiptService::today() const {
    return m_shop.settings().calendar().dayOf(m_clock.now()); // a calendar of its own: called from any thread
}

QFuture<Result<ReceiptPage>> ReceiptService::list(const ReceiptFilter& filter, const std::optional<ReceiptKey>& after,
                                                  int limit) {
    return m_shop.database().read([filter, after, limit](Connection& c) -> Result<ReceiptPage> {
        if (filter.range.from > filter.range.to || limit <= 0) return fail(ErrorCode::RangeInvalid);
        return listReceipts(c, filter, after, limit);
    });
}

QFuture<Result<ReceiptDetail>> ReceiptService::detail(DocumentKind kind, std::int64_t id) {
    const BusinessCalendar calendar = m_shop.settings().calendar();
    return m_shop.database().read([kind, id, calendar, today = calendar.dayOf(m_clock.now())](Connection& c) {
        return orNotFound(receiptDetail(c, kind, id, calendar, today));
    });
}

QFuture<Result<ReceiptDetail>> ReceiptService::detail(const QString& receipt) {
    const BusinessCalendar calendar = m_shop.settings().calendar();
    return m_shop.database().read([receipt = receipt.trimmed(), calendar,
                                   today = calendar.dayOf(m_clock.now())](Connection& c) -> Result<ReceiptDetail> {
        const auto found = findReceipt(c, receipt);
        if (!found) return fail(ErrorCode::SaleNotFound);
        return orNotFound(receiptDetail(c, found->first, found->second, calendar, today));
    });
}

QFuture<Result<std::vector<Staff>>> ReceiptService::cashiers() {
    return m_shop.database().read([](Connection& c) { return listStaff(c); });
}

} // namespace zg
