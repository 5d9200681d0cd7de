#pragma once

#include "core/store/Connection.h"

namespace zg {

// The number of the last migration this program knows.
int latestSchemaVersion();

int schemaVersion(Connection& connection);

// Refuses with ShopNewer, before anything is written, a file of a later program, and with ShopDamaged one that is not a
// shop's.
void requireKnownSchema(Connection& connection);

// Runs what is missing of :/schema/NNNN_*.sql; each file and its version are one transaction. Throws StoreError.
void migrate(Connection& connection);

} // namespace zg
