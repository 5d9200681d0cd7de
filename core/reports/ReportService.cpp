#include "core/reports/ReportService.h"

#include "core/access/Permit.h"
#include "core/shop/Shop.h"
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

// Whoever looks at reports can wait for whoever stands at the till.
template <class Job> auto ReportService::read(Job job) {
    return m_shop.database().read(
        [actor = m_shop.session().actor(), job = std::move(job)](Connection& connection) {
            require(permit(actor, Permission::Reports));
            return job(connection);
        },
        Priority::Background);
}

QFuture<Result<SalesSummary>> ReportService::salesSummary(DayRange range, int returnDays) {
    return read([range, returnDays, day = today()](Connection& connection) {
        requireRange(range);
        return zg::salesSummary(connection, range, day, returnDays);
    });
}

QFuture<Result<std::vector<DaySales>>> ReportService::salesByDay(DayRange range) {
    const BusinessDay day = today();
    if (range == DayRange{day, day}) // stands in the status line, for everybody
        return m_shop.database().read([range](Connection& connection) { return zg::salesByDay(connection, range); });
    return read([range](Connection& connection) {
        requireRange(range);
        return zg::salesByDay(connection, range);
    });
}

QFuture<Result<HoursOfDay>> ReportService::salesByHour(DayRange range) {
    return read([range](Connection& connection) {
        requireRange(range);
        return zg::salesByHour(connection, range);
    });
}

QFuture<Result<HoursOfWeek>> ReportService::salesByWeekdayAndHour(DayRange range) {
    return read([range](Connection& connection) {
        requireRange(range);
        return zg::salesByWeekdayAndHour(connection, range);
    });
}

QFuture<Result<std::vector<CategorySales>>> ReportService::categories(DayRange range) {
    return read([range](Connection& connection) {
        requireRange(range);
        return salesByCategory(connection, range);
    });
}

QFuture<Result<ProductList>> ReportService::products(DayRange range, int count) {
    return read([range, count](Connection& connection) {
        requireRange(range);
        return salesByProduct(connection, range, count);
    });
}

QFuture<Result<std::vector<PaymentSales>>> ReportService::payments(DayRange range) {
    return read([range](Connection& connection) {
        requireRange(range);
        return salesByPayment(connection, range);
    });
}

QFuture<Result<RfmMap>> ReportService::rfmMap(BusinessDay asOf) {
    return read(
        [asOf](Connection& connection) { return zg::rfmMap(rfm(connection, asOf, loadRfmSettings(connection))); });
}

QFuture<Result<std::optional<DayRange>>> ReportService::recordedDays() {
    return m_shop.database().read([](Connection& connection) { return zg::recordedDays(connection); },
                                  Priority::Background);
}

QFuture<Result<ReportTable>> ReportService::make(Report report, ReportParameters parameters) {
    const ReportContext context{today(), m_shop.settings().currency, m_shop.settings().calendar()};
    return read([=](Connection& connection) { return makeReport(connection, report, parameters, context); });
}

} // namespace zg
