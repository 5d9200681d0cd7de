#pragma once

#include "core/reports/ReportTable.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

namespace zg {

// Money as decimal strings, counts and rates as numbers, null where there is no data, days and months ISO 8601, fixed
// words by their stable names. Reports of figures (sales, members) are one flat object with a key for each figure and
// the comparison under "previous"; lists carry "columns", "rows" (an object each) and "totals".
QJsonObject toJsonObject(const ReportTable& table);
QByteArray toJson(const ReportTable& table); // one indented document, ends with a line feed

} // namespace zg
