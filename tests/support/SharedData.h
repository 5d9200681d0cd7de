#pragma once

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QString>

#include <optional>

// The path of a file of the public data sets that live beside the project (not part of it): in ZHANGGUI_DATA, else in
// ../shared/data. A test that gets nothing skips.
inline std::optional<QString> sharedData(const QString& relative) {
    QString root = qEnvironmentVariable("ZHANGGUI_DATA");
    if (root.isEmpty()) root = QStringLiteral(ZHANGGUI_SOURCE_DIR "/../shared/data");
    const QString path = QDir(root).filePath(relative);
    if (!QFileInfo::exists(path)) return {};
    return path;
}
