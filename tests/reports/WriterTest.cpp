#include "core/reports/CsvWriter.h"
#include "core/reports/JsonWriter.h"
#include "core/reports/ReportBuilder.h"
#include "core/reports/XlsxWriter.h"
#include "tests/reports/ReportShop.h"
#include "tests/support/SharedData.h"
#include "tests/support/Strings.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>

#include <catch2/catch_test_macros.hpp>
#include <zip.h>

using namespace zg;

namespace {

const DayRange kNothing{kFirstDay + -100, kFirstDay + -50}; // in months without a sale

// Made once: these tests only read.
Connection& someShop() {
    static const ReportShop shop(7);
    return *shop.connection;
}

ReportTable tableOfText(const QString& text) {
    ReportTable table;
    table.report = Report::Products;
    table.columns = {{Heading::Product, CellKind::Text}, {Heading::Net, CellKind::Money}};
    table.rows = {{text, Money{-123450}}};
    return table;
}

// The field of a CSV line as a reader of RFC 4180 sees it; `at` moves on.
QString readField(const QString& csv, qsizetype& at) {
    QString field;
    if (at < csv.size() && csv[at] == '"') {
        for (++at; at < csv.size(); ++at) {
            if (csv[at] != '"') {
                field += csv[at];
            } else if (at + 1 < csv.size() && csv[at + 1] == '"') {
                field += csv[at++];
            } else {
                ++at;
                break;
            }
        }
    } else {
        while (at < csv.size() && csv[at] != ',' && csv[at] != '\r') field += csv[at++];
    }
    return field;
}

QByteArray zipEntry(const QString& path, const char* name) {
    int error = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
    REQUIRE(archive);
    zip_file_t* file = zip_fopen(archive, name, 0);
    QByteArray bytes;
    if (file) {
        char buffer[4096];
        for (zip_int64_t n; (n = zip_fread(file, buffer, sizeof buffer)) > 0;)
            bytes.append(buffer, static_cast<int>(n));
        zip_fclose(file);
    }
    zip_close(archive);
    return bytes;
}

// Rows of the sheet as {type, value}: "n" numbers, "s" text.
std::vector<std::vector<std::pair<QString, QString>>> sheetRows(const QByteArray& xml) {
    std::vector<std::vector<std::pair<QString, QString>>> rows;
    QXmlStreamReader reader(xml);
    QString type;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement()) continue;
        if (reader.name() == u"row") rows.emplace_back();
        if (reader.name() == u"c") {
            type = reader.attributes().value("t").toString();
            rows.back().push_back({type.isEmpty() ? "n" : "s", QString()});
        }
        if (reader.name() == u"v" || reader.name() == u"t") rows.back().back().second = reader.readElementText();
        CHECK(reader.name() != u"f"); // formulas
    }
    REQUIRE_FALSE(reader.hasError());
    return rows;
}

} // namespace

TEST_CASE("No text in a CSV is taken for a formula", "[reports][csv]") {
    QStringList payloads = {"=1+1",    "+1",       "-1",     "@SUM(A1)", "\t=1", "\r=1",     "\n=1",     " =1",
                            "　＝1",   "＝1",      "＋1",    "－1",      "＠A",  "\u200B=1", "\uFEFF-1", "\u00A0+1",
                            "a,\"b\"", "=\"a\",b", "\x01=1", "−1",       "'=1",  "plain",    "",         " "};
    if (const auto path = sharedData("csv_torture/injection/payloads.txt")) {
        QFile file(*path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        payloads += QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    }
    if (const auto path = sharedData("csv_torture/naughty/blns.txt")) {
        QFile file(*path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        payloads += QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    }
    for (const QString& payload : payloads) {
        const QByteArray csv = toCsv(tableOfText(payload), {});
        REQUIRE(csv.startsWith("\xEF\xBB\xBFproduct,net\r\n"));
        // fromUtf8 drops the BOM.
        const QString line = QString::fromUtf8(csv).mid(QStringLiteral("product,net\r\n").size());
        qsizetype at = 0;
        const QString field = readField(line, at);
        CAPTURE(payload, field, csv.toStdString());
        REQUIRE(line.mid(at) == ",-1234.50\r\n"); // a number stays one, minus and all
        REQUIRE((field == payload || field == '\'' + payload));
        QString seen = field;
        while (!seen.isEmpty() && (seen[0].isSpace() || !seen[0].isPrint())) seen.remove(0, 1);
        REQUIRE_FALSE((!seen.isEmpty() && QStringView(u"=+-@＝＋－＠").contains(seen[0])));
        REQUIRE_FALSE((field.startsWith('\t') || field.startsWith('\r')));
    }
    CHECK(neutralised("+86 138 0000 0000") == "'+86 138 0000 0000");
    CHECK(neutralised("龙井 - 250g") == "龙井 - 250g");
}

TEST_CASE("The sales report as JSON has every agreed key", "[reports][json]") {
    Connection& connection = someShop();
    const ReportTable table = makeReport(connection, Report::Sales, {.range = kAll}, kContext);
    const QJsonObject json = toJsonObject(table);
    for (const char* key : {"gross", "discount", "refunds", "net", "aov"}) {
        INFO(key);
        REQUIRE(json.value(QLatin1StringView(key)).isString());
        REQUIRE(json.value(QLatin1StringView(key)).toString().contains(QChar('.')));
    }
    for (const char* key : {"orders", "units", "buyers", "new_buyers", "returning_buyers", "repurchase_rate",
                            "return_rate_90", "purchase_frequency", "median_interval_days"}) {
        INFO(key);
        REQUIRE(json.value(QLatin1StringView(key)).isDouble());
    }
    CHECK(json["from"] == kAll.from.toIso());
    CHECK(json["previous"].toObject()["to"] == (kAll.from + -1).toIso());

    const QJsonObject nothing = toJsonObject(
        makeReport(connection, Report::Sales, {.range = {kFirstDay + -9, kFirstDay + -1}, .compare = false}, kContext));
    CHECK(nothing["gross"] == "0.00");
    CHECK(nothing["orders"] == 0);
    for (const char* key : {"aov", "repurchase_rate", "return_rate_90", "purchase_frequency", "median_interval_days"}) {
        INFO(key);
        REQUIRE(nothing.contains(QLatin1StringView(key)));
        REQUIRE(nothing.value(QLatin1StringView(key)).isNull());
    }
    CHECK_FALSE(nothing.contains(QStringLiteral("previous")));
    CHECK(toJsonObject(makeReport(connection, Report::Sales, {.range = kAll, .returnDays = 30}, kContext))
              .contains(QStringLiteral("return_rate_30")));
}

TEST_CASE("Every report is well formed, with data and without", "[reports]") {
    Connection& connection = someShop();
    for (const Report report : allReports()) {
        INFO(reportName(report).toStdString());
        CHECK(reportNamed(reportName(report)) == report);
        for (const DayRange range : {kAll, kNothing}) {
            const ReportTable table = makeReport(connection, report, {.range = range, .names = true}, kContext);
            REQUIRE(table.report == report);
            // The shop of this test never needed another's word.
            REQUIRE(table.hasData == (range == kAll && report != Report::Approvals));
            for (const auto& row : table.rows) REQUIRE(row.size() == table.columns.size());
            if (!table.totals.empty()) REQUIRE(table.totals.size() == table.columns.size());
            for (const int column : table.chart.values) REQUIRE(column < std::ssize(table.columns));
            REQUIRE_FALSE(toJson(table).isEmpty());
            REQUIRE(toCsv(table, {}).count("\r\n") == std::ssize(table.rows) + 1);
        }
        const ReportTable unnamed = makeReport(connection, report, {.range = kAll}, kContext);
        CHECK_FALSE(unnamed.personal);
        CHECK_FALSE(toCsv(unnamed, {}).contains("会员"));
    }
    CHECK_FALSE(reportNamed(u"nothing"));
    CHECK_THROWS_AS(makeReport(connection, Report::Days, {.range = {kAll.to, kAll.from}}, kContext), StoreError);
}

TEST_CASE("A workbook holds the table's numbers as numbers, and nobody else can read it", "[reports][xlsx]") {
    Connection& connection = someShop();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("报表.xlsx"));
    const ReportTable table = makeReport(connection, Report::Days, {.range = kAll}, kContext);
    REQUIRE(writeXlsx(path, table, {}));
    CHECK(QFile::permissions(path) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);

    const auto rows = sheetRows(zipEntry(path, "xl/worksheets/sheet1.xml"));
    REQUIRE(rows.size() == table.rows.size() + 2);
    CHECK(rows[0][3] == std::pair<QString, QString>("s", "gross"));
    const QDate epoch(1899, 12, 30);
    for (size_t r = 0; r < table.rows.size(); ++r) {
        REQUIRE(rows[r + 1][0].first == "n");
        REQUIRE(epoch.addDays(rows[r + 1][0].second.toInt()) == std::get<BusinessDay>(table.rows[r][0]).toDate());
        REQUIRE(rows[r + 1][6].first == "n");
        REQUIRE(qRound64(rows[r + 1][6].second.toDouble() * 100) == std::get<Money>(table.rows[r][6]).minor);
    }

    ReportTable text = tableOfText("=1+1");
    text.rows.push_back({QString(40'000, QChar(u'长')), Money{1}});
    text.rows.push_back({QString("a\x01<&>\"b"), Money{}});
    REQUIRE(writeXlsx(path, text, {})); // replaces
    const auto lines = sheetRows(zipEntry(path, "xl/worksheets/sheet1.xml"));
    CHECK(lines[1][0] == std::pair<QString, QString>("s", "=1+1"));
    CHECK(lines[2][0].second.size() == 32'767);
    CHECK(lines[3][0].second.contains("<&>\"b"));

    for (const Report report : allReports())
        REQUIRE(writeXlsx(path, makeReport(connection, report, {.range = kAll, .names = true}, kContext), {}));
    const Done nowhere = writeXlsx(folder.filePath("missing/x.xlsx"), table, {});
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::FolderReadOnly);
}

TEST_CASE("Rates are rounded half away from zero, once", "[reports]") {
    CHECK(toDecimal(Rate{1, 3}, 4) == "0.3333");
    CHECK(toDecimal(Rate{2, 3}, 4) == "0.6667");
    CHECK(toDecimal(Rate{1, 8}, 2) == "0.13");
    CHECK(toDecimal(Rate{-1, 8}, 2) == "-0.13");
    CHECK(Rate{1, 2} == Rate{2, 4});
    CHECK_FALSE(Rate::of(1, 0));
    CHECK(averageHalfUp(Money{5}, 2) == Money{3});
    CHECK_FALSE(averageHalfUp(Money{5}, 0));
}

TEST_CASE("RFM bounds: ties share a score and settings come first", "[reports][rfm]") {
    CHECK(quintiles({}) == RfmBounds{0, 0, 0, 0});
    CHECK(quintiles({5, 3, 1, 4, 2}) == RfmBounds{1, 2, 3, 4});
    CHECK(quintiles({7}) == RfmBounds{7, 7, 7, 7});
    CHECK(scoreOf(7, {7, 7, 7, 7}) == 1);
    CHECK(scoreOf(8, {1, 2, 7, 9}) == 4);
    RfmSettings settings;
    settings.windowDays = 180;
    settings.frequency = RfmBounds{1, 2, 5, 9};
    CHECK(RfmSettings::fromJson(settings.toJson()) == settings);
    CHECK(RfmSettings::fromJson({}) == RfmSettings{});
    std::vector<RfmMember> members = {{MemberId{1}, 3, 6, Money{100}}, {MemberId{2}, 3, 1, Money{100}}};
    scoreRfm(members, settings);
    CHECK(members[0].frequency == 4);
    CHECK(members[1].frequency == 1);
    CHECK(members[0].recency == members[1].recency);
    CHECK(members[0].monetary == members[1].monetary);
}
