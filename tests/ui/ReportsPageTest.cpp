#include "ui/reports/ReportsPage.h"

#include "core/reports/ReportService.h"
#include "tests/reports/ReportShop.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/Strings.h"
#include "tests/ui/Answered.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "ui/jobs/Job.h"
#include "ui/ranges/RangeControl.h"
#include "ui/reports/ReportChoices.h"
#include "ui/reports/ReportList.h"
#include "ui/reports/ReportParameterBar.h"
#include "ui/reports/ReportPreview.h"
#include "ui/reports/ReportPrint.h"
#include "ui/reports/ReportText.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"

#include <QtCore/QSettings>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace zg;

namespace {

const DayRange kDays{kFirstDay, kFirstDay + 119};

struct ReportsFixture {
    Theme theme{*qApp};
    ReportShop history{3};
    ReportService reports{history.shop.shop(), history.shop.clock()};
    LiveShop live{history.shop.shop().settings()};
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    std::unique_ptr<ReportsPage> page;

    ReportsFixture() {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        makePage();
    }

    void makePage() {
        page = std::make_unique<ReportsPage>(reports, history.shop.clock(), live, settings);
        page->resize(1140, 720);
        page->show();
        page->entered();
    }

    bool settled() {
        return eventually([&] { return !page->isAsking(); });
    }

    const ReportTable& table() {
        REQUIRE(page->preview().pages());
        return page->preview().pages()->table();
    }

    QByteArray bytes(const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)) ==
              QFile::Permissions());
        return file.readAll();
    }
};

} // namespace

TEST_CASE("Every report stands in the list once and can be opened", "[ui][reports]") {
    std::multiset<Report> listed;
    for (const ReportGroup& group : reportGroups()) listed.insert(group.reports.begin(), group.reports.end());
    CHECK(std::multiset<Report>(allReports().begin(), allReports().end()) == listed);

    ReportsFixture fixture;
    for (const Report report : allReports()) {
        CAPTURE(reportName(report));
        CHECK_FALSE(reportHint(report).isEmpty());
        fixture.page->open(report, kDays);
        REQUIRE(fixture.settled());
        CHECK(fixture.table().report == report);
        CHECK(fixture.table().range == kDays);
        CHECK(fixture.table().hasData == (report != Report::Approvals)); // nobody needed another's word
        REQUIRE(eventually([&] { return fixture.page->preview().isComplete(); }));
    }
}

TEST_CASE("The list is walked with the keyboard and parameters are kept", "[ui][reports]") {
    ReportsFixture fixture;
    REQUIRE(fixture.settled());
    QTest::keyClick(&fixture.page->list(), Qt::Key_Down);
    CHECK(fixture.page->list().current() == Report::Days);
    for (int i = 0; i < 5; ++i) QTest::keyClick(&fixture.page->list(), Qt::Key_Down); // over a heading
    CHECK(fixture.page->list().current() == Report::Payments);
    QTest::keyClick(&fixture.page->list(), Qt::Key_Up);
    fixture.page->parameters().setRange(kDays);
    emit fixture.page->parameters().range().changed();
    auto* rows = fixture.page->parameters().findChild<QComboBox*>();
    REQUIRE(rows->isVisible());
    rows->setCurrentIndex(0);
    emit rows->activated(0);
    REQUIRE(fixture.settled());
    CHECK(fixture.table().report == Report::Products);
    CHECK(fixture.table().rows.size() <= 20);

    fixture.makePage();
    REQUIRE(fixture.settled());
    CHECK(fixture.table().report == Report::Products);
    CHECK(fixture.table().range == kDays);
    CHECK(fixture.page->parameters().parameters(kFirstDay, {}).limit == 20);
}

TEST_CASE("The answer to an older question is dropped", "[ui][reports]") {
    ReportsFixture fixture;
    fixture.page->open(Report::Receipts, kDays);
    fixture.page->open(Report::Rfm, kDays);
    fixture.page->open(Report::Hours, kDays);
    std::vector<Report> shown;
    QObject::connect(&fixture.page->preview(), &ReportPreview::moved, fixture.page.get(), [&] {
        if (fixture.page->preview().pages()) shown.push_back(fixture.table().report);
    });
    REQUIRE(fixture.settled());
    answered(fixture.history.shop);
    REQUIRE_FALSE(shown.empty());
    for (const Report report : shown) CHECK(report == Report::Hours);
}

TEST_CASE("What is shown is what is written", "[ui][reports]") {
    ReportsFixture fixture;
    fixture.page->open(Report::Days, kDays);
    REQUIRE(fixture.settled());
    QStringList told;
    QObject::connect(fixture.page.get(), &Page::toast, fixture.page.get(),
                     [&](const QString& text, const QString&, const std::function<void()>& act) {
                         if (act) told << text;
                     });
    CHECK(exportName(fixture.table()) == "每日销售 2025-01-01 至 2025-04-30");
    ReportTable filtered = fixture.table();
    filtered.filter.hour = 9; // no colon may stand in a file's name
    CHECK(exportName(filtered) == "每日销售 只看 9-00–10-00 2025-01-01 至 2025-04-30");
    const struct {
        ExportFormat format;
        QByteArray begins;
    } formats[] = {{ExportFormat::Csv, "\xEF\xBB\xBF"}, {ExportFormat::Xlsx, "PK"}, {ExportFormat::Pdf, "%PDF-"}};
    for (const auto& [format, begins] : formats) {
        const QString path = fixture.folder.filePath("out." + exportSuffix(format));
        fixture.page->exportTo(format, path);
        REQUIRE(eventually([&] { return told.contains("已保存 " + QFileInfo(path).fileName()); }));
        CHECK(fixture.bytes(path).startsWith(begins));
    }
    const QByteArray csv = fixture.bytes(fixture.folder.filePath("out.csv"));
    CHECK(csv.count("\r\n") == std::ssize(fixture.table().rows) + 1);
    // Nothing else was left behind, and a folder that is not there is said in its place.
    CHECK(QDir(fixture.folder.path()).entryList({"out*"}, QDir::Files).size() == 3);
    fixture.page->exportTo(ExportFormat::Csv, fixture.folder.filePath("nowhere/out.csv"));
    CHECK(eventually([&] { return !fixture.page->message().isEmpty(); }));
}

TEST_CASE("A long export is stopped between two pages and leaves no file", "[ui][reports]") {
    ReportsFixture fixture;
    fixture.page->open(Report::Receipts, kDays);
    REQUIRE(fixture.settled());
    REQUIRE(fixture.page->preview().count() > 2);
    QObject::connect(fixture.page.get(), &Page::jobStarted, fixture.page.get(), [](Job* job) { job->cancel(); });
    fixture.page->exportTo(ExportFormat::Pdf, fixture.folder.filePath("long.pdf"));
    CHECK(eventually([&] { return !fixture.page->message().isEmpty(); }));
    CHECK_FALSE(QFile::exists(fixture.folder.filePath("long.pdf")));
}

TEST_CASE("Each page drawn alone is the page of the whole", "[ui][reports]") {
    ReportsFixture fixture;
    for (const Report report : {Report::Receipts, Report::Sales, Report::Retention}) {
        fixture.page->open(report, kDays);
        REQUIRE(fixture.settled());
        ReportTable table = fixture.table();
        if (report == Report::Receipts) {
            const auto rows = table.rows;
            while (table.rows.size() < 900) table.rows.insert(table.rows.end(), rows.begin(), rows.end());
        }
        const ReportPages pages(table, {QStringLiteral("店"), {}}, ReportLanguage(table));
        // The same pages as in the PDF, whose pages are drawn in one run.
        CHECK(pages.pdf().count("/Type /Page\n") == pages.count());
        std::set<QByteArray> different;
        for (int i = 0; i < pages.count(); ++i) {
            const QImage image = pages.image(i, 300);
            different.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
            const QRect foot(0, image.height() - 45, image.width(), 40); // its number stands there
            CHECK(image.copy(foot) != QImage(foot.size(), image.format()));
        }
        CHECK(std::ssize(different) == pages.count());
    }
}

TEST_CASE("The preview is paged, zoomed and moved by keys", "[ui][reports]") {
    ReportsFixture fixture;
    fixture.page->open(Report::Receipts, kDays);
    REQUIRE(fixture.settled());
    ReportPreview& preview = fixture.page->preview();
    REQUIRE(preview.count() > 2);
    CHECK(preview.current() == 0);
    QTest::keyClick(&preview, Qt::Key_Right);
    CHECK(preview.current() == 1);
    QTest::keyClick(&preview, Qt::Key_End);
    CHECK(preview.current() == preview.count() - 1);
    const int fitted = preview.zoomPercent();
    QTest::keyClick(&preview, Qt::Key_Plus);
    CHECK(preview.zoomPercent() > fitted);
    CHECK(preview.current() == preview.count() - 1);
    QTest::keyClick(&preview, Qt::Key_0);
    CHECK(preview.zoomPercent() == fitted);
    REQUIRE(eventually([&] { return preview.isComplete(); }));
    // New numbers of the same report keep the place.
    const int place = preview.current();
    QSignalSpy shown(&preview, &ReportPreview::moved);
    fixture.page->tell({Topic::Sales, {}});
    REQUIRE(eventually([&] {
        for (QPushButton* button : fixture.page->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains("刷新")) button->click(); // a slow one does not follow
        return !shown.isEmpty() && !fixture.page->isAsking();
    }));
    CHECK(preview.current() == place);
}

TEST_CASE("Printing goes page by page and keeps to the range", "[ui][reports]") {
    ReportsFixture fixture;
    fixture.page->open(Report::Receipts, kDays);
    REQUIRE(fixture.settled());
    const auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
    const QString path = fixture.folder.filePath("paper.pdf");
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    printer->setFromTo(2, 3);
    ReportPrint print(*fixture.page->preview().pages(), printer, Progress(), nullptr);
    QSignalSpy finished(&print, &ReportPrint::finished);
    print.start();
    REQUIRE(eventually([&] { return finished.size() == 1; }));
    CHECK(finished.front().front().toBool());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("/Type /Page\n") == 2);
}

TEST_CASE("Nothing on the reports page is clipped", "[ui][reports]") {
    ReportsFixture fixture;
    for (const char* language : {"zh_CN", "zh_TW", "en"})
        for (const int scale : {100, 130}) {
            CAPTURE(language, scale);
            fixture.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
            fixture.page->resize(fixture.page->minimumSizeHint().expandedTo(QSize(1140, 720)));
            for (const Report report : {Report::Sales, Report::TopMembers}) {
                fixture.page->open(report, kDays);
                REQUIRE(fixture.settled());
                CHECK(stillClipped(*fixture.page) == QStringList());
            }
        }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}
