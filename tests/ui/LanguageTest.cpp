#include "ui/theme/Language.h"

#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Names.h"
#include "tests/ui/Screens.h"
#include "ui/dashboard/DashboardView.h"
#include "ui/dashboard/KpiCard.h"
#include "ui/members/MemberCardView.h"
#include "ui/members/MemberLookup.h"
#include "ui/ranges/RangeControl.h"
#include "ui/security/RecoveryForm.h"
#include "ui/shell/Shell.h"
#include "ui/shop/LiveShop.h"
#include "ui/start/CreateForm.h"
#include "ui/start/OpenForm.h"
#include "ui/theme/Theme.h"
#include "ui/till/CartView.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QXmlStreamReader>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace zg;

namespace {

// Every text a person or a screen reader can meet in a widget and what stands in it.
QStringList textsOf(const QWidget& root) {
    QStringList texts;
    QList<const QWidget*> widgets = {&root};
    for (const QWidget* widget : root.findChildren<QWidget*>()) widgets << widget;
    for (const QWidget* widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
              << widget->windowTitle();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) texts << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) texts << button->text();
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) texts << edit->placeholderText();
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) texts << box->itemText(i);
        }
        for (const QAction* action : widget->actions()) texts << action->text() << action->toolTip();
    }
    texts.removeAll(QString());
    return texts;
}

// Not \p{Han}: newer PCRE counts by script extensions, and Unicode 16 lists "·" among those of Han.
bool hasChinese(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.script() == QChar::Script_Han ||
               QStringView(u"\uFF0C\u3002\uFF1B\uFF1A\uFF1F\uFF01\uFF08\uFF09\u300C\u300D\u300A\u300B").contains(c);
    });
}

} // namespace

TEST_CASE("Switching to English leaves no Chinese behind", "[ui][language]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    const FixedClock clock(Instant{1'790'937'720'000});
    const LiveShop shop{ShopSettings()};
    Shell shell(theme, settings, clock, shop);
    shell.status().setToday(StatusLine::Today{12, {948250}});
    DashboardView dashboard(shop.currency());
    DashboardData data = fiction::dashboard({{20'000}, {20'030}});
    for (auto* list : {&data.categories, &data.categoriesBefore}) {
        for (CategorySales& category : *list) category.name = QStringLiteral("Tea");
    }
    dashboard.setData(data);
    MemberLookup lookup(shop.currency());
    MemberCardView card(shop.currency());
    MemberCard member = fiction::card();
    member.member = {};
    member.member.name = QStringLiteral("Ann");
    member.member.birthday = Birthday{BirthCalendar::Lunar, 1968, 8, 24};
    member.tags.clear();
    card.show(member, {20'700});
    RangeControl range;
    OpenForm open;
    CreateForm create([](const QString&) { return Done(fail(ErrorCode::WeakPassphrase)); });
    RecoveryForm recovery;

    // It was Chinese before: otherwise the test below could not fail.
    const QList<QWidget*> all = {&shell, &dashboard, &lookup, &card, &range, &open, &create, &recovery};
    for (QWidget* widget : all) {
        int chinese = 0;
        for (const QString& text : textsOf(*widget)) chinese += hasChinese(text);
        CHECK(chinese > 0);
    }
    theme.apply({Scheme::Light, 100, QStringLiteral("en")});
    QCoreApplication::processEvents();
    for (QWidget* widget : all) {
        for (const QString& text : textsOf(*widget)) {
            if (text == "简体中文" || text == "繁體中文") continue; // languages are named in themselves
            CHECK((hasChinese(text) ? text : QString()) == QString());
        }
    }
    for (const KpiCard* kpi : dashboard.kpiCards()) {
        CHECK_FALSE(hasChinese(kpi->kpi().title + kpi->kpi().value + kpi->kpi().note + kpi->kpi().definition));
    }
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("No catalogue has a gap", "[ui][language]") {
    for (const char* name : {"zhanggui_en.ts", "zhanggui_zh_TW.ts"}) {
        QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/translations/") + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray catalogue = file.readAll();
        CHECK(catalogue.count("<message") > 300);
        CHECK_FALSE(catalogue.contains("type=\"unfinished\""));
    }
}

TEST_CASE("English counts one thing in the singular", "[ui][language]") {
    // These never count one: rows are at least two, a range of days has two ends.
    const QStringList neverOne = {QStringLiteral("前 %1 行"), QStringLiteral("前 %1 行，共 %2 行"),
                                  QStringLiteral("%1–%2 天前到店"), QStringLiteral("%1–%2 天前入会")};
    const QRegularExpression countsMany(
        QStringLiteral("%(?:L?n|[1-9]) (?:[a-z]+ )?(?:buyers|customers|days|items|lines|members|minutes|orders|pieces|"
                       "points|products|receipts|rows|seconds|times|units|visits)\\b"));
    QFile file(QStringLiteral(ZHANGGUI_SOURCE_DIR "/translations/zhanggui_en.ts"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    int counting = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("message")) continue;
        const bool isNumerus = xml.attributes().hasAttribute(QStringLiteral("numerus"));
        QString source;
        QStringList english;
        while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("message"))) {
            if (!xml.isStartElement()) continue;
            if (xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            else if (xml.name() == QLatin1String("numerusform"))
                english << xml.readElementText();
            else if (xml.name() == QLatin1String("translation") && !isNumerus)
                english << xml.readElementText();
        }
        CAPTURE(source, english);
        CHECK(isNumerus == (english.size() == 2));
        if (source.contains(QRegularExpression(QStringLiteral("%L?n")))) CHECK(isNumerus);
        if (!neverOne.contains(source)) CHECK_FALSE(english.value(0).contains(countsMany));
        if (!isNumerus) continue;
        ++counting;
        // Where both are the same, nothing that is counted is named.
        if (english[0] == english[1])
            CHECK(english[0].contains(QRegularExpression(QStringLiteral("%n (found|unprinted)"))));
    }
    CHECK_FALSE(xml.hasError());
    CHECK(counting > 30);
}

TEST_CASE("One line and one piece, two lines and 1,234 pieces", "[ui][language]") {
    Theme theme(*qApp);
    const Currency currency;
    CartView view(currency);
    const auto says = [&](const QString& text) {
        const auto labels = view.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == text; });
    };
    Product tea;
    tea.name = QStringLiteral("Tea");
    tea.price = {10'000};
    Cart cart;
    addToCart(cart, tea);
    const auto show = [&](const char* language) {
        theme.apply({Scheme::Light, 100, QString::fromLatin1(language)});
        view.setCart(cart, totalsOf(cart, 2).value());
    };
    show("en");
    CHECK(says("1 line, 1 piece"));
    show("zh_CN");
    CHECK(says("1 种 1 件"));
    Product bread = tea;
    bread.id = ProductId{2};
    addToCart(cart, bread);
    cart.lines[0].quantity = Quantity::whole(1'233);
    show("en");
    CHECK(says("2 lines, 1,234 pieces"));
    show("zh_TW");
    CHECK(says("2 種 1,234 件"));

    const auto members = [](int n) {
        return QCoreApplication::translate("zg::MemberBrowser", "%Ln 位会员", nullptr, n);
    };
    CHECK(members(1234) == "1,234 位會員");
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    CHECK(members(1234) == "1,234 位会员");
    theme.apply({Scheme::Light, 100, QStringLiteral("en")});
    CHECK(members(1) == "1 member");
    CHECK(members(0) == "0 members");
    CHECK(members(1234) == "1,234 members");
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("Every focusable item has a name", "[ui][language]") {
    Theme theme(*qApp);
    theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    const FixedClock clock(Instant{1'790'937'720'000});
    const LiveShop shop{ShopSettings()};
    Shell shell(theme, settings, clock, shop);
    DashboardView dashboard(shop.currency());
    dashboard.setData(fiction::dashboard({{20'000}, {20'030}}));
    MemberLookup lookup(shop.currency());
    RangeControl range;
    OpenForm open;
    CreateForm create([](const QString&) { return Done(); });
    RecoveryForm recovery;
    for (QWidget* root : QList<QWidget*>{&shell, &dashboard, &lookup, &range, &open, &create, &recovery}) {
        INFO(root->metaObject()->className());
        CHECK(namelessItems(*root) == QStringList());
    }
}

TEST_CASE("A locale finds its nearest language", "[ui][language]") {
    CHECK(nearestLanguage("zh_CN") == "zh_CN");
    CHECK(nearestLanguage("zh_TW") == "zh_TW");
    CHECK(nearestLanguage("zh_HK") == "zh_TW");
    CHECK(nearestLanguage("zh_SG") == "zh_CN");
    CHECK(nearestLanguage("en_GB") == "en");
    CHECK(nearestLanguage("fr_FR") == "en");
}
