#pragma once

#include "core/reports/ReportTable.h"

namespace zg {

class Connection;

struct ReportParameters {
    DayRange range;
    int limit = 0;            // lists: so many rows; 0: all
    bool names = false;       // members' names, personal data: only when asked for
    bool compare = true;      // sales, members: beside the previous range of the same length
    int returnDays = 90;      // N of the N-day return rate
    ReportFilter filter = {}; // what a report does not take is left unheeded

    friend bool operator==(const ReportParameters&, const ReportParameters&) = default;
};

// What a report needs to know of the shop besides its rows.
struct ReportContext {
    BusinessDay today;
    Currency currency;
    BusinessCalendar calendar;
};

// Throws StoreError(RangeInvalid) when the range ends before it begins.
ReportTable makeReport(Connection& connection, Report report, const ReportParameters& parameters,
                       const ReportContext& context);

} // namespace zg
