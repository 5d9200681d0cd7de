#include "ui/reports/ReportDocument.h"

#include "core/reports/CsvWriter.h"
#include "core/reports/ReportBuilder.h"
#include "tests/reports/ReportShop.h"
#include "tests/support/Strings.h"
#include "ui/reports/ReportText.h"
#include "ui/theme/Language.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <thread>
#include <vector>

using namespace zg;

namespace {

const ReportPage kPage{QStringLiteral("测试店"), QDateTime(QDate(2026, 1, 1), QTime(10, 0))};

ReportTable tableOf(Report report, DayRange range = kAll) {
    static const ReportShop shop(8);
    return makeReport(*shop.connection, report, {.range = range, .names = true},
                      {kFirstDay + 150, Currency{}, BusinessCalendar()});
}

// What a reader of the PDF can select; without pdftotext the pages are only counted.
std::optional<QString> textOf(const QByteArray& pdf) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty()) return std::nullopt;
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, {"-layout", "-enc", "UTF-8", file.fileName(), "-"});
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
}

int pagesOf(const QByteArray& pdf) {
    return static_cast<int>(pdf.count("/Type /Page\n"));
}

} // namespace

TEST_CASE("Every report becomes a PDF with its title, range, numbers and pages", "[reports][pdf]") {
    Language language;
    for (const char* name : {"zh_CN", "en"}) {
        language.use(QString::fromLatin1(name));
        for (const Report report : allReports()) {
            CAPTURE(name, reportName(report));
            const ReportTable table = tableOf(report);
            const QByteArray pdf = reportPdf(table, kPage);
            REQUIRE(pdf.startsWith("%PDF-"));
            REQUIRE(pagesOf(pdf) >= 1);
            if (const QString keep = qEnvironmentVariable("ZHANGGUI_KEEP_PDF"); !keep.isEmpty()) {
                QFile file(keep + '/' + reportName(report) + '-' + name + ".pdf");
                REQUIRE(file.open(QIODevice::WriteOnly));
                file.write(pdf);
            }
            const auto text = textOf(pdf);
            if (!text) continue;
            CHECK(text->contains(reportTitle(report)));
            CHECK(text->contains(kPage.shopName));
            CHECK(text->contains(QString::number(pagesOf(pdf))));
            for (const Cell& cell : table.rows.back()) {
                if (std::holds_alternative<FigureName>(cell)) continue;
                const QString shown =
                    ReportLanguage(table).cell(cell, table, table.columns[1].kind == CellKind::Figure);
                CAPTURE(shown);
                CHECK(text->contains(shown.normalized(QString::NormalizationForm_KC)));
            }
        }
    }
    language.use(QStringLiteral("zh_CN"));
}

TEST_CASE("A chart on paper has the unit it has on the screen", "[reports][pdf]") {
    Language language;
    for (const auto& [name, unit] : {std::pair("zh_CN", "(¥万)"), std::pair("en", "(¥k)")}) {
        language.use(QString::fromLatin1(name));
        ReportTable table = tableOf(Report::Days);
        const auto column = static_cast<size_t>(table.chart.values.front());
        for (auto& row : table.rows) row[column] = Money{20'000'00};
        const auto text = textOf(reportPdf(table, kPage));
        if (!text) return;
        CAPTURE(name, *text);
        CHECK(text->contains(QString::fromUtf8(unit)));
    }
    language.use(QStringLiteral("zh_CN"));
}

TEST_CASE("A report is in the language in which it was asked for, whatever is spoken by the time it is made",
          "[reports][pdf]") {
    Language language;
    for (const Report report : allReports()) {
        CAPTURE(reportName(report));
        language.use(QStringLiteral("zh_CN"));
        const ReportTable table = tableOf(report);
        const auto expected = textOf(reportPdf(table, kPage));
        const QByteArray csv = toCsv(table, reportWords());
        const ReportLanguage chinese(table);
        language.use(QStringLiteral("en"));
        QByteArray pdf;
        std::thread([&] { pdf = ReportPages(table, kPage, chinese).pdf(); }).join();
        CHECK(toCsv(table, chinese.words()) == csv);
        if (expected) CHECK(textOf(pdf) == expected);
    }
    language.use(QStringLiteral("zh_CN"));
}

TEST_CASE("Reports are made while the language changes", "[reports][pdf]") {
    Language language;
    language.use(QStringLiteral("zh_CN"));
    const ReportTable table = tableOf(Report::Sales);
    const ReportLanguage chinese(table);
    const QString title = chinese.title;
    const Progress progress;
    std::vector<std::thread> makers;
    std::atomic_int made{0};
    for (int i = 0; i < 2; ++i)
        makers.emplace_back([&] {
            while (!progress.isCancelled()) {
                const ReportPages pages(table, kPage, chinese);
                if (pages.language().title == title && !pages.pdf().isEmpty() &&
                    !toCsv(table, chinese.words()).isEmpty())
                    ++made;
            }
        });
    for (int i = 0; made < 4 && i < 1'000'000; ++i)
        language.use(i % 2 == 0 ? QStringLiteral("en") : QStringLiteral("zh_TW"));
    progress.cancel();
    for (std::thread& maker : makers) maker.join();
    CHECK(made >= 4);
    language.use(QStringLiteral("zh_CN"));
}

TEST_CASE("A long list repeats its headings and counts its pages", "[reports][pdf]") {
    ReportTable table = tableOf(Report::Receipts);
    const auto rows = table.rows;
    while (table.rows.size() < 2000) table.rows.insert(table.rows.end(), rows.begin(), rows.end());
    const QByteArray pdf = reportPdf(table, kPage);
    CHECK(pagesOf(pdf) > 20);
    if (const auto text = textOf(pdf)) {
        CHECK(text->count(headingText(Heading::State)) == pagesOf(pdf));
        CHECK(text->contains(QStringLiteral("%1 / %1").arg(pagesOf(pdf))));
    }
}

TEST_CASE("Each page drawn alone has the rows it has in the whole", "[reports][pdf]") {
    for (const Report report : {Report::Receipts, Report::Sales, Report::Rfm}) {
        CAPTURE(reportName(report));
        ReportTable table = tableOf(report);
        const auto rows = table.rows;
        while (report == Report::Receipts && table.rows.size() < 600)
            table.rows.insert(table.rows.end(), rows.begin(), rows.end());
        const ReportPages pages(table, kPage, ReportLanguage(table));
        const auto whole = textOf(pages.pdf());
        if (!whole) return;
        const QStringList expected = whole->split('\f', Qt::SkipEmptyParts);
        REQUIRE(expected.size() == pages.count());
        for (int i = 0; i < pages.count(); ++i) {
            CAPTURE(i);
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            QPdfWriter writer(&buffer);
            writer.setPageSize(QPageSize(QPageSize::A4));
            writer.setPageMargins(QMarginsF());
            writer.setResolution(600);
            if (pages.isLandscape()) writer.setPageOrientation(QPageLayout::Landscape);
            QPainter painter(&writer);
            pages.draw(painter, i, QRectF(QPointF(), pages.size() * 600 / 72));
            painter.end();
            CHECK(textOf(bytes)->simplified() == expected[i].simplified());
        }
    }
}

TEST_CASE("A range without data says so instead of zeros", "[reports][pdf]") {
    const DayRange nothing{kFirstDay + -100, kFirstDay + -90};
    const ReportTable sales = tableOf(Report::Sales, nothing);
    for (const auto& row : sales.rows) CHECK(ReportLanguage(sales).cell(row[1], sales, true) == QStringLiteral("—"));
    const QByteArray pdf = reportPdf(tableOf(Report::Days, nothing), kPage);
    CHECK(pagesOf(pdf) == 1);
    if (const auto text = textOf(pdf)) CHECK(text->contains(QStringLiteral("没有数据")));
}

TEST_CASE("Every figure has its words and most their formula", "[reports]") {
    Language language;
    for (const char* name : {"zh_CN", "zh_TW", "en"}) {
        language.use(QString::fromLatin1(name));
        for (const Report report : allReports()) {
            CHECK_FALSE(reportTitle(report).isEmpty());
            const ReportTable table = tableOf(report);
            for (const ReportColumn& column : table.columns)
                CHECK_FALSE(headingText(column.heading, column.index).isEmpty());
            for (const FigureName& figure : table.definitions) {
                CAPTURE(headingName(figure.heading, figure.index));
                CHECK_FALSE(definitionText(figure.heading, figure.index).isEmpty());
            }
        }
    }
    // Nothing left in Chinese.
    for (const Report report : allReports()) {
        const ReportTable table = tableOf(report);
        QString all = reportTitle(report);
        for (const ReportColumn& column : table.columns) all += headingText(column.heading, column.index);
        for (const FigureName& figure : table.definitions)
            all += headingText(figure.heading, figure.index) + definitionText(figure.heading, figure.index);
        CAPTURE(all);
        CHECK(std::none_of(all.begin(), all.end(), [](QChar c) { return c.script() == QChar::Script_Han; }));
    }
    for (int term = 0; term <= static_cast<int>(Term::Total); ++term) {
        const QString text = termText(static_cast<Term>(term));
        CAPTURE(text);
        CHECK_FALSE(text.isEmpty());
        CHECK(std::none_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; }));
    }
    language.use(QStringLiteral("zh_CN"));
}
