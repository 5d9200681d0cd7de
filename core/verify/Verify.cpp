#include "core/verify/Verify.h"

#include "core/search/SearchIndex.h"
#include "core/store/StoreError.h"
#include "core/verify/JournalCheck.h"
#include "core/verify/SummaryChecks.h"

#include <algorithm>

namespace zg {

bool VerifyReport::clean() const {
    return std::all_of(checks.begin(), checks.end(), [](const VerifyCheck& check) { return check.differences == 0; });
}

VerifyReport verify(Connection& connection, const VerifyProgress& progress) {
    VerifyReport report;
    const auto checks = summaryChecks();
    const double steps = static_cast<double>(checks.size()) + 6;
    int step = 0;
    const auto next = [&](const char* name) {
        if (progress && !progress(QString::fromLatin1(name), step++ / steps)) throw StoreError(ErrorCode::Cancelled);
    };
    const auto add = [&](std::vector<VerifyCheck> more) {
        for (VerifyCheck& check : more) report.checks.push_back(std::move(check));
    };

    next("journal");
    add(checkJournal(connection));
    for (const SummaryCheck& check : checks) {
        next(check.name);
        report.checks.push_back(compare(connection, check));
    }
    next("balances");
    for (const Ledger* ledger : kLedgers) report.checks.push_back(compareBalances(connection, *ledger));
    next("month_product");
    report.checks.push_back(compareMonthProducts(connection));
    next("visits");
    add(compareVisits(connection));
    next("search terms");
    const TermCheck terms = checkSearchTerms(connection);
    report.checks.push_back({QStringLiteral("search terms"), terms.expected, terms.missing + terms.stray,
                             QStringLiteral("%1 missing, %2 stray").arg(terms.missing).arg(terms.stray)});
    return report;
}

} // namespace zg
