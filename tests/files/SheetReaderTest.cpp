#include "core/files/SheetValue.h"
#include "tests/files/TableFixture.h"
#include "tests/support/SharedData.h"

#include <sys/mman.h>

#include <random>

using namespace zg;

namespace {

const QByteArray kStyles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\\ "
    "h:mm\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/></cellXfs>";

QByteArray odsContent(const QByteArray& rows) {
    return "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" "
           "xmlns:text=\"x\"><office:body>"
           "<office:spreadsheet><table:table table:name=\"甲\">" +
           rows +
           "</table:table><table:table table:name=\"乙\"><table:table-row><table:table-cell "
           "office:value-type=\"string\"><text:p>二</text:p>"
           "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></"
           "office:document-content>";
}

QString writeOds(TableFixture& files, const QByteArray& rows) {
    return files.writeZip(QStringLiteral("a.ods"), {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                                    {"content.xml", odsContent(rows)}});
}

} // namespace

TEST_CASE("An .xlsx sheet reads with its strings, dates, gaps and numbers as people see them", "[files]") {
    TableFixture files;
    const QString path = files.writeXlsx(
        QStringLiteral("a.xlsx"),
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"D1\" "
        "t=\"inlineStr\"><is><t>in</t><r><t>line</t></r></is></c></row>"
        "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>42583</v></c><c r=\"B3\" s=\"2\"><v>42583.461805555555</v></c><c "
        "r=\"C3\"/>"
        "<c r=\"D3\"><v>69.900000000000006</v></c><c r=\"E3\" s=\"3\"><v>0.5</v></c></row>"
        "<row r=\"4\"/><row><c t=\"str\"><f>A1&amp;B1</f><v>xy</v></c><c t=\"b\"><v>1</v></c><c "
        "t=\"e\"><v>#N/A</v></c><c><v>1.5E+3</v></c></row>",
        "<si><t>名称</t></si><si><r><t>富</t></r><r><t>文_x000D_本</t></r><rPh><t>ふ</t></rPh></si>", kStyles);
    const ReadTable table = readTable(path);
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells ==
          QStringList{QStringLiteral("名称"), QStringLiteral("富文\r本"), QString(), QStringLiteral("inline")});
    CHECK(table.rows[1].line == 3);
    CHECK(table.rows[1].cells == QStringList{QStringLiteral("2016-08-01"), QStringLiteral("2016-08-01 11:05:00"),
                                             QString(), QStringLiteral("69.9"), QStringLiteral("12:00:00")});
    CHECK(table.rows[2].line == 5);
    CHECK(table.rows[2].cells ==
          QStringList{QStringLiteral("xy"), QStringLiteral("TRUE"), QStringLiteral("#N/A"), QStringLiteral("1500")});

    const QString mac =
        files.writeXlsx(QStringLiteral("m.xlsx"), "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>41121</v></c></row>", {},
                        kStyles, "<workbookPr date1904=\"1\"/>");
    CHECK(readTable(mac).rows.at(0).cells[0] == QStringLiteral("2016-08-01"));
}

TEST_CASE("Numbers and dates of sheets", "[files]") {
    CHECK(plainNumber("82.8") == "82.8");
    CHECK(plainNumber("0.30000000000000004") == "0.3");
    CHECK(plainNumber("-69.900000000000006") == "-69.9");
    CHECK(plainNumber("9.9999999999999999") == "10");
    CHECK(plainNumber("1E-3") == "0.001");
    CHECK(plainNumber("1.2345678901234567E+20") == "123456789012346000000");
    CHECK(plainNumber("123456789012345678") == "123456789012345678");
    CHECK(plainNumber("1E+999") == "1E+999");
    CHECK(plainNumber("-0.0000000000000000001") == "-0.0000000000000000001");
    CHECK(plainNumber("x") == "x");
    CHECK(dateFromSerial("59", NumberStyle::Date, false) == "1900-02-28");
    CHECK(dateFromSerial("61", NumberStyle::Date, false) == "1900-03-01");
    CHECK(dateFromSerial("40513.999999999", NumberStyle::DateTime, false) == "2010-12-02 00:00:00");
    CHECK(dateFromSerial("-1", NumberStyle::Date, false) == "-1");
    CHECK(numberStyle(u"yyyy/m/d h:mm") == NumberStyle::DateTime);
    CHECK(numberStyle(u"[$-804]yyyy\"年\"m\"月\"d\"日\";@") == NumberStyle::Date);
    CHECK(numberStyle(u"mmm-yy") == NumberStyle::Date);
    CHECK(numberStyle(u"h:mm AM/PM") == NumberStyle::Time);
    CHECK(numberStyle(u"_ \"￥\"* #,##0.00_ ;_ \"￥\"* \\-#,##0.00_ ") == NumberStyle::Number);
    CHECK(numberStyle(u"General") == NumberStyle::Number);
    CHECK(numberStyle(u"[Red]0.00\"days\"") == NumberStyle::Number);
    CHECK(numberStyle(u"[h]:mm") == NumberStyle::Number);
}

TEST_CASE("An .ods table reads with repeats, types and without comments", "[files]") {
    TableFixture files;
    const QByteArray rows =
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>品<text:s "
        "text:c=\"2\"/>名</text:p><text:p>次行</text:p></table:table-cell>"
        "<table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell office:value-type=\"float\" "
        "office:value=\"69.900000000000006\"><office:annotation><text:p>注</text:p></office:annotation><text:p>69.90</"
        "text:p></table:table-cell>"
        "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"date\" "
        "office:date-value=\"2016-08-01T11:05:00\"><text:p>x</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"time\" office:time-value=\"PT11H05M00S\"/><table:table-cell "
        "office:value-type=\"boolean\" office:boolean-value=\"true\"/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
        "table:number-columns-repeated=\"16384\"/></table:table-row>";
    const QString path = writeOds(files, rows);
    const ReadTable table = readTable(path);
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells ==
          QStringList{QStringLiteral("品  名\n次行"), QString(), QString(), QStringLiteral("69.9")});
    CHECK(table.rows[1].line == 5);
    CHECK(table.rows[2].line == 6);
    CHECK(table.rows[2].cells ==
          QStringList{QStringLiteral("2016-08-01 11:05:00"), QStringLiteral("11:05:00"), QStringLiteral("TRUE")});
    TableOptions second;
    second.sheet = QStringLiteral("乙");
    CHECK(readTable(path, second).rows.at(0).cells[0] == QStringLiteral("二"));
    CHECK(inspectTable(path)->sheets == QStringList{QStringLiteral("甲"), QStringLiteral("乙")});
    second.sheet = QStringLiteral("丙");
    CHECK(readTable(path, second).error->code == ErrorCode::InvalidArgument);

    const QByteArray bomb =
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value-type=\"string\" "
        "table:number-columns-repeated=\"16000\"><text:p>x</text:p></table:table-cell></table:table-row>";
    CHECK(readTable(writeOds(files, bomb)).error->code == ErrorCode::FileTooLarge);
}

TEST_CASE("Hostile workbooks are refused", "[files]") {
    TableFixture files;
    SECTION("expansion") {
        const QByteArray row = "<row><c><v>1</v></c></row>";
        const QString path =
            files.writeXlsx(QStringLiteral("z.xlsx"), row.repeated((60 << 20) / static_cast<int>(row.size())));
        REQUIRE(QFileInfo(path).size() < (1 << 20));
        CHECK(readTable(path).error->code == ErrorCode::FileTooLarge);
    }
    SECTION("one endless token") {
        QByteArray noise(8 << 20, 'a');
        std::mt19937 random(1);
        for (char& c : noise) c = static_cast<char>('a' + random() % 26);
        CHECK(readTable(files.writeXlsx(QStringLiteral("t.xlsx"), "<row><c t=\"str\"><v>" + noise + "</v></c></row>"))
                  .error->code == ErrorCode::FileTooLarge);
    }
    SECTION("entities") {
        const QByteArray lol =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";
        const QString path =
            files.writeZip(QStringLiteral("e.ods"),
                           {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", lol}});
        CHECK(readTable(path).error->code == ErrorCode::FileDamaged);
    }
    SECTION("depth") {
        CHECK(readTable(writeOds(files, QByteArray("<a>").repeated(100'000) + QByteArray("</a>").repeated(100'000)))
                  .error->code == ErrorCode::FileDamaged);
    }
    SECTION("cells outside the sheet") {
        for (const char* cell :
             {"<c r=\"XFE1\"/>", "<c r=\"AAAAA1\"/>", "<c r=\"B1\"/><c r=\"A1\"/>", "<c t=\"s\"><v>7</v></c>",
              "<c t=\"s\"><v>-1</v></c>", "<c t=\"s\"><v>99999999999999999999</v></c>"})
            CHECK(readTable(files.writeXlsx(QStringLiteral("c.xlsx"), QByteArray("<row>") + cell + "</row>"))
                      .error->code == ErrorCode::FileDamaged);
        CHECK(readTable(files.writeXlsx(QStringLiteral("r.xlsx"), "<row r=\"2\"/><row r=\"1\"/>")).error->code ==
              ErrorCode::FileDamaged);
        CHECK(readTable(files.writeXlsx(QStringLiteral("r.xlsx"), "<row r=\"2000000\"/>")).error->code ==
              ErrorCode::FileDamaged);
    }
}

TEST_CASE("What is no table is not read as one", "[files]") {
    TableFixture files;
    const auto code = [&](const QByteArray& content) {
        return readTable(files.write(QStringLiteral("x.csv"), content)).error->code;
    };
    CHECK(code("<html><table><tr><td>1</td></tr></table></html>") == ErrorCode::FileFormatUnknown);
    CHECK(code("%PDF-1.7\n1 0 obj") == ErrorCode::FileFormatUnknown);
    CHECK(code(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)) == ErrorCode::FileFormatUnknown);
    CHECK(code("PK\x03\x04 and nothing else") == ErrorCode::FileDamaged);
    CHECK(code(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(5000, 'x')) == ErrorCode::FileDamaged);
    CHECK(readTable(files.path(QStringLiteral("missing.csv"))).error->code == ErrorCode::FileUnreadable);
    CHECK(readTable(files.writeZip(QStringLiteral("z.xlsx"), {{"word/document.xml", "<a/>"}})).error->code ==
          ErrorCode::FileFormatUnknown);
}

TEST_CASE("Damaged copies of real workbooks never pass for whole", "[files]") {
    for (const QString& name :
         {QStringLiteral("cn_pharmacy/朝阳医院2018年销售数据.xlsx"), QStringLiteral("cn_book/catering_sale.xls")}) {
        const auto path = sharedData(name);
        if (!path) SKIP("no shared data");
        QFile file(*path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const size_t rows = readTable(*path).rows.size();
        TableFixture files;
        for (int share = 1; share < 10; ++share) {
            const ReadTable table =
                readTable(files.write(QStringLiteral("cut"), whole.left(whole.size() * share / 10)));
            CHECK((table.error || table.rows.size() == rows));
        }
        std::mt19937 random(7);
        for (int round = 0; round < 40; ++round) {
            QByteArray bytes = whole;
            for (int n = 0; n < 20; ++n)
                bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] =
                    static_cast<char>(random());
            readTable(files.write(QStringLiteral("flip"), bytes)); // must come back, whatever it says
        }
        CHECK(rows > 100);
    }
}

TEST_CASE("An old workbook is read by a program that has much mapped, as one with a big shop has", "[files]") {
    const auto path = sharedData(QStringLiteral("cn_book/catering_sale.xls"));
    if (!path) SKIP("no shared data");
    constexpr std::size_t kMapped = std::size_t{3} << 30;
    void* mapped = ::mmap(nullptr, kMapped, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    REQUIRE(mapped != MAP_FAILED);
    CHECK(readTable(*path).rows.size() == 202); // with its header
    ::munmap(mapped, kMapped);
}

TEST_CASE("The real files are recognised as what they are", "[files]") {
    struct Expected {
        QString path;
        TableFormat format;
        QString encoding;
        size_t rows;
        QString firstHeader;
    };
    const std::vector<Expected> all = {
        {QStringLiteral("cn_tmall/tmall_order_report.csv"), TableFormat::Text, QStringLiteral("UTF-8"), 28'010,
         QStringLiteral("订单编号")},
        {QStringLiteral("cn_tmall/cosmetic_1111.csv"), TableFormat::Text, QStringLiteral("UTF-8"), 27'598,
         QStringLiteral("update_time")},
        {QStringLiteral("cn_restaurant/meal_order_info.csv"), TableFormat::Text, QStringLiteral("GB18030"), 945,
         QStringLiteral("order_id")},
        {QStringLiteral("cn_pharmacy/朝阳医院2018年销售数据.xlsx"),
         TableFormat::Xlsx,
         {},
         6'577,
         QStringLiteral("购药时间")},
        {QStringLiteral("cn_book/catering_sale.xls"), TableFormat::Xls, {}, 201, QStringLiteral("日期")},
        {QStringLiteral("cn_book/consumption_data.xls"), TableFormat::Xls, {}, 940, QStringLiteral("Id")},
        {QStringLiteral("cn_book/arima_data.xls"), TableFormat::Xls, {}, 37, QStringLiteral("日期")},
        {QStringLiteral("cn_book/sales_data.xls"), TableFormat::Xls, {}, 34, QStringLiteral("序号")},
    };
    for (const Expected& expected : all) {
        CAPTURE(expected.path);
        const auto path = sharedData(expected.path);
        if (!path) SKIP("no shared data");
        const auto info = inspectTable(*path);
        REQUIRE(info);
        CHECK(info->format == expected.format);
        CHECK(info->encoding == expected.encoding);
        CHECK(info->headerLine == 1);
        CHECK(info->header.value(0) == expected.firstHeader);
        const ReadTable table = readTable(*path, info->toOptions());
        REQUIRE_FALSE(table.error);
        CHECK(table.rows.size() == expected.rows + 1);
        for (const ReadRow& row : table.rows) REQUIRE(row.problem == RowProblem::None);
    }
    const auto restaurant = inspectTable(*sharedData(all[2].path));
    CHECK(restaurant->types[9] == ColumnType::DateTime);
    CHECK(restaurant->types[19] == ColumnType::Phone);
    CHECK(restaurant->types[20] == ColumnType::Text);
    CHECK(restaurant->sample.front().back() == QStringLiteral("苗宇怡"));
    const auto pharmacy = inspectTable(*sharedData(all[3].path));
    CHECK(pharmacy->types[0] == ColumnType::Date);
    CHECK(pharmacy->types[5] == ColumnType::Decimal);
}
