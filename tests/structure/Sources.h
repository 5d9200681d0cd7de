#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <map>
#include <set>
#include <vector>

namespace zg {

// What a source file of the product includes, as written: our own by path from the root, libraries' by <name>.
struct SourceFile {
    QString path;
    QStringList own;
    QStringList foreign;
};

using Graph = std::map<QString, std::set<QString>>;

// All of core, ui and app.
std::vector<SourceFile> productSources();

// A room is core/X, ui/X or app.
QString roomOf(const QString& path);

// Which rooms a room includes from, itself left out.
Graph roomGraph(const std::vector<SourceFile>& sources);

// The sets of nodes of which each leads to each other, every set with two nodes at least.
std::vector<std::set<QString>> circlesIn(const Graph& graph);

// All of `from` and what it leads to.
std::set<QString> reachable(const Graph& graph, const std::set<QString>& from);

} // namespace zg
