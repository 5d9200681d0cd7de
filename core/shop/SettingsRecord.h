#pragma once

#include "core/write/Write.h"

namespace zg {

// The journal's entry of the settings as they are in the file now.
void recordSettings(Write& write);

} // namespace zg
