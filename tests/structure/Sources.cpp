#include "tests/structure/Sources.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>

#include <stdexcept>

namespace zg {

std::vector<SourceFile> productSources() {
    static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"),
                                            QRegularExpression::MultilineOption);
    const QDir root(QStringLiteral(ZHANGGUI_SOURCE_DIR));
    std::vector<SourceFile> sources;
    for (const char* top : {"core", "ui", "app"}) {
        QDirIterator files(root.filePath(QLatin1String(top)), {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error(file.fileName().toStdString());
            SourceFile source{root.relativeFilePath(file.fileName()), {}, {}};
            auto found = include.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const auto match = found.next();
                (match.captured(1) == u'"' ? source.own : source.foreign) << match.captured(2);
            }
            sources.push_back(source);
        }
    }
    return sources;
}

QString roomOf(const QString& path) {
    const QStringList parts = path.split(u'/');
    return parts[0] == u"app" ? parts[0] : parts[0] + u'/' + parts[1];
}

Graph roomGraph(const std::vector<SourceFile>& sources) {
    Graph graph;
    for (const SourceFile& source : sources) {
        const QString room = roomOf(source.path);
        auto& included = graph[room];
        for (const QString& own : source.own)
            if (roomOf(own) != room) included.insert(roomOf(own));
    }
    return graph;
}

std::set<QString> reachable(const Graph& graph, const std::set<QString>& from) {
    std::set<QString> seen;
    std::vector<QString> next(from.begin(), from.end());
    while (!next.empty()) {
        const QString node = next.back();
        next.pop_back();
        if (!seen.insert(node).second) continue;
        if (const auto to = graph.find(node); to != graph.end())
            next.insert(next.end(), to->second.begin(), to->second.end());
    }
    return seen;
}

std::vector<std::set<QString>> circlesIn(const Graph& graph) {
    std::map<QString, std::set<QString>> reached; // without the step of no length
    for (const auto& [node, to] : graph) reached[node] = reachable(graph, to);
    std::vector<std::set<QString>> circles;
    std::set<QString> placed;
    for (const auto& [node, nodes] : reached) {
        if (!nodes.contains(node) || placed.contains(node)) continue;
        std::set<QString> circle;
        for (const QString& other : nodes)
            if (reached[other].contains(node)) circle.insert(other);
        placed.insert(circle.begin(), circle.end());
        circles.push_back(circle);
    }
    return circles;
}

} // namespace zg
