#pragma once

#include "core/base/Error.h"

namespace zg {

// What a person reads when something was refused or failed: what failed, whether money moved, what to do next. In the
// program's language.
QString errorText(ErrorCode code);
QString errorText(const Error& error);
// What an input is called.
QString inputText(InputField field);
// EditConflict, with what others have changed, for an editor that keeps what was typed.
QString conflictText(const Error& conflict);
// How long a refusal says to wait.
inline int waitSeconds(const Error& error) {
    const Wait* wait = error.about<Wait>();
    return wait ? static_cast<int>(wait->time.count()) : 0;
}

} // namespace zg
