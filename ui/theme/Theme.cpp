#include "ui/theme/Theme.h"

#include "ui/theme/WheelGuard.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtGui/QFont>
#include <QtGui/QStyleHints>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>

#include <cmath>

namespace zg {

namespace {

QFont fontFor(const QString& language, int scalePercent) {
    QStringList families;
    if (language == "zh_TW") {
        families = {"Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC"};
    } else {
        families = {"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC"};
    }
    families << "sans-serif";
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(static_cast<int>(std::lround(14 * scalePercent / 100.0)));
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QHash<QString, QString> names(const Tokens& t) {
    const auto hex = [](const QColor& color) { return color.name(QColor::HexRgb); };
    return {{"bg", hex(t.bg)},
            {"surface", hex(t.surface)},
            {"sunken", hex(t.sunken)},
            {"nav", hex(t.nav)},
            {"text", hex(t.text)},
            {"text2", hex(t.text2)},
            {"text3", hex(t.text3)},
            {"accent", hex(t.accent)},
            {"onAccent", hex(t.onAccent)},
            {"accentInk", hex(t.accentInk)},
            {"accentSoft", hex(t.accentSoft)},
            {"ok", hex(t.ok)},
            {"okSoft", hex(t.okSoft)},
            {"warn", hex(t.warn)},
            {"warnSoft", hex(t.warnSoft)},
            {"bad", hex(t.bad)},
            {"badSoft", hex(t.badSoft)},
            {"gold", hex(t.gold)},
            {"goldSoft", hex(t.goldSoft)},
            {"inputBorder", hex(t.inputBorder)},
            {"buttonBorder", hex(t.buttonBorder)},
            {"cardBorder", hex(t.cardBorder)},
            {"focus", hex(t.focus)},
            {"accentHover", hex(t.dark ? t.accent.lighter(108) : t.accent.darker(110))},
            {"toast", hex(t.text)},
            {"onToast", hex(t.bg)},
            {"scheme", t.dark ? "dark" : "light"}};
}

} // namespace

Theme::Theme(QApplication& application)
    : m_application(application), m_systemDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128) {
    application.installEventFilter(new WheelGuard(this));
    m_application.setStyle(QStyleFactory::create("Fusion"));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_applied && m_appearance.scheme == Scheme::System && systemIsDark() != m_dark)
            apply(Appearance(m_appearance));
    });
#endif
}

bool Theme::systemIsDark() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return m_systemDark;
#endif
}

void Theme::apply(const Appearance& appearance) {
    m_appearance = appearance;
    m_applied = true;
    m_dark = appearance.scheme == Scheme::Dark || (appearance.scheme == Scheme::System && systemIsDark());
    const Tokens& tokens = m_dark ? darkTokens() : lightTokens();

    m_language.use(appearance.language);
    const QFont font = fontFor(m_language.name(), appearance.scalePercent);
    if (m_application.font() != font) m_application.setFont(font);
    m_application.setPalette(paletteOf(tokens));
    const QString sheet = styleSheetOf(tokens, appearance.scalePercent);
    if (m_application.styleSheet() != sheet) m_application.setStyleSheet(sheet);
    emit changed();
}

QString styleSheetOf(const Tokens& tokens, int scalePercent) {
    QFile file(":/theme/app.qss");
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QString source = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> values = names(tokens);

    static const QRegularExpression placeholder("\\$([A-Za-z0-9]+)|(\\d+)sp");
    QString sheet;
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sheet += QStringView(source).mid(from, match.capturedStart() - from);
        if (match.capturedLength(1) > 0) {
            sheet += values.value(match.captured(1));
        } else {
            sheet += QString::number(std::lround(match.captured(2).toInt() * scalePercent / 100.0)) + "px";
        }
        from = match.capturedEnd();
    }
    return sheet + source.mid(from);
}

} // namespace zg
