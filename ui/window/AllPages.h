#pragma once

#include "ui/page/PageSpec.h"

#include <vector>

namespace zg {

// The pages of the window in the order of its navigation; Ctrl+1 opens the first. A new page is one line here.
std::vector<PageSpec> allPages();

} // namespace zg
