#include "ui/manual/ManualText.h"

#include "core/text/Traditional.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

namespace zg {

namespace {

// LICENSE is plain text in short lines: its paragraphs flow, and none of its signs is Markdown's.
QString licenceText() {
    QFile file(QStringLiteral(":/manual/LICENSE"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    static const QRegularExpression gap(QStringLiteral("\\n\\s*\\n"));
    static const QRegularExpression sign(QStringLiteral("([!-/:-@\\[-`{-~])"));
    QString text;
    for (const QString& paragraph : QString::fromUtf8(file.readAll()).split(gap, Qt::SkipEmptyParts))
        text += u'\n' + paragraph.simplified().replace(sign, QStringLiteral("\\\\1")) + u'\n';
    return text;
}

} // namespace

const QStringList& manualTopics() {
    static const QStringList topics = {
        QStringLiteral("start"),     QStringLiteral("till"),     QStringLiteral("members"), QStringLiteral("receipts"),
        QStringLiteral("dashboard"), QStringLiteral("products"), QStringLiteral("reports"), QStringLiteral("import"),
        QStringLiteral("settings"),  QStringLiteral("backup"),   QStringLiteral("safety"),  QStringLiteral("commands"),
        QStringLiteral("licences")};
    return topics;
}

QString manualText(const QString& topic, const QString& language) {
    const bool traditional = language == QLatin1String("zh_TW");
    QFile file(QStringLiteral(":/manual/%1/%2.md").arg(traditional ? QStringLiteral("zh_CN") : language, topic));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString text = QString::fromUtf8(file.readAll());
    if (traditional) text = toTraditional(text);
    return topic == QLatin1String("licences") ? text + licenceText() : text;
}

QString manualTitle(const QString& topic, const QString& language) {
    return manualText(topic, language).section(u'\n', 0, 0).remove(u'#').trimmed();
}

} // namespace zg
