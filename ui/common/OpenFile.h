#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>

#include <functional>

namespace zg {

// What a toast's "open" does with a file that was just written: the system's program for it.
inline std::function<void()> openingFile(const QString& path) {
    return [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
}

} // namespace zg
