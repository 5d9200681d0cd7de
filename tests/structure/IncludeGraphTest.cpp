#include "tests/structure/Sources.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace zg;

namespace {

std::string listed(const std::set<QString>& texts) {
    return QStringList(texts.begin(), texts.end()).join(u'\n').toStdString();
}

// Which includes hold a circle together: a stranger sees what to cut.
std::string seams(const std::set<QString>& circle, const std::vector<SourceFile>& sources) {
    std::set<QString> lines;
    for (const SourceFile& source : sources)
        for (const QString& own : source.own) {
            const QString from = roomOf(source.path), to = roomOf(own);
            if (from != to && circle.contains(from) && circle.contains(to))
                lines.insert(from + QStringLiteral(" → ") + to + QStringLiteral(": ") + source.path +
                             QStringLiteral(" includes ") + own);
        }
    return listed(lines);
}

// Files in which `isIt(source, included)` holds for something they include.
template <class IsIt> std::set<QString> including(const std::vector<SourceFile>& sources, IsIt isIt) {
    std::set<QString> found;
    for (const SourceFile& source : sources)
        for (const QStringList& included : {source.own, source.foreign})
            if (std::ranges::any_of(included, [&](const QString& name) { return isIt(source.path, name); }))
                found.insert(source.path);
    return found;
}

} // namespace

TEST_CASE("No rooms include each other in a circle", "[structure]") {
    const std::vector<SourceFile> sources = productSources();
    REQUIRE(sources.size() > 300);
    const auto circles = circlesIn(roomGraph(sources));
    std::string found;
    for (const auto& circle : circles) found += seams(circle, sources) + '\n';
    INFO(found);
    CHECK(circles.empty());
}

TEST_CASE("A circle is found whatever way it takes", "[structure]") {
    CHECK(circlesIn({{"a", {"b"}}, {"b", {"c"}}, {"c", {}}}).empty());
    CHECK(circlesIn({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b", "d"}}, {"d", {}}}) ==
          std::vector<std::set<QString>>{{"b", "c"}});
    CHECK(circlesIn({{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}, {"x", {"y", "a"}}, {"y", {"x"}}}) ==
          std::vector<std::set<QString>>{{"a", "b", "c"}, {"x", "y"}});
}

TEST_CASE("What core is made of knows no window", "[structure]") {
    const auto sources = productSources();
    const auto windows = including(sources, [](const QString& path, const QString& name) {
        static const QStringList foreign{"QtGui/",  "QtWidgets/",      "QtCharts/", "QtSvg/",
                                         "QtTest/", "QtPrintSupport/", "ui/",       "app/"};
        return path.startsWith(u"core/") &&
               std::ranges::any_of(foreign, [&](const QString& prefix) { return name.startsWith(prefix); });
    });
    INFO(listed(windows));
    CHECK(windows.empty());
}

TEST_CASE("SQL stays in core", "[structure]") {
    const auto sources = productSources();

    // The linker cannot tell: a static library hands on what it is linked with, and all of Qt's headers lie in one
    // folder.
    const auto sql = including(sources, [](const QString& path, const QString& name) {
        return !path.startsWith(u"core/store/") && (name.startsWith(u"QtSql/") || name.startsWith(u"sqlcipher/"));
    });
    INFO(listed(sql));
    CHECK(sql.empty());

    const auto store = including(sources, [](const QString& path, const QString& name) {
        return path.startsWith(u"ui/") && name.startsWith(u"core/store/");
    });
    INFO(listed(store));
    CHECK(store.empty());

    // Not by a header's headers either.
    Graph files;
    for (const SourceFile& source : sources) files[source.path] = {source.own.begin(), source.own.end()};
    std::set<QString> windows;
    for (const auto& [path, included] : files)
        if (path.startsWith(u"ui/")) windows.insert(path);
    const std::set<QString> seen = reachable(files, windows);
    const auto drivers = including(sources, [&](const QString& path, const QString& name) {
        return seen.contains(path) && (name.startsWith(u"QtSql/") || name.startsWith(u"sqlcipher/"));
    });
    INFO(listed(drivers));
    CHECK(drivers.empty());
}

// Database::write is private to WriteQueue; a transaction of one's own would be the other way round it.
TEST_CASE("A write begins in one place", "[structure]") {
    const auto sources = productSources();
    const auto own = including(sources, [](const QString& path, const QString& name) {
        return name == u"core/store/Transaction.h" && !path.startsWith(u"core/store/") &&
               path != u"core/write/OldEntries.cpp"; // before the file is open to anybody
    });
    INFO(listed(own));
    CHECK(own.empty());
    const auto queues = including(sources, [](const QString& path, const QString& name) {
        return name == u"core/write/WriteQueue.h" && !path.startsWith(u"core/write/") &&
               !path.startsWith(u"core/shop/");
    });
    INFO(listed(queues));
    CHECK(queues.empty());
}

TEST_CASE("Only charts draw with Qt Charts", "[structure]") {
    const auto sources = productSources();
    const auto charts = including(sources, [](const QString& path, const QString& name) {
        return !path.startsWith(u"ui/charts/") && name.startsWith(u"QtCharts/");
    });
    INFO(listed(charts));
    CHECK(charts.empty());
}
