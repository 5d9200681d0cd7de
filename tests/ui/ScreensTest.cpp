// Pictures of every page, to be looked at: zhanggui_tests "[.screens]" writes them to screens/ in the current folder.
#include "tests/ui/Screens.h"

#include "tests/support/TestShop.h"
#include "ui/common/Retranslate.h"
#include "ui/common/SearchField.h"
#include "ui/common/Widgets.h"
#include "ui/dashboard/DashboardView.h"
#include "ui/members/MemberCardView.h"
#include "ui/members/MemberLookup.h"
#include "ui/shell/Shell.h"
#include "ui/start/CreateForm.h"
#include "ui/start/RecoveryForm.h"
#include "ui/start/StartWindow.h"
#include "ui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

class Sheet : public Page {
public:
    explicit Sheet(QWidget* inner) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(20, 16, 20, 16);
        layout->addWidget(inner);
    }
};

void picture(QWidget& widget, const QString& name, qreal ratio) {
    for (int i = 0; i < 8; ++i) QTest::qWait(15);
    QDir().mkpath(QStringLiteral("screens"));
    QImage image(widget.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    widget.render(&image);
    image.save(QStringLiteral("screens/%1.png").arg(name));
}

} // namespace

TEST_CASE("Pictures of every page", "[.screens]") {
    QApplication::setCursorFlashTime(0);
    QTemporaryDir folder;
    QSettings settings(folder.filePath("window.ini"), QSettings::IniFormat);
    Theme theme(*qApp);
    const Currency cny;
    const FixedClock clock(Instant{1'790'937'720'000}); // 2026-10-02 18:42 in Shanghai
    const BusinessCalendar calendar;
    const BusinessDay today = calendar.dayOf(clock.now());

    struct Look {
        const char* name;
        Scheme scheme;
        int scale;
        const char* language;
        qreal ratio;
    };
    for (const Look& look :
         {Look{"zh-light", Scheme::Light, 100, "zh_CN", 1}, Look{"en-dark", Scheme::Dark, 100, "en", 1},
          Look{"zh-dark-200", Scheme::Dark, 100, "zh_CN", 2}, Look{"en-light", Scheme::Light, 100, "en", 1},
          Look{"tw-light-130", Scheme::Light, 130, "zh_TW", 1}}) {
        theme.apply({look.scheme, look.scale, QString::fromLatin1(look.language)});
        const auto name = [&](const char* page) { return QStringLiteral("%1-%2").arg(page, look.name); };

        Shell shell(theme, settings, clock, calendar, cny);
        auto* dashboard = new DashboardView(cny);
        dashboard->setData(fiction::dashboard({today + -29, today}));
        auto* lookup = new MemberLookup(cny);
        lookup->setToday(today);
        auto* card = new MemberCardView(cny);
        auto* both = new QWidget;
        auto* row = new QHBoxLayout(both);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(16);
        row->addWidget(lookup, 5);
        row->addWidget(card, 4);
        shell.addPage({"members", NavGroup::Front, "members", [] { return QStringLiteral("会员"); }}, new Sheet(both));
        shell.addPage({"dashboard", NavGroup::Back, "dashboard", [] { return QStringLiteral("总览"); }},
                      new Sheet(dashboard));
        shell.status().setToday(StatusLine::Today{128, {948250}});
        shell.resize(1366, 768);
        shell.show();
        shell.openPage("members");
        picture(shell, name("members-empty"), look.ratio);
        lookup->startTyping();
        QTest::keyClicks(&lookup->field(), "6688");
        lookup->setAnswer(fiction::hits(), QStringLiteral("6688"));
        card->show(fiction::card(), today);
        shell.toast(QStringLiteral("已撤销导入"), QStringLiteral("撤销"), [] {});
        picture(shell, name("members"), look.ratio);
        shell.openPage("dashboard");
        picture(shell, name("dashboard"), look.ratio);
        if (look.scale == 100 && look.ratio == 1) {
            shell.resize(760, 620);
            picture(shell, name("dashboard-narrow"), look.ratio);
        }

        StartActions actions;
        bool exists = true;
        actions.shopExists = [&exists](const QString&) { return exists; };
        actions.checkPassphrase = [](const QString& text) {
            return text.size() >= 15 ? Done{} : Done(fail(ErrorCode::WeakPassphrase));
        };
        {
            StartWindow open(actions, QStringLiteral("/home/owner/掌柜"), theme, settings);
            open.resize(1000, 700);
            open.show();
            picture(open, name("start-open"), look.ratio);
        }
        exists = false;
        StartWindow create(actions, QStringLiteral("/home/owner/掌柜"), theme, settings);
        create.resize(1000, 760);
        create.show();
        picture(create, name("start-create"), look.ratio);
        RecoveryForm recovery;
        recovery.show(QStringLiteral("转角杂货铺"), QStringLiteral("ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ23-4567"));
        recovery.resize(480, 400);
        recovery.QWidget::show();
        picture(recovery, name("start-recovery"), look.ratio);
    }
}
