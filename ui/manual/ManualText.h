#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace zg {

// The manual's topics in reading order: docs/manual/LANGUAGE/TOPIC.md, all in the program. A page of the window is
// explained by the topic of its name. The last, licences, ends with the program's own.
const QStringList& manualTopics();

// Markdown in the language of the program; traditional Chinese is made of the simplified. Empty: no such topic.
QString manualText(const QString& topic, const QString& language);

// The topic's first heading.
QString manualTitle(const QString& topic, const QString& language);

} // namespace zg
