#include <QtCore/QDir>
#include <QtWidgets/QApplication>

#include <catch2/catch_session.hpp>

#include <chrono>
#include <thread>

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

namespace {

int run(int argc, char** argv) {
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}

// For Qt a thread is over a moment before its thread-local storage is freed. A program that exits in that moment takes
// OpenSSL's away from under it, and LeakSanitizer reports it now and then (seen with Qt 6.8). A thread that stays is not
// waited for longer than this.
void letThreadsEnd() {
    const QDir threads(QStringLiteral("/proc/self/task"));
    for (int i = 0; i < 100 && threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() > 1; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const int failed = run(argc, argv);
    letThreadsEnd();
    return failed;
}
