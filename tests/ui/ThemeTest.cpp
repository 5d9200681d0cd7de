#include "ui/theme/Theme.h"

#include "tests/support/Strings.h"
#include "tests/ui/Gui.h"
#include "ui/theme/Icons.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <memory>

using namespace zg;

namespace {

double luminance(const QColor& c) {
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

TEST_CASE("Text is readable on every ground it stands on", "[ui][theme]") {
    for (const Tokens& t : {lightTokens(), darkTokens()}) {
        CAPTURE(t.dark);
        for (const QColor& ground : {t.bg, t.surface, t.sunken, t.nav}) {
            CHECK(contrast(t.text, ground) >= 7);
            CHECK(contrast(t.text2, ground) >= 4.5);
            CHECK(contrast(t.text3, ground) >= 4.5);
        }
        CHECK(contrast(t.onAccent, t.accent) >= 4.5);
        CHECK(contrast(t.accentInk, t.accentSoft) >= 4.5);
        CHECK(contrast(t.ok, t.okSoft) >= 4.5);
        CHECK(contrast(t.warn, t.warnSoft) >= 4.5);
        CHECK(contrast(t.bad, t.badSoft) >= 4.5);
        CHECK(contrast(t.gold, t.goldSoft) >= 4.5);
        CHECK(contrast(t.focus, t.surface) >= 3);
        CHECK(contrast(t.inputBorder, t.surface) >= 3);
    }
}

TEST_CASE("The style sheet leaves no placeholder and scales its text", "[ui][theme]") {
    const QString sheet = styleSheetOf(darkTokens(), 130);
    CHECK_FALSE(sheet.contains('$'));
    CHECK_FALSE(sheet.contains(QRegularExpression(QStringLiteral("\\dsp\\b"))));
    CHECK(sheet.contains("font-size: 18px")); // 14 px body
    CHECK(sheet.contains("#1c2027"));         // surface
}

TEST_CASE("Scheme and scale reach the whole application", "[ui][theme]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Dark, 130, QStringLiteral("zh_CN")});
    CHECK(currentTokens().dark);
    CHECK(px(100) == 129); // 18 px for 14
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    CHECK_FALSE(currentTokens().dark);
    CHECK(px(100) == 100);
}

TEST_CASE("Every icon is drawn, in the colour of the scheme", "[ui][theme]") {
    Theme theme(*qApp);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        theme.apply({scheme, 100, QStringLiteral("zh_CN")});
        const QDir icons(":/icons");
        REQUIRE(icons.entryList().size() >= 20);
        for (const QString& file : icons.entryList()) {
            const QByteArray name = file.chopped(4).toLatin1();
            const QImage image = icon(name.constData()).pixmap(24, 24).toImage().convertToFormat(QImage::Format_ARGB32);
            int drawn = 0, foreign = 0;
            const QColor ink = currentTokens().text2;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 128) continue; // edges are blended
                    ++drawn;
                    const int off = std::abs(pixel.red() - ink.red()) + std::abs(pixel.green() - ink.green()) +
                                    std::abs(pixel.blue() - ink.blue());
                    foreign += off > 6;
                }
            }
            INFO(name.toStdString());
            CHECK(foreign == 0);
            CHECK(drawn > 10);
        }
    }
}

TEST_CASE("What has the focus shows it, chosen or not, and by our own frame alone", "[ui][theme]") {
    Theme theme(*qApp);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        theme.apply({scheme, 100, QStringLiteral("zh_CN")});
        for (const char* look :
             {"", "primary", "confirm", "method", "tool", "quiet", "link", "status", "tag", "segment"})
            for (const bool chosen : {false, true}) {
                CAPTURE(look, chosen, currentTokens().dark);
                QWidget window;
                auto* layout = new QVBoxLayout(&window);
                std::unique_ptr<QAbstractButton> watched[] = {std::make_unique<QPushButton>(QStringLiteral("收款")),
                                                              std::make_unique<QCheckBox>(QStringLiteral("收款"))};
                QPushButton other;
                layout->addWidget(&other);
                for (const auto& button : watched) {
                    button->setProperty("look", QString::fromLatin1(look));
                    button->setCheckable(true);
                    button->setChecked(chosen);
                    layout->addWidget(button.get());
                }
                window.show();
                window.activateWindow();
                for (const auto& button : watched) {
                    other.setFocus(Qt::OtherFocusReason);
                    REQUIRE(eventually([&] { return other.hasFocus(); }));
                    const QImage without = button->grab().toImage();
                    button->setFocus(Qt::OtherFocusReason);
                    const QImage with = button->grab().toImage();
                    CHECK(with != without);
                    window.setAttribute(Qt::WA_KeyboardFocusChange); // as once Tab was pressed
                    CHECK(button->grab().toImage() == with);
                    window.setAttribute(Qt::WA_KeyboardFocusChange, false);
                }
            }
    }
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("Appearance is kept", "[ui][theme]") {
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    CHECK(loadAppearance(settings) == Appearance{});
    const Appearance wanted{Scheme::Dark, 115, QStringLiteral("zh_TW")};
    saveAppearance(wanted, settings);
    CHECK(loadAppearance(settings) == wanted);
    settings.setValue("appearance/scale", 7000);
    settings.setValue("appearance/language", "tlh");
    CHECK(loadAppearance(settings).scalePercent == 100);
    CHECK(loadAppearance(settings).language.isEmpty());
}
