#pragma once

#include "core/base/Changes.h"

#include <functional>
#include <vector>

namespace zg {

// What a transaction leaves to do once it is durable, and nothing of which happens when it is rolled back.
struct Outcome {
    Changes changes;
    std::vector<std::function<void()>> afterCommit; // on the writer thread, in order: short, and they throw nothing
};

} // namespace zg
