#include "core/reports/ReportBuilder.h"

#include "core/reports/ReportTables.h"
#include "core/store/StoreError.h"

#include <algorithm>

namespace zg {

namespace {

ReportTable tableOf(Connection& connection, Report report, const ReportParameters& parameters,
                    const ReportContext& context) {
    switch (report) {
    case Report::Sales: return salesTable(connection, parameters, context);
    case Report::Days: return daysTable(connection, parameters);
    case Report::Hours: return hoursTable(connection, parameters);
    case Report::Weekdays: return weekdaysTable(connection, parameters);
    case Report::Categories: return categoriesTable(connection, parameters);
    case Report::Products: return productsTable(connection, parameters);
    case Report::Payments: return paymentsTable(connection, parameters);
    case Report::Cashiers: return cashiersTable(connection, parameters);
    case Report::Discounts: return discountsTable(connection, parameters);
    case Report::Members: return membersTable(connection, parameters, context);
    case Report::Frequency: return frequencyTable(connection, parameters);
    case Report::Retention: return retentionTable(connection, parameters, context);
    case Report::Rfm: return rfmTable(connection, parameters);
    case Report::TopMembers: return topMembersTable(connection, parameters);
    case Report::Refunds: return refundsTable(connection, parameters, context);
    case Report::Receipts: return receiptsTable(connection, parameters, context);
    case Report::Approvals: return approvalsTable(connection, parameters, context);
    }
    throw StoreError(ErrorCode::ReportUnknown);
}

} // namespace

ReportTable makeReport(Connection& connection, Report report, const ReportParameters& parameters,
                       const ReportContext& context) {
    if (parameters.range.from > parameters.range.to) throw StoreError(ErrorCode::RangeInvalid);
    ReportTable table = tableOf(connection, report, parameters, context);
    table.report = report;
    table.range = parameters.range;
    table.currency = context.currency;
    table.rowsInAll = std::max<std::int64_t>(table.rowsInAll, std::ssize(table.rows));
    return table;
}

} // namespace zg
