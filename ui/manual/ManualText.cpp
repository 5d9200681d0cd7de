#include "ui/manual/ManualText.h"

#include "core/text/Traditional.h"

#include <QtCore/QFile>

namespace zg {

const QStringList& manualTopics() {
    static const QStringList topics = {
        QStringLiteral("start"),     QStringLiteral("till"),     QStringLiteral("members"), QStringLiteral("receipts"),
        QStringLiteral("dashboard"), QStringLiteral("products"), QStringLiteral("reports"), QStringLiteral("import"),
        QStringLiteral("settings"),  QStringLiteral("backup"),   QStringLiteral("safety"),  QStringLiteral("commands")};
    return topics;
}

QString manualText(const QString& topic, const QString& language) {
    const bool traditional = language == QLatin1String("zh_TW");
    QFile file(QStringLiteral(":/manual/%1/%2.md").arg(traditional ? QStringLiteral("zh_CN") : language, topic));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QString text = QString::fromUtf8(file.readAll());
    return traditional ? toTraditional(text) : text;
}

QString manualTitle(const QString& topic, const QString& language) {
    return manualText(topic, language).section(u'\n', 0, 0).remove(u'#').trimmed();
}

} // namespace zg
