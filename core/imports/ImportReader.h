#pragma once

#include "core/base/Progress.h"
#include "core/imports/ImportPlan.h"
#include "core/settings/ShopSettings.h"

namespace zg {

// Reads the file of a request into a staging file in `folder` and says what its rows are. Memory does not grow with the
// file. Errors of openTable and checkMapping; Cancelled.
Result<ImportPlan> stageFile(const ImportRequest& request, const ShopSettings& settings, const QString& folder,
                             const Progress& progress);

// 3/4/2026 where nothing in the file tells: the custom of the shop's zone.
DateOrder dateOrderOfZone(const QString& zone);

} // namespace zg
