#include "tests/support/Program.h"
#include "tests/support/Strings.h"
#include "tests/ui/Gui.h"

#include <catch2/catch_test_macros.hpp>

using namespace zg;

TEST_CASE("A second start hands over to the first window of the same folder and ends", "[app]") {
    QTemporaryDir place;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("XDG_RUNTIME_DIR", place.path());
    environment.insert("XDG_CONFIG_HOME", place.path());
    const auto start = [&](QProcess& process, const QString& folder) {
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ZHANGGUI_PROGRAM), {"--data-dir", place.filePath(folder)});
        REQUIRE(process.waitForStarted());
    };
    const auto sockets = [&] {
        return QDir(place.path()).entryList({"zhanggui-*"}, QDir::System | QDir::Files | QDir::NoDotAndDotDot).size();
    };
    QProcess first, second, other;
    start(first, "shop");
    REQUIRE(eventually([&] { return sockets() == 1; }));
    start(second, "shop");
    REQUIRE(second.waitForFinished());
    CHECK(second.exitCode() == 0);
    CHECK(second.exitStatus() == QProcess::NormalExit);
    CHECK(first.state() == QProcess::Running);
    start(other, "another-shop");
    REQUIRE(eventually([&] { return sockets() == 2; }));
    CHECK(other.state() == QProcess::Running);

    // What a killed window leaves behind stops nobody.
    first.kill();
    REQUIRE(first.waitForFinished());
    QProcess again;
    start(again, "shop");
    CHECK_FALSE(again.waitForFinished(2000));
    for (QProcess* process : {&other, &again}) {
        process->kill();
        process->waitForFinished();
    }
}
