#include "core/text/Traditional.h"
#include "tests/screens/DemoWindow.h"
#include "tests/support/Strings.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "tests/ui/Names.h"
#include "tests/ui/WindowFixture.h"
#include "ui/manual/ManualKey.h"
#include "ui/manual/ManualText.h"
#include "ui/manual/ManualView.h"
#include "ui/manual/ManualWindow.h"
#include "ui/shell/Sidebar.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QTextBlock>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

const QStringList kLanguages = {QStringLiteral("zh_CN"), QStringLiteral("zh_TW"), QStringLiteral("en")};

QStringList all(const char* pattern, const QString& text) {
    QStringList found;
    auto matches = QRegularExpression(QString::fromUtf8(pattern)).globalMatch(text);
    while (matches.hasNext()) found << matches.next().captured(1);
    return found;
}

// As a person reads it: without the mnemonic and the dots of what asks further.
QString plain(QString text) {
    static const QRegularExpression mnemonic(QStringLiteral(" ?\\(&.\\)"));
    return text.remove(mnemonic).remove(u'&').remove(QStringLiteral("…"));
}

// What the program says: sources are Chinese, translations English.
QSet<QString> spoken(bool english) {
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/translations/zhanggui_en.ts"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QSet<QString> texts;
    QXmlStreamReader xml(&file);
    const QLatin1String wanted(english ? "translation" : "source");
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == wanted)
            texts << plain(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return texts;
}

QString sourceText(const char* name) {
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/") + QLatin1String(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

// What CMake looks for. Qt stands for its modules; pkg-config only finds others.
QStringList dependencies() {
    QStringList found;
    for (const char* name : {"CMakeLists.txt", "tests/CMakeLists.txt"}) {
        const QString text = sourceText(name);
        found << all("find_package\\((?!Qt6 |PkgConfig )([^ )]+)", text)
              << all("pkg_check_modules\\(\\w+ REQUIRED IMPORTED_TARGET ([^ )]+)", text)
              << all("find_library\\(\\w+ ([^ )]+)", text);
        for (const QString& modules : all("find_package\\(Qt6 [^)]*COMPONENTS ([^)]+)", text))
            found << modules.simplified().split(u' ');
    }
    return found;
}

// Rows of the page of licences: name, what it does, licence, home page.
std::vector<QStringList> components(const QString& language) {
    std::vector<QStringList> rows;
    for (const QString& line : manualText(QStringLiteral("licences"), language).split(u'\n')) {
        const QStringList cells = line.split(QStringLiteral(" | "));
        if (cells.last().startsWith(u'`')) rows.push_back(cells);
    }
    return rows;
}

// tl-expected is tl::expected, and Qt6Keychain QtKeychain.
QString letters(const QString& name) {
    static const QRegularExpression others(QStringLiteral("[^a-z]"));
    return name.toLower().remove(others);
}

struct ManualFixture {
    Theme theme{*qApp};
    ManualFixture() { speak("zh_CN"); }
    ~ManualFixture() { speak("zh_CN"); }
    void speak(const char* language) { theme.apply({Scheme::Light, 100, QString::fromLatin1(language)}); }
};

} // namespace

TEST_CASE("The manual has the same topics in every language, and no others", "[ui][manual]") {
    for (const char* language : {"zh_CN", "en"}) {
        QStringList files = QDir(QStringLiteral(":/manual/") + QLatin1String(language)).entryList({"*.md"});
        QStringList topics = manualTopics();
        for (QString& file : files) file.chop(3);
        files.sort();
        topics.sort();
        CHECK(files == topics);
    }
    for (const QString& language : kLanguages)
        for (const QString& topic : manualTopics()) {
            CAPTURE(language, topic);
            CHECK_FALSE(manualTitle(topic, language).isEmpty());
            CHECK(manualText(topic, language).size() > 300);
        }
    CHECK(manualTitle(QStringLiteral("members"), QStringLiteral("zh_TW")) == QStringLiteral("會員"));
}

TEST_CASE("Every link and picture of the manual is there", "[ui][manual]") {
    QSet<QString> shown;
    for (const QString& language : kLanguages)
        for (const QString& topic : manualTopics()) {
            CAPTURE(language, topic);
            const QString text = manualText(topic, language);
            for (const QString& link : all("(?<!!)\\[[^\\]]*\\]\\(([^)]*)\\)", text)) {
                CAPTURE(link);
                CHECK((link.endsWith(".md") && manualTopics().contains(link.chopped(3))));
            }
            for (const QString& picture : all("!\\[[^\\]]*\\]\\(([^)]*)\\)", text)) {
                CAPTURE(picture);
                REQUIRE(picture.startsWith("../pictures/"));
                const QString path = QStringLiteral(":/manual/") + picture.mid(3);
                CHECK_FALSE(QImage(path).isNull());
                shown << path;
            }
        }
    // None is carried that nobody sees.
    for (const char* language : {"zh_CN", "en"}) {
        const QDir pictures(QStringLiteral(":/manual/pictures/") + QLatin1String(language));
        for (const QString& file : pictures.entryList()) CHECK(shown.contains(pictures.filePath(file)));
    }
}

TEST_CASE("What the manual calls by name is called so in the program", "[ui][manual]") {
    // In bold stand names of buttons, fields and figures; the headings of lists end in a full stop or colon.
    for (const bool english : {false, true}) {
        const QSet<QString> names = spoken(english);
        for (const QString& topic : manualTopics()) {
            const QString text = manualText(topic, english ? QStringLiteral("en") : QStringLiteral("zh_CN"));
            for (QString name : all("\\*\\*([^*]+)\\*\\*", text)) {
                CAPTURE(topic, name);
                CHECK(names.contains(plain(name)));
            }
        }
    }
}

TEST_CASE("F1 opens the manual at the page in front", "[ui][manual]") {
    ManualFixture fixture;
    const DemoFolder demo(30, 1);
    DemoWindow open(demo, fixture.theme);
    MainWindow& window = open.window();
    window.show();
    window.activateWindow();
    const auto entries = window.findChild<Sidebar*>()->findChildren<QAbstractButton*>();
    int pages = 0;
    for (QAbstractButton* entry : entries) {
        if (!entry->isCheckable()) continue;
        entry->click();
        CAPTURE(window.currentName());
        CHECK(manualTopics().contains(window.currentName()));
        window.activateWindow();
        REQUIRE(eventually([&] { return window.isActiveWindow(); }));
        QTest::keyClick(&window, Qt::Key_F1);
        REQUIRE(window.manual().manual());
        REQUIRE(eventually([&] { return window.manual().manual()->isActiveWindow(); }));
        CHECK(window.manual().manual()->topic() == window.currentName());
        QTest::keyClick(window.manual().manual(), Qt::Key_Escape);
        CHECK_FALSE(window.manual().manual()->isVisible());
        ++pages;
    }
    CHECK(pages >= 8);
}

TEST_CASE("The manual is searched, followed by links, and speaks the program's language", "[ui][manual]") {
    ManualFixture fixture;
    ManualWindow manual;
    manual.show();
    manual.open(QStringLiteral("till"));
    CHECK(manual.view().document()->firstBlock().text() == "收银");
    REQUIRE(manual.contents().currentItem());
    CHECK(manual.contents().currentItem()->text() == "收银");
    manual.view().setSource(manual.view().source().resolved(QUrl(QStringLiteral("receipts.md"))));
    CHECK(manual.topic() == "receipts");
    REQUIRE(manual.contents().currentItem());
    CHECK(manual.contents().currentItem()->text() == "小票、退货和作废");
    manual.view().backward();
    CHECK(manual.topic() == "till");

    fixture.speak("en");
    CHECK(eventually([&] { return manual.view().document()->firstBlock().text() == "Till"; }));
    CHECK(manual.topic() == "till");
    fixture.speak("zh_TW");
    CHECK(eventually([&] { return manual.view().document()->firstBlock().text() == "收銀"; }));

    fixture.speak("en");
    const auto shown = [&] {
        QStringList topics;
        for (int row = 0; row < manual.contents().count(); ++row)
            if (!manual.contents().item(row)->isHidden())
                topics << manual.contents().item(row)->data(Qt::UserRole).toString();
        return topics;
    };
    manual.search().setText(QStringLiteral("baud rate"));
    CHECK(eventually([&] { return shown() == QStringList{QStringLiteral("settings")}; }));
    manual.search().clear();
    CHECK(shown() == manualTopics());
    CHECK(namelessItems(manual) == QStringList());
    CHECK(stillClipped(manual) == QStringList());
}

TEST_CASE("Every component the program is built with is named with its licence", "[ui][manual]") {
    for (const char* language : {"zh_CN", "en"}) {
        QStringList names;
        for (const QStringList& row : components(QLatin1String(language))) {
            CAPTURE(language, row.first());
            REQUIRE(row.size() == 4);
            for (const QString& cell : row) CHECK_FALSE(cell.trimmed().isEmpty());
            names << letters(row.first());
        }
        const QStringList wanted = dependencies();
        CHECK(wanted.size() > 20);
        for (const QString& name : wanted) {
            CAPTURE(language, name);
            CHECK(names.join(u' ').contains(letters(name)));
        }
    }
    const auto chinese = components(QStringLiteral("zh_CN")), english = components(QStringLiteral("en"));
    REQUIRE(chinese.size() == english.size());
    for (std::size_t row = 0; row < chinese.size(); ++row)
        for (const int same : {0, 2, 3}) CHECK(chinese[row][same] == english[row][same]);
}

TEST_CASE("The settings open the licences, with the whole of the program's own", "[ui][manual]") {
    WindowFixture fixture;
    fixture.window->openPage("settings");
    QPushButton* licences = nullptr;
    for (QPushButton* button : fixture.window->findChildren<QPushButton*>())
        if (button->accessibleName() == QStringLiteral("开源许可")) licences = button;
    REQUIRE(licences);
    licences->setFocus();
    QTest::keyClick(licences, Qt::Key_Return);
    ManualWindow* manual = fixture.window->manual().manual();
    REQUIRE(manual);
    CHECK(manual->isVisible());
    CHECK(manual->topic() == "licences");
    const QString shown = manual->view().document()->toPlainText();
    CHECK(shown.startsWith(QStringLiteral("开源许可")));
    CHECK(shown.simplified().endsWith(sourceText("LICENSE").simplified()));
}

TEST_CASE("A picture of the manual is never wider than its room, on any screen", "[ui][manual]") {
    for (const int width : {400, 799, 800, 801, 1280, 2560})
        for (const qreal ratio : {1.0, 1.25, 2.0, 3.0}) {
            CAPTURE(width, ratio);
            const QImage fitted = fittedPicture(QImage(width, 90, QImage::Format_RGB32), 800, ratio);
            CHECK(qRound(fitted.deviceIndependentSize().width()) == qMin(width, 800));
            CHECK(fitted.width() ==
                  qMin(width, width > 800 ? qRound(800 * ratio) : width)); // no pixel is lost or made up
        }
}
