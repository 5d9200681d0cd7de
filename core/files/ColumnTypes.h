#pragma once

#include "core/files/Table.h"

namespace zg {

// What most of a column's filled cells are.
ColumnType columnType(const std::vector<QStringList>& rows, qsizetype column);

// The index of the row that names the columns among the first rows of a table: filled about as widely as the rest,
// words rather than values, no two the same. -1 when there is none.
int findHeader(const std::vector<QStringList>& rows);

} // namespace zg
