#include "core/reports/ReportService.h"

#include "core/access/Permit.h"
#include "core/store/Catching.h"

namespace zg {

namespace {

void requireRange(DayRange range) {
    if (range.from > range.to) throw StoreError(ErrorCode::RangeInvalid);
}

} // namespace

BusinessDay ReportService::today() const {
    return m_shop.settings().calendar().dayOf(m_clock.now());
}

QFuture<Result<SalesSummary>> ReportService::salesSummary(DayRange range, int returnDays) {
    return m_shop.database().read(
        [range, returnDays, day = today(), actor = m_shop.session().actor()](Connection& connection) {
            require(permit(actor, Permission::Reports));
            requireRange(range);
            return zg::salesSummary(connection, range, day, returnDays);
        });
}

QFuture<Result<std::vector<DaySales>>> ReportService::salesByDay(DayRange range) {
    return m_shop.database().read([range, day = today(), actor = m_shop.session().actor()](Connection& connection) {
        if (range != DayRange{day, day}) require(permit(actor, Permission::Reports)); // today stands in the status line
        requireRange(range);
        return zg::salesByDay(connection, range);
    });
}

QFuture<Result<HoursOfDay>> ReportService::salesByHour(DayRange range) {
    return m_shop.database().read([range, actor = m_shop.session().actor()](Connection& connection) {
        require(permit(actor, Permission::Reports));
        requireRange(range);
        return zg::salesByHour(connection, range);
    });
}

QFuture<Result<HoursOfWeek>> ReportService::salesByWeekdayAndHour(DayRange range) {
    return m_shop.database().read([range, actor = m_shop.session().actor()](Connection& connection) {
        require(permit(actor, Permission::Reports));
        requireRange(range);
        return zg::salesByWeekdayAndHour(connection, range);
    });
}

QFuture<Result<std::vector<CategorySales>>> ReportService::categories(DayRange range) {
    return m_shop.database().read([range, actor = m_shop.session().actor()](Connection& connection) {
        require(permit(actor, Permission::Reports));
        requireRange(range);
        return salesByCategory(connection, range);
    });
}

QFuture<Result<ProductList>> ReportService::products(DayRange range, int count) {
    return m_shop.database().read([range, count, actor = m_shop.session().actor()](Connection& connection) {
        require(permit(actor, Permission::Reports));
        requireRange(range);
        return salesByProduct(connection, range, count);
    });
}

QFuture<Result<std::vector<PaymentSales>>> ReportService::payments(DayRange range) {
    return m_shop.database().read([range, actor = m_shop.session().actor()](Connection& connection) {
        require(permit(actor, Permission::Reports));
        requireRange(range);
        return salesByPayment(connection, range);
    });
}

QFuture<Result<RfmMap>> ReportService::rfmMap(BusinessDay asOf) {
    return m_shop.database().read([asOf, actor = m_shop.session().actor()](Connection& connection) {
        require(permit(actor, Permission::Reports));
        return zg::rfmMap(rfm(connection, asOf, loadRfmSettings(connection)));
    });
}

QFuture<Result<std::optional<DayRange>>> ReportService::recordedDays() {
    return m_shop.database().read([](Connection& connection) { return zg::recordedDays(connection); });
}

QFuture<Result<ReportTable>> ReportService::make(Report report, ReportParameters parameters) {
    const ReportContext context{today(), m_shop.settings().currency, m_shop.settings().calendar()};
    return m_shop.database().read(
        [=, actor = m_shop.session().actor()](Connection& connection) {
            require(permit(actor, Permission::Reports));
            return makeReport(connection, report, parameters, context);
        },
        Priority::Background); // may take seconds: look-ups go first
}

} // namespace zg
