#include "core/access/Permission.h"
#include "core/reports/ReportTables.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

Term askedTerm(Permission permission) {
    switch (permission) {
    case Permission::Discount: return Term::ApprovedDiscount;
    case Permission::LargeDiscount: return Term::ApprovedLargeDiscount;
    case Permission::Refund: return Term::ApprovedRefund;
    case Permission::LargeRefund: return Term::ApprovedLargeRefund;
    default: return Term::ApprovedVoid; // nothing else asks for another's word
    }
}

// The first moment of a business day.
Instant beginOf(BusinessDay day, const BusinessCalendar& calendar) {
    return calendar.instantOf(day.toDate(), QTime(0, 0).addSecs(calendar.cutoffMinutes() * 60));
}

} // namespace

// Who allowed whom what, when, and what became of it; one that was never used names no receipt.
ReportTable approvalsTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context) {
    ReportTable table;
    table.columns = {{Heading::Time, CellKind::Time},       {Heading::Asked, CellKind::Text},
                     {Heading::Amount, CellKind::Money},    {Heading::AskedBy, CellKind::Text},
                     {Heading::ApprovedBy, CellKind::Text}, {Heading::UsedFor, CellKind::Text}};
    auto select = connection.prepare(R"(
        SELECT a.given_at, a.permission, COALESCE(a.amount, 0), asked.name, gave.name, COALESCE(s.receipt, r.receipt, '')
        FROM approval a JOIN staff asked ON asked.id = a.for_id JOIN staff gave ON gave.id = a.by_id
        LEFT JOIN sale s ON s.id = a.document AND a.document_kind IN (1, 3)
        LEFT JOIN refund r ON r.id = a.document AND a.document_kind = 2
        WHERE a.given_at >= ? AND a.given_at < ? ORDER BY a.given_at DESC, a.id DESC)");
    select.bindAll(beginOf(parameters.range.from, context.calendar),
                   beginOf(parameters.range.to + 1, context.calendar));
    while (select.step()) {
        const QString receipt = select.text(5);
        table.rows.push_back({WallTime{context.calendar.localTime(select.instant(0))},
                              askedTerm(static_cast<Permission>(select.integer(1))), select.money(2), select.text(3),
                              select.text(4), receipt.isEmpty() ? Cell() : Cell(receipt)});
    }
    table.hasData = !table.rows.empty();
    return table;
}

} // namespace zg
