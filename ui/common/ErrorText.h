#pragma once

#include "core/base/Error.h"

namespace zg {

// What a person reads when something was refused or failed: what failed, whether money moved, what to do next. In the
// program's language.
QString errorText(ErrorCode code);
inline QString errorText(const Error& error) {
    return errorText(error.code);
}

} // namespace zg
