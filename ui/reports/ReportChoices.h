#pragma once

#include "core/reports/ReportNames.h"

#include <QtCore/QString>

#include <vector>

namespace zg {

// What the reports page offers for each report.
struct ReportChoices {
    bool compare = false;    // beside the range before
    bool returnDays = false; // N of the return rate
    bool names = false;      // may write members' names
    int limit = -1;          // rows when nothing was chosen, 0: all; −1: no list to cut
    bool all = true;         // the list may be had whole

    friend bool operator==(const ReportChoices&, const ReportChoices&) = default;
};
ReportChoices choicesOf(Report report);

// The reports as they stand in the list.
struct ReportGroup {
    QString title;
    std::vector<Report> reports;
};
std::vector<ReportGroup> reportGroups();

// One line about a report, beneath its name in the list.
QString reportHint(Report report);

} // namespace zg
