#pragma once

namespace zg {

// Keys and customers must not land in a core dump: none is written, and no other process of the same user may attach.
// First thing in main. A debugger and LeakSanitizer cannot attach either, so tests do not call it in their own process.
void forbidCoreDumps();

} // namespace zg
