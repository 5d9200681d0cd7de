#include "core/store/Statement.h"
#include "core/till/TillService.h"
#include "tests/imports/ImportFixture.h"
#include "tests/support/GatedClock.h"

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>

#include <random>

using namespace zg;

namespace {

const QByteArray kHeader = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

ImportPreset plainPreset() {
    ImportPreset p;
    p.name = QStringLiteral("plain");
    p.columns = {
        {ImportField::DocumentNumber, QStringLiteral("单号")}, {ImportField::Date, QStringLiteral("日期")},
        {ImportField::ProductCode, QStringLiteral("编码")},    {ImportField::ProductName, QStringLiteral("品名")},
        {ImportField::Quantity, QStringLiteral("数量")},       {ImportField::Price, QStringLiteral("单价")},
        {ImportField::LinePaid, QStringLiteral("实收")},       {ImportField::RefundAmount, QStringLiteral("退款")},
        {ImportField::MemberPhone, QStringLiteral("手机")},    {ImportField::MemberName, QStringLiteral("姓名")},
        {ImportField::PaymentMethod, QStringLiteral("支付")},  {ImportField::Status, QStringLiteral("状态")}};
    return p;
}

const QByteArray kPlainHeader = "单号,日期,编码,品名,数量,单价,实收,退款,手机,姓名,支付,状态\n";

// Invoices in a random order of lines; `scatter` tears them apart all over the file.
QByteArray invoices(int count, bool scatter, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<QByteArray> lines;
    for (int i = 0; i < count; ++i)
        for (int n = 1 + static_cast<int>(random() % 6); n > 0; --n)
            lines.push_back(QByteArray::number(500'000 + i) + ",P" + QByteArray::number(random() % 50) + ",THING," +
                            QByteArray::number(1 + random() % 9) + ",2011-0" + QByteArray::number(1 + random() % 9) +
                            "-1" + QByteArray::number(random() % 10) + " 10:00:00," +
                            QByteArray::number(random() % 100) + ".25," +
                            (i % 4 ? QByteArray::number(10'000 + i % 97) : QByteArray()) + ",UK\n");
    if (scatter) std::shuffle(lines.begin(), lines.end(), random);
    QByteArray all = kHeader;
    for (const QByteArray& line : lines) all += line;
    return all;
}

} // namespace

TEST_CASE("Invoices become sales and returns by the rules of the preset", "[imports]") {
    ImportFixture fixture;
    const QString path = fixture.write(
        QStringLiteral("retail.csv"),
        kHeader + "536365,85123A,HOLDER,6,2010-12-01 08:27:00,2.55,17850,United Kingdom\n"
                  "536365,71053,LANTERN,3,2010-12-01 08:26:00,1.115,17850,United Kingdom\n" // half up: 3.345 → 3.35
                  "536366,22633,WARMER,2,2010-12-01 09:00:00,0,,United Kingdom\n"           // free, to a walk-in
                  "C536379,D,Discount,-1,2010-12-01 09:41:00,27.50,14527,United Kingdom\n"
                  "C536380,D,Discount,1,2010-12-01 09:41:00,27.50,14527,United Kingdom\n"
                  "A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom\n"
                  "536589,21777,,-10,2010-12-01 16:50:00,0.00,,United Kingdom\n"
                  "536590,21777,x,1,2010-12-01 16:50:00,-5,,United Kingdom\n"
                  "536591,21777,x,many,2010-12-01 16:50:00,5,,United Kingdom\n"
                  ",21777,x,1,2010-12-01 16:50:00,5,,United Kingdom\n"
                  "536593,,,1,2010-12-01 16:50:00,5,,United Kingdom\n"
                  "536594,21777,x,1,2010-13-01 16:50:00,5,,United Kingdom\n"
                  "536595,21777,5\" nail,1,2010-12-01 16:50:00,5,,United Kingdom\n"
                  "536596,21777,x,1\n");
    const auto plan = fixture.plan(path, "online-retail");
    REQUIRE(plan);
    CHECK(plan->rows == 14);
    CHECK(plan->sales.created == 2);
    CHECK(plan->refunds.created == 1);
    CHECK(plan->members.created == 2);
    CHECK(plan->products.created == 4);
    CHECK(plan->gross.minor == 1530 + 335);
    CHECK(plan->refunded.minor == 2750);
    CHECK(plan->rejected == 10);
    std::map<std::int64_t, RowReason> reasons;
    for (const RejectedRow& row : plan->firstRejected) reasons[row.line] = row.reason;
    CHECK(reasons == std::map<std::int64_t, RowReason>{{6, RowReason::QuantityPositive},
                                                       {7, RowReason::Adjustment},
                                                       {8, RowReason::QuantityNegative},
                                                       {9, RowReason::PriceNegative},
                                                       {10, RowReason::QuantityUnreadable},
                                                       {11, RowReason::NumberMissing},
                                                       {12, RowReason::ProductMissing},
                                                       {13, RowReason::DateUnreadable},
                                                       {14, RowReason::LoneQuote},
                                                       {15, RowReason::WrongWidth}});
    CHECK(fixture.number("SELECT COUNT(*) FROM sale") == 0); // a dry run

    const auto outcome = await(fixture.service().run(*plan));
    REQUIRE(outcome);
    CHECK(outcome->sales.created == 2);
    CHECK(outcome->refunds.created == 1);
    CHECK(outcome->rejected == 10);
    CHECK(fixture.rows("SELECT receipt, gross, discount FROM sale ORDER BY receipt") ==
          std::vector<std::string>{"536365|1865|0|", "536366|0|0|"});
    // Dated by its earliest line.
    CHECK(fixture.number("SELECT at FROM sale WHERE receipt = '536365'") ==
          fixture.shop().shop().settings().calendar().instantOf(QDate(2010, 12, 1), QTime(8, 26)).ms);
    CHECK(fixture.rows("SELECT m.number FROM sale s JOIN member m ON m.id = s.member_id") ==
          std::vector<std::string>{"17850|"});
    CHECK(fixture.rows("SELECT r.amount, r.sale_id, m.number FROM refund r JOIN member m ON m.id = r.member_id") ==
          std::vector<std::string>{"2750|NULL|14527|"});
    CHECK(fixture.rows("SELECT code, name FROM product ORDER BY code") ==
          std::vector<std::string>{"22633|WARMER|", "71053|LANTERN|", "85123A|HOLDER|", "D|Discount|"});
    requireSummariesRight(fixture);
    const auto list = await(fixture.service().list());
    REQUIRE(list);
    REQUIRE(list->size() == 1);
    CHECK(list->front().state == ImportState::Done);
    CHECK(list->front().sourceName == QStringLiteral("online-retail"));
    CHECK_FALSE(list->front().interrupted);

    const auto written = await(fixture.service().writeRejected(*plan, fixture.path(QStringLiteral("rejected.csv"))));
    REQUIRE(written);
    CHECK(*written == 10);
    QFile file(fixture.path(QStringLiteral("rejected.csv")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray rejected = file.readAll();
    CHECK(rejected.contains("9,PriceNegative,536590,21777,x,1,2010-12-01 16:50:00,'-5,"));
    CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}

TEST_CASE("The same file twice changes nothing; a longer one adds what is new", "[imports]") {
    ImportFixture fixture;
    const QByteArray content = invoices(300, false, 1);
    REQUIRE(fixture.import(fixture.write(QStringLiteral("a.csv"), content), "online-retail"));
    const auto before = fixture.contents();
    const auto plan = fixture.plan(fixture.path(QStringLiteral("a.csv")), "online-retail");
    REQUIRE(plan);
    CHECK(plan->sales == ImportCounts{0, 0, 300});
    CHECK(plan->members.created == 0);
    CHECK(plan->products.created == 0);
    const auto again = await(fixture.service().run(*plan));
    REQUIRE(again);
    CHECK(again->sales == ImportCounts{0, 0, 300});
    CHECK(fixture.contents() == before);
    const QByteArray more = content + "999999,P1,THING,2,2011-05-05 10:00:00,1.00,77777,UK\n";
    const auto added = fixture.import(fixture.write(QStringLiteral("b.csv"), more), "online-retail");
    REQUIRE(added);
    CHECK(added->sales == ImportCounts{1, 0, 300});
    CHECK(added->members.created == 1);
    requireSummariesRight(fixture);
}

TEST_CASE("Rows without document numbers are known by their content and how often it occurs", "[imports]") {
    ImportFixture fixture;
    ImportPreset preset = plainPreset();
    preset.columns.erase(preset.columns.begin());
    const QByteArray header = kPlainHeader.mid(kPlainHeader.indexOf(',') + 1);
    const QByteArray row = "2026-01-02,A1,茶,1,9.90,,,,,现金,\n";
    REQUIRE(fixture.import(fixture.write(QStringLiteral("a.csv"), header + row + row), preset));
    CHECK(fixture.number("SELECT COUNT(*) FROM sale") == 2);
    const auto again = fixture.import(fixture.write(QStringLiteral("b.csv"), header + row + row + row), preset);
    REQUIRE(again);
    CHECK(again->sales == ImportCounts{1, 0, 2});
    CHECK(fixture.number("SELECT COUNT(*) FROM sale") == 3);
}

TEST_CASE("Documents scattered over the file are the same documents", "[imports]") {
    ImportFixture tidy, scattered;
    REQUIRE(tidy.import(tidy.write(QStringLiteral("a.csv"), invoices(400, false, 3)), "online-retail"));
    REQUIRE(scattered.import(scattered.write(QStringLiteral("a.csv"), invoices(400, true, 3)), "online-retail"));
    const char* sql =
        R"(SELECT s.receipt, s.at, s.gross, COALESCE(m.number, ''), COUNT(*), SUM(l.quantity), SUM(l.gross)
        FROM sale s JOIN sale_line l ON l.sale_id = s.id LEFT JOIN member m ON m.id = s.member_id GROUP BY s.id ORDER BY s.receipt)";
    const auto expected = tidy.rows(sql);
    CHECK(expected.size() == 400);
    CHECK(scattered.rows(sql) == expected);
    requireSummariesRight(scattered);
}

TEST_CASE("Undoing an import leaves the shop as it was", "[imports]") {
    ImportFixture fixture;
    // The shop has some history of its own, with a member and products both files speak of.
    REQUIRE(fixture.import(
        fixture.write(QStringLiteral("own.csv"), kHeader + "1,P1,THING,1,2011-01-05 10:00:00,5.25,10001,UK\n"
                                                           "C2,P2,THING,-1,2011-01-06 10:00:00,5.25,10001,UK\n"),
        "online-retail"));
    const auto before = fixture.contents();
    const auto outcome =
        fixture.import(fixture.write(QStringLiteral("a.csv"), invoices(500, true, 4)), "online-retail");
    REQUIRE(outcome);
    CHECK(fixture.contents() != before);
    const auto undone = await(fixture.service().undo(outcome->id));
    REQUIRE(undone);
    CHECK(undone->keptMembers == 0);
    CHECK(undone->keptProducts == 0);
    const auto after = fixture.contents();
    for (const auto& [table, rows] : before) {
        CAPTURE(table);
        CHECK((after.at(table) == rows));
    }
    CHECK(await(fixture.service().undo(outcome->id)).error().code == ErrorCode::ImportNotUndoable);
    CHECK(await(fixture.service().undo(ImportId{12345})).error().code == ErrorCode::ImportNotFound);
    requireSummariesRight(fixture);
    // And it can come again.
    REQUIRE(fixture.import(fixture.path(QStringLiteral("a.csv")), "online-retail")->sales.created == 500);
}

TEST_CASE("Undoing keeps what later documents depend on", "[imports]") {
    ImportFixture fixture;
    const auto first = fixture.import(
        fixture.write(QStringLiteral("a.csv"), kHeader + "1,P1,THING,1,2011-01-05 10:00:00,5.25,10001,UK\n"
                                                         "1,P2,OTHER,1,2011-01-05 10:00:00,5.25,10001,UK\n"),
        "online-retail");
    REQUIRE(first);
    REQUIRE(fixture.import(
        fixture.write(QStringLiteral("b.csv"), kHeader + "2,P1,THING,1,2011-02-05 10:00:00,5.25,10001,UK\n"),
        "online-retail"));
    const auto undone = await(fixture.service().undo(first->id));
    REQUIRE(undone);
    CHECK(undone->keptMembers == 1);
    CHECK(undone->keptProducts == 1);
    CHECK(fixture.rows("SELECT code FROM product") == std::vector<std::string>{"P1|"});
    CHECK(fixture.number("SELECT COUNT(*) FROM sale") == 1);
    requireSummariesRight(fixture);
}

TEST_CASE("Orders of platforms: discounts, payments, refunds with their sale, people by phone", "[imports]") {
    ImportFixture fixture;
    const auto outcome = fixture.import(
        fixture.write(QStringLiteral("o.csv"),
                      kPlainHeader + "A1,2026-01-02 09:30,T1,茶,2,¥10.00,18.50,,13800000001,王芳,微信支付,交易成功\n"
                                     "A1,2026-01-02 09:31,T2,杯,1,5,5,,13800000001,王芳,微信支付,交易成功\n"
                                     "A2,2026年1月3日,T1,茶,3,10,30,15,=\"13800000002\",,现金,交易成功\n"
                                     "A3,2026-01-03,T1,茶,1,10,10,10,138****0003,某人,支付宝,交易成功\n"
                                     "A4,2026-01-03,T1,茶,1,10,10,,,,现金,交易关闭\n"
                                     "A5,2026-01-04,T1,茶,-1,10,-9,,13800000001,王芳,现金,已退货\n"),
        plainPreset());
    REQUIRE(outcome);
    CHECK(outcome->skipped == 1);
    CHECK(outcome->sales.created == 3);
    CHECK(outcome->refunds.created == 3);
    CHECK(outcome->members.created == 2);
    CHECK(fixture.rows("SELECT receipt, gross, discount FROM sale ORDER BY receipt") ==
          std::vector<std::string>{"A1|2500|150|", "A2|3000|0|", "A3|1000|0|"});
    CHECK(fixture.rows(
              "SELECT s.receipt, p.method, p.amount FROM sale_payment p JOIN sale s ON s.id = p.sale_id ORDER BY 1") ==
          std::vector<std::string>{"A1|2|2350|", "A2|1|3000|", "A3|3|1000|"});
    CHECK(
        fixture.rows(
            "SELECT r.receipt, s.receipt, l.quantity, l.amount FROM refund r JOIN refund_line l ON l.refund_id = r.id "
            "LEFT JOIN sale s ON s.id = r.sale_id ORDER BY 1") ==
        std::vector<std::string>{"A2|A2|1500|1500|", "A3|A3|1000|1000|", "A5|NULL|1000|900|"});
    CHECK(fixture.rows("SELECT phone FROM member_phone ORDER BY 1") ==
          std::vector<std::string>{"+8613800000001|", "+8613800000002|"});
    CHECK(fixture.number("SELECT COUNT(*) FROM sale WHERE member_id IS NULL") == 1);
    requireSummariesRight(fixture);
    REQUIRE(await(fixture.service().undo(outcome->id)));
    CHECK(fixture.number("SELECT COUNT(*) FROM sale") + fixture.number("SELECT COUNT(*) FROM refund") +
              fixture.number("SELECT COUNT(*) FROM member") + fixture.number("SELECT COUNT(*) FROM product") ==
          0);
}

TEST_CASE("Shopify's later lines leave the order's cells blank", "[imports]") {
    ImportFixture fixture;
    const auto outcome = fixture.import(
        fixture.write(
            QStringLiteral("s.csv"),
            "Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem "
            "sku,Lineitem "
            "discount,Discount Amount,Refunded Amount,Billing Name,Phone,Payment Method,Employee,Source,Notes\n"
            "#1001,a@example.com,paid,2021-01-02 10:00:00 -0500,2,Mug,8.00,M1,0,3.00,0,Ann Lee,,Visa,,web,\n"
            "#1001,,,,1,Pot,14.00,P1,0,,,,,,,,\n"
            "#1002,b@example.com,voided,2021-01-03 10:00:00 -0500,1,Pot,14.00,P1,0,,,Bo,,Visa,,web,\n"),
        "shopify-orders");
    REQUIRE(outcome);
    CHECK(outcome->sales.created == 1);
    CHECK(outcome->skipped == 1);
    CHECK(fixture.rows("SELECT receipt, gross, discount, at FROM sale") ==
          std::vector<std::string>{
              "#1001|3000|300|" +
              std::to_string(QDateTime(QDate(2021, 1, 2), QTime(15, 0), QTimeZone::utc()).toMSecsSinceEpoch()) + "|"});
    CHECK(fixture.rows("SELECT number, name FROM member") == std::vector<std::string>{"a@example.com|Ann Lee|"});
    requireSummariesRight(fixture);
}

TEST_CASE("Days and months change places when a later row shows it", "[imports]") {
    ImportFixture fixture;
    QByteArray content = kPlainHeader;
    for (int i = 1; i <= 100; ++i) content += QByteArray::number(i) + ",05/04/2025,T1,茶,1,1,,,,,,\n";
    content += "101,25/04/2025,T1,茶,1,1,,,,,,\n";
    REQUIRE(fixture.import(fixture.write(QStringLiteral("d.csv"), content), plainPreset())->rejected == 0);
    CHECK(fixture.number("SELECT COUNT(*) FROM sale WHERE business_day = " +
                         std::to_string(BusinessDay::fromDate(QDate(2025, 4, 5)).days)) == 100);
}

TEST_CASE("A mapping without a date or an amount is refused, and so is a damaged file", "[imports]") {
    ImportFixture fixture;
    const auto missing = fixture.plan(fixture.write(QStringLiteral("m.csv"), "单号,编码\n1,2\n"), plainPreset());
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::MappingIncomplete);
    CHECK(missing.error().detail == QStringLiteral("date"));
    const auto damaged = fixture.plan(
        fixture.write(QStringLiteral("q.csv"), kHeader + "1,P1,\"THING,1,2011-01-05 10:00:00,5.25,10001,UK\n"),
        "online-retail");
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == ErrorCode::FileDamaged);
    CHECK(QDir(fixture.shop().folder()).entryList({QStringLiteral("*.staging")}).isEmpty());
}

TEST_CASE("Cancelling takes back what was written", "[imports]") {
    ImportFixture fixture;
    const QString path = fixture.write(QStringLiteral("a.csv"), invoices(9000, false, 5));
    const auto plan = fixture.plan(path, "online-retail");
    REQUIRE(plan);
    const auto before = fixture.contents();
    static std::int64_t seen; // before anything is taken back
    seen = 0;
    const Progress stopping([](const Progress& progress) {
        if (seen == 0) seen = progress.reached().done;
        if (seen > 0) progress.cancel();
    });
    const auto outcome = await(fixture.service().run(*plan, stopping));
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::Cancelled);
    CHECK(seen > 0);
    CHECK(seen < 9000);
    const auto after = fixture.contents();
    for (const auto& [table, rows] : before) {
        CAPTURE(table, rows, after.at(table));
        CHECK((after.at(table) == rows));
    }
    CHECK(await(fixture.service().list())->front().state == ImportState::Cancelled);
    CHECK(fixture.import(path, "online-retail")->sales.created == 9000);
}

TEST_CASE("A sale made while an import runs breaks its batches off and changes nothing of it", "[imports]") {
    ImportFixture fixture, undisturbed;
    const QByteArray file = invoices(3000, false, 6);
    REQUIRE(undisturbed.import(undisturbed.write(QStringLiteral("a.csv"), file), "online-retail"));
    const auto plan = fixture.plan(fixture.write(QStringLiteral("a.csv"), file), "online-retail");
    REQUIRE(plan);
    GatedClock clock(fixture.shop().clock().now());
    ImportService service(fixture.shop().shop(), clock);
    const auto opened = qScopeGuard([&] { clock.open(); }); // or a test that failed would wait for its import for ever
    auto running = service.run(*plan);
    CHECK(await(service.undo(ImportId{1})).error().code == ErrorCode::ImportRunning);
    // Once the import is in the books, the next to look at the clock is its first batch, in its transaction.
    REQUIRE(clock.isLookedAt());
    while (await(service.list())->empty()) {
        clock.letOneOn();
        REQUIRE(clock.isLookedAt());
    }
    TillService till(fixture.shop().shop(), fixture.shop().clock());
    auto held = till.hold({});
    clock.letOneOn();
    REQUIRE(await(held));
    REQUIRE(clock.isLookedAt());
    CHECK(fixture.number("SELECT COUNT(*) FROM sale") == 0); // nothing of that batch is left: it begins again
    clock.open();
    int made = 1;
    while (!running.isFinished()) {
        REQUIRE(await(till.hold({})));
        ++made;
    }
    CHECK(await(running)->sales.created == 3000);
    CHECK(fixture.number("SELECT COUNT(*) FROM held_cart") == made);
    requireSummariesRight(fixture);
    const auto contents = fixture.contents();
    const auto expected = undisturbed.contents();
    // Not the documents: their ids have gaps where a batch ended.
    for (const char* table : {"member", "member_search", "member_stat", "member_day", "product", "product_search",
                              "day_sales", "day_hour", "day_product", "day_gap1", "day_gap2", "month_cohort"}) {
        CAPTURE(table, expected.at(table), contents.at(table));
        CHECK((contents.at(table) == expected.at(table)));
    }
}
