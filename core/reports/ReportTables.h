#pragma once

#include "core/reports/ReportBuilder.h"

// The report tables by subject; makeReport chooses. Each fills in everything but report, range and currency.
namespace zg {

ReportTable salesTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context);
ReportTable daysTable(Connection& connection, const ReportParameters& parameters);
ReportTable hoursTable(Connection& connection, const ReportParameters& parameters);
ReportTable weekdaysTable(Connection& connection, const ReportParameters& parameters);

ReportTable categoriesTable(Connection& connection, const ReportParameters& parameters);
ReportTable productsTable(Connection& connection, const ReportParameters& parameters);
ReportTable paymentsTable(Connection& connection, const ReportParameters& parameters);
ReportTable cashiersTable(Connection& connection, const ReportParameters& parameters);
ReportTable discountsTable(Connection& connection, const ReportParameters& parameters);

ReportTable membersTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context);
ReportTable frequencyTable(Connection& connection, const ReportParameters& parameters);
ReportTable retentionTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context);
ReportTable rfmTable(Connection& connection, const ReportParameters& parameters);
ReportTable topMembersTable(Connection& connection, const ReportParameters& parameters);

ReportTable refundsTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context);
ReportTable approvalsTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context);
ReportTable receiptsTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context);

// Cells of what may be missing.
inline Cell cellOf(std::optional<Money> money) {
    return money ? Cell(*money) : Cell();
}
inline Cell percentOf(std::optional<Rate> rate) {
    return rate ? Cell(Percent{*rate}) : Cell();
}
inline Cell decimalOf(std::optional<Rate> rate) {
    return rate ? Cell(Decimal{*rate}) : Cell();
}
inline Cell shareOf(Money part, Money whole) {
    return percentOf(Rate::of(part.minor, whole.minor));
}

} // namespace zg
