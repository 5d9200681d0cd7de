#include <QtWidgets/QApplication>

#include <catch2/catch_session.hpp>

// What LeakSanitizer asks a program for; unused without it. Here rather than in a file, so that it holds however the
// tests are started.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\n" // kept for the life of the process, like the platform's theme
           "leak:libQt6XcbQpa\n"
           "leak:libfreexl\n" // forgets parts of a damaged workbook that it refuses
           "leak:__vasprintf_internal\n"; // the keyring's libraries keep the message that there is no session bus
}
extern "C" const char* __lsan_default_options() {
    return "print_suppressions=0";
}

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
