#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <functional>
#include <vector>

namespace zg {

class Connection;

// One thing that was rebuilt and compared.
struct VerifyCheck {
    QString name;                 // the table or ledger, e.g. "day_sales"
    std::int64_t rows = 0;        // compared
    std::int64_t differences = 0; // rows that are missing, surplus or unequal
    QString example;              // keys and figures of the first difference: no names, no phone numbers

    friend bool operator==(const VerifyCheck&, const VerifyCheck&) = default;
};

struct VerifyReport {
    std::vector<VerifyCheck> checks;

    bool clean() const;
};

// Called before each check with its name and how far the whole is (0..1); false stops with Cancelled.
using VerifyProgress = std::function<bool(const QString& check, double done)>;

// Rebuilds every summary, statistic, balance and search term from the documents and ledgers and compares them with what
// is kept; walks the journal and its contents; checks that documents add up. Reads one moment, changes nothing. For a
// reader's connection inside Database::read. The file itself is checkShopFile's.
VerifyReport verify(Connection& connection, const VerifyProgress& progress = {});

} // namespace zg
