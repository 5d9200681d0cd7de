#include "tests/imports/ImportFixture.h"

#include <QtCore/QDateTime>

#include <cmath>
#include <set>
#include <sstream>

using namespace zg;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kLines = 20'000; // of Online Retail; sanitizers are slow
#else
constexpr int kLines = 600'000;
#endif

// Splits a line of the file by RFC 4180, on its own: the reader under test has no part in it.
std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            if (quoted && i + 1 < line.size() && line[i + 1] == '"')
                cells.back() += line[++i];
            else
                quoted = !quoted;
        } else if (line[i] == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += line[i];
        }
    }
    return cells;
}

// Pence, half up, from a price of up to three decimals.
std::int64_t pence(std::int64_t quantity, const std::string& price) {
    const size_t point = price.find('.');
    std::string decimals = point == std::string::npos ? "" : price.substr(point + 1);
    decimals.resize(4, '0');
    const std::int64_t scaled = std::stoll(price.substr(0, point)) * 10'000 + std::stoll(decimals);
    return (quantity * scaled + 50) / 100;
}

struct Expected {
    std::map<std::string, std::int64_t> sales, refunds;      // amount by invoice
    std::map<std::string, std::string> earliest, customerOf; // by invoice
    std::set<std::string> customers, products;
    std::int64_t units = 0, rejected = 0;
};

Expected compute(const QByteArray& file) {
    Expected e;
    std::istringstream stream(file.toStdString());
    std::string line;
    std::getline(stream, line);
    while (std::getline(stream, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        const auto c = split(line);
        const std::int64_t quantity = std::stoll(c[3]);
        const bool negative = c[5].front() == '-';
        const bool isReturn = c[0].front() == 'C';
        if (c[0].front() == 'A' || negative || (isReturn ? quantity >= 0 : quantity <= 0)) {
            ++e.rejected;
            continue;
        }
        (isReturn ? e.refunds : e.sales)[c[0]] += pence(std::abs(quantity), c[5]);
        auto& earliest = e.earliest[c[0]];
        if (earliest.empty() || c[4] < earliest) earliest = c[4];
        if (!c[6].empty()) {
            e.customers.insert(c[6]);
            e.customerOf[c[0]] = c[6];
        }
        e.products.insert(c[1]);
        if (!isReturn) e.units += quantity * 1000;
    }
    return e;
}

std::vector<std::string> documents(const Expected& e, const std::map<std::string, std::int64_t>& amounts) {
    std::vector<std::string> rows;
    for (const auto& [invoice, amount] : amounts) {
        const QDateTime at = QDateTime::fromString(QString::fromStdString(e.earliest.at(invoice)),
                                                   QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        const QDateTime london(at.date(), at.time(), QTimeZone("Europe/London"));
        const auto customer = e.customerOf.find(invoice);
        rows.push_back(invoice + '|' + std::to_string(amount) + '|' + std::to_string(london.toMSecsSinceEpoch()) + '|' +
                       (customer == e.customerOf.end() ? "NULL" : customer->second) + '|');
    }
    return rows;
}

} // namespace

TEST_CASE("Online Retail, exact to the penny, the minute and the person", "[imports][real]") {
    const auto path = sharedData(QStringLiteral("online_retail/online_retail.csv"));
    if (!path) SKIP("no shared data");
    QFile file(*path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray content;
    for (int i = 0; i <= kLines && !file.atEnd(); ++i) content += file.readLine();
    const Expected expected = compute(content);

    ImportFixture fixture({{QStringLiteral("GBP"), 2}, QStringLiteral("Europe/London"), 0});
    const QString copy = fixture.write(QStringLiteral("online_retail.csv"), content);
    const auto plan = fixture.plan(copy, "online-retail");
    REQUIRE(plan);
    CHECK(plan->rejected == expected.rejected);
    CHECK(plan->sales.created == static_cast<std::int64_t>(expected.sales.size()));
    CHECK(plan->refunds.created == static_cast<std::int64_t>(expected.refunds.size()));
    CHECK(plan->members.created == static_cast<std::int64_t>(expected.customers.size()));
    CHECK(plan->products.created == static_cast<std::int64_t>(expected.products.size()));
    const auto outcome = await(fixture.service().run(*plan));
    REQUIRE(outcome);

    CHECK((fixture.rows("SELECT s.receipt, s.gross, s.at, m.number FROM sale s LEFT JOIN member m ON m.id = "
                        "s.member_id ORDER BY 1") == documents(expected, expected.sales)));
    CHECK((fixture.rows("SELECT r.receipt, r.amount, r.at, m.number FROM refund r LEFT JOIN member m ON m.id = "
                        "r.member_id ORDER BY 1") == documents(expected, expected.refunds)));
    CHECK(fixture.number("SELECT SUM(quantity) FROM sale_line") == expected.units);
    CHECK(fixture.number("SELECT COUNT(*) FROM member") == static_cast<std::int64_t>(expected.customers.size()));
    requireSummariesRight(fixture);
    CHECK(fixture.plan(copy, "online-retail")->sales.created == 0);
    REQUIRE(await(fixture.service().undo(outcome->id)));
    for (const auto& [table, rows] : fixture.contents()) {
        CAPTURE(table);
        if (table != "setting" && table != "staff") CHECK(rows.empty());
    }
}

TEST_CASE("The files of Chinese shops import as they are", "[imports][real]") {
    const auto data = [](const char16_t* name) { return sharedData(QString::fromUtf16(name)); };
    if (!data(u"cn_tmall/tmall_order_report.csv")) SKIP("no shared data");
    const auto importAs = [](ImportFixture& fixture, const QString& path, const char* preset) {
        const auto preview = await(fixture.service().inspect(path));
        REQUIRE(preview);
        CHECK(preview->recognised);
        CHECK(preview->preset.name == QLatin1String(preset));
        const auto outcome = fixture.import(path, preview->preset);
        REQUIRE(outcome);
        requireSummariesRight(fixture);
        return *outcome;
    };
    SECTION("Tmall orders") {
        ImportFixture fixture;
        const auto path = *data(u"cn_tmall/tmall_order_report.csv");
        const auto outcome = importAs(fixture, path, "tmall-report");
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        std::int64_t paid = 0, refunded = 0, orders = 0, refunds = 0;
        file.readLine();
        while (!file.atEnd()) {
            const auto c = file.readLine().trimmed().split(',');
            const auto p = static_cast<std::int64_t>(std::llround(c[2].toDouble() * 100));
            const auto r = static_cast<std::int64_t>(std::llround(c[6].toDouble() * 100));
            if (p + r == 0) continue;
            ++orders;
            paid += p;
            refunded += r;
            if (r > 0) ++refunds;
        }
        CHECK(outcome.sales.created == orders);
        CHECK(outcome.refunds.created == refunds);
        CHECK(outcome.skipped == 28'010 - orders);
        CHECK(outcome.rejected == 0);
        CHECK(fixture.number("SELECT SUM(gross - discount) FROM sale") == paid + refunded);
        CHECK(fixture.number("SELECT SUM(amount) FROM refund") == refunded);
    }
    SECTION("restaurant bills in GBK") {
        ImportFixture fixture;
        const auto outcome = importAs(fixture, *data(u"cn_restaurant/meal_order_info.csv"), "restaurant-orders");
        CHECK(outcome.sales.created == 933);
        CHECK(outcome.skipped == 12);
        CHECK(outcome.rejected == 0);
        CHECK(fixture.rows("SELECT s.gross, m.name, p.phone FROM sale s JOIN member m ON m.id = s.member_id JOIN "
                           "member_phone p ON "
                           "p.member_id = m.id WHERE s.receipt = '417'") ==
              std::vector<std::string>{"16500|苗宇怡|+8618688880641|"});
    }
    SECTION("a pharmacy's workbook") {
        ImportFixture fixture;
        const auto outcome = importAs(fixture, *data(u"cn_pharmacy/朝阳医院2018年销售数据.xlsx"), "pharmacy-sales");
        // 6,577 rows: one without a day, 27 of nothing, some on the 29th of a February that had none.
        CHECK(outcome.sales.created + outcome.refunds.created + outcome.rejected == 6'577);
        CHECK(outcome.rejected < 60);
        CHECK(outcome.refunds.created > 10);
        CHECK(
            fixture.rows(
                "SELECT gross, discount FROM sale s JOIN sale_line l USING (gross, discount) ORDER BY s.id LIMIT 1") ==
            std::vector<std::string>{"8280|1380|"});
    }
    SECTION("a list of cosmetics") {
        ImportFixture fixture;
        QFile file(*data(u"cn_tmall/cosmetic_1111.csv"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        QByteArray content = file.readLine();
        std::set<QByteArray> ids;
        int rows = 0;
        for (; rows < kLines / 5 && !file.atEnd(); ++rows) {
            const QByteArray line = file.readLine();
            ids.insert(line.split(',').value(1));
            content += line;
        }
        const auto outcome =
            importAs(fixture, fixture.write(QStringLiteral("cosmetics.csv"), content), "cosmetics-list");
        CHECK(outcome.products.created == static_cast<std::int64_t>(ids.size()));
        CHECK(outcome.products.created + outcome.skipped == rows);
        CHECK(outcome.rejected == 0);
    }
    SECTION("a day's takings a row, from .xls") {
        ImportFixture fixture;
        const auto outcome = importAs(fixture, *data(u"cn_book/catering_sale.xls"), "daily-takings");
        CHECK(outcome.sales.created + outcome.rejected == 201);
        CHECK(outcome.rejected == 1); // a day without a figure
    }
}
