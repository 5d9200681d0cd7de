#pragma once

#include "core/store/Connection.h"
#include "core/store/Rows.h"

#include <QtCore/QStringList>

namespace zg {

// Quick: each page against its authentication code, and the structure of the tables; seconds a gigabyte. Full: indexes
// against tables and rows against those they refer to as well, which follow from the pages unless a program erred.
enum class CheckDepth { Quick, Full };

// What SQLCipher (each page against its authentication code), SQLite (structure, indexes, constraints) and the foreign
// keys find wrong, at most a hundred lines; empty when the file is sound. Reads all of the file. The first of them
// reads the main file as it stands on the disk: the log must have been written back, and no checkpoint may run, or a
// torn or half-written page looks forged.
QStringList integrityProblems(Connection& connection, CheckDepth depth = CheckDepth::Full);

// Row counts and money totals of every ledger, and the head of the journal: what a copy must have in common with its
// original.
Rows ledgerTotals(Connection& connection);

} // namespace zg
