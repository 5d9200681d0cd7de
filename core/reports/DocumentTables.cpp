#include "core/reports/DocumentReport.h"
#include "core/reports/ReportTables.h"

namespace zg {

namespace {

Term stateTerm(DocumentState state) {
    switch (state) {
    case DocumentState::Completed: return Term::Completed;
    case DocumentState::Voided: return Term::Voided;
    case DocumentState::PartlyRefunded: return Term::PartlyRefunded;
    case DocumentState::WhollyRefunded: return Term::WhollyRefunded;
    }
    return Term::Completed;
}

Cell textOrNothing(const QString& text) {
    return text.isEmpty() ? Cell() : Cell(text);
}

void addMemberColumns(ReportTable& table, bool names) {
    table.columns.push_back({Heading::MemberNumber, CellKind::Text});
    if (names) table.columns.push_back({Heading::MemberName, CellKind::Text});
    table.personal = names;
}

void addMemberCells(std::vector<Cell>& row, const DocumentRow& document, bool names) {
    row.push_back(textOrNothing(document.memberNumber));
    if (names) row.push_back(textOrNothing(document.memberName));
}

} // namespace

ReportTable refundsTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context) {
    ReportTable table;
    table.columns = {
        {Heading::Receipt, CellKind::Text}, {Heading::Time, CellKind::Time}, {Heading::Original, CellKind::Text}};
    addMemberColumns(table, parameters.names);
    table.columns.push_back({Heading::Amount, CellKind::Money});
    const DocumentTotals totals = documentTotals(connection, parameters.range, parameters.filter.hour);
    table.rowsInAll = totals.refunds;
    for (const DocumentRow& document :
         refunds(connection, parameters.range, parameters.names, parameters.limit, parameters.filter.hour)) {
        std::vector<Cell> row = {document.receipt, WallTime{context.calendar.localTime(document.at)},
                                 textOrNothing(document.original)};
        addMemberCells(row, document, parameters.names);
        row.push_back(document.amount);
        table.rows.push_back(std::move(row));
    }
    table.totals.assign(table.columns.size(), Cell());
    table.totals.front() = Term::Total;
    table.totals.back() = totals.refunded;
    table.filter.hour = parameters.filter.hour;
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Refunds}};
    return table;
}

ReportTable receiptsTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context) {
    ReportTable table;
    table.columns = {
        {Heading::Receipt, CellKind::Text}, {Heading::Kind, CellKind::Text}, {Heading::Time, CellKind::Time}};
    addMemberColumns(table, parameters.names);
    table.columns.push_back({Heading::Amount, CellKind::Money});
    table.columns.push_back({Heading::State, CellKind::Text});
    const DocumentTotals totals = documentTotals(connection, parameters.range, parameters.filter.hour);
    table.rowsInAll = totals.sales + totals.refunds;
    for (const DocumentRow& document :
         receipts(connection, parameters.range, parameters.names, parameters.limit, parameters.filter.hour)) {
        const bool sale = document.kind == DocumentKind::Sale;
        const Money amount = sale ? document.amount : -document.amount;
        std::vector<Cell> row = {document.receipt, sale ? Term::Sale : Term::Refund,
                                 WallTime{context.calendar.localTime(document.at)}};
        addMemberCells(row, document, parameters.names);
        row.push_back(amount);
        row.push_back(stateTerm(document.state));
        table.rows.push_back(std::move(row));
    }
    table.totals.assign(table.columns.size(), Cell());
    table.totals.front() = Term::Total;
    table.totals[table.totals.size() - 2] = totals.sold - totals.refunded;
    table.filter.hour = parameters.filter.hour;
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Net}};
    return table;
}

} // namespace zg
