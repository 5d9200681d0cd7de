#include "core/store/Integrity.h"

#include "core/store/Statement.h"

namespace zg {

namespace {

constexpr int kMostProblems = 100;

} // namespace

QStringList integrityProblems(Connection& connection, CheckDepth depth) {
    QStringList problems;
    const auto collect = [&](const char* pragma, const auto& line) {
        try {
            auto check = connection.prepare(pragma);
            while (problems.size() < kMostProblems && check.step())
                if (const QString text = line(check); text != QLatin1String("ok")) problems << text;
        } catch (const StoreError& error) {
            if (error.error().code == ErrorCode::Cancelled) throw;
            problems << error.error().detail; // so damaged that the check itself cannot go on
        }
    };
    const auto text = [](const Statement& check) { return check.text(0); };
    collect("PRAGMA cipher_integrity_check", text);
    // The one above does not see pages that are missing.
    if (depth == CheckDepth::Quick) {
        collect("PRAGMA quick_check(100)", text);
        return problems;
    }
    collect("PRAGMA integrity_check(100)", text);
    collect("PRAGMA foreign_key_check", [](const Statement& check) {
        return QStringLiteral("%1 row %2 refers to a missing row of %3")
            .arg(check.text(0))
            .arg(check.integer(1))
            .arg(check.text(2));
    });
    return problems;
}

Rows ledgerTotals(Connection& connection) {
    Rows totals = readRows(connection, QStringLiteral(R"(
        SELECT 'member' AS ledger, count(*) AS n, 0 AS total FROM member
        UNION ALL SELECT 'product', count(*), coalesce(sum(price), 0) FROM product
        UNION ALL SELECT 'sale gross', count(*), coalesce(sum(gross), 0) FROM sale
        UNION ALL SELECT 'sale discount', count(*), coalesce(sum(discount), 0) FROM sale
        UNION ALL SELECT 'sale line', count(*), coalesce(sum(gross - discount), 0) FROM sale_line
        UNION ALL SELECT 'sale payment', count(*), coalesce(sum(amount), 0) FROM sale_payment
        UNION ALL SELECT 'void', count(*), 0 FROM sale_void
        UNION ALL SELECT 'refund', count(*), coalesce(sum(amount), 0) FROM refund
        UNION ALL SELECT 'refund line', count(*), coalesce(sum(amount), 0) FROM refund_line
        UNION ALL SELECT 'refund payment', count(*), coalesce(sum(amount), 0) FROM refund_payment
        UNION ALL SELECT 'import', count(*), coalesce(sum(created), 0) FROM import
        UNION ALL SELECT 'journal', count(*), coalesce(max(seq), 0) FROM journal
        UNION ALL SELECT 'schema', count(*), 0 FROM sqlite_master)"));
    // Whatever ledgers there are: this room knows them by the form of their tables alone. A name cannot be bound, so
    // only letters and _ pass into the statement below.
    const Rows ledgers = readRows(connection, QStringLiteral(R"(
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND name GLOB '*_entry' AND name NOT GLOB '*[^a-z_]*' ORDER BY name)"));
    for (const QVariantList& ledger : ledgers.rows) {
        const QString table = ledger.first().toString();
        totals.rows +=
            readRows(connection, QStringLiteral("SELECT '%1', count(*), coalesce(sum(delta), 0) FROM %1").arg(table))
                .rows;
    }
    return totals;
}

} // namespace zg
