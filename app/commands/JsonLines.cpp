#include "app/commands/JsonLines.h"

#include <cstdio>

namespace zg {

namespace {
constexpr qint64 kMaxLine = 4 << 20;
}

int forEachJsonLine(const CommandLine& line, const std::function<Done(const QByteArray&)>& handle) {
    const QString path = line.positional().first();
    QFile file(path);
    const bool opened =
        path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) return line.refuse({ErrorCode::FileUnreadable, {}});
    for (int number = 1;; ++number) {
        const QByteArray json = file.readLine(kMaxLine);
        if (json.isEmpty()) return kDone;
        if (json.trimmed().isEmpty()) continue;
        const Done done = json.size() >= kMaxLine - 1 ? Done(fail(ErrorCode::FileTooLarge)) : handle(json);
        if (!done) return line.refuse(done.error(), QStringLiteral("line %1").arg(number));
    }
}

} // namespace zg
