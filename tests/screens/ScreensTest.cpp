// Pictures of every page over a demo shop; packaging/screenshots runs this. Hidden: it looks, it proves nothing.
//
// ZHANGGUI_SCREENS       folder to write to
// ZHANGGUI_SCREENS_ONLY  regular expression on NAME_lang_scheme_size
// ZHANGGUI_SCREENS_FOR   "manual": only its scenes and looks, small, in few colours
// QT_SCALE_FACTOR=2      pictures as on a screen of 200 %
#include "tests/screens/Camera.h"
#include "tests/screens/Scenes.h"
#include "tests/ui/Gui.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <catch2/catch_test_macros.hpp>

namespace zg {

void until(const char* what, const std::function<bool()>& holds) {
    if (!eventually(holds)) throw std::runtime_error(std::string("waited in vain for ") + what);
}

namespace {

struct Look {
    QString language;
    Scheme scheme;
    int scale;

    QString name() const {
        const int ratio = qRound(qApp->devicePixelRatio());
        return language + (scheme == Scheme::Dark ? "_dark_" : "_light_") +
               (ratio > 1     ? QStringLiteral("1366x768@%1").arg(ratio)
                : scale > 100 ? QStringLiteral("1366x768-%1pc").arg(scale)
                              : QStringLiteral("1366x768"));
    }
};

class Album {
public:
    Album()
        : m_folder(qEnvironmentVariable("ZHANGGUI_SCREENS", QStringLiteral("screens"))),
          m_only(qEnvironmentVariable("ZHANGGUI_SCREENS_ONLY")),
          m_forManual(qEnvironmentVariable("ZHANGGUI_SCREENS_FOR") == "manual") {}

    bool isForManual() const { return m_forManual; }
    bool wants(const char* scene, const Look& look) const {
        return m_only.match(QLatin1String(scene) + u'_' + look.name()).hasMatch();
    }
    bool wantsAnyOf(const Look& look, const std::vector<Scene>& scenes) const {
        return std::any_of(scenes.begin(), scenes.end(), [&](const Scene& scene) { return wants(scene.name, look); });
    }
    void add(QWidget& widget, const char* scene, bool inManual, const Look& look) const {
        if (!wants(scene, look) || (m_forManual && !inManual)) return;
        const QImage image = settledPicture(widget);
        // The manual's folders are its languages; it has no other looks.
        const QString path = m_forManual
                                 ? QStringLiteral("%1/%2/%3.png").arg(m_folder, look.language, QLatin1String(scene))
                                 : QStringLiteral("%1/%2_%3.png").arg(m_folder, QLatin1String(scene), look.name());
        QDir().mkpath(QFileInfo(path).path());
        if (!(m_forManual ? withFewColours(image) : image).save(path, "PNG", 0))
            throw std::runtime_error("cannot write " + path.toStdString());
    }

private:
    QString m_folder;
    QRegularExpression m_only;
    bool m_forManual;
};

std::vector<Look> looksOf(const Album& album) {
    const bool twofold = qApp->devicePixelRatio() > 1;
    std::vector<Look> looks;
    for (const char* language : {"zh_CN", "en"})
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            for (const int scale : {100, 130}) {
                if ((album.isForManual() && scheme == Scheme::Dark) ||
                    ((album.isForManual() || twofold) && scale > 100))
                    continue;
                looks.push_back({QString::fromLatin1(language), scheme, scale});
            }
    return looks;
}

} // namespace

TEST_CASE("Pictures of every page", "[.screens]") {
    QApplication::setCursorFlashTime(0);
    const Album album;
    const QSize size = album.isForManual() ? QSize(1280, 720) : QSize(1366, 768);
    Theme theme(*qApp);
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    std::optional<DemoFolder> demo;
    for (const Look& look : looksOf(album)) {
        theme.apply({look.scheme, look.scale, look.language});
        for (const StartScene& scene : startScenes()) {
            if (!album.wants(scene.name, look)) continue;
            const auto window = scene.open(theme, settings);
            window->show();
            album.add(*window, scene.name, scene.inManual, look);
        }
        // A page's scenes follow from one another; those of different pages do not.
        for (const auto& scenes : {tillScenes(), memberScenes(), receiptScenes(), ownerScenes()}) {
            if (!album.wantsAnyOf(look, scenes)) continue;
            if (!demo) demo.emplace();
            DemoWindow window(*demo, theme);
            window.window().resize(size);
            window.window().show();
            window.window().activateWindow();
            for (const Scene& scene : scenes) {
                INFO(scene.name << " " << look.name().toStdString());
                album.add(*scene.enter(window), scene.name, scene.inManual, look);
            }
        }
    }
}

} // namespace zg
