#pragma once

#include "core/base/Time.h"
#include "core/reports/BreakdownReport.h"
#include "core/reports/ReportBuilder.h"
#include "core/reports/RfmReport.h"
#include "core/reports/SalesReport.h"

#include <QtCore/QFuture>

namespace zg {

class Shop;

// The numbers of an open shop, each read at one moment on a reader, in the background: look-ups overtake them.
// Cancelling a future stops the reading. NotPermitted to a cashier, but for the sales of today. RangeInvalid when a
// range ends before it begins.
class ReportService {
public:
    ReportService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {}

    QFuture<Result<SalesSummary>> salesSummary(DayRange range, int returnDays = 90);
    QFuture<Result<std::vector<DaySales>>> salesByDay(DayRange range);
    QFuture<Result<HoursOfDay>> salesByHour(DayRange range);
    QFuture<Result<HoursOfWeek>> salesByWeekdayAndHour(DayRange range);
    QFuture<Result<std::vector<CategorySales>>> categories(DayRange range);
    QFuture<Result<ProductList>> products(DayRange range, int count);
    QFuture<Result<std::vector<PaymentSales>>> payments(DayRange range);
    QFuture<Result<RfmMap>> rfmMap(BusinessDay asOf);
    // From the first to the last day with a document; nothing in a new shop.
    QFuture<Result<std::optional<DayRange>>> recordedDays();

    QFuture<Result<ReportTable>> make(Report report, ReportParameters parameters);

    BusinessDay today() const;

private:
    template <class Job> auto read(Job job); // after the permission
    Shop& m_shop;
    const Clock& m_clock;
};

} // namespace zg
