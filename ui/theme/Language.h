#pragma once

#include <QtCore/QString>
#include <QtCore/QTranslator>

#include <vector>

namespace zg {

struct LanguageChoice {
    QString name;   // "zh_CN"
    QString native; // 简体中文: always written in itself
};

// What the program speaks, in the order of the menu.
const std::vector<LanguageChoice>& languages();

// The one of languages() nearest to a locale name such as "zh_HK" or "en_GB"; Chinese when nothing is near.
QString nearestLanguage(const QString& localeName);

// Installs the catalogues of one language (the program's and Qt's own, or dialog buttons would stay English) and makes
// its locale the default one. Widgets hear of it by QEvent::LanguageChange.
class Language {
public:
    ~Language();
    void use(const QString& name); // empty: the system's
    const QString& name() const { return m_name; }

private:
    void remove();

    QString m_name;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace zg
