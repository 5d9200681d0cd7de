#include "ui/theme/Language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace zg {

const std::vector<LanguageChoice>& languages() {
    static const std::vector<LanguageChoice> all = {{QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
                                                    {QStringLiteral("zh_TW"), QStringLiteral("繁體中文")},
                                                    {QStringLiteral("en"), QStringLiteral("English")}};
    return all;
}

QString nearestLanguage(const QString& localeName) {
    const QLocale locale(localeName);
    if (locale.language() != QLocale::Chinese) {
        return localeName.startsWith("zh") || locale.language() == QLocale::C ? QStringLiteral("zh_CN")
                                                                              : QStringLiteral("en");
    }
    return locale.script() == QLocale::TraditionalChineseScript ? QStringLiteral("zh_TW") : QStringLiteral("zh_CN");
}

Language::~Language() {
    if (QCoreApplication::instance()) remove();
}

void Language::use(const QString& name) {
    const QString wanted = name.isEmpty() ? nearestLanguage(QLocale::system().name()) : name;
    if (wanted == m_name) return;
    remove();
    m_name = wanted;
    QLocale::setDefault(QLocale(m_name));
    // The source language has a catalogue of Qt's only.
    if (m_qt.load("qtbase_" + m_name, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_program.load(":/i18n/zhanggui_" + m_name + ".qm")) QCoreApplication::installTranslator(&m_program);
}

void Language::remove() {
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace zg
