#include "core/files/TextReader.h"

#include "core/files/Encoding.h"
#include "tests/files/TableFixture.h"
#include "tests/support/SharedData.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringEncoder>

#include <random>

using namespace zg;

namespace {

QJsonArray jsonOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto document = QJsonDocument::fromJson(file.readAll());
    // A single row may stand as an object without its array.
    REQUIRE_FALSE(document.isNull());
    return document.isArray() ? document.array() : QJsonArray{document.object()};
}

QByteArray quoted(const QString& cell) {
    QString text = cell;
    return '"' + text.replace(u'"', QLatin1String("\"\"")).toUtf8() + '"';
}

TableOptions commas() {
    TableOptions options;
    options.delimiter = ',';
    return options;
}

} // namespace

TEST_CASE("csv-spectrum reads as its JSON says", "[files]") {
    const auto folder = sharedData(QStringLiteral("csv_torture/spectrum"));
    if (!folder) SKIP("no shared data");
    int files = 0;
    for (QDirIterator it(*folder + QStringLiteral("/csvs"), {QStringLiteral("*.csv")}); it.hasNext(); ++files) {
        const QString path = it.next();
        const QString name = it.fileInfo().completeBaseName();
        CAPTURE(name);
        const ReadTable table = readTable(path);
        REQUIRE_FALSE(table.error);
        const QJsonArray expected = jsonOf(*folder + QStringLiteral("/json/") + name + QStringLiteral(".json"));
        REQUIRE(table.rows.size() == static_cast<size_t>(expected.size()) + 1);
        const QStringList header = table.rows.front().cells;
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const ReadRow& row = table.rows[static_cast<size_t>(i) + 1];
            // Bare quotes inside a cell are not RFC 4180 and are reported rather than guessed at.
            if (name == QLatin1String("location_coordinates")) {
                CHECK(row.problem == RowProblem::LoneQuote);
                continue;
            }
            CHECK(row.problem == RowProblem::None);
            REQUIRE(row.cells.size() == header.size());
            for (qsizetype c = 0; c < header.size(); ++c)
                CHECK(row.cells[c] == expected[i].toObject().value(header[c]).toString());
        }
    }
    CHECK(files == 12);
}

TEST_CASE("RFC 4180 cases read as their JSON says; the bad ones are reported", "[files]") {
    const auto folder = sharedData(QStringLiteral("csv_torture/rfc4180"));
    if (!folder) SKIP("no shared data");
    for (QDirIterator it(*folder + QStringLiteral("/csv"), {QStringLiteral("*.csv")}); it.hasNext();) {
        const QString path = it.next();
        const QString name = it.fileInfo().completeBaseName();
        CAPTURE(name);
        const QString json = *folder + QStringLiteral("/json/") + name + QStringLiteral(".json");
        if (!QFile::exists(json)) continue;
        const ReadTable table = readTable(path, commas());
        REQUIRE_FALSE(table.error);
        const QJsonArray expected = jsonOf(json);
        if (name == QLatin1String("header-no-rows")) {
            CHECK(table.rows.size() == 1);
            continue;
        }
        // Some of the answers name the cells by the header, others list them.
        const bool objects = expected.first().isObject();
        REQUIRE(table.rows.size() == static_cast<size_t>(expected.size()) + (objects ? 1 : 0));
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const QStringList& cells = table.rows[static_cast<size_t>(i) + (objects ? 1 : 0)].cells;
            for (qsizetype c = 0; c < cells.size(); ++c)
                CHECK(cells[c] == (objects ? expected[i].toObject().value(table.rows[0].cells[c]).toString()
                                           : expected[i].toArray()[c].toString()));
        }
    }

    TableOptions options = commas();
    options.headerLine = 1;
    const auto bad = [&](const char* name) {
        return readTable(*folder + QStringLiteral("/csv/") + QLatin1String(name), options);
    };
    CHECK(bad("bad-missing-quote.csv").error->code == ErrorCode::FileDamaged);
    CHECK(bad("bad-missing-quote.csv").error->detail.startsWith(QStringLiteral("line 2")));
    CHECK(bad("bad-unescaped-quote.csv").rows.at(1).problem == RowProblem::LoneQuote);
    CHECK(bad("bad-unescaped-quote.csv").rows.at(1).line == 2);
    CHECK(bad("bad-quotes-with-unescaped-quote.csv").rows.at(1).problem == RowProblem::LoneQuote);
    CHECK(bad("bad-header-less-fields.csv").rows.at(1).problem == RowProblem::WrongWidth);
    CHECK(bad("bad-header-more-fields.csv").rows.at(1).problem == RowProblem::WrongWidth);
    CHECK(bad("bad-header-no-header.csv").rows.empty());
}

TEST_CASE("Physical lines are counted through every kind of line break", "[files]") {
    TableFixture files;
    const QString path =
        files.write(QStringLiteral("a.csv"), "a,b\r\n1,\"x\r\ny\nz\"\r\n\n3,4\n5,\"6\" 7\r8,9\n\"10\r\",11\n12,13");
    const ReadTable table = readTable(path, commas());
    REQUIRE_FALSE(table.error);
    std::vector<std::int64_t> lines;
    for (const ReadRow& row : table.rows) lines.push_back(row.line);
    CHECK(lines == std::vector<std::int64_t>{1, 2, 5, 6, 7, 8, 9, 11});
    CHECK(table.rows[1].cells[1] == QStringLiteral("x\r\ny\nz"));
    CHECK(table.rows[2].cells == QStringList{QString()});
    CHECK(table.rows[4].problem == RowProblem::LoneQuote);
    CHECK(table.rows[5].cells == QStringList{QStringLiteral("8"), QStringLiteral("9")});
    CHECK(table.rows[7].cells == QStringList{QStringLiteral("12"), QStringLiteral("13")});
}

TEST_CASE("A damaged row is named and the rows around it are whole", "[files]") {
    TableFixture files;
    QByteArray content = "a,b\n";
    for (int i = 2; i <= 100'000; ++i) content += QByteArray::number(i) + ",商品\n";
    content.replace("\n500,商品\n", QByteArray("\n500,\xE5\x95\n"));    // half a character
    content.replace("\n70001,商品\n", QByteArray("\n70001,\0x\n", 10)); // a zero byte
    content.replace("\n70002,商品\n", "\n70002,5\" pipe\n");            // an inch mark
    content.replace("\n70003,商品\n", "\n70003,a,b\n");                 // a cell too many
    content.replace("\n70004,商品\n", "\n70004,商品,,\n");              // … that says nothing
    TableOptions options;
    options.headerLine = 1;
    const ReadTable table = readTable(files.write(QStringLiteral("a.csv"), content), options);
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 100'000);
    std::map<std::int64_t, RowProblem> problems;
    for (const ReadRow& row : table.rows) {
        if (row.problem != RowProblem::None)
            problems[row.line] = row.problem;
        else if (row.line > 1)
            REQUIRE(row.cells == QStringList{QString::number(row.line), QStringLiteral("商品")});
    }
    CHECK(problems == std::map<std::int64_t, RowProblem>{{500, RowProblem::InvalidBytes},
                                                         {70001, RowProblem::NulByte},
                                                         {70002, RowProblem::LoneQuote},
                                                         {70003, RowProblem::WrongWidth}});
}

TEST_CASE("An unclosed quote refuses the file instead of swallowing it", "[files]") {
    TableFixture files;
    QByteArray content = "a,b\n";
    for (int i = 2; i <= 400'000; ++i)
        content += i == 300 ? QByteArray("300,\"open\n") : QByteArray::number(i) + ",bcdefghijklmnop\n";
    const ReadTable table = readTable(files.write(QStringLiteral("a.csv"), content), commas());
    REQUIRE(table.error);
    CHECK(table.error->code == ErrorCode::FileDamaged);
    CHECK(table.error->detail.startsWith(QStringLiteral("line 300:")));
}

TEST_CASE("Encodings are told apart", "[files]") {
    TableFixture files;
    const QString simplified = QStringLiteral("订单编号,商品名称,金额\n1,洽洽香瓜子五香味,12.50\n2,旺旺雪饼,9.90\n");
    const QString traditional = QStringLiteral("訂單編號,商品名稱,金額\n1,臺灣鳳梨酥禮盒,12.50\n2,黑糖珍珠奶茶,9.90\n");
    const auto encodingOf = [&](const QByteArray& bytes) -> QString {
        QFile file(files.write(QStringLiteral("t.csv"), bytes));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto found = detectEncoding(file);
        return found ? *found : errorName(found.error().code);
    };
    // Some builds of Qt know these encodings, some do not; the bytes below need none.
    const auto encode = [](const char* codec, const QString& text) {
        QStringEncoder encoder(codec);
        if (!encoder.isValid()) return QByteArray();
        return QByteArray(encoder.encode(text));
    };
    CHECK(encodingOf("a,b\n1,2\n") == QStringLiteral("UTF-8"));
    CHECK(encodingOf(simplified.toUtf8()) == QStringLiteral("UTF-8"));
    CHECK(encodingOf("\xEF\xBB\xBF"
                     "a,b\n") == QStringLiteral("UTF-8"));
    CHECK(encodingOf(QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char*>(simplified.utf16()),
                                                         simplified.size() * 2)) == QStringLiteral("UTF-16LE"));
    const QByteArray gbk = QByteArray::fromHex(
        "b6a9b5a5b1e0bac52cc9ccc6b7c3fbb3c60a312cc7a2c7a2cfe3b9cfd7d30a"); // 订单编号,商品名称 1,洽洽香瓜子
    CHECK(encodingOf(gbk) == QStringLiteral("GB18030"));
    CHECK(encodingOf(QByteArray::fromHex("ad71b3e6bd73b8b92cb0d3ab7ea657bad92caac0c2420a")) ==
          QStringLiteral("Big5")); // 訂單編號,商品名稱,金額
    CHECK(encodingOf("name,price\ncaf\xE9,2\n") == QStringLiteral("EncodingUnknown"));
    CHECK(encodingOf(QByteArray("\0\1\2\3\4\5\6\7", 8).repeated(100)) == QStringLiteral("FileFormatUnknown"));
    if (const QByteArray bytes = encode("Big5", traditional); !bytes.isEmpty())
        CHECK(encodingOf(bytes) == QStringLiteral("Big5"));
    if (const QByteArray bytes = encode("GB18030", traditional); !bytes.isEmpty())
        CHECK(encodingOf(bytes) == QStringLiteral("GB18030"));

    // A few broken bytes in a long UTF-8 text must not turn all of it into another encoding's nonsense.
    QByteArray damaged = simplified.toUtf8().repeated(200);
    damaged[damaged.indexOf("\xE6\xB4\xBD") + 1] = 'x';
    CHECK(encodingOf(damaged) == QStringLiteral("UTF-8"));
    const ReadTable table = readTable(files.path(QStringLiteral("t.csv")));
    REQUIRE_FALSE(table.error);
    CHECK(std::count_if(table.rows.begin(), table.rows.end(),
                        [](const ReadRow& r) { return r.problem != RowProblem::None; }) == 1);
    CHECK(table.rows.at(1).problem == RowProblem::InvalidBytes);

    files.write(QStringLiteral("w.csv"), "name,price\ncaf\xE9,2\n");
    TableOptions western;
    western.encoding = QStringLiteral("windows-1252");
    CHECK(readTable(files.path(QStringLiteral("w.csv")), western).rows.at(1).cells[0] == QStringLiteral("café"));
    CHECK(readTable(files.path(QStringLiteral("w.csv"))).error->code == ErrorCode::EncodingUnknown);
}

TEST_CASE("Random tables survive being written and read", "[files]") {
    TableFixture files;
    std::mt19937 random(20260101);
    const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const QStringList pieces = {QStringLiteral("a"),    QStringLiteral("\""), QStringLiteral(","), QStringLiteral("\n"),
                                QStringLiteral("\r\n"), QStringLiteral("\r"), QStringLiteral(" "), QStringLiteral("掌"),
                                QStringLiteral("\t"),   QStringLiteral("😀"),  QStringLiteral("é"), QStringLiteral(";"),
                                QStringLiteral("'"),    QStringLiteral("=")};
    for (const char delimiter : {',', '\t', ';', '|'}) {
        for (int round = 0; round < 20; ++round) {
            const int width = 2 + pick(6);
            std::vector<QStringList> expected;
            QByteArray content;
            const int rows = round == 0 ? 3000 : 1 + pick(40);
            for (int r = 0; r < rows; ++r) {
                QStringList row;
                for (int c = 0; c < width; ++c) {
                    QString cell;
                    for (int n = pick(6); n > 0; --n) cell += pieces[pick(static_cast<int>(pieces.size()))];
                    if (c > 0) content += delimiter;
                    content += quoted(cell);
                    row.append(cell);
                }
                expected.push_back(row);
                content += pick(2) ? "\r\n" : "\n";
            }
            TableOptions options;
            options.delimiter = delimiter;
            const ReadTable table = readTable(files.write(QStringLiteral("r.csv"), content), options);
            REQUIRE_FALSE(table.error);
            REQUIRE(table.cells() == expected);
        }
    }
}

TEST_CASE("Naughty strings come through unharmed", "[files]") {
    const auto path = sharedData(QStringLiteral("csv_torture/naughty/blns.txt"));
    if (!path) SKIP("no shared data");
    QFile source(*path);
    REQUIRE(source.open(QIODevice::ReadOnly));
    QStringList strings;
    for (const QByteArray& line : source.readAll().split('\n')) strings.append(QString::fromUtf8(line));
    QByteArray content = "id,text\n";
    for (qsizetype i = 0; i < strings.size(); ++i) content += QByteArray::number(i) + ',' + quoted(strings[i]) + '\n';
    TableFixture files;
    const ReadTable table = readTable(files.write(QStringLiteral("n.csv"), content));
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == static_cast<size_t>(strings.size()) + 1);
    for (qsizetype i = 0; i < strings.size(); ++i) {
        const ReadRow& row = table.rows[static_cast<size_t>(i) + 1];
        if (row.problem == RowProblem::None)
            CHECK(row.cells[1] == strings[i]);
        else
            CHECK((strings[i].contains(QChar(0xFFFD)) || strings[i].contains(QChar(0))));
    }
}

TEST_CASE("The delimiter is the one that makes a table", "[files]") {
    CHECK(detectDelimiter("a,b,c\n1,2,3\n") == ',');
    CHECK(detectDelimiter("a;b;c\n1,5;2,5;3\n") == ';');
    CHECK(detectDelimiter("a\tb\n1,2,3\tx\n4\ty\n") == '\t');
    CHECK(detectDelimiter("a|b|c\n\"1,2\"|2|3\n") == '|');
    CHECK(detectDelimiter("name\nbread\n") == ',');
    CHECK(detectDelimiter("sep=;\na,b;c\n") == ';');
    TableFixture files;
    const ReadTable table = readTable(files.write(QStringLiteral("s.csv"), "sep=;\r\na;b\r\n1;2\r\n"));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].line == 2);
    CHECK(table.rows[1].cells == QStringList{QStringLiteral("1"), QStringLiteral("2")});
}

TEST_CASE("Cells wrapped for spreadsheets are single cells", "[files]") {
    TableFixture files;
    const auto cells = [&](const QByteArray& content) {
        return readTable(files.write(QStringLiteral("w.csv"), content), commas());
    };
    const QString wrapped = QStringLiteral("=\"00,1\"");
    const ReadTable table =
        cells("=\"00,1\",a,=\"00,1\"\r\nb,=\"00,1\",\n=\"00,1\"\n=\"00,1\"x,c\n=\"open\nd,=\"00,1\"");
    REQUIRE_FALSE(table.error);
    REQUIRE(table.rows.size() == 6);
    CHECK(table.rows[0].cells == QStringList{wrapped, QStringLiteral("a"), wrapped});
    CHECK(table.rows[1].cells == QStringList{QStringLiteral("b"), wrapped, QString()});
    CHECK(table.rows[2].cells == QStringList{wrapped});
    CHECK(table.rows[3].problem == RowProblem::LoneQuote);
    CHECK(table.rows[4].problem == RowProblem::LoneQuote);
    CHECK(table.rows[4].line == 5);
    CHECK(table.rows[5].cells == QStringList{QStringLiteral("d"), wrapped});
    CHECK(cells("a,=\"1\",").rows.at(0).cells.size() == 3);
    // Over the seams of blocks, too.
    QByteArray many;
    for (int i = 0; i < 60'000; ++i) many += "=\"" + QByteArray::number(i) + "\",x,=\"y\"\n";
    const ReadTable all = cells(many);
    REQUIRE(all.rows.size() == 60'000);
    for (int i = 0; i < 60'000; ++i) {
        const ReadRow& row = all.rows[static_cast<size_t>(i)];
        REQUIRE(row.line == i + 1);
        REQUIRE(row.problem == RowProblem::None);
        REQUIRE(row.cells ==
                QStringList{QStringLiteral("=\"%1\"").arg(i), QStringLiteral("x"), QStringLiteral("=\"y\"")});
    }
}
