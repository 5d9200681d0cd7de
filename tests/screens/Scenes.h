#pragma once

#include "tests/screens/DemoWindow.h"

#include <vector>

namespace zg {

// A state of the program worth looking at.
struct Scene {
    const char* name;
    bool inManual; // the manual shows it
    // Brings the window there, from any other scene before it in the list, and says what to look at.
    std::function<QWidget*(DemoWindow&)> enter;
};

std::vector<Scene> tillScenes();
std::vector<Scene> memberScenes();
std::vector<Scene> receiptScenes();
std::vector<Scene> ownerScenes(); // dashboard, products, reports, imports, settings

// The way into a shop: windows of its own, before there is a main window.
struct StartScene {
    const char* name;
    bool inManual;
    std::function<std::unique_ptr<QWidget>(Theme&, QSettings&)> open;
};
std::vector<StartScene> startScenes();

// Runs the event loop until something holds; throws after ten seconds.
void until(const char* what, const std::function<bool()>& holds);

} // namespace zg
