#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>

namespace {

// Everything a room of ui says, one file after the other.
QString sourceOf(const char* room) {
    QString text;
    QDirIterator files(QStringLiteral(ZHANGGUI_SOURCE_DIR "/ui/") + QLatin1String(room), {"*.h", "*.cpp"}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        text += QString::fromUtf8(file.readAll());
    }
    return text;
}

} // namespace

TEST_CASE("The window knows no page by name; one list names them all", "[structure]") {
    const QString shell = sourceOf("shell"), list = sourceOf("window");
    CHECK(shell.size() > 10'000);
    for (const char* page :
         {"till", "members", "receipts", "dashboard", "products", "reports", "imports", "settings"}) {
        CAPTURE(page);
        const QString room = QStringLiteral("\"ui/%1/").arg(QLatin1String(page));
        CHECK(list.contains(room));
        CHECK_FALSE(shell.contains(room));
        CHECK_FALSE(
            shell.contains(QStringLiteral("openPage(\"%1").arg(QLatin1String(page)))); // nor by what it is kept as
    }
}
