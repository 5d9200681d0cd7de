#pragma once

namespace zg {

// Opens the window and runs until it is closed: the start window asks for the shop, then the main window works on it.
int runWindow(int& argc, char** argv);

} // namespace zg
