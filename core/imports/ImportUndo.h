#pragma once

#include "core/access/Session.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/imports/ImportPlan.h"
#include "core/imports/ImportStore.h"

namespace zg {

class Shop;

struct UndoOutcome {
    std::int64_t removed = 0;  // documents, members, products
    std::int64_t restored = 0; // members and products put back as they were
    // What stays because something later needs it: sales with refunds of other origin, members and products that later
    // documents name, records edited or merged since.
    std::int64_t keptSales = 0, keptMembers = 0, keptProducts = 0;
};

// Takes an import back in background batches, newest documents first. ImportNotFound; ImportNotUndoable when it is
// undone already. Interrupted, it can be called again. Not on the writer's thread.
Result<UndoOutcome> undoImport(Shop& shop, const Actor& actor, const Clock& clock, ImportId id,
                               const Progress& progress, ImportState finalState = ImportState::Undone);

} // namespace zg
